import type { Language } from './language.ts';
import type { Correction, Spelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one word of a question stands for. */
export interface Meaning {
  /** How much the word tells, see {@link Vocabulary.weightOf}. */
  readonly weight: number;
  /** The stems it may stand for, the likeliest first, each with how sure that is, up to 1; none: not understood. */
  readonly stems: ReadonlyMap<string, number>;
}

/** More different words are no question. */
const MEANINGS_MAX = 24;
/** Guessing is the dearest step: a text with more unknown words is no question about this field. */
const GUESSES_MAX = 12;
const SHORTEST_PART = 3;
const LONGEST_RUN_TOGETHER = 40;
/** Words that were run together or torn apart are read with a little less trust. */
const REJOINED = 0.9;

export type Interpret = (words: readonly string[]) => Meaning[];

/** Makes of words what they stand for: known ones as they are, others by their spelling or by other spaces. */
export function createInterpret(
  { stem, isFiller }: Language,
  { isKnown, weightOf, nameStems }: Vocabulary,
  spelling: Spelling,
): Interpret {
  const meaningOf = (readings: readonly Correction[]): Meaning => ({
    weight: Math.max(...readings.map((reading) => weightOf(reading.word))),
    stems: new Map(readings.map((reading) => [reading.word, reading.likelihood])),
  });
  const meaningless = (word: string): Meaning => ({ weight: weightOf(stem(word)), stems: new Map() });

  /** Two words with the space forgotten between. */
  const readApart = (word: string): Meaning[] | undefined => {
    if (word.length > LONGEST_RUN_TOGETHER) return undefined;
    for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
      const parts = [word.slice(0, end), word.slice(end)].map(stem);
      if (parts.every(isKnown)) return parts.map((part) => meaningOf([{ word: part, likelihood: REJOINED }]));
    }
    return undefined;
  };

  /** The name of a station may as well be the adjective of a site's name. */
  const read = (stemmed: string): Meaning => {
    const origins = nameStems.has(stemmed) || isFiller(stemmed) ? [] : spelling.originOf(stemmed);
    return meaningOf([{ word: stemmed, likelihood: 1 }, ...origins]);
  };

  const guess = (word: string): Meaning[] => {
    const corrections = spelling.correct(stem(word));
    return corrections.length > 0 ? [meaningOf(corrections)] : (readApart(word) ?? [meaningless(word)]);
  };

  return (words) => {
    const meanings = new Map<string, Meaning>();
    let guesses = 0;
    for (let index = 0; index < words.length && meanings.size < MEANINGS_MAX; index += 1) {
      const word = words[index] ?? '';
      const together = stem(word + (words[index + 1] ?? ''));
      if (meanings.has(stem(word))) continue;
      if (isKnown(stem(word))) {
        meanings.set(stem(word), read(stem(word)));
      } else if (isKnown(together)) {
        meanings.set(together, meaningOf([{ word: together, likelihood: REJOINED }]));
        index += 1;
      } else {
        guesses += 1;
        const guessed = guesses > GUESSES_MAX ? [meaningless(word)] : guess(word);
        for (const [part, meaning] of guessed.entries()) meanings.set(`${word} ${part}`, meaning);
      }
    }
    return [...meanings.values()];
  };
}
