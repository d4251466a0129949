import { stemmer } from '@orama/stemmers/russian';
import type { Lexicon } from './lexicon.ts';
import { type Reading, wordsOf } from './normalise.ts';

/** How the words of a text are told apart and compared. */
export interface Language {
  /** The dictionary-like root of a normalised word; a word of another alphabet or a short one stays as it is. */
  stem(word: string): string;
  /** The words of a text in order, without particles unless it has nothing else. */
  significantWords(text: string, reading?: Reading): string[];
  /** The stems of these words. */
  stemsOf(text: string, reading?: Reading): string[];
  isParticle(word: string): boolean;
  isFiller(stem: string): boolean;
  isGenericName(stem: string): boolean;
}

/** Stems kept, so that text after text costs little; a few megabytes at most. */
const MEMO_CAPACITY = 20_000;

/** What is longer is no word. */
const LONGEST_WORD = 60;

/** Endings cannot be told from roots in a word as short as an abbreviation. */
const SHORTEST_INFLECTED = 4;

export function createLanguage(lexicon: Lexicon): Language {
  const memo = new Map<string, string>();
  const irregular = new Map(Object.entries(lexicon.stems));

  const stem = (word: string): string => {
    if (word.length < SHORTEST_INFLECTED || word.length > LONGEST_WORD) return word;
    const known = memo.get(word);
    if (known !== undefined) return known;
    const found = irregular.get(word) ?? (/^[а-я]+$/.test(word) ? stemmer(word) : word);
    if (memo.size >= MEMO_CAPACITY) memo.clear();
    memo.set(word, found);
    return found;
  };

  const stemSet = (phrases: readonly string[]) =>
    new Set(phrases.flatMap((phrase) => wordsOf(phrase)).map(stem));
  const particles = new Set(lexicon.particles.flatMap((particle) => wordsOf(particle)));
  const fillers = stemSet(lexicon.fillers);
  const genericNames = stemSet(lexicon.genericNames);

  const significantWords = (text: string, reading?: Reading) => {
    const words = wordsOf(text, reading);
    const significant = words.filter((word) => !particles.has(word));
    return significant.length > 0 ? significant : words;
  };
  return {
    stem,
    significantWords,
    stemsOf: (text, reading) => significantWords(text, reading).map(stem),
    isParticle: (word) => particles.has(word),
    isFiller: (stemmed) => fillers.has(stemmed),
    isGenericName: (stemmed) => genericNames.has(stemmed),
  };
}
