import SearchableMap from 'minisearch/SearchableMap';
import letters from './letters.json' with { type: 'json' };
import { type Build, buildAtOnce } from './slices.ts';

export interface Correction {
  readonly word: string;
  /** How sure it is that this word was meant, up to 1. */
  readonly likelihood: number;
}

/** Finds the words that a misspelt, unfinished or derived one stands for; none for a short one or a number. */
export interface Spelling {
  /** The likeliest first. */
  correct(word: string): readonly Correction[];
  /** What an adjective is made of: a known word that it begins with. */
  originOf(word: string): readonly Correction[];
}

const CORRECTIONS_MAX = 4;
/** A question is read clause by clause, and its words again with each. */
const MEMO_CAPACITY = 500;
const SHORTEST_CORRECTED = 4;
/** A shorter one that is known is found by its sound alone: «элмма». */
const SHORTEST_KNOWN = 3;
/** A mistake in a shorter word makes another word too easily. */
const SHORTEST_MISSPELT = 5;
/** From this length one mistake leaves little doubt, and two leave some. */
const SHORTEST_SURE = 7;
const SHORTEST_TWICE_MISSPELT = 10;

/** Letters by which a word may be longer than the one it is derived from. */
const SUFFIX_MAX = 3;

const LIKELIHOOD = {
  sameSound: 0.95,
  oneMistake: 0.8,
  derived: 0.8,
  beginning: 0.75,
  alike: 0.7,
  oneMistakeInShort: 0.6,
  twoMistakes: 0.6,
};

const SOUNDS: ReadonlyMap<string, string> = new Map(Object.entries(letters.sounds));
const FINAL_SOUNDS: ReadonlyMap<string, string> = new Map(Object.entries(letters.finalSounds));

/** @param alike words that only what sounds the same is corrected to */
export function* buildSpelling(words: Iterable<string>, alike: Iterable<string> = []): Build<Spelling> {
  const bySound = new SearchableMap<string[]>();
  for (const word of words) {
    if (word.length >= SHORTEST_KNOWN && !/\d/.test(word)) bySound.fetch(soundOf(word), () => []).push(word);
    yield;
  }
  const alikeBySound = new Map<string, string[]>();
  for (const word of alike) {
    if (isCorrectable(word) && /^[а-я]+$/.test(word)) alikeBySound.set(soundOf(word), [word]);
    yield;
  }

  const originOf = (word: string): Correction[] => {
    const shortest = Math.max(SHORTEST_MISSPELT, word.length - SUFFIX_MAX);
    for (let length = word.length - 1; length >= shortest; length -= 1) {
      const words = bySound.get(soundOf(word.slice(0, length)));
      if (words) return rate(words, LIKELIHOOD.derived);
    }
    return [];
  };

  const correct = (word: string): readonly Correction[] => {
    const sound = soundOf(word);
    const same = bySound.get(sound);
    if (word.length < SHORTEST_CORRECTED && !same) return [];
    if (same) return rate(same, LIKELIHOOD.sameSound).slice(0, CORRECTIONS_MAX);
    const found = new Map<string, Correction>();
    for (const correction of [
      ...misspeltAs(bySound, sound),
      ...rate(alikeBySound.get(sound) ?? [], LIKELIHOOD.alike),
      ...(word.length >= SHORTEST_MISSPELT && FINAL_VOWELS.test(word)
        ? misspeltAs(bySound, soundOf(word.replace(FINAL_VOWELS, '')))
        : []),
      ...originOf(word),
      ...beginningWith(bySound, unfinishedSoundOf(word)),
    ]) {
      const likelier = found.get(correction.word)?.likelihood ?? 0;
      if (correction.likelihood > likelier) found.set(correction.word, correction);
    }
    return [...found.values()].sort((a, b) => b.likelihood - a.likelihood).slice(0, CORRECTIONS_MAX);
  };

  const memo = new Map<string, readonly Correction[]>();
  return {
    originOf,
    correct(word) {
      if (word.length < SHORTEST_KNOWN || /\d/.test(word)) return [];
      const known = memo.get(word) ?? correct(word);
      if (memo.size >= MEMO_CAPACITY) memo.clear();
      memo.set(word, known);
      return known;
    },
  };
}

export const createSpelling = (words: Iterable<string>): Spelling => buildAtOnce(buildSpelling(words));

const rate = (words: readonly string[], likelihood: number): Correction[] =>
  words.map((word) => ({ word, likelihood }));

const isCorrectable = (word: string): boolean => word.length >= SHORTEST_CORRECTED && !/\d/.test(word);

/** Words that are said alike are written alike: unstressed vowels, double letters, the last consonant. */
export function soundOf(word: string): string {
  const said = unfinishedSoundOf(word);
  const last = said.slice(-1);
  return said.slice(0, -1) + (FINAL_SOUNDS.get(last) ?? last);
}

/** «Площядка», and not «рябина», which is said as «рибина». */
const OPEN_YA = /(?<=[жчшщ])я/gu;

/** The same of a word that may go on. */
const unfinishedSoundOf = (word: string): string =>
  [...word.replace(OPEN_YA, 'а')]
    .map((letter) => SOUNDS.get(letter) ?? letter)
    .join('')
    .replace(/[тд]с/g, 'ц')
    .replace(/(.)\1+/g, '$1');

/** The stemmer leaves the ending of a word whose root has lost its vowel. */
const FINAL_VOWELS = /[аеиоуыэюя]+$/u;
const VOWELS = /[аеиоуыэюя]/gu;

function misspeltAs(bySound: SearchableMap<string[]>, sound: string): Correction[] {
  if (sound.length < SHORTEST_MISSPELT)
    return sound.length < SHORTEST_KNOWN ? [] : misspeltShort(bySound, sound);
  // Two letters that changed places are one mistake to us and two to the map.
  return [...bySound.fuzzyGet(sound, 2)].flatMap(([known, [words]]) => {
    const likelihood = likelihoodOf(mistakesBetween(sound, known), known.length);
    return likelihood === 0 ? [] : rate(words, likelihood);
  });
}

/** «Грнт», «поюс», «салва»: in a short word a letter was left out, of three letters a vowel, or two changed places. */
const misspeltShort = (bySound: SearchableMap<string[]>, sound: string): Correction[] =>
  [...bySound.fuzzyGet(sound, sound.length > SHORTEST_KNOWN ? 2 : 1)].flatMap(([known, [words]]) =>
    isWithoutLetter(sound, known) || isSwapped(sound, known) ? rate(words, LIKELIHOOD.oneMistakeInShort) : [],
  );

const isWithoutLetter = (sound: string, known: string): boolean =>
  known.length === sound.length + 1 &&
  mistakesBetween(sound, known) === 1 &&
  (sound.length > SHORTEST_KNOWN || known.replace(VOWELS, '') === sound.replace(VOWELS, ''));

const isSwapped = (sound: string, known: string): boolean =>
  known.length === sound.length &&
  mistakesBetween(sound, known) === 1 &&
  [...known].toSorted().join('') === [...sound].toSorted().join('');

/** The beginning of many words says nothing about which is meant. */
function beginningWith(bySound: SearchableMap<string[]>, sound: string): Correction[] {
  const words = [...bySound.atPrefix(sound).values()].flat();
  return words.length > CORRECTIONS_MAX ? [] : rate(words, LIKELIHOOD.beginning);
}

function likelihoodOf(mistakes: number, length: number): number {
  if (mistakes <= 1) return length >= SHORTEST_SURE ? LIKELIHOOD.oneMistake : LIKELIHOOD.oneMistakeInShort;
  return mistakes === 2 && length >= SHORTEST_TWICE_MISSPELT ? LIKELIHOOD.twoMistakes : 0;
}

/** Letters left out, put in, changed, or swapped with the next one (optimal string alignment). */
export function mistakesBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
