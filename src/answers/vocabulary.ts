import type { Language } from './language.ts';
import type { Build } from './slices.ts';
import type { StemmedDocument } from './stemmed-document.ts';

/** What is known of the words of all records. */
export interface Vocabulary {
  /** A record has it, or it is a filler. */
  isKnown(stem: string): boolean;
  /** How much the stem tells: the rarer among the records, the more, most of all one that no record has. */
  weightOf(stem: string): number;
  /** The stems that records are called by; of a frequent question only those of its main wording, the rest is chat. */
  readonly nameStems: ReadonlySet<string>;
}

const FILLER_WEIGHT = 0.2;
const UNKNOWN_FREQUENCY = 0.5;

export function* buildVocabulary(
  documents: readonly StemmedDocument[],
  language: Language,
): Build<Vocabulary> {
  const frequencies = new Map<string, number>();
  for (const { names, aliases, facts, texts } of documents) {
    for (const stem of new Set([...names.flat(), ...aliases.flat(), ...facts, ...texts])) {
      frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    }
    yield;
  }
  return {
    isKnown: (stem) => language.isFiller(stem) || frequencies.has(stem),
    weightOf: (stem) =>
      language.isFiller(stem)
        ? FILLER_WEIGHT
        : Math.log(1 + documents.length / (frequencies.get(stem) ?? UNKNOWN_FREQUENCY)),
    nameStems: new Set(
      documents.flatMap(({ ref, names, aliases }) =>
        [...names, ...(ref.kind === 'faq' ? [] : aliases)].flat(),
      ),
    ),
  };
}
