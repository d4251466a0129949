import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Database, openDatabase } from '../../src/database/client.ts';
import { broadcasts, deliveries as ledger } from '../../src/database/schema/deliveries.ts';
import { subscribers } from '../../src/database/schema/subscriptions.ts';
import { createAudience } from '../../src/news/audience.ts';
import { createBroadcasts } from '../../src/news/broadcasts.ts';
import { changeRoom, privateRoom } from '../../src/playground/chats.ts';
import { createDatabase, MIGRATIONS } from '../support/database.ts';
import type { DeliveryProcessSettings } from '../support/delivery-process.ts';
import { type Program, startProgram } from '../support/program.ts';
import { subscribe } from '../support/subscribers.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

vi.setConfig({ testTimeout: 90_000 });

const SUBSCRIBERS = 500;
const BLOCKED = 25;
const DELETED = 5;
const KILLS = 3;
const IN_FLIGHT = 3;

let telegram: Telegram;
let dataDir: string;
let settings: DeliveryProcessSettings;

beforeEach(async () => {
  telegram = await startTelegram({ patienceMs: 20_000 });
  dataDir = await mkdtemp(join(tmpdir(), 'delivery-'));
});
afterEach(async () => {
  await telegram.close();
  await rm(dataDir, { recursive: true, force: true });
});

const DATABASES = {
  PGlite: async () => undefined,
  PostgreSQL: () => createDatabase((task) => onTestFinished(async () => void (await task()))),
};

/** Numbers that are the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...settings, migrationsFolder: MIGRATIONS });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!isTrue() && performance.now() < deadline) await sleep(2);
}

const start = (): Program =>
  startProgram({}, 'tests/support/delivery-process.ts', [JSON.stringify(settings)]);

/** What the bot has sent there. */
const received = (chatId: number): number[] =>
  telegram
    .messages(chatId)
    .filter(({ from }) => from?.is_bot)
    .map(({ message_id }) => message_id);

const calls = () => telegram.calls.filter(({ method }) => method === 'sendMessage').length;

describe('a broadcast to 500 subscribers', () => {
  it.each(['PGlite', 'PostgreSQL'] as const)(
    'agrees with what was received, through kills, silence, blocks and a migration (%s)',
    async (kind) => {
      const random = createRandom(20_261_123);
      settings = {
        databaseUrl: await DATABASES[kind](),
        dataDir,
        apiRoot: telegram.url,
        token: telegram.token,
        perSecond: 250,
        leaseMs: 1500,
      };
      const users = Array.from({ length: SUBSCRIBERS - 1 }, () => telegram.user());
      for (const { user } of users) {
        changeRoom(telegram.world, privateRoom(telegram.world, user), { botStatus: 'member' });
      }
      const blocked = users.filter((_, index) => index % 20 === 7).slice(0, BLOCKED);
      const deleted = users.filter((_, index) => index % 90 === 11).slice(0, DELETED);
      for (const user of blocked) await user.blocks();
      for (const user of deleted) await user.leavesTelegram();
      const group = telegram.group({ type: 'group' });
      const supergroup = await group.migrates(users[0] ?? telegram.user());
      const chatIds = [...users.map(({ chatId }) => chatId), group.chatId];
      await withDatabase(async (database) => {
        await subscribe(database, chatIds);
        const now = () => new Date();
        const service = createBroadcasts(database, {
          now,
          audience: createAudience(database, now),
          wake: () => {},
        });
        await service.start(
          { key: 'news/a', title: 'Новость', html: '<b>Новость</b>', opens: { kind: 'news', slug: 'a' } },
          { interests: ['all'], operator: null },
        );
      });

      telegram.forget();
      telegram.answerDelayMs = 8;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const program = start();
        await program.prints('ready');
        const mark = calls() + 20 + random(70);
        await until(() => calls() >= mark);
        await sleep(random(12));
        await program.ends('SIGKILL');
        telegram.fail({ method: 'sendMessage', times: 1, respond: { status: 429, retryAfter: 1 } });
      }
      const lost = { method: 'sendMessage', times: 1 } as const;
      telegram.fail({ ...lost, respond: { reset: 'after' } });
      telegram.fail({ ...lost, respond: { status: 502 } });
      telegram.fail({ ...lost, respond: { status: 400, description: 'Bad Request: odd' } });
      const last = start();
      await last.prints('done');
      expect(await last.ends()).toBe(0);

      await withDatabase(async (database) => {
        const rows = await database.db.select().from(ledger);
        expect(rows).toHaveLength(SUBSCRIBERS);
        const of = (state: string) => rows.filter((row) => row.state === state);
        expect(new Set(rows.map(({ chatId }) => chatId))).toEqual(
          new Set([...users.map(({ chatId }) => chatId), supergroup.chatId]),
        );
        for (const { chatId, messageId } of of('sent')) expect(received(chatId)).toEqual([messageId]);
        for (const { chatId } of [...of('gone'), ...of('failed')]) expect(received(chatId)).toEqual([]);
        for (const { chatId } of of('unknown')) expect(received(chatId).length).toBeLessThanOrEqual(1);
        expect(of('failed')).toHaveLength(1);
        // A broken connection and a gateway's error of the last process, and what was in flight at each kill.
        expect(of('unknown').length).toBeLessThanOrEqual(2 + KILLS * IN_FLIGHT);
        expect(of('unknown').length).toBeGreaterThanOrEqual(2);
        const isBeyondReach = new Set([...blocked, ...deleted].map(({ chatId }) => chatId));
        expect(of('sent').filter(({ chatId }) => isBeyondReach.has(chatId))).toEqual([]);
        expect(of('gone').every(({ chatId }) => isBeyondReach.has(chatId))).toBe(true);
        const off = await database.db.select().from(subscribers);
        expect(off.filter(({ unreachableAt }) => unreachableAt !== null).length).toBe(of('gone').length);
        const [broadcast] = await database.db.select().from(broadcasts);
        expect(broadcast).toMatchObject({ state: 'done', total: SUBSCRIBERS, dropped: 0 });
        for (const outcome of ['sent', 'gone', 'failed', 'unknown'] as const) {
          expect([outcome, broadcast?.[outcome]]).toEqual([outcome, of(outcome).length]);
        }
      });
    },
  );
});
