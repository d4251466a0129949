import type { Source } from './passage.ts';
import type { Asked } from './passage-rating.ts';
import { type Build, buildEach } from './slices.ts';

/** 0–1 by the place of the source: how much like the likest of its texts the question is. */
export type FindLikenesses = (asked: readonly Asked[], whole: number) => Float64Array;

/**
 * Compares questions with texts: twice what they share in the sum of both (Dice), by weight: 1 where the question is
 * the text. All texts that share a word are found at once, for there are thousands of them.
 *
 * @param textsOf the names of a source, or its wordings
 */
export function* buildLikenesses<R>(
  sources: readonly Source<R>[],
  textsOf: (source: Source<R>) => readonly (readonly string[])[],
  weightOf: (stem: string) => number,
): Build<FindLikenesses> {
  const ids: number[] = [];
  const weights: number[] = [];
  const places = new Map<string, number[]>();
  yield* buildEach(sources.entries(), ([id, source]) => {
    for (const stems of textsOf(source)) {
      const own = new Set(stems);
      ids.push(id);
      weights.push([...own].reduce((sum, stem) => sum + weightOf(stem), 0));
      for (const stem of own) {
        const known = places.get(stem);
        if (known) known.push(ids.length - 1);
        else places.set(stem, [ids.length - 1]);
      }
    }
  });
  // By the place of a text; all zero between questions.
  const shared = new Float64Array(ids.length);
  const best = new Float64Array(ids.length);

  return (asked, whole) => {
    const alike: number[] = [];
    for (const { weight, stems } of asked) {
      if (weight < TELLING) continue;
      const met: number[] = [];
      for (const [stem, likelihood] of stems) {
        const having = places.get(stem) ?? NOWHERE;
        for (let index = 0; index < having.length; index += 1) {
          const place = having[index] ?? 0;
          const known = best[place] ?? 0;
          if (known === 0) met.push(place);
          if (known < likelihood) best[place] = likelihood;
        }
      }
      for (const place of met) {
        const known = shared[place] ?? 0;
        if (known === 0) alike.push(place);
        shared[place] = known + weight * (best[place] ?? 0);
        best[place] = 0;
      }
    }
    const found = new Float64Array(sources.length);
    for (const place of alike) {
      const id = ids[place] ?? 0;
      const likeness = Math.min(1, (2 * (shared[place] ?? 0)) / ((weights[place] ?? 0) + whole));
      if (likeness > (found[id] ?? 0)) found[id] = likeness;
      shared[place] = 0;
    }
    return found;
  };
}

const NOWHERE: readonly number[] = [];

/** Words of mere talk are shared by all. */
const TELLING = 0.4;
