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
    return [outcomes.write(update.update_id, outcome)];
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
      return isDone;
    },
  };
}

/** After a write the next one waits this many times as long as it took, so that writing never fills the time. */
const PAUSE_FACTOR = 8;
const LONGEST_PAUSE_MS = 20;

/**
 * Writes outcomes in groups: at once when there is little to do, in larger groups the busier it gets. A chat's next
 * update waits until the outcome is written, so that a kill repeats no more than one update of a chat.
 */
function createOutcomeWriter(store: InboxStore, log: Logger) {
  let waiting: { id: number; outcome: InboxOutcome; written: () => void }[] = [];
  let isWriting = false;

  const writeGroup = async (group: typeof waiting) => {
    for (const outcome of new Set(group.map((entry) => entry.outcome))) {
      const ids = group.filter((entry) => entry.outcome === outcome).map(({ id }) => id);
      await store.finish(ids, outcome);
    }
    for (const { written } of group) written();
  };

  const writeAll = async () => {
    isWriting = true;
    // Handlers that end in the same turn of the event loop share the statement.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const startedAt = performance.now();
      try {
        await writeGroup(group);
        const tookMs = performance.now() - startedAt;
        await sleep(Math.min(tookMs * PAUSE_FACTOR, LONGEST_PAUSE_MS));
      } catch (error) {
        log.error({ err: error, updates: group.length }, 'outcomes not written, trying again');
        waiting = [...group, ...waiting];
        await sleep(WRITE_RETRY_MS);
      }
    }
    isWriting = false;
  };

  return {
    /** Resolves when the outcome is durable; until the database takes it, it is tried again. */
    write(id: number, outcome: InboxOutcome): Promise<void> {
      return new Promise((resolve) => {
        waiting.push({ id, outcome, written: resolve });
        if (!isWriting) void writeAll();
      });
    },
  };
}
