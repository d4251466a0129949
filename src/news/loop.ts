import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.ts';

/** Does one step of a work after another until it is closed. */
export interface Loop {
  /** There may be something to do: ends the wait. */
  wake(): void;
  /** Begins no further step; resolves when the one in hand has ended. */
  close(): Promise<void>;
}

export interface LoopOptions {
  /** Returns how long to wait before the next step, in milliseconds. */
  readonly step: (signal: AbortSignal) => Promise<number>;
  readonly log: Logger;
  /** What the log calls it. */
  readonly name: string;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** A step that fails is logged and tried again after a pause, which grows with each failure. */
export function startLoop({ step, log, name }: LoopOptions): Loop {
  const end = new AbortController();
  let wait = new AbortController();

  const run = async () => {
    let failures = 0;
    while (!end.signal.aborted) {
      wait = new AbortController();
      let waitMs: number;
      try {
        waitMs = await step(end.signal);
        failures = 0;
      } catch (error) {
        if (end.signal.aborted) return;
        waitMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
        failures += 1;
        log.error({ err: error, waitMs, work: name }, 'background work failed, trying again');
      }
      const signal = AbortSignal.any([end.signal, wait.signal]);
      // A step that leaves no time in between still lets others have their turn.
      await sleep(waitMs, undefined, { signal }).catch(() => {});
    }
  };
  const running = run();

  return {
    wake: () => wait.abort(),
    async close() {
      end.abort();
      await running;
    },
  };
}
