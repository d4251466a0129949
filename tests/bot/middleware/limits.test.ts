import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { BotContext } from '../../../src/bot/context.ts';
import { limitActions } from '../../../src/bot/middleware/limits.ts';
import { answerPress } from '../../../src/bot/show.ts';
import { BOT_INFO } from '../../support/bot.ts';
import { ru } from '../../support/locale.ts';

const ADMIN = 77;
const GROUP = { id: -1009, type: 'supergroup', title: 'Соседи по цеху' } as const;
const NOTICE = ru('limit-reached').value;

/** A bot that answers everything, with a clock that the test moves. */
function createLimitedBot() {
  const calls: { method: string; payload: Record<string, unknown> }[] = [];
  const limited: string[] = [];
  let at = Date.UTC(2026, 10, 23);
  let id = 0;
  let answered = 0;
  const bot = new Bot<BotContext>('42:test', { botInfo: BOT_INFO });
  bot.api.config.use(async (_previous, method, payload) => {
    calls.push({ method, payload: { ...payload } });
    return { ok: true, result: true as never };
  });
  bot.use(
    limitActions({
      t: ru,
      now: () => new Date(at),
      adminIds: new Set([ADMIN]),
      onLimited: (scope) => void limited.push(scope),
    }),
    async (ctx) => {
      answered += 1;
      await answerPress(ctx);
    },
  );

  const handle = async (content: Omit<Update, 'update_id'>) => {
    id += 1;
    const [before, answersBefore] = [calls.length, answered];
    await bot.handleUpdate({ update_id: id, ...content });
    return { isAnswered: answered > answersBefore, calls: calls.slice(before) };
  };
  const userOf = (userId: number) => ({ id: userId, is_bot: false, first_name: 'Анна' });
  const privateOf = (userId: number) => ({ id: userId, type: 'private', first_name: 'Анна' }) as const;

  return {
    limited,
    pass: (ms: number) => {
      at += ms;
    },
    says: (
      userId: number,
      chat: typeof GROUP | ReturnType<typeof privateOf> = privateOf(userId),
      sender?: number,
    ) =>
      handle({
        message: {
          message_id: id,
          date: 1,
          chat,
          from: userOf(userId),
          text: 'а?',
          ...(sender === undefined ? {} : { sender_chat: { id: sender, type: 'channel', title: 'Канал' } }),
        } as Update['message'] & object,
      }),
    presses: (userId: number) =>
      handle({
        callback_query: {
          id: '1',
          from: userOf(userId),
          chat_instance: '1',
          data: 'x',
          message: { message_id: 1, date: 1, chat: privateOf(userId), text: 'x' },
        },
      }),
    types: (userId: number) =>
      handle({ inline_query: { id: '1', from: userOf(userId), query: 'к', offset: '' } }),
  };
}

async function many<T>(count: number, act: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < count; n += 1) results.push(await act());
  return results;
}

describe('the limits', () => {
  it('answer twenty actions, then tell once, then are silent until there was a pause', async () => {
    const bot = createLimitedBot();
    const first = await many(20, () => bot.says(1));
    expect(first.every(({ isAnswered }) => isAnswered)).toBe(true);
    const [told, ...silent] = await many(100, () => bot.says(1));
    expect(told).toMatchObject({
      isAnswered: false,
      calls: [{ method: 'sendMessage', payload: { text: NOTICE } }],
    });
    expect(silent.every(({ isAnswered, calls }) => !isAnswered && calls.length === 0)).toBe(true);
    expect(bot.limited).toHaveLength(100);
    bot.pass(10_000);
    expect(await bot.says(1)).toEqual({ isAnswered: true, calls: [] });
  });

  it('end the spinner of every press, and tell with the first', async () => {
    const bot = createLimitedBot();
    await many(20, () => bot.presses(1));
    const [told, ...silent] = await many(30, () => bot.presses(1));
    expect(told?.calls).toEqual([
      expect.objectContaining({
        method: 'answerCallbackQuery',
        payload: expect.objectContaining({ text: ru.text('limit-reached'), show_alert: true }) as unknown,
      }),
    ]);
    for (const { isAnswered, calls } of silent) {
      expect(isAnswered).toBe(false);
      expect(calls).toEqual([{ method: 'answerCallbackQuery', payload: { callback_query_id: '1' } }]);
    }
  });

  it('count messages, presses and inline queries together', async () => {
    const bot = createLimitedBot();
    await many(7, () => bot.says(1));
    await many(7, () => bot.presses(1));
    await many(6, () => bot.types(1));
    expect((await bot.types(1)).calls).toEqual([
      {
        method: 'answerInlineQuery',
        payload: expect.objectContaining({ results: [], cache_time: 1 }) as unknown,
      },
    ]);
    expect((await bot.says(1)).isAnswered).toBe(false);
  });

  it('keep one user from the others only where they share a group', async () => {
    const bot = createLimitedBot();
    await many(50, () => bot.says(1));
    expect((await bot.says(2)).isAnswered).toBe(true);

    const inGroup = createLimitedBot();
    for (let user = 1; user <= 20; user += 1) await inGroup.says(user, GROUP);
    const told = await inGroup.says(21, GROUP);
    expect(told.calls).toMatchObject([
      { method: 'sendMessage', payload: { chat_id: GROUP.id, text: NOTICE } },
    ]);
    expect((await inGroup.says(22, GROUP)).calls).toEqual([]);
    expect(inGroup.limited).toEqual(['chat', 'chat']);
    // In private they are answered.
    expect((await inGroup.says(21)).isAnswered).toBe(true);
  });

  it('do not let one user use up a group by going on', async () => {
    const bot = createLimitedBot();
    await many(19, () => bot.says(1, GROUP));
    bot.pass(9000);
    await many(200, () => bot.says(1, GROUP));
    bot.pass(1500);
    expect((await bot.says(2, GROUP)).isAnswered).toBe(true);
  });

  it('tell channels apart that write in a group', async () => {
    const bot = createLimitedBot();
    const CHANNEL_BOT = 136_817_688;
    await many(20, () => bot.says(CHANNEL_BOT, GROUP, -1001));
    expect((await bot.says(CHANNEL_BOT, { ...GROUP, id: -1010 as -1009 }, -1002)).isAnswered).toBe(true);
  });

  it('leave administrators more room, and not all of it', async () => {
    const bot = createLimitedBot();
    const answered = (await many(150, () => bot.presses(ADMIN))).filter(({ isAnswered }) => isAnswered);
    expect(answered).toHaveLength(100);
  });
});
