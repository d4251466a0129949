import type { Update } from 'grammy/types';
import type { Failure, HandleUpdate } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import type { HandledUpdate } from '../transport/metrics.ts';

export interface UpdateLogOptions {
  readonly log: Logger;
  readonly onHandled: (update: HandledUpdate) => void;
}

/**
 * One line for every try of an update: its number, kind, outcome and time, nothing of what it holds. At `info`: who runs a
 * busy bot and wants failures alone sets LOG_LEVEL to `warn`.
 */
export function logUpdates(handle: HandleUpdate, { log, onHandled }: UpdateLogOptions): HandleUpdate {
  return async (update, isLastTry) => {
    const startedAt = performance.now();
    const note = (failure: Pick<Failure, 'isFinal'> | undefined) => {
      const ms = performance.now() - startedAt;
      const kind = kindOf(update);
      const outcome = !failure ? 'done' : failure.isFinal || isLastTry ? 'parked' : 'retried';
      onHandled({ kind, outcome, ms });
      log.info({ updateId: update.update_id, kind, outcome, ms: Math.round(ms) }, 'update');
    };
    try {
      const failure = await handle(update, isLastTry);
      note(failure);
      return failure;
    } catch (error) {
      note({ isFinal: false });
      throw error;
    }
  };
}

const kindOf = (update: Update): string | undefined => Object.keys(update).find((key) => key !== 'update_id');
