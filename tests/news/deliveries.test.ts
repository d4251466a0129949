import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCourier } from '../../src/bot/courier.ts';
import type { Database } from '../../src/database/client.ts';
import { createLogger } from '../../src/logger.ts';
import { createDeliveries, type Deliveries } from '../../src/news/deliveries.ts';
import type { Progress } from '../../src/news/delivery.ts';
import { createSubscriptions, type Subscriptions } from '../../src/news/subscriptions.ts';
import { createClientOptions } from '../../src/telegram/client.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { ru as t } from '../support/locale.ts';
import { forgetNews, subscribe } from '../support/subscribers.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../support/telegram.ts';

const now = () => new Date();
const log = createLogger('silent');
const POST = { key: 'news/a', title: 'Новость', html: '<b>Новость</b>' };

describeOnEachDatabase('deliveries', (open) => {
  let database: Database;
  let telegram: Telegram;
  let subscriptions: Subscriptions;
  let deliveries: Deliveries;
  let people: TelegramActor[];

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await forgetNews(database);
    telegram = await startTelegram();
    subscriptions = createSubscriptions(database, now);
    const client = createClientOptions({ apiRoot: telegram.url, log, isPatient: false });
    deliveries = createDeliveries({
      database,
      subscriptions,
      courier: createCourier({ api: new Api(telegram.token, client), t, username: 'technoparks_bot' }),
      perSecond: 100,
      now,
      log,
    });
    deliveries.start();
    people = Array.from({ length: 12 }, () => telegram.user());
    for (const person of people) await person.says('/start');
    await subscribe(
      database,
      people.map(({ chatId }) => chatId),
    );
  });
  afterEach(async () => {
    await deliveries.close(5000);
    await telegram.close();
  });

  const start = () => deliveries.broadcasts.start(POST, { interests: ['all'], operator: null });
  const until = async (id: number, isReached: (progress: Progress) => boolean): Promise<Progress> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const progress = await deliveries.broadcasts.progress(id);
      if (progress && isReached(progress)) return progress;
      await sleep(10);
    }
    throw new Error(`not reached: ${JSON.stringify(await deliveries.broadcasts.progress(id))}`);
  };
  const isDone = ({ state, amendment }: Progress) => state === 'done' && amendment === null;
  const textOf = ({ chatId }: TelegramActor) =>
    telegram
      .messages(chatId)
      .filter(({ from }) => from?.is_bot)
      .map(({ text }) => text);

  it('rest for as long as Telegram says, and lose nothing', async () => {
    telegram.answerDelayMs = 5;
    telegram.fail({ method: 'sendMessage', respond: { status: 429, retryAfter: 1 } });
    const id = await start();
    expect(await until(id, isDone)).toMatchObject({ sent: 12, total: 12 });
    const calls = telegram.callsOf('sendMessage');
    const refusedAt = calls.find(({ error }) => error)?.at ?? 0;
    const meanwhile = calls.filter(({ at, error }) => !error && at >= refusedAt && at < refusedAt + 985);
    // Nothing but what was under way when the refusal came.
    expect(meanwhile.length).toBeLessThanOrEqual(2);
    expect(calls.filter(({ at }) => at >= refusedAt + 985).length).toBeGreaterThanOrEqual(7);
    for (const person of people) expect(textOf(person)).toEqual(['Новость']);
  });

  it('never send again by themselves what may have arrived', async () => {
    telegram.fail({ method: 'sendMessage', chatId: people[3]?.chatId ?? 0, respond: { reset: 'after' } });
    const id = await start();
    expect(await until(id, isDone)).toMatchObject({ sent: 11, unknown: 1 });
    for (const person of people) expect(textOf(person)).toEqual(['Новость']);
    expect(await deliveries.broadcasts.failures(id, 5)).toMatchObject([{ chatId: people[3]?.chatId }]);
  });

  it('switch off who has gone', async () => {
    await people[0]?.blocks();
    expect(await until(await start(), isDone)).toMatchObject({ sent: 11, gone: 1 });
    expect(await subscriptions.count()).toBe(11);
  });

  it('correct and take back what was delivered', async () => {
    const id = await start();
    await until(id, isDone);
    await deliveries.broadcasts.correct(id, { title: 'Иначе', html: 'Иначе' });
    await until(id, isDone);
    for (const person of people) expect(textOf(person)).toEqual(['Иначе']);
    await deliveries.broadcasts.withdraw(id);
    await until(id, isDone);
    for (const person of people) expect(textOf(person)).toEqual([]);
  });

  it('take no more than they can finish when they are closed', async () => {
    telegram.answerDelayMs = 50;
    const id = await start();
    await until(id, ({ sent }) => sent > 2);
    expect(await deliveries.close(5000)).toBe(true);
    const { sent, left } = await until(id, () => true);
    expect(sent + left).toBe(12);
    expect(telegram.callsOf('sendMessage')).toHaveLength(sent);
  });
});
