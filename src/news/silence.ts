import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import type { Postponed } from './delivery.ts';
import { pauseUntil } from './delivery-pace.ts';

/** When nothing may leave: after a refusal or a failure. */
export interface Silence {
  /** For as long as Telegram says, or longer with each failure of the network; all processes keep it. */
  begin(cause: Postponed): Promise<void>;
  /** Telegram has taken a message or said what is wrong with it: the network works. */
  end(): void;
  /** Milliseconds that are left of what this process knows; 0 where it may speak. */
  restMs(): number;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export function createSilence(database: Pick<Database, 'db'>, now: () => Date, log: Logger): Silence {
  let failures = 0;
  // At once, for what is being handed out while the other processes are told.
  let until = 0;
  return {
    async begin(cause) {
      const isLimited = cause.kind === 'limited';
      const waitMs = isLimited ? cause.waitMs : Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      if (!isLimited) failures += 1;
      const end = now().getTime() + waitMs;
      until = Math.max(until, end);
      log.warn({ ...cause, waitMs }, 'delivery pauses');
      await pauseUntil(database.db, new Date(end));
    },
    end() {
      failures = 0;
    },
    restMs: () => Math.max(0, until - now().getTime()),
  };
}
