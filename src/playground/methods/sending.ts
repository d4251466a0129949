import type { LinkPreviewOptions, Message, MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api-error.ts';
import { findWritableRoom } from '../chats.ts';
import { readReplyMarkup } from '../keyboards.ts';
import { asReplied, forBot, type MessageContent, postMessage } from '../messages.ts';
import type { ChatRoom } from '../state.ts';
import { formatText } from '../text/formatted-text.ts';
import type { World } from '../world.ts';
import { type BotApi, botOf } from './method.ts';

/** UTF-16 units once the markup is read. */
const LIMIT = { text: 4096, caption: 1024 } as const;

export interface SendParameters {
  readonly chat_id?: number | string | undefined;
  readonly protect_content?: boolean | undefined;
  readonly reply_parameters?:
    | { readonly message_id?: number | undefined; readonly allow_sending_without_reply?: boolean | undefined }
    | undefined;
  readonly reply_to_message_id?: number | undefined;
  readonly reply_markup?: unknown;
}

/** Sends a message of the bot, once its own content has been checked. */
export function send(api: BotApi, parameters: SendParameters, content: MessageContent): Message {
  const { world } = api;
  const room = findWritableRoom(world, parameters.chat_id);
  const message = postMessage(world, room, botOf(api), {
    ...replyOf(room, parameters),
    ...content,
    ...(parameters.protect_content ? { has_protected_content: true } : {}),
    ...markupOf(room, parameters.reply_markup),
  });
  return forBot(message);
}

function replyOf(
  room: ChatRoom,
  { reply_parameters: reply, reply_to_message_id: id }: SendParameters,
): MessageContent {
  if (!reply && id === undefined) return {};
  const messageId = reply ? reply.message_id : id;
  if (messageId === undefined) throw badRequest('can\'t find field "message_id"');
  const message = room.messages.get(messageId);
  if (message) return { reply_to_message: asReplied(message) };
  if (reply?.allow_sending_without_reply) return {};
  throw badRequest('message to be replied not found');
}

function markupOf(room: ChatRoom, markup: unknown): MessageContent {
  if (markup === undefined || markup === null || markup === '') return {};
  const read = readReplyMarkup(markup, room.facts.chat.type === 'private');
  return read ? { reply_markup: read } : {};
}

export interface TextParameters {
  readonly text?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly link_preview_options?: LinkPreviewOptions | undefined;
}

/** The text of a message, 1 to 4096 characters, and how its links are shown. */
export function readText(
  world: World,
  { text, parse_mode: parseMode, entities, link_preview_options: preview }: TextParameters,
): MessageContent {
  if (text === undefined || text === '') throw badRequest('message text is empty');
  const formatted = format(world, text, parseMode, entities);
  if (formatted.text === '') throw badRequest('text must be non-empty');
  if (formatted.text.length > LIMIT.text) throw badRequest('message is too long');
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 ? { entities: [...formatted.entities] } : {}),
    ...(preview ? { link_preview_options: preview } : {}),
  };
}

export interface CaptionParameters {
  readonly caption?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly caption_entities?: readonly MessageEntity[] | undefined;
}

/** The caption of a file, at most 1024 characters; none where it is empty. */
export function readCaption(
  world: World,
  { caption, parse_mode: parseMode, caption_entities: entities }: CaptionParameters,
): MessageContent {
  if (caption === undefined || caption === '') return {};
  const formatted = format(world, caption, parseMode, entities);
  if (formatted.text.length > LIMIT.caption) throw badRequest('message caption is too long');
  if (formatted.text === '') return {};
  return {
    caption: formatted.text,
    ...(formatted.entities.length > 0 ? { caption_entities: [...formatted.entities] } : {}),
  };
}

const format = (
  { state }: World,
  text: string,
  parseMode: string | undefined,
  entities: readonly MessageEntity[] | undefined,
) => formatText({ text, parseMode, entities }, (id) => state.users.get(id));
