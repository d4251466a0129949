import type { Message, User } from 'grammy/types';
import type { ShownMessage } from './chat-api.ts';
import type { ChatRoom } from './state.ts';
import type { World } from './world.ts';

/** What a message says, without where and when. */
export type MessageContent = Partial<
  Omit<ShownMessage, 'message_id' | 'chat' | 'date' | 'from' | 'sender_chat'>
>;

/** Adds a message to a chat; posts of a channel are the channel's own. */
export function postMessage(world: World, room: ChatRoom, from: User, content: MessageContent): ShownMessage {
  const { chat } = room.facts;
  const message: ShownMessage = {
    message_id: room.lastMessageId + 1,
    ...(chat.type === 'channel' ? { sender_chat: chat } : { from }),
    chat,
    date: world.date(),
    ...content,
  };
  world.commit({ type: 'message', message });
  return message;
}

/** A message as it stands in the `reply_to_message` of another, without a further one. */
export function asReplied(message: ShownMessage): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...replied } = forBot(message);
  return replied as NonNullable<Message['reply_to_message']>;
}

/** A message as the Bot API gives it: of the keyboards only an inline one. */
export function forBot(message: ShownMessage): Message {
  const { reply_markup: markup, ...rest } = message;
  return markup && 'inline_keyboard' in markup ? { ...rest, reply_markup: markup } : rest;
}
