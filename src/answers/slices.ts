import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that may rest between its steps; each step takes a few milliseconds at most. */
export type Build<T> = Generator<undefined, T, undefined>;

/** Other work waits no longer than this for a step to end. */
const SLICE_MS = 4;

export function buildAtOnce<T>(build: Build<T>): T {
  for (;;) {
    const step = build.next();
    if (step.done) return step.value;
  }
}

/** The same in slices, between which everything else goes on. */
export async function buildInSlices<T>(build: Build<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = build.next();
      if (step.done) return step.value;
    }
    await nextTurn();
  }
}

/** Each item made into another, resting after every one. */
export function* buildEach<A, B>(items: Iterable<A>, make: (item: A) => B): Build<B[]> {
  const made: B[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
