import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf, errorOf, refusalOf } from '../support/bot-api.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../support/telegram.ts';

let telegram: Telegram;
let anna: TelegramActor;
let api: ReturnType<typeof apiOf>;

beforeEach(async () => {
  telegram = await startTelegram({ webhookRetryMs: 10 });
  api = apiOf(telegram);
  anna = telegram.user();
});
afterEach(() => telegram.close());

const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

describe('getUpdates', () => {
  it('gives updates again until a higher offset confirms them', async () => {
    for (const text of ['a', 'b', 'c']) await anna.says(text);
    const first = await api.getUpdates({ limit: 2 });
    expect(texts(first)).toEqual(['a', 'b']);
    expect(await api.getUpdates({ limit: 2 })).toEqual(first);
    const [a, b] = first.map((update) => update.update_id);
    expect(b).toBe((a ?? 0) + 1);
    expect(texts(await api.getUpdates({ offset: b ?? 0 }))).toEqual(['b', 'c']);
    expect(await api.getUpdates({ offset: (b ?? 0) + 2 })).toEqual([]);
    expect(await api.getUpdates()).toEqual([]);
  });

  it('counts a negative offset from the end, and forgets what is before', async () => {
    for (const text of ['a', 'b', 'c']) await anna.says(text);
    expect(texts(await api.getUpdates({ offset: -2 }))).toEqual(['b', 'c']);
    expect(texts(await api.getUpdates())).toEqual(['b', 'c']);
  });

  it('waits for an update, and no longer than asked', async () => {
    const waiting = api.getUpdates({ timeout: 30 });
    await sleep(20);
    await anna.says('a');
    expect(texts(await waiting)).toEqual(['a']);
    telegram.takeUpdates();
    const start = performance.now();
    expect(await api.getUpdates({ timeout: 1 })).toEqual([]);
    expect(performance.now() - start).toBeGreaterThan(900);
  });

  it('ends the first of two who wait', async () => {
    const first = errorOf(api.getUpdates({ timeout: 30 }));
    await sleep(20);
    const second = api.getUpdates({ timeout: 30 });
    expect(await first).toMatchObject({
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await anna.says('a');
    expect(texts(await second)).toEqual(['a']);
  });

  it('keeps updates for the next one when the one who waits has gone', async () => {
    const gone = new AbortController();
    const address = `${telegram.url}/bot${telegram.token}/getUpdates?timeout=30`;
    const waiting = fetch(address, { signal: gone.signal }).catch(() => undefined);
    await sleep(20);
    gone.abort();
    await waiting;
    await anna.says('a');
    expect(texts(await api.getUpdates({ timeout: 5 }))).toEqual(['a']);
  });

  it('brings only the types that were asked for, from then on', async () => {
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    await anna.says('a');
    await anna.pressesData(1, 'x');
    const updates = await api.getUpdates();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual(['callback_query']);
    await api.getUpdates({ allowed_updates: [], offset: -1 });
    await anna.says('b');
    expect(texts(telegram.takeUpdates()).at(-1)).toBe('b');
  });

  it('tells a wrong token from one that cannot be, and a method from none', async () => {
    const call = async (bot: string) => (await fetch(`${telegram.url}/bot${bot}`)).json();
    expect(await call('1:abc/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await call('nonsense/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(await call(`${telegram.token}/getNothing`)).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
    expect(await call(`${telegram.token}/getme`)).toMatchObject({ ok: true });
  });
});

describe('webhook', () => {
  const startReceiver = async (answer: (body: Update) => number) => {
    const got: { update: Update; secret: unknown }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const update: Update = JSON.parse(Buffer.concat(chunks).toString());
      got.push({ update, secret: request.headers['x-telegram-bot-api-secret-token'] });
      response.writeHead(answer(update)).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return { got, url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
  };

  it('delivers with the secret, and again until it is taken', async () => {
    let failures = 2;
    const receiver = await startReceiver(() => (failures-- > 0 ? 500 : 200));
    await anna.says('a');
    await api.setWebhook(receiver.url, { secret_token: 's_1', max_connections: 1 });
    await telegram.settled();
    expect(texts(receiver.got.map(({ update }) => update))).toEqual(['a', 'a', 'a']);
    expect(receiver.got[0]?.secret).toBe('s_1');
    expect(await api.getWebhookInfo()).toMatchObject({
      url: receiver.url,
      pending_update_count: 0,
      max_connections: 1,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    expect(await refusalOf(api.getUpdates())).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    await anna.says('b');
    expect(texts(await api.getUpdates())).toEqual(['b']);
    receiver.close();
  });

  it('refuses addresses that Telegram would not call', async () => {
    expect(await refusalOf(api.setWebhook('http://example.com'))).toBe(
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await refusalOf(api.setWebhook('https://example.com', { secret_token: 'ы' }))).toBe(
      'Bad Request: secret token contains unallowed characters',
    );
  });
});
