import letters from './letters.json' with { type: 'json' };

/** UTF-16 units read of what a user sends: a question is short, and what is pasted must not cost time. */
export const READ_LIMIT = 500;

const MIXED_WORD = /[a-z0-9]*[a-z][0-9]*[а-я][a-zа-я0-9]*|[а-я0-9]*[а-я][0-9]*[a-z][a-zа-я0-9]*/g;

export interface Reading {
  /** UTF-16 units read; default {@link READ_LIMIT}. */
  readonly limit?: number;
}

const LATIN_TO_CYRILLIC: ReadonlyMap<string, string> = new Map(Object.entries(letters.lookAlikes));
const CYRILLIC_TO_LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(letters.lookAlikes).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/**
 * The one form in which texts are compared: words of Latin and Cyrillic small letters and digits with single spaces
 * between, ё as е, no longer than the limit. A word that mixes the alphabets is written in the one that
 * it can only be meant in. Normalising twice changes nothing.
 */
export function normalise(text: string, { limit = READ_LIMIT }: Reading = {}): string {
  const cut = text.slice(0, limit);
  return (
    (PLAIN_TEXT.test(cut) ? cut.toLowerCase() : withoutMarks(cut))
      .replaceAll('ё', 'е')
      .replace(/[^a-zа-я0-9]+/g, ' ')
      .slice(0, limit)
      .trim()
      // Only now: it keeps the length, so that the cut falls at the same place the next time.
      .replace(MIXED_WORD, writeInOneAlphabet)
  );
}

/** Nothing in it has a compatibility form or is a mark upon another sign. */
const PLAIN_TEXT = /^[\t\n -~А-Яа-яЁё«»–—]*$/;

const withoutMarks = (text: string): string =>
  text
    // The compatibility form of the sign is two letters.
    .replaceAll('№', ' ')
    .normalize('NFKC')
    .toLowerCase()
    // Accents that make no letter of their own, soft hyphens and joiners stand inside words.
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');

/** UTF-16 units: within any limit. */
const PLAIN_MAX = 40;
/** Such a word is normalised already. */
const PLAIN_WORD = /^[а-я0-9]+$/;

export function wordsOf(text: string, reading?: Reading): string[] {
  if (text.length <= PLAIN_MAX && PLAIN_WORD.test(text)) return [text];
  const normalised = normalise(text, reading);
  return normalised === '' ? [] : normalised.split(' ');
}

/** A Latin word all of whose letters look Cyrillic, in Cyrillic; undefined for any other. */
export function readAsCyrillic(word: string): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  const cyrillic = [...word].map((letter) => LATIN_TO_CYRILLIC.get(letter));
  return cyrillic.includes(undefined) ? undefined : cyrillic.join('');
}

function writeInOneAlphabet(word: string): string {
  const written = [...word];
  const needsLatin = written.some((letter) => /[a-z]/.test(letter) && !LATIN_TO_CYRILLIC.has(letter));
  const needsCyrillic = written.some((letter) => /[а-я]/.test(letter) && !CYRILLIC_TO_LATIN.has(letter));
  if (needsLatin && needsCyrillic) return word;
  const alphabet = needsLatin ? CYRILLIC_TO_LATIN : LATIN_TO_CYRILLIC;
  return written.map((letter) => alphabet.get(letter) ?? letter).join('');
}
