import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { FinishedUpdate } from './store.ts';

const RETRY_MS = 1000;
/** After a write the next one waits this many times as long as it took, so that writing never fills the time. */
const PAUSE_FACTOR = 8;
const LONGEST_PAUSE_MS = 20;

/**
 * Writes outcomes in groups: at once when there is little to do, in larger groups the busier it gets. A chat's next
 * update waits until the outcome is written, so that a kill repeats no more than one update of a chat.
 */
export function createOutcomeWriter(
  finish: (updates: readonly FinishedUpdate[]) => Promise<void>,
  log: Logger,
) {
  let waiting: { readonly update: FinishedUpdate; readonly written: () => void }[] = [];
  let isWriting = false;

  const writeAll = async () => {
    isWriting = true;
    // Handlers that end in the same turn of the event loop share the statement.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const startedAt = performance.now();
      try {
        await finish(group.map(({ update }) => update));
        for (const { written } of group) written();
        const tookMs = performance.now() - startedAt;
        await sleep(Math.min(tookMs * PAUSE_FACTOR, LONGEST_PAUSE_MS));
      } catch (error) {
        log.error({ err: error, updates: group.length }, 'outcomes not written, trying again');
        waiting = [...group, ...waiting];
        await sleep(RETRY_MS);
      }
    }
    isWriting = false;
  };

  return {
    /** Resolves when the outcome is durable; until the database takes it, it is tried again. */
    write(update: FinishedUpdate): Promise<void> {
      return new Promise((resolve) => {
        waiting.push({ update, written: resolve });
        if (!isWriting) void writeAll();
      });
    },
  };
}
