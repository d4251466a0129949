import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import { createAmendments } from './amendments.ts';
import { createAudience } from './audience.ts';
import { createBroadcasts } from './broadcasts.ts';
import type { Broadcasts, Courier } from './delivery.ts';
import { createDeliveryLedger } from './delivery-ledger.ts';
import { startDeliveryWorker } from './delivery-worker.ts';
import { type Loop, startLoop } from './loop.ts';
import { createPreparation } from './preparation.ts';
import { createSilence } from './silence.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface DeliveriesOptions {
  readonly database: Pick<Database, 'db'>;
  readonly subscriptions: Subscriptions;
  readonly courier: Courier;
  /** Messages a second over all processes. */
  readonly perSecond: number;
  readonly now: () => Date;
  readonly log: Logger;
  /** Messages that users were answered with since the last call: they come first. Default: none. */
  readonly takeReplies?: () => number;
  /** Longer than any call to Telegram takes; after it a delivery whose process is gone is `unknown`. Default 30,000. */
  readonly leaseMs?: number;
}

/** Everything that goes out by itself. */
export interface Deliveries {
  readonly broadcasts: Broadcasts;
  /** Takes up what an earlier process left. */
  start(): void;
  /** Begins nothing more, waits for what is in flight; false when `timeoutMs` was not enough. */
  close(timeoutMs: number): Promise<boolean>;
}

const PREPARATION_IDLE_MS = 2000;

export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { database, subscriptions, courier, perSecond, now, log } = options;
  const { takeReplies = () => 0, leaseMs = 30_000 } = options;
  const ledger = createDeliveryLedger(database, { now, perSecond, leaseMs });
  const audience = createAudience(database, now);
  const silence = createSilence(database, now, log);
  const loops: Loop[] = [];
  const wake = () => {
    for (const loop of loops) loop.wake();
  };
  const prepareSlice = createPreparation(database, audience, now);

  return {
    broadcasts: createBroadcasts(database, { now, audience, wake }),
    start() {
      const amendBatch = createAmendments({ database, ledger, courier, silence });
      const worker = startDeliveryWorker({
        ledger,
        subscriptions,
        courier,
        silence,
        log,
        takeReplies,
      });
      loops.push(
        worker,
        startLoop({
          name: 'recipients',
          log,
          async step() {
            const isBusy = await prepareSlice();
            if (isBusy) worker.wake();
            return isBusy ? 0 : PREPARATION_IDLE_MS;
          },
        }),
        startLoop({ name: 'corrections', log, step: amendBatch }),
      );
    },
    close: (timeoutMs) =>
      Promise.race([
        Promise.all(loops.map((loop) => loop.close())).then(() => true),
        sleep(timeoutMs, false, { ref: false }),
      ]),
  };
}
