import letters from './letters.json' with { type: 'json' };
import { normalise, READ_LIMIT, readAsCyrillic, wordsOf } from './normalise.ts';

const KEYBOARD: ReadonlyMap<string, string> = new Map(Object.entries(letters.keyboard));
const TRANSLITERATION: ReadonlyMap<string, string> = new Map(Object.entries(letters.transliteration));
const LONGEST_TRANSLITERATION = Math.max(...[...TRANSLITERATION.keys()].map((key) => key.length));

/**
 * What a text may have been meant to say where Latin letters stand in it: typed with Cyrillic look-alikes, with the
 * keyboard left in English, or in transliteration. Normalised, each different from the text itself and from the others,
 * the likeliest first; worth a try only when the text as it stands means nothing.
 */
export function alternativeReadings(text: string): string[] {
  const asItStands = normalise(text);
  if (!/[a-z]/.test(asItStands)) return [];
  const readings = [readLookAlikes(text), readKeyboard(text), readTransliteration(text)].map((reading) =>
    normalise(reading),
  );
  return [...new Set(readings)].filter((reading) => reading !== asItStands && reading !== '');
}

const readLookAlikes = (text: string): string =>
  wordsOf(text)
    .map((word) => readAsCyrillic(word) ?? word)
    .join(' ');

/** Works on the text as typed: half of the marks are letters on the other keyboard. */
const readKeyboard = (text: string): string =>
  text
    .slice(0, READ_LIMIT)
    .toLowerCase()
    .replace(/\S+/g, (typed) =>
      /[a-z]/.test(typed) && !/[а-яё]/.test(typed)
        ? [...typed].map((key) => KEYBOARD.get(key) ?? key).join('')
        : typed,
    );

const readTransliteration = (text: string): string =>
  wordsOf(text)
    .map((word) => (/[а-я]/.test(word) ? word : transliterate(word)))
    .join(' ');

function transliterate(word: string): string {
  let written = '';
  for (let start = 0; start < word.length; ) {
    const key = longestKeyAt(word, start);
    written += TRANSLITERATION.get(key) ?? key;
    start += key.length;
  }
  // One letter stands for two sounds: after a vowel it is short.
  return written.replace(/(?<=[аеиоуыэюя])ы/g, 'й');
}

function longestKeyAt(word: string, start: number): string {
  for (let length = LONGEST_TRANSLITERATION; length > 1; length -= 1) {
    const key = word.slice(start, start + length);
    if (TRANSLITERATION.has(key)) return key;
  }
  return word.slice(start, start + 1);
}
