import { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import packageJson from '../package.json' with { type: 'json' };
import { createAnswerer } from './answers/answerer.ts';
import { createQuestionLog } from './answers/question-log.ts';
import { createSearcher } from './answers/searcher.ts';
import { createBot } from './bot/bot.ts';
import { publishProfile } from './bot/commands.ts';
import { openNewsDelivery } from './bot/news-delivery.ts';
import { createNewsroom } from './bot/newsroom.ts';
import { openTicketDesk } from './bot/ticket-desk.ts';
import { createUpdateHandler } from './bot/update-handler.ts';
import { loadBundled } from './catalog/load.ts';
import { createNewsQueries } from './catalog/news.ts';
import { createCatalogStore } from './catalog/store.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/client.ts';
import { createInbox } from './inbox/inbox.ts';
import { createParkedUpdates } from './inbox/parked.ts';
import { createInboxStore } from './inbox/store.ts';
import type { Logger } from './logger.ts';
import { moscowDay } from './moscow-day.ts';
import { createOperation } from './operation/operation.ts';
import { createPersonalStores } from './people/personal-stores.ts';
import { createConversationStorage } from './telegram/conversation-storage.ts';
import type { Translate } from './translate.ts';
import { type ConnectionDescription, connect, introduce } from './transport/connect.ts';
import { createMetrics } from './transport/metrics.ts';
import { receive } from './transport/receive.ts';

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly t: Translate;
  /** Ends the app in order: intake stops, work in hand ends (10 s at most), the database closes. */
  readonly signal: AbortSignal;
  /** Default: the clock. */
  readonly now?: () => Date;
}

export interface AppDescription {
  readonly bot: UserFromGetMe;
  readonly database: string;
  readonly transport: ConnectionDescription;
  /** Where health and metrics are served; undefined where they have no address of their own. */
  readonly operation: string | undefined;
  readonly records: number;
  readonly version: string;
}

export interface App {
  readonly description: AppDescription;
  /** Resolves when the app has come to its end; rejects when it cannot go on: Telegram refuses the token. */
  readonly done: Promise<void>;
}

const MIGRATIONS = new URL('../drizzle', import.meta.url).pathname;
const DRAIN_MS = 10_000;
const CATALOG_WATCH_MS = 5_000;
const BEAT_MS = 1_000;

/**
 * Starts everything and resolves when updates can come: the first poll is under way, or the webhook is set.
 *
 * @throws DatabaseError, GrammyError when Telegram refuses the token, what `listen` throws when the port is taken,
 * and the signal's reason when it aborts before.
 */
export async function startApp({ config, log, t, signal, now = () => new Date() }: AppOptions): Promise<App> {
  const cleanUp = createCleanUp();
  try {
    const { version } = packageJson;
    const metrics = createMetrics({ version, log });
    // First what fails at once: a port that is taken, a token that is refused.
    const transport = await connect(config, log, t, metrics.telegramTried);
    cleanUp.add(transport.close);
    const webhook = config.transport.kind === 'telegram' ? config.transport.webhook : undefined;
    const api = new Api(transport.token, transport.client);
    const me = await introduce(api, { isPolling: webhook === undefined }, log, signal);

    const database = await openDatabase({ ...config, migrationsFolder: MIGRATIONS, log });
    cleanUp.add(() => database.close());
    await loadBundled(database);
    const store = await createCatalogStore(database);
    cleanUp.add(await store.watch(CATALOG_WATCH_MS, log));
    const catalog = store.current;
    const personal = createPersonalStores(database, now);
    const { people } = personal;
    const delivery = await openNewsDelivery({
      ...transport,
      database,
      username: me.username,
      t,
      catalog,
      log,
      now,
      perSecond: config.broadcastRate,
    });
    cleanUp.add(async () => void (await delivery.close(DRAIN_MS)));

    const questionLog = await createQuestionLog(database, { log, now });
    cleanUp.add(() => questionLog.close());
    const answerer = createAnswerer(catalog, { variants: questionLog.variants });
    const searcher = createSearcher(catalog);

    const today = () => moscowDay(now());
    const { desk, ...tickets } = await openTicketDesk({
      database,
      api,
      t,
      catalogStore: store,
      people,
      warm: answerer.warm,
      operatorChatId: config.operatorChatId,
      log,
      now,
      today,
    });
    cleanUp.add(tickets.close);

    const newsroom = createNewsroom({
      database,
      api,
      username: me.username,
      t,
      catalog,
      broadcasts: delivery.broadcasts,
      config: config.news,
      adminIds: config.adminIds,
      log,
      now,
    });
    cleanUp.add(newsroom.close);

    const parked = createParkedUpdates(database, me.id, () => inbox.takeUp());
    const operation = createOperation({
      metrics,
      config,
      database,
      botId: me.id,
      api,
      catalogStore: store,
      people,
      questionLog,
      parked,
      backlog: () => inbox.backlog,
      version,
      log,
      now,
      today,
    });

    const bot = createBot({
      t,
      catalog,
      token: transport.token,
      client: transport.client,
      me,
      ...personal,
      news: createNewsQueries(database),
      newsroom,
      subscriptions: delivery.subscriptions,
      ...searcher,
      answerer,
      storage: createConversationStorage(database, now),
      questionLog,
      record(question) {
        metrics.questionAnswered(question.zone);
        questionLog.record(question);
      },
      desk,
      adminIds: config.adminIds,
      statistics: operation.statistics,
      parked,
      onLimited: metrics.actionLimited,
      now,
      today,
    });
    const inbox = createInbox({
      store: createInboxStore(database, me.id),
      handle: operation.watch(createUpdateHandler({ bot, t, log })),
      log,
      // The embedded database has no other process.
      beatMs: database.kind === 'postgres' ? BEAT_MS : undefined,
    });
    await inbox.recover();
    await delivery.start();

    const service = await operation.serve();
    cleanUp.add(async () => service?.close());

    signal.throwIfAborted();
    const ready = Promise.withResolvers<void>();
    const receiving = receive(
      {
        ...config,
        api: bot.api,
        inbox,
        log,
        webhook,
        routes: operation.publicRoutes,
        onReady: ready.resolve,
        onContact: operation.noteContact,
      },
      signal,
    );
    const done = receiving.finally(async () => {
      const [isDrained] = await Promise.all([inbox.close(DRAIN_MS), delivery.close(DRAIN_MS)]);
      if (!isDrained) log.warn({ updates: inbox.backlog }, 'updates left for the next start');
      await cleanUp.run();
    });
    await Promise.race([ready.promise, done]);
    await tickets.start();
    newsroom.start();
    // After updates can come: the index takes a moment.
    void Promise.all([answerer.warm(), searcher.ready()]);
    void publishProfile({
      api: bot.api,
      t,
      adminIds: config.adminIds,
      operatorChatId: desk?.operatorChat.id,
      log,
    });

    return {
      description: {
        bot: me,
        database: database.describe(),
        transport: transport.description,
        operation: service?.url,
        records: store.count(),
        version: catalog().version,
      },
      done,
    };
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

/** What has to be undone at the end, the last first, each once. */
function createCleanUp() {
  const tasks: (() => Promise<void> | void)[] = [];
  return {
    add: (task: () => Promise<void> | void) => void tasks.push(task),
    async run() {
      for (const task of tasks.splice(0).reverse()) await task();
    },
  };
}
