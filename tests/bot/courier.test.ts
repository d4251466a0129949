import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCourier } from '../../src/bot/courier.ts';
import { createLogger } from '../../src/logger.ts';
import type { Courier, Post } from '../../src/news/delivery.ts';
import { createClientOptions } from '../../src/telegram/client.ts';
import { ru as t } from '../support/locale.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../support/telegram.ts';

const post: Post = {
  key: 'news/a',
  title: 'Технопарк & завод',
  html: '<b>Технопарк &amp; завод</b>\n\nОткрыт.',
  opens: { kind: 'news', slug: 'a' },
};

let telegram: Telegram;
let courier: Courier;
let anna: TelegramActor;

beforeEach(async () => {
  telegram = await startTelegram();
  const log = createLogger('silent');
  const client = createClientOptions({ apiRoot: telegram.url, log, isPatient: false, timeoutMs: 2000 });
  courier = createCourier({ api: new Api(telegram.token, client), t, username: 'technoparks_bot' });
  anna = telegram.user();
  await anna.says('/start');
});
afterEach(() => telegram.close());

describe('the courier', () => {
  it('takes a post with its buttons', async () => {
    const result = await courier.send(anna.chatId, 'message', [post]);
    const screen = anna.screen();
    expect(result).toEqual({ kind: 'sent', messageId: screen.messageId });
    expect(screen.html).toBe(post.html);
    expect(screen.rows).toEqual([
      [t.text('post-open')],
      [t.text('post-settings'), t.text('post-unsubscribe')],
    ]);
  });

  it('sends a picture by its id, with the text under it', async () => {
    const { photo } = await anna.sends('photo');
    const picture = photo?.at(-1)?.file_id ?? '';
    await courier.send(anna.chatId, 'message', [{ ...post, picture }]);
    expect(anna.screen().message.photo?.at(-1)?.file_id).toBe(picture);
    expect(anna.screen().html).toBe(post.html);
    expect(telegram.callsOf('sendPhoto')[0]?.payload['photo']).toBe(picture);
  });

  it('puts a digest into one message, the newest first, however many there are', async () => {
    const posts = Array.from({ length: 50 }, (_, index) => ({
      ...post,
      title: `${index} ${'новость '.repeat(20)}`,
    }));
    const result = await courier.send(anna.chatId, 'digest', posts);
    expect(result.kind).toBe('sent');
    const { text, rows } = anna.screen();
    expect(text).toContain('50 новостей');
    expect(text.indexOf('• 49 ')).toBeGreaterThan(0);
    expect(text).toMatch(/… и ещё \d+/);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['blocked', { status: 403 }, { kind: 'gone' }],
    ['an unknown chat', { status: 400, description: 'Bad Request: chat not found' }, { kind: 'gone' }],
    [
      'a refused text',
      { status: 400, description: 'Bad Request: odd' },
      { kind: 'failed', reason: expect.stringContaining('odd') },
    ],
    ['too many', { status: 429, retryAfter: 7 }, { kind: 'limited', waitMs: 7000 }],
    [
      'a moved group',
      { status: 400, description: 'Bad Request: group chat was upgraded', migrateToChatId: -1009 },
      { kind: 'moved', chatId: -1009 },
    ],
    ['a gateway that fails', { status: 502 }, { kind: 'unknown' }],
    ['a broken connection', { reset: 'after' }, { kind: 'unknown' }],
    ['no answer', { hang: 'before' }, { kind: 'unknown' }],
    ['a revoked token', { status: 401 }, { kind: 'not-sent' }],
  ] as const)('tells what became of a message: %s', async (_, respond, expected) => {
    telegram.fail({ method: 'sendMessage', respond });
    expect(await courier.send(anna.chatId, 'message', [post])).toMatchObject(expected);
    expect(telegram.callsOf('sendMessage').length).toBeLessThanOrEqual(1);
  });

  it('knows that nothing has left where nobody listens', async () => {
    const client = createClientOptions({
      apiRoot: 'http://127.0.0.1:1',
      log: createLogger('silent'),
      isPatient: false,
    });
    const nowhere = createCourier({ api: new Api(telegram.token, client), t, username: 'x' });
    const result = await nowhere.send(1, 'message', [post]);
    expect(result.kind).toBe('not-sent');
    expect(JSON.stringify(result)).not.toContain(telegram.token);
  });

  it('edits and deletes; what is gone or too old is refused', async () => {
    await courier.send(anna.chatId, 'message', [post]);
    const { messageId } = anna.screen();
    const changed = { ...post, html: 'Иначе' };
    expect(await courier.edit(anna.chatId, messageId, changed)).toEqual({ kind: 'amended' });
    expect(await courier.edit(anna.chatId, messageId, changed)).toEqual({ kind: 'amended' });
    expect(anna.screen().text).toBe('Иначе');
    expect(await courier.delete(anna.chatId, messageId)).toEqual({ kind: 'amended' });
    expect(await courier.delete(anna.chatId, messageId)).toEqual({ kind: 'refused' });
    expect(await courier.edit(anna.chatId, messageId, post)).toEqual({ kind: 'refused' });
  });
});
