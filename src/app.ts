import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api, type ApiClientOptions } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createAnswerer } from './answers/answerer.ts';
import { createQuestionLog } from './answers/question-log.ts';
import { createSearcher } from './answers/searcher.ts';
import { createBot } from './bot/bot.ts';
import { publishProfile } from './bot/commands.ts';
import { createUpdateHandler } from './bot/update-handler.ts';
import { loadBundled } from './catalog/load.ts';
import { createNewsQueries } from './catalog/news.ts';
import { createCatalogStore } from './catalog/store.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/client.ts';
import { createInbox } from './inbox/inbox.ts';
import { createInboxStore } from './inbox/store.ts';
import type { Logger } from './logger.ts';
import { createComparisons } from './people/comparisons.ts';
import { createDialogueContexts } from './people/dialogue-contexts.ts';
import { createLocationRequests } from './people/location-requests.ts';
import { createPeople } from './people/people.ts';
import { startPlayground } from './playground/server.ts';
import { createClientOptions } from './telegram/client.ts';
import { isUnauthorized } from './telegram/errors.ts';
import type { Translate } from './translate.ts';
import { poll } from './transport/polling.ts';

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
  readonly transport:
    | { readonly kind: 'telegram'; readonly apiRoot: string }
    /** `url` is the chat page's address. */
    | { readonly kind: 'playground'; readonly url: string };
  readonly records: number;
  readonly version: string;
}

export interface App {
  readonly description: AppDescription;
  /** Resolves when the app has come to its end; rejects when it cannot go on: Telegram refuses the token. */
  readonly done: Promise<void>;
}

const MIGRATIONS = new URL('../drizzle', import.meta.url).pathname;
/** Swedish dates are written as ISO's. */
const MOSCOW_DAY = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Moscow' });
const DRAIN_MS = 10_000;
const CATALOG_WATCH_MS = 5_000;

/**
 * Starts everything and resolves when the first poll is under way.
 *
 * @throws DatabaseError, GrammyError when Telegram refuses the token, what `listen` throws when the port is taken,
 * and the signal's reason when it aborts before.
 */
export async function startApp({ config, log, t, signal, now = () => new Date() }: AppOptions): Promise<App> {
  const cleanUp = createCleanUp();
  try {
    // First what fails at once: a port that is taken, a token that is refused.
    const transport = await openTransport(config, log, t);
    cleanUp.add(transport.close);
    const me = await introduce(new Api(transport.token, transport.client), log, signal);

    const database = await openDatabase({ ...config, migrationsFolder: MIGRATIONS, log });
    cleanUp.add(() => database.close());
    await loadBundled(database);
    const store = await createCatalogStore(database);
    cleanUp.add(store.watch(CATALOG_WATCH_MS, log));
    const catalog = store.current;
    const people = createPeople(database, now);

    const questionLog = await createQuestionLog(database, { log, now });
    cleanUp.add(() => questionLog.close());
    const answerer = createAnswerer(catalog, { variants: questionLog.variants });

    const bot = createBot({
      t,
      catalog,
      token: transport.token,
      client: transport.client,
      me,
      people,
      comparisons: createComparisons(database, now),
      locationRequests: createLocationRequests(database, now),
      news: createNewsQueries(database),
      ...createSearcher(catalog),
      answerer,
      contexts: createDialogueContexts(database, now),
      questionLog,
      record: questionLog.record,
      adminIds: config.adminIds,
      backlog: () => inbox.backlog,
      now,
      today: () => MOSCOW_DAY.format(now()),
    });
    const inbox = createInbox({
      store: createInboxStore(database, me.id),
      handle: createUpdateHandler({ bot, t, log }),
      log,
    });
    await inbox.recover();

    signal.throwIfAborted();
    const polled = Promise.withResolvers<void>();
    const polling = poll({ api: bot.api, inbox, log, onReady: polled.resolve }, signal);
    const done = polling.finally(async () => {
      const isDrained = await inbox.close(DRAIN_MS);
      if (!isDrained) log.warn({ updates: inbox.backlog }, 'updates left for the next start');
      await cleanUp.run();
    });
    await Promise.race([polled.promise, done]);
    // After the first poll is under way: the index takes a moment.
    answerer.warm();
    void publishProfile({ api: bot.api, t, adminIds: config.adminIds, log });

    return {
      description: {
        bot: me,
        database: database.describe(),
        transport: transport.description,
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

interface Transport {
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly description: AppDescription['transport'];
  close(): Promise<void>;
}

async function openTransport(
  { transport, host, port, dataDir }: Config,
  log: Logger,
  t: Translate,
): Promise<Transport> {
  if (transport.kind === 'telegram') {
    const { token, apiRoot } = transport;
    return {
      token,
      client: createClientOptions({ apiRoot, log }),
      description: { kind: 'telegram', apiRoot },
      close: async () => {},
    };
  }
  const playground = await startPlayground({ host, port, journalPath: join(dataDir, 'chat.jsonl'), log, t });
  return {
    token: playground.token,
    client: createClientOptions({ apiRoot: playground.url, log }),
    description: { kind: 'playground', url: playground.url },
    close: () => playground.close(),
  };
}

const LONGEST_WAIT_MS = 30_000;

/** Asks Telegram who the bot is, for as long as the network needs. @throws GrammyError when the token is refused. */
async function introduce(api: Api, log: Logger, signal: AbortSignal): Promise<UserFromGetMe> {
  for (let waitMs = 1000; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      const me = await api.getMe();
      // Polling is refused while a webhook is set.
      await api.deleteWebhook();
      return me;
    } catch (error) {
      if (isUnauthorized(error)) throw error;
      log.warn({ err: error, waitMs }, 'Telegram does not answer, trying again');
      await sleep(waitMs, undefined, { signal });
    }
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
