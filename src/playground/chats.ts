import type { Chat, User } from 'grammy/types';
import { BotApiError, badRequest, forbidden } from './bot-api-error.ts';
import type { ChatFacts, ChatRoom, MemberStatus } from './state.ts';
import type { World } from './world.ts';

const privateChatOf = (user: User): Chat.PrivateChat => ({
  id: user.id,
  type: 'private',
  first_name: user.first_name,
  ...(user.last_name === undefined ? {} : { last_name: user.last_name }),
  ...(user.username === undefined ? {} : { username: user.username }),
});

/** The chat of a user with the bot; before the user has written or pressed «Start» the bot is not in it. */
export function privateRoom(world: World, user: User): ChatRoom {
  return (
    world.state.rooms.get(user.id) ??
    openRoom(world, { chat: privateChatOf(user), botStatus: 'left', members: {}, isDeactivated: false })
  );
}

export function openRoom(world: World, facts: ChatFacts): ChatRoom {
  world.commit({ type: 'chat', facts });
  return findRoom(world, facts.chat.id);
}

export function changeRoom(world: World, room: ChatRoom, changes: Partial<ChatFacts>): void {
  world.commit({ type: 'chat', facts: { ...room.facts, ...changes } });
}

/** @throws BotApiError when there is no such chat */
export function findRoom(world: World, chatId: number | string | undefined): ChatRoom {
  if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty');
  const room = world.state.rooms.get(typeof chatId === 'number' ? chatId : idOf(world, chatId));
  if (!room) throw badRequest('chat not found');
  return room;
}

function idOf({ state }: World, chatId: string): number {
  if (!chatId.startsWith('@')) return /^-?\d{1,16}$/.test(chatId) ? Number(chatId) : Number.NaN;
  const username = chatId.slice(1).toLowerCase();
  for (const { facts } of state.rooms.values()) {
    const { chat } = facts;
    if (chat.type !== 'private' && chat.username?.toLowerCase() === username) return chat.id;
  }
  return Number.NaN;
}

/**
 * The chat, where the bot may write to it.
 *
 * @throws BotApiError with Telegram's reason why it may not
 */
export function findWritableRoom(world: World, chatId: number | string | undefined): ChatRoom {
  const room = findRoom(world, chatId);
  const { chat, botStatus, isDeactivated, migratedTo } = room.facts;
  if (migratedTo !== undefined) {
    throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migratedTo,
    });
  }
  if (chat.type === 'private') {
    if (isDeactivated) throw forbidden('user is deactivated');
    if (botStatus === 'kicked') throw forbidden('bot was blocked by the user');
    if (botStatus === 'left') throw forbidden("bot can't initiate conversation with a user");
    return room;
  }
  if (botStatus === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (botStatus === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
  if (chat.type === 'channel' && !isAdministrator(botStatus)) {
    throw badRequest('need administrator rights in the channel chat');
  }
  return room;
}

export const isAdministrator = (status: MemberStatus | undefined): boolean =>
  status === 'administrator' || status === 'creator';
