import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { ALL_TECHNOPARKS, ROUTES } from '../../src/bot/routes.ts';
import { type Database, openDatabase } from '../../src/database/client.ts';
import { createAudience } from '../../src/news/audience.ts';
import { createBroadcasts } from '../../src/news/broadcasts.ts';
import { createPreparation } from '../../src/news/preparation.ts';
import { startBotApi, startOurBot, stopProcess } from './processes.ts';

const MIGRATIONS = new URL('../../drizzle', import.meta.url).pathname;
const RECIPIENTS = { pglite: 100_000, postgres: 1_000_000 };
const RATE = 25;
const RATE_SECONDS = 20;
const BOT_API_MS = 30;
const PRESSES = 60;
const ADDED_AT_ONCE = 50_000;
const MB = 2 ** 20;
const now = () => new Date();

type Environment = Readonly<Record<string, string>>;
type Print = (line: string) => void;

const openIn = (environment: Environment): Promise<Database> =>
  openDatabase({
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataDir: environment['DATA_DIR'] ?? '',
    migrationsFolder: MIGRATIONS,
  });

/** The time and the memory that it takes to write the recipients of one broadcast. */
export async function measureRecipients(name: string, environment: Environment, print: Print): Promise<void> {
  const database = await openIn(environment);
  await addSubscribers(database, RECIPIENTS[database.kind]);
  const { broadcasts, audience } = servicesOf(database);
  const id = await startBroadcast(database);
  const writeSlice = createPreparation(database, audience, now);
  const memoryBefore = process.memoryUsage().rss;
  let memory = memoryBefore;
  let longestMs = 0;
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (let isBusy = true; isBusy; ) {
    const sliceAt = performance.now();
    isBusy = await writeSlice();
    longestMs = Math.max(longestMs, performance.now() - sliceAt);
    memory = Math.max(memory, process.memoryUsage().rss);
    await sleep(0);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  print(
    `${name}: ${(await broadcasts.progress(id))?.total} recipients written in ${seconds.toFixed(1)} s ` +
      `(${((user + system) / 1e6).toFixed(1)} s of the processor here), ` +
      `${((memory - memoryBefore) / MB).toFixed(0)} MB more at most, the longest statement ${longestMs.toFixed(0)} ms`,
  );
  await database.close();
}

/** Messages a second against the set rate, and how long a press takes meanwhile against an idle bot. */
export async function measureDelivery(name: string, environment: Environment, print: Print): Promise<void> {
  const idle = await withBot(environment, measurePresses);
  const database = await openIn(environment);
  await addSubscribers(database, 10_000);
  const id = await startBroadcast(database);
  await database.close();
  const settings = { ...environment, BROADCAST_RATE: String(RATE) };
  const { perSecond, busy } = await withBot(settings, async (botApi) => {
    const send = (count: number) =>
      botApi.load({ updates: [], expect: { method: 'sendMessage', count }, delayMs: BOT_API_MS });
    await send(RATE * 2);
    const count = RATE * RATE_SECONDS;
    const { ms } = await send(count);
    return { perSecond: (count * 1000) / ms, busy: await measurePresses(botApi) };
  });
  print(
    `${name}: ${perSecond.toFixed(2)} messages a second, ${((perSecond / RATE) * 100).toFixed(1)} % of the set rate; ` +
      `a press meanwhile ${describeTimes(busy)}, idle ${describeTimes(idle)}`,
  );
  const reopened = await openIn(environment);
  await servicesOf(reopened).broadcasts.stop(id);
  await reopened.close();
}

type BotApi = Awaited<ReturnType<typeof startBotApi>>;

async function withBot<T>(environment: Environment, use: (botApi: BotApi) => Promise<T>): Promise<T> {
  const botApi = await startBotApi();
  const bot = await startOurBot(environment)(botApi.apiRoot, 'polling');
  await botApi.ready;
  try {
    return await use(botApi);
  } finally {
    await stopProcess(bot);
    await botApi.stop();
  }
}

/** One after another, from the update to the edit. */
async function measurePresses(botApi: BotApi): Promise<number[]> {
  const times: number[] = [];
  const firstId = Date.now();
  for (let press = 0; press < PRESSES; press += 1) {
    const { ms } = await botApi.load({
      updates: [pressOf(firstId + press)],
      expect: { method: 'editMessageText', count: 1 },
      delayMs: 0,
    });
    // The first few warm up.
    if (press >= PRESSES / 6) times.push(ms);
    await sleep(50);
  }
  return times.sort((one, other) => one - other);
}

function pressOf(id: number): Update {
  const chat = { id: 10_000_000 + (id % 50), type: 'private', first_name: 'Анна' } as const;
  return {
    update_id: id,
    callback_query: {
      id: String(id),
      from: { id: chat.id, is_bot: false, first_name: chat.first_name },
      chat_instance: '1',
      data: ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, page: id % 10 }),
      message: { message_id: 1, date: Math.floor(Date.now() / 1000), chat, text: 'x' },
    },
  };
}

function describeTimes(sorted: readonly number[]): string {
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return `${at(0.5).toFixed(1)}/${at(0.95).toFixed(1)} ms (p50/p95)`;
}

function servicesOf(database: Database) {
  const audience = createAudience(database, now);
  return { audience, broadcasts: createBroadcasts(database, { now, audience, wake: () => {} }) };
}

const startBroadcast = (database: Database): Promise<number> =>
  servicesOf(database).broadcasts.start(
    { key: `news/${Date.now()}`, title: 'Новость', html: '<b>Новость</b>' },
    { interests: ['all', 'topic/benefits'], operator: null },
  );

/** Chats that get all news at once, at any hour. */
async function addSubscribers({ db }: Database, count: number): Promise<void> {
  for (let first = 1; first <= count; first += ADDED_AT_ONCE) {
    const last = Math.min(count, first + ADDED_AT_ONCE - 1);
    const ids = sql`generate_series(${first}::bigint, ${last}::bigint) as id`;
    await db.execute(sql`insert into subscribers (chat_id, consent_version, consented_at, frequency, hour)
      select id, 1, now(), 'at-once', 9 from ${ids} on conflict do nothing`);
    await db.execute(sql`insert into subscriptions (chat_id, interest, since)
      select id, 'all', now() from ${ids} on conflict do nothing`);
  }
}
