import { setImmediate } from 'node:timers/promises';

/**
 * Joins what is asked at the same time: while one statement is under way, what comes in waits and goes into the next
 * one together. One that fails fails for all of its batch.
 *
 * @param run answers a batch: one result for each item, in their order
 */
export function createBatches<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  let waiting: { readonly item: T; readonly outcome: PromiseWithResolvers<R> }[] = [];
  let isRunning = false;

  const runAll = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      // What the sockets hold by now shares the statement.
      await setImmediate();
      const batch = waiting;
      waiting = [];
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [index, { outcome }] of batch.entries()) outcome.resolve(results[index] as R);
      } catch (error) {
        for (const { outcome } of batch) outcome.reject(error);
      }
    }
    isRunning = false;
  };

  return (item) => {
    const outcome = Promise.withResolvers<R>();
    waiting.push({ item, outcome });
    if (!isRunning) void runAll();
    return outcome.promise;
  };
}
