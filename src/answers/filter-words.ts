import {
  OKRUGS,
  type Okrug,
  SITE_STATUSES,
  type SiteStatus,
  TECHNOPARK_KINDS,
  type TechnoparkKind,
} from '../catalog/vocabulary.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './normalise.ts';
import { createSpelling } from './spelling.ts';

/** Several values of one list widen the filter, values of different lists narrow it. */
export interface AskedFilter {
  readonly okrugs: readonly Okrug[];
  /** Slugs. */
  readonly specializations: readonly string[];
  readonly kinds: readonly TechnoparkKind[];
  readonly statuses: readonly SiteStatus[];
}

export interface FilterReading {
  /** Undefined where no word means one. */
  readonly filter: AskedFilter | undefined;
  /** The words left that say something else, in order. */
  readonly rest: readonly string[];
}

export interface FilterWords {
  read(text: string): FilterReading;
  /** The same with misspelt words forgiven. */
  readMisspelt(text: string): FilterReading;
}

type List = keyof AskedFilter;
interface Value {
  readonly list: List;
  readonly value: string;
}

/** Below, a misspelt word is left to be the name of something. */
const SURE_LIKELIHOOD = 0.8;

/** Reads the words of {@link Lexicon} that choose among sites, by the stems of their words. */
export function createFilterWords(lexicon: Lexicon, language: Language): FilterWords {
  const { stem } = language;
  const phrases = new Map<string, Value[]>();
  const words = new Set<string>();
  let longest = 1;
  for (const list of ['okrugs', 'specializations', 'kinds', 'statuses'] as const) {
    for (const [value, synonyms] of Object.entries(lexicon[list])) {
      for (const synonym of synonyms) {
        const stems = wordsOf(synonym).map(stem);
        const key = stems.join(' ');
        phrases.set(key, [...(phrases.get(key) ?? []), { list, value }]);
        longest = Math.max(longest, stems.length);
        for (const word of stems) words.add(word);
      }
    }
  }
  const spelling = createSpelling(words);

  const correct = (word: string): string => {
    const stemmed = stem(word);
    const [best] = words.has(stemmed) ? [] : spelling.correct(stemmed);
    return best && best.likelihood >= SURE_LIKELIHOOD && isNear(stemmed, best.word) ? best.word : stemmed;
  };

  const readStems = (said: readonly string[], stems: readonly string[]): FilterReading => {
    const values: Value[] = [];
    const rest: string[] = [];
    for (let start = 0; start < stems.length; ) {
      const length = longestPhraseAt(stems, start);
      if (length === 0) rest.push(said[start] ?? '');
      else values.push(...(phrases.get(stems.slice(start, start + length).join(' ')) ?? []));
      start += Math.max(1, length);
    }
    return { filter: toFilter(values), rest: rest.filter(saysSomething) };
  };

  const longestPhraseAt = (stems: readonly string[], start: number): number => {
    for (let length = Math.min(longest, stems.length - start); length > 0; length -= 1) {
      if (phrases.has(stems.slice(start, start + length).join(' '))) return length;
    }
    return 0;
  };

  const saysSomething = (word: string): boolean =>
    !language.isParticle(word) && !language.isFiller(stem(word)) && !language.isGenericName(stem(word));

  const readBy = (toStem: (word: string) => string) => (text: string) => {
    const said = wordsOf(text);
    return readStems(said, said.map(toStem));
  };
  return { read: readBy(stem), readMisspelt: readBy(correct) };
}

/** «Аптека» sounds like «оптика»: in a short word only one letter may be another. */
const isNear = (word: string, known: string): boolean =>
  word.length >= SHORT ||
  word.length !== known.length ||
  [...word].filter((letter, place) => letter !== known[place]).length <= 1;

const SHORT = 6;

/** In the order of the vocabulary, each value once. */
function toFilter(values: readonly Value[]): AskedFilter | undefined {
  if (values.length === 0) return undefined;
  const said = (list: List) => new Set(values.flatMap((named) => (named.list === list ? [named.value] : [])));
  const [okrugs, kinds, statuses] = [said('okrugs'), said('kinds'), said('statuses')];
  return {
    okrugs: OKRUGS.filter((okrug) => okrugs.has(okrug)),
    specializations: [...said('specializations')],
    kinds: TECHNOPARK_KINDS.filter((kind) => kinds.has(kind)),
    statuses: SITE_STATUSES.filter((status) => statuses.has(status)),
  };
}
