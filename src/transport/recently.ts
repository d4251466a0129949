/**
 * The same answer for everybody who asks within `ms` of the last one being asked for: who asks often costs no more than
 * who asks seldom.
 */
export function recently<T>(ask: () => Promise<T>, ms: number): () => Promise<T> {
  let last: { readonly answer: Promise<T>; readonly at: number } | undefined;
  return () => {
    const at = performance.now();
    if (last === undefined || at - last.at >= ms) last = { answer: ask(), at };
    return last.answer;
  };
}

/** The value, or what it has come to when it does not come in time. Rejects with the task. */
export async function within<T, L>(ms: number, task: Promise<T>, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<L>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([task, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
