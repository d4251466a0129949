import type { Message } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../bot-api-error.ts';
import type { ShownMessage } from '../chat-api.ts';
import { findRoom, findWritableRoom, isAdministrator } from '../chats.ts';
import { readInlineKeyboard } from '../keyboards.ts';
import { editableContentOf, withoutEditableContent } from '../message-content.ts';
import { forBot } from '../messages.ts';
import type { ChatRoom, EditableContent } from '../state.ts';
import { type BotApi, botOf, type Method, method } from './method.ts';
import { captioned, chatId, integer, json, target, textual } from './parameters.ts';
import { readCaption, readText } from './sending.ts';

/** Messages can be deleted for this long. */
const DELETE_WITHIN_S = 48 * 60 * 60;
const MESSAGES_AT_ONCE = 100;

interface Target {
  readonly chat_id?: number | string | undefined;
  readonly message_id?: number | undefined;
  readonly inline_message_id?: string | undefined;
  readonly reply_markup?: unknown;
}

/** Methods that change or delete messages. */
export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText: method(
    {
      ...target,
      ...textual,
    },
    (parameters, call) => {
      const content = readText(call.world, parameters);
      return edit(call, parameters, (old) => {
        if (old.text === undefined) throw badRequest('there is no text in the message to edit');
        return content;
      });
    },
  ),

  editMessageCaption: method({ ...target, ...captioned }, (parameters, call) => {
    const content = readCaption(call.world, parameters);
    return edit(call, parameters, (old) => {
      if (old.text !== undefined) throw badRequest('there is no caption in the message to edit');
      return content;
    });
  }),

  editMessageReplyMarkup: method(target, (parameters, call) => edit(call, parameters, (old) => old)),

  deleteMessage: method(
    { chat_id: chatId.optional(), message_id: integer.optional() },
    (parameters, call) => {
      const room = findRoom(call.world, parameters.chat_id);
      const message = room.messages.get(parameters.message_id ?? 0);
      if (!message) throw badRequest('message to delete not found');
      const reason = whyNotDeleted(call, room, message);
      if (reason !== undefined) throw badRequest(reason);
      call.world.commit({ type: 'deleted', chatId: room.facts.chat.id, messageIds: [message.message_id] });
      return true;
    },
  ),

  deleteMessages: method(
    { chat_id: chatId.optional(), message_ids: json(z.array(z.int())).optional() },
    (parameters, call) => {
      const room = findRoom(call.world, parameters.chat_id);
      const ids = parameters.message_ids ?? [];
      if (ids.length === 0) throw badRequest('message identifiers are not specified');
      if (ids.length > MESSAGES_AT_ONCE) throw badRequest('too many message identifiers specified');
      const messageIds = ids.filter((id) => {
        const message = room.messages.get(id);
        return message && whyNotDeleted(call, room, message) === undefined;
      });
      if (messageIds.length > 0) {
        call.world.commit({ type: 'deleted', chatId: room.facts.chat.id, messageIds });
      }
      return true;
    },
  ),
};

function whyNotDeleted(api: BotApi, { facts }: ChatRoom, { date, from }: ShownMessage): string | undefined {
  if (api.world.date() - date > DELETE_WITHIN_S) return "message can't be deleted for everyone";
  const isAllowed =
    facts.chat.type === 'private' || from?.id === botOf(api).id || isAdministrator(facts.botStatus);
  return isAllowed ? undefined : "message can't be deleted";
}

/** @param replace the new content from the old; the keyboard is replaced by what the parameters say, or removed */
function edit(
  api: BotApi,
  parameters: Target,
  replace: (old: EditableContent) => EditableContent,
): Message | true {
  const { world } = api;
  if (parameters.inline_message_id !== undefined) {
    const old = world.state.inlineMessages.get(parameters.inline_message_id);
    if (!old) throw badRequest('MESSAGE_ID_INVALID');
    const content = withKeyboard(replace(old), parameters.reply_markup);
    refuseSame(old, content);
    world.commit({ type: 'inline', inlineMessageId: parameters.inline_message_id, content });
    return true;
  }
  if (parameters.message_id === undefined) throw badRequest('message identifier is not specified');
  const room = findWritableRoom(world, parameters.chat_id);
  const message = room.messages.get(parameters.message_id);
  if (!message) throw badRequest('message to edit not found');
  if (!isEditable(api, message)) throw badRequest("message can't be edited");
  const content = withKeyboard(replace(editableContentOf(message)), parameters.reply_markup);
  refuseSame(message, content);
  const edited: ShownMessage = {
    ...withoutEditableContent(message),
    edit_date: world.date(),
    ...content,
  };
  world.commit({ type: 'message', message: edited });
  return forBot(edited);
}

/** The bot's own messages, except forwarded ones and those that set or removed the keyboard under the input. */
function isEditable(
  api: BotApi,
  { from, chat, forward_origin: origin, reply_markup: markup }: ShownMessage,
): boolean {
  const isOwn = chat.type === 'channel' || from?.id === botOf(api).id;
  return isOwn && !origin && (!markup || 'inline_keyboard' in markup);
}

function withKeyboard(content: EditableContent, markup: unknown): EditableContent {
  const { reply_markup: _, ...rest } = content;
  const isGiven = markup !== undefined && markup !== null && markup !== '';
  const keyboard = isGiven ? readInlineKeyboard(markup) : undefined;
  return keyboard ? { ...rest, reply_markup: keyboard } : rest;
}

function refuseSame(before: EditableContent, after: EditableContent): void {
  const isSame = JSON.stringify(editableContentOf(before)) === JSON.stringify(editableContentOf(after));
  if (isSame) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
}
