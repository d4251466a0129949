import { Exact, LARGEST_MONEY, type Money, toMoney } from './money.ts';
import WORDS from './money-words.json' with { type: 'json' };

/** Why a sum was not taken. `foreign`: another currency; `monthly`: not of a year; `range`: two sums instead of one. */
const MONEY_PROBLEMS = ['unclear', 'negative', 'foreign', 'monthly', 'range', 'too-large'] as const;
export type MoneyProblem = (typeof MONEY_PROBLEMS)[number];

export type MoneyReading =
  | { readonly money: Money; readonly problem?: never }
  | { readonly money?: never; readonly problem: MoneyProblem };

/**
 * A sum of roubles as people write it: «120 млн», «1,5 млрд руб», «5 000 000», «2 млн 300 тыс», «полтора миллиона».
 * What can be read in two ways («1,500» is one and a half or fifteen hundred) is not guessed.
 */
export function readMoney(text: string): MoneyReading {
  const tokens = tokensOf(text);
  const words = new Set(tokens);
  // A question may have such words too: what else it says shows that it is none of a sum.
  const isOfMoney = tokens.some(isNumber) && tokens.every((token) => isNumber(token) || KNOWN.has(token));
  if (!isOfMoney) return { problem: 'unclear' };
  if (WORDS.foreign.some((word) => words.has(word))) return { problem: 'foreign' };
  if (WORDS.minus.some((word) => words.has(word))) {
    return { problem: tokens.indexOf('-') > 0 ? 'range' : 'negative' };
  }
  if (WORDS.range.some((word) => words.has(word))) return { problem: 'range' };
  if (WORDS.monthly.some((word) => words.has(word))) return { problem: 'monthly' };
  const sum = sumOfTerms(tokens.filter((token) => !IGNORED.has(token)));
  if (sum === undefined) return { problem: 'unclear' };
  return sum.greaterThan(LARGEST_MONEY) ? { problem: 'too-large' } : { money: toMoney(sum) };
}

const isNumber = (token: string): boolean =>
  /^\d/.test(token) || NUMBERS.has(token) || HALVES.has(token) || ALONE_MEANS_ONE.has(token);

const IGNORED: ReadonlySet<string> = new Set([...WORDS.fillers, ...WORDS.roubles]);
const NUMBERS: ReadonlyMap<string, string> = new Map(Object.entries(WORDS.numbers));
const SCALES: ReadonlyMap<string, string> = new Map(Object.entries(WORDS.scales));
const HALVES: ReadonlyMap<string, string> = new Map(Object.entries(WORDS.halves));
/** «миллион» is one, «млн» on its own a number forgotten. */
const ALONE_MEANS_ONE: ReadonlySet<string> = new Set(WORDS.aloneMeansOne);
/** What «с половиной» is put as, between a number and its scale. */
const AND_A_HALF = '½';
const KNOWN: ReadonlySet<string> = new Set([
  ...IGNORED,
  ...SCALES.keys(),
  AND_A_HALF,
  ...[WORDS.foreign, WORDS.minus, WORDS.range, WORDS.monthly].flat(),
]);

/** Numbers with their groups of digits, words, signs of currencies; dots at the end of short words are left out. */
function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)['’_](?=\d{3})/g, ' ');
  const phrased = WORDS.andAHalf.reduce((rest, phrase) => rest.replaceAll(phrase, AND_A_HALF), plain);
  return [...phrased.matchAll(TOKEN)].map(([token]) => token.replaceAll(' ', ''));
}

const TOKEN =
  /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|т\. ?р|[a-zа-я]+(?:-[a-zа-я]+)*|[^\s\d.,;:!?()«»"]/gu;

/** «2 млн 300 тыс»: each number with its scale, the scales falling; undefined where a token is none of them. */
function sumOfTerms(tokens: readonly string[]): Exact | undefined {
  let sum = new Exact(0);
  let number: Exact | undefined;
  let smallestScale = new Exact(Infinity);
  let isWritten = false;
  const close = (scale: Exact): boolean => {
    if (!scale.lessThan(smallestScale)) return false;
    sum = sum.plus((number ?? new Exact(1)).times(scale));
    smallestScale = scale;
    number = undefined;
    return true;
  };
  for (const token of tokens) {
    const word = NUMBERS.get(token);
    const scale = SCALES.get(token);
    const half = HALVES.get(token);
    if (scale !== undefined) {
      if (number === undefined && !ALONE_MEANS_ONE.has(token)) return undefined;
      if (!close(new Exact(scale))) return undefined;
      isWritten = false;
    } else if (half !== undefined && number === undefined && tokens.length === 1) {
      return new Exact(half);
    } else if (token === AND_A_HALF && number !== undefined) {
      number = number.plus('0.5');
    } else if (word !== undefined) {
      // «двадцать пять»: each of the words that follow is smaller than the one before.
      if (number !== undefined && (isWritten || !number.mod(10).isZero() || number.lessThanOrEqualTo(word))) {
        return undefined;
      }
      number = (number ?? new Exact(0)).plus(word);
    } else {
      const written = writtenNumber(
        token,
        tokens.some((other) => SCALES.has(other)),
      );
      if (written === undefined || number !== undefined) return undefined;
      number = written;
      isWritten = true;
    }
  }
  if (number !== undefined && !close(new Exact(1))) return undefined;
  return smallestScale.isFinite() ? sum : undefined;
}

/** @param hasScale with a scale beside it, «1,500» can only be a fraction */
function writtenNumber(token: string, hasScale: boolean): Exact | undefined {
  if (/^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(token)) return new Exact(token.replace(/[.,]/g, ''));
  if (!/^\d+(?:[.,]\d+)?$/.test(token)) return undefined;
  const [, fraction = ''] = token.split(/[.,]/);
  if (fraction.length > 2 && !hasScale) return undefined;
  return new Exact(token.replace(',', '.'));
}
