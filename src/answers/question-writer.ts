import type { Logger } from '../logger.ts';

/** Writes in groups what must not be waited for. */
export interface BatchWriter<T> {
  add(item: T): void;
  /** Resolves when all that was added is written or given up. */
  flush(): Promise<void>;
}

const WRITE_AFTER_MS = 500;
/** While the database hangs, what comes on top of this many is lost. */
const WAITING_MAX = 5000;

/** What cannot be written is lost: it is logged how much, not what. */
export function createBatchWriter<T>(
  write: (batch: readonly T[]) => Promise<void>,
  log: Pick<Logger, 'warn'>,
): BatchWriter<T> {
  const waiting: T[] = [];
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const writeAll = async () => {
    const batch = waiting.splice(0);
    if (batch.length === 0) return;
    const failure = await write(batch).then(
      () => ({}),
      (error: unknown) => {
        lost += batch.length;
        return { err: error };
      },
    );
    if (lost > 0) log.warn({ ...failure, lost }, 'questions not written');
    lost = 0;
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeAll);
    return writing;
  };

  return {
    add(item) {
      if (waiting.length >= WAITING_MAX) lost += 1;
      else waiting.push(item);
      timer ??= setTimeout(flush, WRITE_AFTER_MS).unref();
    },
    flush,
  };
}
