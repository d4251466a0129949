import type { Api } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, openBotApiChat, refusalOf } from '../support/bot-api.ts';
import type { Telegram, TelegramActor } from '../support/telegram.ts';

let telegram: Telegram;
let api: Api;
let anna: TelegramActor;

beforeAll(async () => {
  ({ telegram, api, anna } = await openBotApiChat());
});
afterAll(() => telegram.close());

describe('sendMessage', () => {
  it('gives back the message with its entities, from the bot', async () => {
    const message = await api.sendMessage(anna.chatId, ' <b>Ы</b> &lt;3 /help ', { parse_mode: 'HTML' });
    const me = await api.getMe();
    expect(message).toEqual({
      message_id: 2,
      from: { id: me.id, is_bot: true, first_name: 'Технопарки Москвы', username: me.username },
      chat: { id: anna.chatId, type: 'private', first_name: 'Анна' },
      date: expect.closeTo(Date.now() / 1000, -1),
      text: 'Ы <3 /help',
      entities: [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'bot_command', offset: 5, length: 5 },
      ],
    });
  });

  it('keeps what is asked for beside the text', async () => {
    const first = await api.sendMessage(anna.chatId, 'a');
    const message = await api.sendMessage(anna.chatId, 'b', {
      link_preview_options: { is_disabled: true },
      protect_content: true,
      disable_notification: true,
      reply_parameters: { message_id: first.message_id },
    });
    expect(message).toMatchObject({
      link_preview_options: { is_disabled: true },
      has_protected_content: true,
      reply_to_message: { message_id: first.message_id, text: 'a' },
    });
    const other = { reply_parameters: { message_id: 999, allow_sending_without_reply: true } };
    expect(await api.sendMessage(anna.chatId, 'c', other)).not.toHaveProperty('reply_to_message');
    expect(
      await refusalOf(api.sendMessage(anna.chatId, 'c', { reply_parameters: { message_id: 999 } })),
    ).toBe('Bad Request: message to be replied not found');
  });

  type Other = Parameters<typeof api.sendMessage>[2];

  it.each<[string, Other, string]>([
    ['', {}, 'message text is empty'],
    [' \n ', {}, 'text must be non-empty'],
    ['<b> </b>', { parse_mode: 'HTML' }, 'text must be non-empty'],
    ['a'.repeat(4097), {}, 'message is too long'],
    ['a'.repeat(33_000), {}, 'text is too long'],
    [
      '<b>a',
      { parse_mode: 'HTML' },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    ['a', { parse_mode: 'BBCode' as 'HTML' }, 'unsupported parse_mode'],
    [
      'a',
      { entities: [{ type: 'bold' as const, offset: 1, length: 1 }] },
      'entity begins after the end of the text at UTF-16 offset 1',
    ],
    [
      'a',
      { entities: [{ type: 'bold' as const, offset: 0, length: 9 }] },
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    ],
    [
      'a',
      { entities: [{ type: 'loud' as 'bold', offset: 0, length: 1 }] },
      "can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'a',
      { link_preview_options: { is_disabled: JSON.parse('"yes"') } },
      'field "is_disabled" must be of type Boolean',
    ],
  ])('refuses %.20s… %j', async (text, other, reason) => {
    expect(await refusalOf(api.sendMessage(anna.chatId, text, other))).toBe(`Bad Request: ${reason}`);
  });

  it('takes the longest text, markup not counted', async () => {
    const { text } = await api.sendMessage(anna.chatId, `<b>${'ы'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect(text).toHaveLength(4096);
  });

  it.each([
    [999, 'Bad Request: chat not found', 400],
    ['@nobody', 'Bad Request: chat not found', 400],
    ['', 'Bad Request: chat_id is empty', 400],
  ])('refuses chat %s', async (chatId, description, code) => {
    expect(await errorOf(api.sendMessage(chatId, 'a'))).toMatchObject({ description, error_code: code });
  });

  it('takes typed parameters from a form and from a query as well', async () => {
    const send = async (init: RequestInit, query = '') => {
      const response = await fetch(`${telegram.url}/bot${telegram.token}/SENDmessage${query}`, init);
      const body: unknown = await response.json();
      return body;
    };
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    const form = new URLSearchParams({
      chat_id: String(anna.chatId),
      text: 'ы',
      reply_markup: markup,
      protect_content: 'true',
    });
    const sent = {
      ok: true,
      result: { text: 'ы', has_protected_content: true, reply_markup: JSON.parse(markup) },
    };
    expect(await send({ method: 'POST', body: form })).toMatchObject(sent);
    expect(await send({}, `?${form}`)).toMatchObject(sent);
    const parts = new FormData();
    for (const [name, value] of form) parts.append(name, value);
    expect(await send({ method: 'POST', body: parts })).toMatchObject(sent);
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect(await send(broken)).toMatchObject({ ok: false, error_code: 400 });
  });
});

describe('keyboards', () => {
  const send = (...row: InlineKeyboardButton[]) =>
    api.sendMessage(anna.chatId, 'a', { reply_markup: { inline_keyboard: [row] } });
  const callback = (data: string) => ({ text: 'a', callback_data: data });

  it('come back as they were sent', async () => {
    const row: InlineKeyboardButton[] = [
      { text: 'a', style: 'primary', callback_data: 'ы'.repeat(32) },
      { text: 'b', url: 'https://example.com/x' },
      { text: 'c', copy_text: { text: 'x'.repeat(256) } },
      { text: 'd', switch_inline_query: '' },
      { text: 'e', url: 'tg://user?id=7' },
      { text: 'f', web_app: { url: 'https://example.com' } },
    ];
    expect((await send(...row)).reply_markup).toEqual({ inline_keyboard: [row] });
    expect((await send()).reply_markup).toBeUndefined();
    const keyboard = { keyboard: [['a', { text: 'b', request_location: true }]], resize_keyboard: true };
    expect(await api.sendMessage(anna.chatId, 'a', { reply_markup: keyboard })).not.toHaveProperty(
      'reply_markup',
    );
    expect(anna.screen().replyRows).toEqual([['a', 'b']]);
  });

  it.each<[string, unknown]>([
    ['BUTTON_DATA_INVALID', callback('ы'.repeat(33))],
    ["can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", callback('')],
    ["can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", { text: 'a' }],
    ['can\'t parse inline keyboard button: Can\'t find field "text"', { callback_data: 'a' }],
    [
      'can\'t parse inline keyboard button: Field "text" must be of type String',
      { text: 1, callback_data: 'a' },
    ],
    ['inline keyboard button text must be non-empty', { text: ' ', callback_data: 'a' }],
    ['BUTTON_TYPE_INVALID', { text: 'a', callback_data: 'a', url: 'https://example.com' }],
    ['BUTTON_TYPE_INVALID', { text: 'a', pay: true }],
    ['BUTTON_STYLE_INVALID', { text: 'a', callback_data: 'a', style: 'pink' }],
    ["inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL", { text: 'a', url: 'not-a-url' }],
    [
      "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
      { text: 'a', url: 'ftp://example.com' },
    ],
    ['BUTTON_COPY_TEXT_INVALID', { text: 'a', copy_text: { text: 'x'.repeat(257) } }],
    ['BUTTON_COPY_TEXT_INVALID', { text: 'a', copy_text: { text: '' } }],
    [
      "inline keyboard button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed",
      { text: 'a', web_app: { url: 'http://a.com' } },
    ],
  ])('are refused: %s', async (reason, button) => {
    expect(await refusalOf(send(button as InlineKeyboardButton))).toBe(`Bad Request: ${reason}`);
  });

  it('have a hundred buttons at most', async () => {
    expect((await send(...Array.from({ length: 100 }, () => callback('a')))).message_id).toBeGreaterThan(0);
    expect(await refusalOf(send(...Array.from({ length: 101 }, () => callback('a'))))).toBe(
      'Bad Request: reply markup is too long',
    );
  });

  it('ask for a location in private chats only', async () => {
    const group = telegram.group();
    const reply_markup = { keyboard: [[{ text: 'a', request_location: true }]] };
    expect(await refusalOf(api.sendMessage(group.chatId, 'a', { reply_markup }))).toBe(
      'Bad Request: location can be requested in private chats only',
    );
  });
});
