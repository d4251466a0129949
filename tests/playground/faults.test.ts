import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf, errorOf } from '../support/bot-api.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let api: ReturnType<typeof apiOf>;
const now = Date.parse('2026-11-22T12:00:00Z');

beforeEach(async () => {
  telegram = await startTelegram({ now: () => now });
  api = apiOf(telegram);
});
afterEach(() => telegram.close());

describe('faults', () => {
  it('befall the calls they are meant for, as often as said', async () => {
    const anna = telegram.user();
    const boris = telegram.user();
    await anna.says('/start');
    await boris.says('/start');
    telegram.fail({
      method: 'sendMessage',
      chatId: anna.chatId,
      times: 2,
      respond: { status: 429, retryAfter: 3 },
    });
    const limited = {
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    };
    expect((await api.sendMessage(boris.chatId, 'a')).text).toBe('a');
    expect(await errorOf(api.sendMessage(anna.chatId, 'a'))).toMatchObject(limited);
    expect(await errorOf(api.sendMessage(anna.chatId, 'a'))).toMatchObject(limited);
    expect((await api.sendMessage(anna.chatId, 'a')).text).toBe('a');
    telegram.fail({ respond: { status: 502 } });
    expect(await errorOf(api.getMe())).toMatchObject({ error_code: 502, description: 'Bad Gateway' });
  });

  it('break the connection before or after the effect', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    const count = () => telegram.messages(anna.chatId).length;
    telegram.fail({ respond: { reset: 'before' } });
    await expect(api.sendMessage(anna.chatId, 'a')).rejects.toThrow('Network request');
    expect(count()).toBe(1);
    telegram.fail({ respond: { reset: 'after' } });
    await expect(api.sendMessage(anna.chatId, 'a')).rejects.toThrow('Network request');
    expect(count()).toBe(2);
  });

  it('leave a call without an answer, or delay it', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    telegram.takeUpdates();
    telegram.fail({ respond: { hang: 'after' } });
    const hung = api.sendMessage(anna.chatId, 'a', {}, AbortSignal.timeout(50) as never);
    const isRefused = expect(hung).rejects.toThrow();
    await telegram.settled();
    expect(telegram.messages(anna.chatId).at(-1)?.text).toBe('a');
    await isRefused;
    telegram.fail({ method: 'getMe', respond: { delayMs: 40 } });
    telegram.answerDelayMs = 30;
    const start = performance.now();
    await api.getMe();
    expect(performance.now() - start).toBeGreaterThan(65);
  });

  it('are logged with the calls', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    await api.sendMessage(anna.chatId, 'a');
    await api.sendMessage(anna.chatId, '').catch(() => undefined);
    expect(telegram.callsOf('sendMessage')).toEqual([
      {
        method: 'sendMessage',
        payload: { chat_id: anna.chatId, text: 'a' },
        at: now,
        result: expect.objectContaining({ text: 'a' }),
      },
      expect.objectContaining({
        error: expect.objectContaining({ description: 'Bad Request: message text is empty' }),
      }),
    ]);
  });
});
