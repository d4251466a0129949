import type { Chat, Message, User } from 'grammy/types';
import { botUser } from '../../src/playground/bot-user.ts';
import { changeRoom, findRoom, openRoom } from '../../src/playground/chats.ts';
import { forBot } from '../../src/playground/messages.ts';
import type { ChatRoom, MemberStatus } from '../../src/playground/state.ts';
import { sendAsUser, setBotStatus } from '../../src/playground/user-actions.ts';
import { type ActorContext, createActor, type TelegramActor } from './telegram-actor.ts';

/** A group, a supergroup or a channel. */
export interface TelegramGroup {
  readonly chatId: number;
  /** This person in the group; joins it where not yet a member. */
  as(member: { readonly user: User }, status?: MemberStatus): TelegramActor;
  /** Adds the bot, or changes what it is there. */
  addsBot(by: { readonly user: User }, status?: 'member' | 'administrator'): Promise<void>;
  /** Throws the bot out. */
  removesBot(by: { readonly user: User }): Promise<void>;
  /** The group becomes a supergroup, with a new id. */
  migrates(by: { readonly user: User }): Promise<TelegramGroup>;
}

export interface GroupOptions {
  /** Default: supergroup. */
  readonly type?: 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly username?: string;
  /** Default: member; in a channel: administrator. */
  readonly botStatus?: MemberStatus;
}

export function createGroup(context: ActorContext, id: number, options: GroupOptions = {}): TelegramGroup {
  const { type = 'supergroup', title = 'Группа', username } = options;
  const chat: Chat =
    type === 'group' || username === undefined ? { id, type, title } : { id, type, title, username };
  const botStatus = options.botStatus ?? (type === 'channel' ? 'administrator' : 'member');
  const room = openRoom(context.playground.world, { chat, botStatus, members: {}, isDeactivated: false });
  return wrap(context, room);
}

function wrap(context: ActorContext, room: ChatRoom): TelegramGroup {
  const { world, identity } = context.playground;
  const by = ({ user }: { readonly user: User }) => ({ world, identity, room, user });
  const bot = () => botUser(world, identity);

  return {
    chatId: room.facts.chat.id,
    as({ user }, status = 'member') {
      if (room.facts.members[user.id] !== status) {
        changeRoom(world, room, { members: { ...room.facts.members, [user.id]: status } });
      }
      return createActor(context, room, user);
    },
    async addsBot(member, status = 'member') {
      const isNew = room.facts.botStatus === 'left' || room.facts.botStatus === 'kicked';
      setBotStatus(by(member), status);
      if (isNew && room.facts.chat.type !== 'channel') sendAsUser(by(member), { new_chat_members: [bot()] });
      await world.written();
    },
    async removesBot(member) {
      setBotStatus(by(member), 'kicked');
      await world.written();
    },
    async migrates(member) {
      const { chat, members, botStatus } = room.facts;
      const id = Number(`-100${Math.abs(chat.id)}`);
      const supergroup = openRoom(world, {
        chat: { id, type: 'supergroup', title: chat.title ?? '' },
        botStatus,
        members,
        isDeactivated: false,
      });
      sendAsUser(by(member), { migrate_to_chat_id: id });
      changeRoom(world, room, { migratedTo: id });
      sendAsUser({ ...by(member), room: supergroup }, { migrate_from_chat_id: chat.id });
      await world.written();
      return wrap(context, supergroup);
    },
  };
}

/** The messages of a chat, oldest first, as the Bot API gives them. */
export const messagesOf = ({ playground }: ActorContext, chatId: number): Message[] =>
  [...findRoom(playground.world, chatId).messages.values()].map(forBot);
