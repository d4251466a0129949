/** How fast counts grow, from the readings of them. */
export interface Speedometer {
  /** Of what is counted under this number, a second, over the last ten seconds or since it began. */
  measure(id: number, count: number, startedAt: Date): number;
}

const WINDOW_MS = 10_000;
/** Over less than that a rate says nothing. */
const SHORTEST_MS = 500;
/** Broadcasts watched at the same time; readings of the others are forgotten. */
const WATCHED_MAX = 100;

interface Reading {
  readonly atMs: number;
  readonly count: number;
}

export function createSpeedometer(now: () => Date): Speedometer {
  const readings = new Map<number, readonly Reading[]>();
  return {
    measure(id, count, startedAt) {
      const atMs = now().getTime();
      const known = readings.get(id) ?? [{ atMs: startedAt.getTime(), count: 0 }];
      // One reading from before the window stays: the rate is that since then.
      const inWindow = known.findIndex((reading) => reading.atMs > atMs - WINDOW_MS);
      const kept = inWindow < 0 ? known.slice(-1) : known.slice(Math.max(0, inWindow - 1));
      readings.delete(id);
      readings.set(id, [...kept, { atMs, count }]);
      for (const oldest of readings.keys()) if (readings.size > WATCHED_MAX) readings.delete(oldest);
      const [first] = kept;
      const passedMs = first ? atMs - first.atMs : 0;
      return first && passedMs >= SHORTEST_MS ? ((count - first.count) * 1000) / passedMs : 0;
    },
  };
}
