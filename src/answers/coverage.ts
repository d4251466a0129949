import type { AskedAt } from './passage-rating.ts';

/** What an answer says, as the words of a question are looked for in it. */
export interface Told {
  /** Words of the question that it answers by what it is: the name of its record, the field that it tells. */
  readonly places: ReadonlySet<number>;
  /** Stems that stand in it. */
  readonly stems: readonly ReadonlySet<string>[];
}

/** What the words of a question weigh that are found in what is told: a rare word more than one of every record. */
export const weightTold = (asked: readonly AskedAt[], told: Told): number =>
  asked.reduce((sum, word) => sum + word.weight * shareTold(word, told), 0);

export const weightOf = (asked: readonly AskedAt[]): number =>
  asked.reduce((sum, { weight }) => sum + weight, 0);

/** 0–1: how surely the word, or another that means the same, is among what is told. */
function shareTold({ place, stems }: AskedAt, told: Told): number {
  if (told.places.has(place)) return 1;
  let best = 0;
  for (const [stem, likelihood] of stems) {
    if (likelihood > best && told.stems.some((said) => said.has(stem))) best = likelihood;
  }
  return best;
}
