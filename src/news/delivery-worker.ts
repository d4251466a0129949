import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { Courier, Parcel, SendResult } from './delivery.ts';
import type { DeliveryLedger } from './delivery-ledger.ts';
import { type Loop, startLoop } from './loop.ts';
import type { Silence } from './silence.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface DeliveryWorkerOptions {
  readonly ledger: DeliveryLedger;
  readonly subscriptions: Subscriptions;
  readonly courier: Courier;
  readonly silence: Silence;
  readonly log: Logger;
  /** Messages that users were answered with since the last call. */
  readonly takeReplies: () => number;
}

/** Telegram's own advice; more would only run into its limits sooner. */
const IN_FLIGHT_MAX = 3;
/** Another process may have begun something, or a digest may be due. */
const IDLE_MS = 1000;
const ABANDONED_EVERY_MS = 5000;
const WRITE_TRIES = 10;
const WRITE_PAUSE_MS = 500;

/** Hands out what is due and sends it, at most {@link IN_FLIGHT_MAX} messages at once. */
export function startDeliveryWorker(options: DeliveryWorkerOptions): Loop {
  const { ledger, subscriptions, courier, silence, log, takeReplies } = options;
  const inFlight = new Set<Promise<void>>();
  let abandonedAt = Number.NEGATIVE_INFINITY;

  const send = async ({ chatId, mode, posts }: Parcel): Promise<SendResult> => {
    try {
      return await courier.send(
        chatId,
        mode,
        posts.map(({ post }) => post),
      );
    } catch (error) {
      // A mistake of ours in this post: the others go on.
      log.error({ err: error, chatId }, 'news not composed');
      return { kind: 'failed', reason: error instanceof Error ? error.name : String(error) };
    }
  };

  const serve = async (parcel: Parcel) => {
    const { chatId, posts } = parcel;
    const result = await send(parcel);
    switch (result.kind) {
      case 'sent':
        silence.end();
        return write(() => ledger.settle(parcel, 'sent', { messageId: result.messageId }));
      case 'gone':
        silence.end();
        return write(() => ledger.settle(parcel, 'gone', { reason: result.reason }));
      case 'failed':
        silence.end();
        log.warn({ chatId, posts: posts.map(({ post }) => post.key), reason: result.reason }, 'news refused');
        return write(() => ledger.settle(parcel, 'failed', { reason: result.reason }));
      case 'unknown':
        await write(() => ledger.settle(parcel, 'unknown', { reason: result.reason }));
        return write(() => silence.begin({ kind: 'not-sent', reason: result.reason }));
      case 'moved':
        await write(() => subscriptions.move(chatId, result.chatId));
        return write(() => ledger.putBack({ ...parcel, chatId: result.chatId }));
      case 'limited':
      case 'not-sent':
        // First the silence: what is put back could be handed out at once.
        await write(() => silence.begin(result));
        return putBack(parcel);
    }
  };

  const putBack = (parcel: Parcel) => write(() => ledger.putBack(parcel));

  /** What became of a message has to be known, whatever the database is doing. */
  const write = async (task: () => Promise<void>) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await task();
      } catch (error) {
        log.error({ err: error, attempt }, 'outcome of a delivery not written');
        if (attempt === WRITE_TRIES) return;
        await sleep(WRITE_PAUSE_MS);
      }
    }
  };

  const loop = startLoop({
    name: 'delivery',
    log,
    async step() {
      if (performance.now() - abandonedAt > ABANDONED_EVERY_MS) {
        abandonedAt = performance.now();
        const abandoned = await ledger.abandonExpired();
        if (abandoned > 0) log.warn({ abandoned }, 'deliveries of unknown outcome');
      }
      if (inFlight.size >= IN_FLIGHT_MAX) {
        await Promise.race(inFlight);
        return 0;
      }
      const { parcels, waitMs } = await ledger.claim(IN_FLIGHT_MAX - inFlight.size, takeReplies());
      for (const parcel of parcels) {
        // Telegram may have asked for silence while they were being handed out.
        const task = silence.restMs() > 0 ? putBack(parcel) : serve(parcel);
        const served = task.finally(() => inFlight.delete(served));
        inFlight.add(served);
      }
      return Math.min(waitMs ?? IDLE_MS, IDLE_MS);
    },
  });

  return {
    wake: () => loop.wake(),
    async close() {
      await loop.close();
      await Promise.all(inFlight);
    },
  };
}
