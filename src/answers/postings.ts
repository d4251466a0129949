import type { Asked } from './passage-rating.ts';
import type { Build } from './slices.ts';

/** The records that have a stem, by their place among the sources, each with what a match there is worth. */
export interface Posting {
  readonly ids: readonly number[];
  readonly worths: readonly number[];
}

/** Collects what is worth most of each record. */
export interface PostingsBuilder {
  add(id: number, stems: readonly string[], worth: number): void;
  build(): Build<ReadonlyMap<string, Posting>>;
}

export function createPostings(): PostingsBuilder {
  const collected = new Map<string, Map<number, number>>();
  return {
    add(id, stems, worth) {
      for (const stem of stems) {
        const known = collected.get(stem);
        if (!known) collected.set(stem, new Map([[id, worth]]));
        else if ((known.get(id) ?? 0) < worth) known.set(id, worth);
      }
    },
    *build() {
      const postings = new Map<string, Posting>();
      for (const [stem, worths] of collected) {
        postings.set(stem, { ids: [...worths.keys()], worths: [...worths.values()] });
        yield;
      }
      return postings;
    },
  };
}

/** What of a question is found in which record. */
export interface Evidence {
  /** The records that have any of it, by their place. */
  readonly found: readonly number[];
  /** By the place of a record: what the words found there weigh. */
  readonly weights: Float64Array;
  /** 0–1: how surely and how tellingly the word asked stands in the record. */
  shareOf(word: number, id: number): number;
}

export function findEvidence(
  asked: readonly Asked[],
  postings: ReadonlyMap<string, Posting>,
  sources: number,
): Evidence {
  const found: number[] = [];
  const weights = new Float64Array(sources);
  const shares = new Float64Array(sources * asked.length);
  for (const [word, { weight, stems }] of asked.entries()) {
    const best = shares.subarray(word * sources, (word + 1) * sources);
    const said: number[] = [];
    for (const [stem, likelihood] of stems) {
      const posting = postings.get(stem);
      if (!posting) continue;
      const { ids, worths } = posting;
      for (let index = 0; index < ids.length; index += 1) {
        const id = ids[index] ?? 0;
        const share = (worths[index] ?? 0) * likelihood;
        const known = best[id] ?? 0;
        if (known === 0) said.push(id);
        if (known < share) best[id] = share;
      }
    }
    for (const id of said) {
      const known = weights[id] ?? 0;
      if (known === 0) found.push(id);
      weights[id] = known + weight * (best[id] ?? 0);
    }
  }
  return { found, weights, shareOf: (word, id) => shares[word * sources + id] ?? 0 };
}

/** Enough for few to be sorted in vain, and little to count. */
const STEPS = 256;

/** The heaviest, the heaviest first; of equals those found earlier. @param whole no record weighs more */
export function heaviest({ found, weights }: Evidence, whole: number, count: number): readonly number[] {
  const steps = found.map((id) => Math.min(STEPS - 1, Math.trunc(((weights[id] ?? 0) / whole) * STEPS)));
  const sizes = new Uint32Array(STEPS);
  for (const step of steps) sizes[step] = (sizes[step] ?? 0) + 1;
  let floor = STEPS;
  for (let size = 0; floor > 0 && size < count; size += sizes[floor] ?? 0) floor -= 1;
  return found
    .filter((_id, index) => (steps[index] ?? 0) >= floor)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .slice(0, count);
}
