/** Rows that are too old need not go with every write. */
const INTERVAL_MS = 60_000;

/** A task that is asked for often and done at most once a minute, the first time at once. */
export function nowAndThen(task: () => Promise<unknown>, now: () => Date): () => Promise<void> {
  let lastAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const at = now().getTime();
    if (at - lastAt < INTERVAL_MS) return;
    lastAt = at;
    await task();
  };
}
