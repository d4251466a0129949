import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import { badRequest } from './bot-api-error.ts';
import { isObject, type JsonObject, readField } from './json-fields.ts';
import { checkLink, linkedUserId } from './text/links.ts';

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const LIMIT = { buttons: 100, dataBytes: 64, copyText: 256, placeholder: 64 } as const;
const STYLES = ['danger', 'success', 'primary'] as const;
const IN_INLINE = "can't parse inline keyboard button";
const IN_REPLY = "can't parse keyboard button";

/**
 * Checks a `reply_markup` as Telegram does and brings it into one form, so that equal keyboards are equal as JSON.
 * An inline keyboard without buttons is no keyboard.
 *
 * @throws BotApiError
 */
export function readReplyMarkup(markup: unknown, isPrivateChat: boolean): ReplyMarkup | undefined {
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) return readInlineKeyboard(markup);
  const selective = flag(markup, 'selective');
  if ('keyboard' in markup) return { ...readReplyKeyboard(markup, isPrivateChat), ...selective };
  if (readField(markup, 'remove_keyboard', 'Boolean')) return { remove_keyboard: true, ...selective };
  if (readField(markup, 'force_reply', 'Boolean')) {
    return { force_reply: true, ...readPlaceholder(markup), ...selective };
  }
  return undefined;
}

/** @throws BotApiError also for a keyboard of another kind: messages are edited with inline keyboards only. */
export function readInlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if (!('inline_keyboard' in markup)) throw badRequest('inline keyboard expected');
  const rows = readRows(markup, 'inline_keyboard', readInlineButton);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function readRows<B>(markup: JsonObject, name: string, readButton: (button: unknown) => B): B[][] {
  let count = 0;
  const rows = (readField(markup, name, 'Array') ?? []).map((row) => {
    if (!Array.isArray(row)) throw badRequest(`field "${name}" must be an Array of Arrays`);
    count += row.length;
    if (count > LIMIT.buttons) throw badRequest('reply markup is too long');
    return row.map(readButton);
  });
  return rows.filter((row) => row.length > 0);
}

interface Look {
  readonly text: string;
  readonly style?: (typeof STYLES)[number];
}

function readLook(button: JsonObject, within: string): Look {
  const text = readField(button, 'text', 'String', within);
  if (text === undefined) throw badRequest(`${within}: Can't find field "text"`);
  const style = STYLES.find((known) => known === button['style']);
  if (style === undefined && button['style'] !== undefined) throw badRequest('BUTTON_STYLE_INVALID');
  return style === undefined ? { text } : { text, style };
}

/** What a button can do, by the field that says so; an empty string counts as no field. */
const ACTIONS: Readonly<Record<string, (button: JsonObject) => object>> = {
  url: (button) => ({ url: readUrl(inlineText(button, 'url')) }),
  callback_data: (button) => ({ callback_data: readCallbackData(inlineText(button, 'callback_data')) }),
  copy_text: (button) => ({ copy_text: readCopyText(button) }),
  switch_inline_query: (button) => ({ switch_inline_query: inlineText(button, 'switch_inline_query') }),
  switch_inline_query_current_chat: (button) => ({
    switch_inline_query_current_chat: inlineText(button, 'switch_inline_query_current_chat'),
  }),
  switch_inline_query_chosen_chat: (button) => ({
    switch_inline_query_chosen_chat: readField(
      button,
      'switch_inline_query_chosen_chat',
      'Object',
      IN_INLINE,
    ),
  }),
  web_app: (button) => ({ web_app: readWebApp(button, 'inline keyboard button') }),
  disabled: () => ({ disabled: {} }),
  callback_game: () => refuseType(),
  pay: () => refuseType(),
  login_url: () => refuseType(),
};
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'switch_inline_query',
  'switch_inline_query_current_chat',
]);

function readInlineButton(button: unknown): InlineKeyboardButton {
  if (!isObject(button)) throw badRequest(`${IN_INLINE}: InlineKeyboardButton must be an Object`);
  const look = readLook(button, IN_INLINE);
  const [name, ...others] = Object.keys(ACTIONS).filter((field) => {
    const value = button[field];
    return value !== undefined && value !== null && (value !== '' || MAY_BE_EMPTY.has(field));
  });
  const read = name === undefined ? undefined : ACTIONS[name];
  if (!read) throw badRequest(`${IN_INLINE}: Text buttons are unallowed in the inline keyboard`);
  if (others.length > 0) refuseType();
  if (look.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  return { ...look, ...read(button) } as InlineKeyboardButton;
}

const inlineText = (button: JsonObject, name: string): string =>
  readField(button, name, 'String', IN_INLINE) ?? '';

/** Telegram's word for a button that no message of this kind can have. */
function refuseType(): never {
  throw badRequest('BUTTON_TYPE_INVALID');
}

function readUrl(url: string): string {
  if (linkedUserId(url) !== undefined) return url;
  const link = checkLink(url);
  if (!link.ok) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${link.reason}`);
  return link.url;
}

function readCallbackData(data: string): string {
  if (Buffer.byteLength(data) > LIMIT.dataBytes) throw badRequest('BUTTON_DATA_INVALID');
  return data;
}

function readCopyText(button: JsonObject): { text: string } {
  const copied = readField(button, 'copy_text', 'Object', IN_INLINE) ?? {};
  const text = readField(copied, 'text', 'String', IN_INLINE) ?? '';
  if (text === '' || text.length > LIMIT.copyText) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  return { text };
}

function readWebApp(button: JsonObject, name: string): { url: string } {
  const url = readField(readField(button, 'web_app', 'Object') ?? {}, 'url', 'String') ?? '';
  if (!/^https:\/\/[^/\s]+\.[^/\s]+/i.test(url)) {
    throw badRequest(`${name} Web App URL '${url}' is invalid: Only HTTPS links are allowed`);
  }
  return { url };
}

function readReplyKeyboard(markup: JsonObject, isPrivateChat: boolean): ReplyKeyboardMarkup {
  return {
    keyboard: readRows(markup, 'keyboard', (button) => readReplyButton(button, isPrivateChat)),
    ...flag(markup, 'is_persistent'),
    ...flag(markup, 'resize_keyboard'),
    ...flag(markup, 'one_time_keyboard'),
    ...readPlaceholder(markup),
  };
}

/** What a reply button may ask of its user, each in private chats only, with Telegram's name for it. */
const REQUESTS: Readonly<Record<string, string>> = {
  request_contact: 'phone number',
  request_location: 'location',
  request_poll: 'poll',
};

function readReplyButton(button: unknown, isPrivateChat: boolean): KeyboardButton {
  if (typeof button === 'string') return readReplyButton({ text: button }, isPrivateChat);
  if (!isObject(button)) throw badRequest(`${IN_REPLY}: KeyboardButton must be an Object`);
  const look = readLook(button, IN_REPLY);
  if (look.text.trim() === '') throw badRequest('keyboard button text must be non-empty');
  for (const [field, name] of Object.entries(REQUESTS)) {
    if (button[field] && !isPrivateChat) throw badRequest(`${name} can be requested in private chats only`);
  }
  if (readField(button, 'request_contact', 'Boolean', IN_REPLY)) return { ...look, request_contact: true };
  if (readField(button, 'request_location', 'Boolean', IN_REPLY)) return { ...look, request_location: true };
  if (readField(button, 'request_poll', 'Object', IN_REPLY)) return { ...look, request_poll: {} };
  if (button['web_app']) return { ...look, web_app: readWebApp(button, 'keyboard button') };
  return look;
}

function readPlaceholder(markup: JsonObject): { input_field_placeholder?: string } {
  const text = readField(markup, 'input_field_placeholder', 'String');
  if (text === undefined || text === '') return {};
  if (text.length > LIMIT.placeholder) throw badRequest('REPLY_MARKUP_PLACEHOLDER_INVALID');
  return { input_field_placeholder: text };
}

function flag<N extends string>(markup: JsonObject, name: N): { [K in N]?: boolean } {
  const value = readField(markup, name, 'Boolean');
  const flags: { [K in N]?: boolean } = {};
  if (value !== undefined) flags[name] = value;
  return flags;
}
