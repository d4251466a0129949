import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { ALLOWED_UPDATES } from '../../src/transport/allowed-updates.ts';
import { type HttpService, serveHttp } from '../../src/transport/http.ts';
import { createWebhook, setWebhook } from '../../src/transport/webhook.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

const log = createLogger('silent');
const config = { url: 'https://bot.example.org/telegram/hook', secret: 'a-secret_of_30_letters_and_9s' };

/** A body that never ends: who waits for all of it never answers. */
const endless = () =>
  new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
  });

describe('the webhook', () => {
  let accepted: Update[];
  let backlog = 0;
  let fails = false;
  let crowd: PromiseWithResolvers<void> | undefined;
  const inbox = {
    get isCrowded() {
      return crowd !== undefined;
    },
    whenUncrowded: async () => crowd?.promise,
    get backlog() {
      return backlog;
    },
    accept: async (updates: readonly Update[]) => {
      if (fails) throw new Error('no database');
      accepted.push(...updates);
    },
  };
  const own = createWebhook({ config, inbox, log });
  const HEADERS = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': config.secret };
  let http: HttpService;
  const post = (
    body: string | ReadableStream,
    headers: Record<string, string> = HEADERS,
    path = '/telegram/hook?v=1',
  ) => fetch(http.url + path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

  beforeAll(async () => {
    http = await serveHttp({ host: '127.0.0.1', port: 0, routes: [], own, log });
  });
  afterAll(() => http.close());

  beforeEach(() => {
    accepted = [];
    backlog = 0;
    fails = false;
    crowd = undefined;
  });

  it('takes an update, whatever else Telegram puts into it', async () => {
    const update = { update_id: 7, something_new: { deep: [1] } };
    expect((await post(JSON.stringify(update))).status).toBe(200);
    expect(accepted).toEqual([update]);
  });

  it.each([
    ['none', undefined],
    ['another of the same length', config.secret.replace('a', 'b')],
    ['a part', config.secret.slice(1)],
    ['a longer one', `${config.secret}x`],
  ])('does not read the body for a wrong secret: %s', async (_, secret) => {
    const { 'x-telegram-bot-api-secret-token': __, ...others } = HEADERS;
    const headers = secret === undefined ? others : { ...others, 'x-telegram-bot-api-secret-token': secret };
    expect((await post(endless(), headers)).status).toBe(401);
    expect(accepted).toEqual([]);
  });

  it('refuses what is no update', async () => {
    expect((await fetch(`${http.url}/telegram/hook`)).status).toBe(405);
    expect((await post('{}', { ...HEADERS, 'content-type': 'text/plain' })).status).toBe(415);
    const huge = JSON.stringify({ update_id: 1, text: 'x'.repeat(1_100_000) });
    expect((await post(huge)).status).toBe(413);
    expect((await post(endless())).status).toBe(413);
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '{"update_id":"1"}',
      '{"update_id":-1}',
      '{"update_id":1.5}',
    ]) {
      expect((await post(body)).status).toBe(400);
    }
    const deep = `{"update_id":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect((await post(deep)).status).toBe(400);
    expect((await post('{"update_id":1}', HEADERS, '/telegram')).status).toBe(404);
    expect(accepted).toEqual([]);
  });

  it('keeps Telegram waiting for the answer while chats wait for their turn', async () => {
    crowd = Promise.withResolvers<void>();
    let isAnswered = false;
    const answer = post(JSON.stringify({ update_id: 8 })).finally(() => {
      isAnswered = true;
    });
    await expect.poll(() => accepted.length).toBe(1);
    await sleep(20);
    expect(isAnswered).toBe(false);
    crowd.resolve();
    expect((await answer).status).toBe(200);
  });

  it('has Telegram send it again while the database is down or too much is waiting', async () => {
    fails = true;
    const down = await post('{"update_id":1}');
    expect([down.status, down.headers.get('retry-after')]).toEqual([503, '1']);
    fails = false;
    backlog = 5000;
    expect((await post('{"update_id":1}')).status).toBe(503);
  });
});

describe('setting the webhook', () => {
  let telegram: Telegram;
  beforeAll(async () => {
    telegram = await startTelegram();
  });
  afterAll(() => telegram.close());

  const set = (secret: string) => {
    const api = new Api(telegram.token, { apiRoot: telegram.url });
    return setWebhook(api, { url: 'http://127.0.0.1:1/hook', secret }, log, new AbortController().signal);
  };

  it('happens once, and again with another secret', async () => {
    await set(config.secret);
    await set(config.secret);
    const [first, ...more] = telegram.callsOf('setWebhook');
    expect(more).toEqual([]);
    expect(first?.payload).toMatchObject({ secret_token: config.secret, max_connections: 40 });
    expect(first?.payload['allowed_updates']).toEqual([...ALLOWED_UPDATES]);
    expect(String(first?.payload['url'])).not.toContain(config.secret);
    await set(`${config.secret}2`);
    expect(telegram.callsOf('setWebhook')).toHaveLength(2);
  });

  it('waits for a network that fails, and ends when Telegram refuses the token', async () => {
    telegram.forget();
    telegram.fail({ method: 'getWebhookInfo', times: 1, respond: { status: 500 } });
    await set(`${config.secret}3`);
    expect(telegram.callsOf('setWebhook')).toHaveLength(1);
    telegram.fail({ method: 'getWebhookInfo', times: 1, respond: { status: 401 } });
    await expect(set(config.secret)).rejects.toThrow('401');
  });
});
