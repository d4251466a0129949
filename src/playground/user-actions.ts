import { randomInt } from 'node:crypto';
import type { CallbackQuery, MaybeInaccessibleMessage, User } from 'grammy/types';
import { type BotIdentity, botUser } from './bot-user.ts';
import type { ShownMessage } from './chat-api.ts';
import { changeRoom } from './chats.ts';
import { chatMember } from './members.ts';
import { asReplied, forBot, type MessageContent, postMessage } from './messages.ts';
import type { ChatRoom, MemberStatus } from './state.ts';
import { formatText } from './text/formatted-text.ts';
import { pushUpdate } from './updates.ts';
import type { World } from './world.ts';

/** One who acts in a chat. */
export interface Actor {
  readonly world: World;
  readonly identity: BotIdentity;
  readonly room: ChatRoom;
  readonly user: User;
}

/** Text as a person types it: commands, mentions, links and the like become entities. */
export function typedText(text: string): MessageContent {
  const formatted = formatText({ text, parseMode: undefined, entities: undefined }, () => undefined);
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 ? { entities: [...formatted.entities] } : {}),
  };
}

/** Puts a user's message into the chat and, where the bot may see it, into the bot's queue. */
export function sendAsUser(actor: Actor, content: MessageContent, replyTo?: number): ShownMessage {
  const { world, room, user } = actor;
  if (room.facts.chat.type === 'private' && room.facts.botStatus === 'left') {
    changeRoom(world, room, { botStatus: 'member' });
  }
  const replied = replyTo === undefined ? undefined : room.messages.get(replyTo);
  const message = postMessage(world, room, user, {
    ...(replied ? { reply_to_message: asReplied(replied) } : {}),
    ...content,
  });
  if (isSeenByBot(actor, message)) pushMessage(actor, message, false);
  return message;
}

/** @returns undefined where this user has no such message */
export function editAsUser(
  actor: Actor,
  messageId: number,
  content: MessageContent,
): ShownMessage | undefined {
  const { world, room, user } = actor;
  const message = room.messages.get(messageId);
  const isOwn = room.facts.chat.type === 'channel' || message?.from?.id === user.id;
  if (!message || !isOwn) return undefined;
  const { entities: _, ...rest } = message;
  const edited: ShownMessage = { ...rest, edit_date: world.date(), ...content };
  world.commit({ type: 'message', message: edited });
  if (isSeenByBot(actor, edited)) pushMessage(actor, edited, true);
  return edited;
}

function pushMessage({ world, user }: Actor, message: ShownMessage, isEdited: boolean): void {
  const { chat, ...rest } = forBot(message);
  const editDate = message.edit_date ?? message.date;
  if (chat.type === 'channel') {
    const post = { ...rest, chat };
    const update = isEdited
      ? { edited_channel_post: { ...post, edit_date: editDate } }
      : { channel_post: post };
    pushUpdate(world, update);
  } else {
    const said = { ...rest, chat, from: message.from ?? user };
    pushUpdate(world, isEdited ? { edited_message: { ...said, edit_date: editDate } } : { message: said });
  }
}

/** In privacy mode a bot sees of a group's messages only what is meant for it: commands, replies, mentions. */
function isSeenByBot({ identity, room, world }: Actor, message: ShownMessage): boolean {
  const { chat, botStatus } = room.facts;
  if (chat.type === 'private') return botStatus === 'member';
  if (botStatus === 'left' || botStatus === 'kicked') return false;
  if (identity.canReadAllGroupMessages || chat.type === 'channel' || botStatus === 'administrator')
    return true;
  const { text = message.caption ?? '', entities = message.caption_entities ?? [] } = message;
  if (message.reply_to_message?.from?.id === botUser(world, identity).id) return true;
  if (isService(message)) return true;
  const name = `@${identity.username.toLowerCase()}`;
  return entities.some(({ type, offset, length }) => {
    const word = text.slice(offset, offset + length).toLowerCase();
    return (
      (type === 'bot_command' && (!word.includes('@') || word.endsWith(name))) ||
      (type === 'mention' && word === name)
    );
  });
}

const isService = (message: ShownMessage): boolean =>
  message.new_chat_members !== undefined ||
  message.left_chat_member !== undefined ||
  message.new_chat_title !== undefined ||
  message.migrate_to_chat_id !== undefined ||
  message.migrate_from_chat_id !== undefined;

/** Where a press comes from: a message of this chat, or one that was sent in inline mode. */
export type PressedMessage = { readonly messageId: number } | { readonly inlineMessageId: string };

/**
 * Presses a button. The data is taken as it is: a client may send what no button has. Of a message that the server
 * does not know any more the bot gets only where it was.
 */
export function pressAsUser(
  { world, room, user }: Actor,
  pressed: PressedMessage,
  data: string,
): CallbackQuery {
  const query: CallbackQuery = {
    id: String(randomInt(2 ** 47, 2 ** 48 - 1)),
    from: user,
    chat_instance: String(room.facts.chat.id),
    data,
    ...('inlineMessageId' in pressed
      ? { inline_message_id: pressed.inlineMessageId }
      : { message: accessible(room, pressed.messageId) }),
  };
  pushUpdate(world, { callback_query: query });
  return query;
}

function accessible({ facts, messages }: ChatRoom, messageId: number): MaybeInaccessibleMessage {
  const message = messages.get(messageId);
  return message ? forBot(message) : { chat: facts.chat, message_id: messageId, date: 0 };
}

/** Blocks or unblocks the bot in a private chat; doing it twice does nothing. */
export function setBlocked(actor: Actor, isBlocked: boolean): void {
  setBotStatus(actor, isBlocked ? 'kicked' : 'member');
}

/** Changes what the bot is in the chat, and tells it so. */
export function setBotStatus({ world, identity, room, user }: Actor, status: MemberStatus): void {
  const { chat, botStatus } = room.facts;
  if (botStatus === status) return;
  changeRoom(world, room, { botStatus: status });
  const bot = botUser(world, identity);
  pushUpdate(world, {
    my_chat_member: {
      chat,
      from: user,
      date: world.date(),
      old_chat_member: chatMember(bot, botStatus),
      new_chat_member: chatMember(bot, status),
    },
  });
}

/** Forgets the messages of the chat; their numbers are not given again. */
export function clearRoom({ world, room }: Actor): void {
  const messageIds = [...room.messages.keys()];
  if (messageIds.length > 0) world.commit({ type: 'deleted', chatId: room.facts.chat.id, messageIds });
}
