import type { Source } from './passage.ts';
import type { Asked } from './passage-rating.ts';
import { type Build, buildEach } from './slices.ts';

/** 0–1 by the place of the source: how much like the likest of its texts the question is; others are left out. */
export type FindLikenesses = (asked: readonly Asked[], whole: number) => ReadonlyMap<number, number>;

interface Text {
  readonly id: number;
  readonly weight: number;
}

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
  const texts: Text[] = [];
  const places = new Map<string, number[]>();
  yield* buildEach(sources.entries(), ([id, source]) => {
    for (const stems of textsOf(source)) {
      const own = new Set(stems);
      texts.push({ id, weight: [...own].reduce((sum, stem) => sum + weightOf(stem), 0) });
      for (const stem of own) {
        const known = places.get(stem);
        if (known) known.push(texts.length - 1);
        else places.set(stem, [texts.length - 1]);
      }
    }
  });

  return (asked, whole) => {
    const shared = new Map<number, number>();
    for (const { weight, stems } of asked) {
      if (weight < TELLING) continue;
      const best = new Map<number, number>();
      for (const [stem, likelihood] of stems) {
        for (const place of places.get(stem) ?? []) {
          if ((best.get(place) ?? 0) < likelihood) best.set(place, likelihood);
        }
      }
      for (const [place, likelihood] of best)
        shared.set(place, (shared.get(place) ?? 0) + weight * likelihood);
    }
    const found = new Map<number, number>();
    for (const [place, weight] of shared) {
      const text = texts[place];
      if (!text) continue;
      const likeness = Math.min(1, (2 * weight) / (text.weight + whole));
      if (likeness > (found.get(text.id) ?? 0)) found.set(text.id, likeness);
    }
    return found;
  };
}

/** Words of mere talk are shared by all. */
const TELLING = 0.4;
