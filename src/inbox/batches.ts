/**
 * Joins what is written at the same time: while one write is under way, what comes in waits and goes into the next one
 * together. A write that fails fails for all of its batch.
 */
export function createBatches<T>(write: (items: readonly T[]) => Promise<void>) {
  let waiting: { readonly items: readonly T[]; readonly outcome: PromiseWithResolvers<void> }[] = [];
  let isWriting = false;

  const writeAll = async () => {
    isWriting = true;
    // What comes in during the same turn of the event loop shares the statement.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.flatMap(({ items }) => items));
        for (const { outcome } of batch) outcome.resolve();
      } catch (error) {
        for (const { outcome } of batch) outcome.reject(error);
      }
    }
    isWriting = false;
  };

  return (items: readonly T[]): Promise<void> => {
    const outcome = Promise.withResolvers<void>();
    waiting.push({ items, outcome });
    if (!isWriting) void writeAll();
    return outcome.promise;
  };
}
