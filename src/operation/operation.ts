import type { Api } from 'grammy';
import type { Hono } from 'hono';
import type { QuestionLog } from '../answers/question-log.ts';
import { overviewOf } from '../catalog/overview.ts';
import { stalenessOf } from '../catalog/staleness.ts';
import type { CatalogStore } from '../catalog/store.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/client.ts';
import type { HandleUpdate } from '../inbox/inbox.ts';
import type { ParkedUpdates } from '../inbox/parked.ts';
import type { Logger } from '../logger.ts';
import { createFeedStore } from '../news/feed-store.ts';
import type { People } from '../people/people.ts';
import { createHealthRoutes } from '../transport/health.ts';
import {
  checkCatalog,
  checkDatabase,
  checkDelivery,
  checkPolling,
  checkWebhook,
} from '../transport/health-checks.ts';
import { type HttpService, serveHttp } from '../transport/http.ts';
import { createMetricsRoutes, type Metrics } from '../transport/metrics.ts';
import { createCounts } from './counts.ts';
import type { Statistics } from './statistics.ts';
import { logUpdates } from './update-log.ts';

export interface OperationOptions {
  readonly metrics: Metrics;
  readonly config: Config;
  readonly database: Database;
  readonly botId: number;
  readonly api: Pick<Api, 'getWebhookInfo'>;
  readonly catalogStore: CatalogStore;
  readonly people: People;
  readonly questionLog: Pick<QuestionLog, 'unanswered'>;
  readonly parked: ParkedUpdates;
  /** Updates that wait or are in hand in this process. */
  readonly backlog: () => number;
  readonly version: string;
  readonly log: Logger;
  readonly now: () => Date;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** What an operator sees of the bot at work. */
export interface Operation {
  readonly statistics: () => Promise<Statistics>;
  /** Logs and counts every try of an update. */
  watch(handle: HandleUpdate): HandleUpdate;
  /** To be called whenever Telegram has been heard of. */
  readonly noteContact: () => void;
  /** What may be served beside a webhook. */
  readonly publicRoutes: readonly Hono[];
  /** Serves health and metrics on their own address; undefined where they have none. @throws AddressError */
  serve(): Promise<HttpService | undefined>;
}

export function createOperation(options: OperationOptions): Operation {
  const { metrics, config, database, botId, api, catalogStore, people, questionLog, parked } = options;
  const { backlog, version, log, now, today } = options;
  const counts = createCounts(database, botId);
  const feedStore = createFeedStore(database);
  const startedAt = now();
  // A moment ago Telegram has told who the bot is.
  let contactAt = startedAt;
  const lastHeard = () => contactAt;
  const deliveriesDue = () => counts.deliveriesDue(now());

  /** Seconds since each feed was read, by the name of its server; a feed that was never read is as old as the process. */
  const feedAges = async (): Promise<Readonly<Record<string, number>>> => {
    const rows = await feedStore.list(config.news.feeds);
    const ages: Record<string, number> = {};
    for (const url of config.news.feeds) {
      const { hostname } = new URL(url);
      const readAt = rows.find((row) => row.url === url)?.readAt ?? startedAt;
      ages[hostname] = Math.max(ages[hostname] ?? 0, (now().getTime() - readAt.getTime()) / 1000);
    }
    return ages;
  };

  metrics.gauge('bot_inbox_backlog', 'Updates that wait or are in hand in this process', backlog);
  metrics.gauge('bot_inbox_parked', 'Updates that were set aside', parked.count);
  metrics.gauge('bot_delivery_backlog', 'Messages of broadcasts that are due', deliveriesDue);
  metrics.gauge('bot_catalog_records', 'Records of the catalogue', catalogStore.count);
  metrics.gaugeBy(
    'reason',
    'bot_catalog_stale_records',
    'Records that nobody has confirmed for a year, and benefits whose term has ended',
    async () => ({ ...stalenessOf(catalogStore.current(), today()) }),
  );
  metrics.gaugeBy('feed', 'bot_feed_age_seconds', 'Since each feed was read', feedAges);

  const webhook = config.transport.kind === 'telegram' ? config.transport.webhook : undefined;
  const health = createHealthRoutes({
    log,
    checks: {
      database: checkDatabase(database),
      updates: webhook ? checkWebhook(api, lastHeard, now) : checkPolling(lastHeard, now),
      catalog: checkCatalog(catalogStore),
      delivery: checkDelivery(deliveriesDue, now),
    },
  });
  const metricsRoutes = createMetricsRoutes(metrics);

  return {
    noteContact() {
      contactAt = now();
    },
    watch: (handle) => logUpdates(handle, { log, onHandled: metrics.updateHandled }),
    publicRoutes: config.metrics.isPublic ? [health, metricsRoutes] : [health],
    async serve() {
      const { address } = config.metrics;
      return address && serveHttp({ ...address, routes: [health, metricsRoutes], log });
    },

    async statistics() {
      const { technoparks, clusters, benefits } = overviewOf(catalogStore.current());
      const { old, expired } = stalenessOf(catalogStore.current(), today());
      const [counted, updatesToday, tally, unanswered, parkedCount, due, feeds, ages] = await Promise.all([
        people.count(),
        counts.updatesSince(new Date(`${today()}T00:00:00+03:00`)),
        metrics.tally(),
        questionLog.unanswered({ page: 0, pageSize: 1 }),
        parked.count(),
        deliveriesDue(),
        feedStore.list(config.news.feeds),
        feedAges(),
      ]);
      const { answer = 0, suggest = 0, refuse = 0 } = tally.zones;
      return {
        people: counted,
        updatesToday,
        updates: { count: tally.updates, p50Ms: tally.p50Ms, p95Ms: tally.p95Ms },
        answers: { answer, suggest, refuse },
        unanswered: unanswered.total,
        catalog: { technoparks, clusters, benefits, stale: old + expired },
        backlog: backlog(),
        parked: parkedCount,
        deliveries: due,
        feeds: {
          count: config.news.feeds.length,
          failing: feeds.filter(({ failures }) => failures > 0).length,
          oldestAgeS: Math.max(0, ...Object.values(ages)),
        },
        memoryMb: process.memoryUsage.rss() / 2 ** 20,
        uptimeS: (now().getTime() - startedAt.getTime()) / 1000,
        version,
        catalogVersion: catalogStore.current().version,
      };
    },
  };
}
