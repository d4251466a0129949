import { expect, it } from 'vitest';
import { createCatalogStore } from '../../src/catalog/store.ts';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { broadcasts, deliveries } from '../../src/database/schema/deliveries.ts';
import { feeds } from '../../src/database/schema/feeds.ts';
import { inbox } from '../../src/database/schema/inbox.ts';
import { createParkedUpdates } from '../../src/inbox/parked.ts';
import { createLogger } from '../../src/logger.ts';
import { createOperation } from '../../src/operation/operation.ts';
import { createPeople } from '../../src/people/people.ts';
import { createMetrics } from '../../src/transport/metrics.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const BOT_ID = 42;
/** Twenty past midnight in Moscow. */
const NOW = new Date('2026-11-22T21:20:00Z');
const ENVIRONMENT = {
  BOT_TOKEN: '42:test',
  NEWS_FEEDS: 'https://mos.ru/rss, https://vm.ru/feed, https://vm.ru/other',
  METRICS_PORT: '0',
};

async function open(database: Database, environment: Readonly<Record<string, string>> = {}) {
  const log = createLogger('silent');
  const metrics = createMetrics({ version: '0.1.0', log });
  let at = NOW;
  const now = () => at;
  const people = createPeople(database, now);
  const operation = createOperation({
    metrics,
    config: readConfig({ ...ENVIRONMENT, ...environment }),
    database,
    botId: BOT_ID,
    api: { getWebhookInfo: () => Promise.reject(new Error('no network')) },
    catalogStore: await createCatalogStore(database),
    people,
    questionLog: { unanswered: async () => ({ items: [], total: 9 }) },
    parked: createParkedUpdates(database, BOT_ID),
    backlog: () => 3,
    version: '0.1.0',
    log,
    now,
    today: () => '2026-11-23',
  });
  const pass = (seconds: number) => {
    at = new Date(at.getTime() + seconds * 1000);
  };
  return { operation, metrics, people, pass };
}

async function fill({ db }: Database): Promise<void> {
  const update = (id: number, receivedAt: string, more: object = {}) => ({
    botId: BOT_ID,
    updateId: id,
    receivedAt: new Date(receivedAt),
    finishedAt: NOW,
    outcome: 'done' as const,
    ...more,
  });
  await db.insert(inbox).values([
    update(1, '2026-11-22T20:59:59Z'),
    update(2, '2026-11-22T21:00:00Z'),
    update(3, '2026-11-22T21:19:00Z', {
      outcome: 'parked',
      lane: 5,
      payload: { update_id: 3, message: { text: 'приватный текст' } },
      error: 'ABCDE TypeError',
    }),
    { ...update(4, '2026-11-22T21:19:00Z'), botId: 43 },
  ]);
  const post = { id: 1 } as never;
  const [running, paused] = await db
    .insert(broadcasts)
    .values(
      (['running', 'paused'] as const).map((state) => ({
        key: state,
        post,
        interests: [],
        state,
        startedAt: NOW,
        preparedUpTo: 0,
      })),
    )
    .returning({ id: broadcasts.id });
  const row = (broadcastId: number, chatId: number, dueAt: string) => ({
    broadcastId,
    chatId,
    mode: 'message' as const,
    dueAt: new Date(dueAt),
  });
  await db
    .insert(deliveries)
    .values([
      row(running?.id ?? 0, 1, '2026-11-22T21:00:00Z'),
      row(running?.id ?? 0, 2, '2026-11-22T21:10:00Z'),
      row(running?.id ?? 0, 3, '2026-11-23T09:00:00Z'),
      row(paused?.id ?? 0, 1, '2026-11-22T21:00:00Z'),
    ]);
  await db.insert(feeds).values([
    { url: 'https://mos.ru/rss', dueAt: NOW, readAt: new Date(NOW.getTime() - 60_000) },
    {
      url: 'https://vm.ru/feed',
      dueAt: NOW,
      readAt: new Date(NOW.getTime() - 7_200_000),
      failures: 2,
      failure: 'timeout',
    },
  ]);
}

const numberOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length),
  );

describeOnEachDatabase('operation', (openDatabase) => {
  it('counts what the operator looks at', async () => {
    const database = await openDatabase();
    await fill(database);
    const { operation, metrics, people, pass } = await open(database);
    await people.visit(5);
    metrics.questionAnswered('answer');
    metrics.questionAnswered('refuse');
    metrics.updateHandled({ kind: 'message', outcome: 'done', ms: 7 });
    pass(90);
    expect(await operation.statistics()).toMatchObject({
      people: { total: 1, today: 1 },
      updatesToday: 2,
      updates: { count: 1 },
      answers: { answer: 1, suggest: 0, refuse: 1 },
      unanswered: 9,
      backlog: 3,
      parked: 1,
      deliveries: 2,
      feeds: { count: 3, failing: 1, oldestAgeS: 7290 },
      uptimeS: 90,
      version: '0.1.0',
    });
  });

  it('serves health and metrics on their own address, with nothing that a person wrote', async () => {
    const database = await openDatabase();
    await fill(database);
    const { operation } = await open(database);
    const service = await operation.serve();
    try {
      const ready = await fetch(`${service?.url}/readyz`);
      // The catalogue of this database is empty.
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        checks: {
          database: { ok: true },
          updates: { ok: true, seconds: 0 },
          catalog: { ok: false, records: 0 },
          delivery: { ok: true, waiting: 2 },
        },
      });
      const text = await (await fetch(`${service?.url}/metrics`)).text();
      expect(numberOf(text, 'bot_inbox_backlog')).toBe(3);
      expect(numberOf(text, 'bot_inbox_parked')).toBe(1);
      expect(numberOf(text, 'bot_delivery_backlog')).toBe(2);
      expect(numberOf(text, 'bot_feed_age_seconds{feed="mos.ru"}')).toBe(60);
      expect(numberOf(text, 'bot_feed_age_seconds{feed="vm.ru"}')).toBe(7200);
      expect(numberOf(text, 'bot_catalog_stale_records{reason="old"}')).toBe(0);
      expect(text).not.toMatch(/приватный|42:test/);
    } finally {
      await service?.close();
    }
  });

  it('still has metrics with the database down', async () => {
    const database = await openDatabase();
    const { operation } = await open(database);
    await database.close();
    const service = await operation.serve();
    try {
      expect((await fetch(`${service?.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${service?.url}/readyz`)).status).toBe(503);
      const text = await (await fetch(`${service?.url}/metrics`)).text();
      expect(numberOf(text, 'bot_inbox_parked')).toBeNaN();
      expect(numberOf(text, 'bot_inbox_backlog')).toBe(3);
    } finally {
      await service?.close();
    }
  });

  it('shows the metrics beside a webhook only when asked to', async () => {
    const database = await openDatabase();
    const webhook = {
      WEBHOOK_URL: 'https://bot.example.org/hook',
      WEBHOOK_SECRET: 'sixteen-letters_',
      METRICS_PORT: '',
    };
    const answers = async (environment: Readonly<Record<string, string>>) => {
      const { operation } = await open(database, environment);
      expect(await operation.serve()).toBeUndefined();
      const statuses = async (path: string) =>
        Promise.all(operation.publicRoutes.map(async (route) => (await route.request(path)).status));
      return { health: await statuses('/healthz'), metrics: await statuses('/metrics') };
    };
    expect(await answers(webhook)).toEqual({ health: [200], metrics: [404] });
    expect((await answers({ ...webhook, METRICS_PUBLIC: 'true' })).metrics).toEqual([404, 200]);
  });
});
