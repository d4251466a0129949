import type { Intents } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Language } from './language.ts';

/** Numbers that are written as words. */
export interface Numerals {
  /** What a cardinal stands for; undefined for any other word. */
  valueOf(stem: string): number | undefined;
  /** «Две тысячи шестнадцатый»: the year that is spelled from this word on. */
  yearAt(stems: readonly string[], start: number): SpelledYear | undefined;
  /** «Сорок девятый», «сорока девяти»: the number that is spelled in two words from this one on. */
  numberAt(stems: readonly string[], start: number): number | undefined;
  /** The years named, in order, each at the place of its word: «2016», «в 16-м году», «на конец двадцатого». */
  yearsIn(stems: readonly string[]): ReadonlyMap<number, number>;
}

export interface SpelledYear {
  readonly year: number;
  /** In words. */
  readonly length: number;
}

const CENTURY = 2000;
const EARLIEST = 1990;
const LATEST = 2060;

export function createNumerals(
  { numerals, ordinals }: Pick<Intents, 'numerals' | 'ordinals'>,
  { stem }: Language,
): Numerals {
  const cardinals = new Map(Object.entries(numerals).map(([word, value]) => [stem(word), value]));
  const places = new Map(Object.entries(ordinals).map(([word, value]) => [stem(word), value]));
  const year = stem(KEY_WORDS.year);
  const ofYear = new Set(KEY_WORDS.partsOfYear.map(stem));
  const thousand = stem(KEY_WORDS.thousand);

  /** «… в шестнадцатом»: nothing else is said of what. */
  const isLastIn = (stems: readonly string[], index: number): boolean =>
    index === stems.length - 1 && stems[index - 1] === KEY_WORDS.in;

  /** Two digits or an ordinal are a year only beside the word itself. */
  const shortYear = (stems: readonly string[], index: number): number | undefined => {
    const isBesideYear =
      stems.slice(index + 1, index + 3).includes(year) ||
      ofYear.has(stems[index - 1] ?? '') ||
      isLastIn(stems, index);
    if (!isBesideYear) return undefined;
    const word = stems[index] ?? '';
    const value = /^\d\d$/.test(word) ? Number(word) : places.get(word);
    if (value === undefined) return undefined;
    const tens = value < 10 ? cardinals.get(stems[index - 1] ?? '') : undefined;
    const whole = value + (tens !== undefined && tens >= 20 && tens < 100 ? tens : 0);
    return whole >= 10 ? CENTURY + whole : undefined;
  };

  const yearAt = (stems: readonly string[], start: number): SpelledYear | undefined => {
    const [thousands, word, first = '', second = ''] = stems.slice(start, start + 4);
    if (cardinals.get(thousands ?? '') !== 2 || word !== thousand) return undefined;
    const tens = cardinals.get(first) ?? 0;
    const last = places.get(second) ?? 0;
    if (tens >= 20 && tens < 100 && last > 0 && last < 10) return { year: CENTURY + tens + last, length: 4 };
    const whole = places.get(first);
    return whole === undefined ? undefined : { year: CENTURY + whole, length: 3 };
  };

  return {
    valueOf: (word) => cardinals.get(word),
    yearAt,
    numberAt: (stems, start) => {
      const [first = '', second = '', third] = stems.slice(start, start + 3);
      // «Двадцать четыре года» is an age.
      if (third === year && cardinals.has(second)) return undefined;
      const tens = cardinals.get(first) ?? 0;
      const last = cardinals.get(second) ?? places.get(second) ?? 0;
      return tens >= 20 && tens < 100 && last > 0 && last < 10 ? tens + last : undefined;
    },
    yearsIn: (stems) =>
      new Map(
        stems.flatMap((word, index): [number, number][] => {
          const value = /^\d{4}$/.test(word) ? Number(word) : shortYear(stems, index);
          return value !== undefined && value >= EARLIEST && value <= LATEST ? [[index, value]] : [];
        }),
      ),
  };
}
