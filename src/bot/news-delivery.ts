import { Api, type ApiClientOptions } from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import type { Database } from '../database/client.ts';
import { type Jobs, openJobs } from '../jobs/jobs.ts';
import type { Logger } from '../logger.ts';
import { moscowDay } from '../moscow-day.ts';
import { createChangeNotices } from '../news/change-notices.ts';
import { createDeliveries } from '../news/deliveries.ts';
import type { Broadcasts } from '../news/delivery.ts';
import { type Loop, startLoop } from '../news/loop.ts';
import { forgetOldDeliveries } from '../news/old-deliveries.ts';
import { createSubscriptions, type Subscriptions } from '../news/subscriptions.ts';
import type { Translate } from '../translate.ts';
import { createCourier } from './courier.ts';
import { changeNotice } from './views/change-notice.ts';

export interface NewsDeliveryOptions {
  readonly database: Database;
  readonly token: string;
  /** Not patient: the ledger itself deals with what fails. */
  readonly deliveryClient: ApiClientOptions;
  readonly username: string;
  readonly t: Translate;
  readonly catalog: () => Catalog;
  /** Messages a second, over all processes. */
  readonly perSecond: number;
  /** Messages that users were answered with since the last call. */
  readonly takeReplies: () => number;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Subscriptions, what goes out to them, and what is done by the clock. */
export interface NewsDelivery {
  readonly subscriptions: Subscriptions;
  readonly broadcasts: Broadcasts;
  readonly jobs: Jobs;
  /** Goes on with what an earlier process left. */
  start(): Promise<void>;
  /** Waits for what is in hand; false when `timeoutMs` was not enough. */
  close(timeoutMs: number): Promise<boolean>;
}

/** At night, when least is going on; in Moscow. */
const UPKEEP = '40 4 * * *';
/** How soon a load of the catalogue is told to those who follow what it has changed. */
const LOOK_FOR_CHANGES_MS = 5_000;

export async function openNewsDelivery(options: NewsDeliveryOptions): Promise<NewsDelivery> {
  const { database, token, deliveryClient, username, t, catalog, perSecond, takeReplies, log, now } = options;
  const subscriptions = createSubscriptions(database, now);
  const courier = createCourier({ api: new Api(token, deliveryClient), t, username });
  const deliveries = createDeliveries({
    database,
    subscriptions,
    courier,
    perSecond,
    takeReplies,
    log,
    now,
  });
  const tellChanges = createChangeNotices({
    database,
    catalog,
    broadcasts: deliveries.broadcasts,
    compose: (change) => changeNotice(t, change, moscowDay(now())),
  });
  let toldVersion: string | undefined;
  const startTelling = () =>
    startLoop({
      name: 'changes of the catalogue',
      log,
      async step() {
        const { version } = catalog();
        if (version !== toldVersion) await tellChanges();
        toldVersion = version;
        return LOOK_FOR_CHANGES_MS;
      },
    });
  const jobs = await openJobs(database, log);
  let telling: Loop | undefined;
  let closing: Promise<boolean> | undefined;
  return {
    subscriptions,
    broadcasts: deliveries.broadcasts,
    jobs,
    async start() {
      deliveries.start();
      telling = startTelling();
      await jobs.schedule('old-deliveries', UPKEEP, () => forgetOldDeliveries(database, now()));
    },
    close(timeoutMs) {
      closing ??= Promise.all([deliveries.close(timeoutMs), jobs.close(timeoutMs), telling?.close()]).then(
        ([isDone]) => isDone,
      );
      return closing;
    },
  };
}
