import { request } from 'node:http';
import type { Api } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionResult, ChatEvent, ChatState } from '../../src/playground/chat-api.ts';
import { startPlayground } from '../../src/playground/server.ts';
import type { AddressError } from '../../src/transport/http-server.ts';
import { apiOf } from '../support/bot-api.ts';
import { ru } from '../support/locale.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let api: Api;

beforeAll(async () => {
  telegram = await startTelegram();
  api = apiOf(telegram);
});
afterAll(() => telegram.close());

const post = (chat: number | string, action: unknown, headers: Record<string, string> = {}) =>
  fetch(`${telegram.url}/chat/actions?chat=${chat}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof action === 'string' ? action : JSON.stringify(action),
  });
const act = async (chat: number, action: object) =>
  (await post(chat, action)).json() as Promise<Partial<Extract<ActionResult, { ok: true }>>>;
const stateOf = async (chat: number) =>
  (await fetch(`${telegram.url}/chat/state?chat=${chat}`)).json() as Promise<ChatState>;

/** Opens the event stream of a chat; `next` gives one event after another. */
async function listen(chat: number) {
  const stop = new AbortController();
  const response = await fetch(`${telegram.url}/chat/events?chat=${chat}`, { signal: stop.signal });
  const lines = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<ChatEvent> => {
    for (;;) {
      const [, data] = /^(?:(?!data:).*\n)*data: (.*)\n\n/.exec(text) ?? [];
      if (data !== undefined) {
        text = text.slice(text.indexOf(data) + data.length);
        return JSON.parse(data);
      }
      const { value, done } = (await lines?.read()) ?? { done: true };
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
  return { type: response.headers.get('content-type'), next, close: () => stop.abort() };
}

describe('the chat page’s server', () => {
  it('makes a guest of any number', async () => {
    expect(await stateOf(31)).toMatchObject({
      me: { id: 31, first_name: ru.text('playground-guest') },
      chat: { id: 31, type: 'private' },
      messages: [],
      isBlocked: false,
      bot: { user: { first_name: ru.text('playground-bot-name') }, commands: [] },
    });
    for (const wrong of ['', '-1', '0', 'x', '1e99']) {
      expect((await fetch(`${telegram.url}/chat/state?chat=${wrong}`)).status, wrong).toBe(400);
    }
  });

  it('shows every step of a conversation as an event', async () => {
    const events = await listen(32);
    expect(events.type).toMatch('text/event-stream');
    const said = await act(32, { do: 'say', text: '/start tp_x' });
    expect(await events.next()).toMatchObject({
      type: 'message',
      message: { message_id: said.messageId, text: '/start tp_x' },
    });
    await api.sendChatAction(32, 'typing');
    expect(await events.next()).toEqual({ type: 'action', action: 'typing' });
    const keyboard = { keyboard: [[{ text: 'a' }]] };
    const { message_id } = await api.sendMessage(32, 'a', { reply_markup: keyboard });
    expect(await events.next()).toMatchObject({ type: 'message', message: { reply_markup: keyboard } });
    const screen = await api.sendMessage(32, 'b');
    await events.next();
    await api.editMessageText(32, screen.message_id, 'c');
    expect(await events.next()).toMatchObject({ type: 'edited', message: { text: 'c' } });
    const { callbackQueryId = '' } = await act(32, { do: 'press', messageId: screen.message_id, data: 'x' });
    await api.answerCallbackQuery(callbackQueryId, { text: 'Готово' });
    expect(await events.next()).toEqual({
      type: 'callbackAnswer',
      callbackQueryId,
      text: 'Готово',
      showAlert: false,
    });
    await api.deleteMessage(32, message_id);
    expect(await events.next()).toEqual({ type: 'deleted', messageId: message_id });
    await api.setMyCommands([{ command: 'help', description: 'Помощь' }], {
      scope: { type: 'all_private_chats' },
    });
    expect(await events.next()).toMatchObject({ type: 'profile', bot: { commands: [{ command: 'help' }] } });
    await act(32, { do: 'attach', kind: 'photo', caption: 'вид' });
    const photo = await events.next();
    expect(photo).toMatchObject({ type: 'message', message: { caption: 'вид', photo: [{ width: 640 }] } });
    const [address = ''] = 'files' in photo ? Object.values(photo.files ?? {}) : [];
    expect((await fetch(telegram.url + address)).headers.get('content-type')).toBe('image/png');
    await act(32, { do: 'block' });
    expect(await events.next()).toEqual({ type: 'blocked', isBlocked: true });
    expect(await act(32, { do: 'say', text: 'a' })).toEqual({
      ok: false,
      error: ru.text('playground-blocked'),
    });
    await act(32, { do: 'unblock' });
    expect(await events.next()).toEqual({ type: 'blocked', isBlocked: false });
    events.close();
  });

  it('tells when the bot comes', async () => {
    const fresh = await startTelegram();
    const response = await fetch(`${fresh.url}/chat/state?chat=1`);
    expect(await response.json()).toMatchObject({ isBotOnline: false });
    await apiOf(fresh).getUpdates();
    expect(await (await fetch(`${fresh.url}/chat/state?chat=1`)).json()).toMatchObject({ isBotOnline: true });
    await fresh.close();
  });

  it('refuses wrong actions with a word', async () => {
    expect(await act(33, { do: 'say', text: ' ' })).toEqual({
      ok: false,
      error: ru.text('playground-wrong-text'),
    });
    expect(await act(33, { do: 'say', text: 'a'.repeat(4097) })).toMatchObject({ ok: false });
    expect(await act(33, { do: 'edit', messageId: 9, text: 'a' })).toEqual({
      ok: false,
      error: ru.text('playground-no-message'),
    });
    expect((await post(33, { do: 'fly' })).status).toBe(400);
    expect((await post(33, '{')).status).toBe(400);
    expect((await post(33, { do: 'say', text: 'a'.repeat(100_000) })).status).toBe(400);
    expect((await post('x', { do: 'block' })).status).toBe(400);
  });

  it('forgets a chat on demand, and edits what was said', async () => {
    const { messageId } = await act(34, { do: 'say', text: 'a' });
    expect(await act(34, { do: 'edit', messageId, text: 'b' })).toEqual({ ok: true, messageId });
    expect(await stateOf(34)).toMatchObject({ messages: [{ text: 'b' }] });
    expect(await act(34, { do: 'clear' })).toEqual({ ok: true });
    expect(await stateOf(34)).toMatchObject({ messages: [] });
  });
});

describe('the page’s files', () => {
  it('are served as what they are, scripts without their types', async () => {
    const page = await fetch(telegram.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [, address] = /<script[^>]+src="([^"]+\.ts)"/.exec(await page.text()) ?? [];
    const response = await fetch(`${telegram.url}${address}`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).not.toMatch(/import type|: string\b/);
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(`${telegram.url}${address}`, { headers })).status).toBe(304);
  });

  it('include the words, and nothing outside the folder', async () => {
    const texts = await (await fetch(`${telegram.url}/page/texts.json`)).json();
    const words = ru.keys().filter((key) => key.startsWith('page-'));
    expect(words.length).toBeGreaterThan(0);
    expect(texts).toEqual(Object.fromEntries(words.map((key) => [key, ru.text(key)])));
    for (const path of [
      '/page/..%2fserver.ts',
      '/page/../server.ts',
      '/page/tsconfig.json',
      '/page/no.ts',
      '/nothing',
    ]) {
      expect((await fetch(telegram.url + path)).status, path).toBe(404);
    }
  });
});

describe('other sites', () => {
  /** `fetch` does not let us set these headers. */
  const get = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(telegram.url + path, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('are kept out', async () => {
    const { host } = new URL(telegram.url);
    const port = host.split(':')[1];
    expect(await get('/chat/state?chat=1', { host: `localhost:${port}` })).toBe(200);
    expect(await get('/chat/state?chat=1', { host: `evil.example:${port}` })).toBe(403);
    expect(await get('/chat/state?chat=1', { host, origin: telegram.url })).toBe(200);
    expect(await get('/chat/state?chat=1', { host, origin: 'http://evil.example' })).toBe(403);
    expect(await get('/chat/state?chat=1', { host, origin: 'null' })).toBe(403);
    expect(await get('/chat/state?chat=1', { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect((await post(1, { do: 'block' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(1, { do: 'block' }, { 'content-type': 'text/plain' })).status).toBe(400);
    const bot = `/bot${telegram.token}/getMe`;
    expect(await get(bot, { host, origin: 'http://evil.example' })).toBe(403);
  });
});

it('an address in use is an error with its code', async () => {
  const port = Number(new URL(telegram.url).port);
  const error = await startPlayground({ host: '127.0.0.1', port, t: ru }).catch(
    (reason: AddressError) => reason,
  );
  expect(error).toMatchObject({ name: 'AddressError', code: 'EADDRINUSE', port });
});
