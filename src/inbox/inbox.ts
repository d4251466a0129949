import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { InboxOutcome } from '../database/schema/inbox.ts';
import type { Logger } from '../logger.ts';
import { Lanes, laneOf } from './lanes.ts';
import type { InboxStore } from './store.ts';

export interface InboxOptions {
  readonly store: InboxStore;
  /** Handles one update; a rejection counts as `failed`. */
  readonly handle: (update: Update) => Promise<InboxOutcome>;
  readonly log: Logger;
  /** Chats served at the same time; default 64. */
  readonly maxParallel?: number;
}

/** Updates stored before they are acknowledged, handled once each, in order within a chat (decision D10). */
export interface Inbox {
  /** Resolves once the batch is durable: only then may the transport acknowledge it. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Works off what an earlier process left unfinished; to be called before the first `accept`. */
  recover(): Promise<void>;
  /** Updates waiting and in hand. */
  readonly backlog: number;
  /** Resolves when the backlog has come down to `size`: the transport's brake. */
  whenAtMost(size: number): Promise<void>;
  /** Drops what has not begun (it is stored), waits for what is in hand; false when `timeoutMs` was not enough. */
  close(timeoutMs: number): Promise<boolean>;
}

interface Job {
  readonly update: Update;
  /** Found unfinished at the start: its first try may have ended in a crash. */
  readonly isLeftOver: boolean;
}

const MAX_ATTEMPTS = 3;
const PRUNE_EVERY_MS = 3_600_000;
const WRITE_RETRY_MS = 1000;

export function createInbox({ store, handle, log, maxParallel = 64 }: InboxOptions): Inbox {
  const outcomes = createOutcomeWriter(store, log);
  const lanes = new Lanes<Job>(async ({ update, isLeftOver }) => {
    let outcome: InboxOutcome = 'failed';
    try {
      if (isLeftOver) await store.countAttempt(update.update_id);
      outcome = await handle(update);
    } catch (error) {
      log.error({ updateId: update.update_id, err: error }, 'update failed');
    }
    outcomes.add(update.update_id, outcome);
  }, maxParallel);

  let isClosing = false;
  const enqueue = (updates: readonly Update[], isLeftOver: boolean) => {
    if (isClosing) return;
    for (const update of updates) lanes.add(laneOf(update), { update, isLeftOver });
  };

  const prune = () => store.prune().catch((error: unknown) => log.warn({ err: error }, 'inbox not pruned'));
  const pruning = setInterval(prune, PRUNE_EVERY_MS).unref();

  return {
    async accept(updates) {
      enqueue(await store.add(updates), false);
    },
    async recover() {
      await prune();
      const { updates, parked } = await store.takeUnfinished(MAX_ATTEMPTS);
      if (parked > 0) log.error({ parked }, 'updates parked: they were in hand at several crashes');
      if (updates.length > 0) log.info({ updates: updates.length }, 'updates left by an earlier process');
      enqueue(updates, true);
    },
    get backlog() {
      return lanes.size;
    },
    whenAtMost: (size) => lanes.whenAtMost(size),
    async close(timeoutMs) {
      isClosing = true;
      clearInterval(pruning);
      lanes.dropWaiting();
      const isDone = await Promise.race([
        lanes.whenAtMost(0).then(() => true),
        sleep(timeoutMs, false, { ref: false }),
      ]);
      await outcomes.flush();
      return isDone;
    },
  };
}

/** After a write the next one waits this many times as long as it took, so that writing never fills the time. */
const WRITE_PAUSE_FACTOR = 8;

/**
 * Writes outcomes in groups: at once when there is little to do, in larger groups the busier it gets. What is not
 * written at a kill is handled twice, so that no outcome waits longer than a few writes take.
 */
function createOutcomeWriter(store: InboxStore, log: Logger) {
  const waiting = new Map<InboxOutcome, number[]>();
  let writing: Promise<void> | undefined;

  const writeWaiting = async () => {
    for (const [outcome, ids] of waiting) {
      waiting.delete(outcome);
      try {
        await store.finish(ids, outcome);
      } catch (error) {
        log.error({ err: error, updates: ids.length }, 'outcomes not written, trying again');
        waiting.set(outcome, [...ids, ...(waiting.get(outcome) ?? [])]);
        await sleep(WRITE_RETRY_MS);
      }
    }
  };

  const writeAll = async () => {
    // Handlers that end in the same turn of the event loop share the statement.
    await Promise.resolve();
    while (waiting.size > 0) {
      const startedAt = performance.now();
      await writeWaiting();
      await sleep((performance.now() - startedAt) * WRITE_PAUSE_FACTOR);
    }
    writing = undefined;
  };

  return {
    add(id: number, outcome: InboxOutcome) {
      const ids = waiting.get(outcome);
      if (ids) ids.push(id);
      else waiting.set(outcome, [id]);
      writing ??= writeAll();
    },
    /** Resolves when all is written, or after a failed try. */
    async flush() {
      await Promise.race([writing, sleep(2 * WRITE_RETRY_MS, undefined, { ref: false })]);
    },
  };
}
