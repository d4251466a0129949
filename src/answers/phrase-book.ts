import type { Canonical } from './canonical.ts';
import { wordsOf } from './normalise.ts';
import type { Word } from './words.ts';

/** Where a phrase was found. */
export interface PhraseMatch<V> {
  readonly value: V;
  /** The words it was found in, by their place in the question, ascending. */
  readonly places: readonly number[];
}

/** Finds the phrases of {@link Phrases} in a question. */
export interface PhraseBook<V> {
  /** In the order of their first words; of matches of one value the longest only. */
  find(words: readonly Word[]): readonly PhraseMatch<V>[];
  /** The words of all matches, by their place. */
  places(words: readonly Word[]): ReadonlySet<number>;
}

/** A word that is less surely meant takes part in no phrase. */
const SURE_LIKELIHOOD = 0.76;
/** … unless it is the likeliest of what may be meant. */
const LIKELIEST = 0.6;
/** Of a word of the question, this much and more may stand before the mark of an open end. */
const SHORTEST_PREFIX = 2;

interface Phrase<V> {
  readonly value: V;
  readonly conditions: readonly string[];
}

/** Conditions and words are compared as keys: `=form`, `stem`, `prefix*`. */
export function createPhraseBook<V>(
  entries: Iterable<readonly [V, readonly string[]]>,
  canonical: Canonical,
): PhraseBook<V> {
  const phrases: Phrase<V>[] = [];
  const byCondition = new Map<string, number[]>();
  for (const [value, wordings] of entries) {
    for (const wording of wordings) {
      const conditions = [...new Set(conditionsOf(wording, canonical))];
      if (conditions.length === 0) continue;
      for (const condition of conditions) {
        const ids = byCondition.get(condition);
        if (ids) ids.push(phrases.length);
        else byCondition.set(condition, [phrases.length]);
      }
      phrases.push({ value, conditions });
    }
  }

  const findAll = (words: readonly Word[]): PhraseMatch<V>[] => {
    const places = new Map<string, number>();
    for (const [place, word] of words.entries()) {
      for (const key of keysOf(word)) {
        if (byCondition.has(key) && !places.has(key)) places.set(key, place);
      }
    }
    const asked = new Set([...places.keys()].flatMap((key) => byCondition.get(key) ?? []));
    return [...asked].flatMap((id) => {
      const phrase = phrases[id];
      if (!phrase?.conditions.every((condition) => places.has(condition))) return [];
      const found = new Set(phrase.conditions.map((condition) => places.get(condition) ?? 0));
      return [{ value: phrase.value, places: [...found].sort((a, b) => a - b) }];
    });
  };

  return {
    find: (words) => longestOf(findAll(words)),
    places: (words) => new Set(findAll(words).flatMap((match) => match.places)),
  };
}

function conditionsOf(wording: string, canonical: Canonical): string[] {
  if (!/[=*]/.test(wording)) return canonical.stemsOf(wording);
  return wording.split(' ').flatMap((part) => {
    if (part.startsWith('=')) return wordsOf(part).map((word) => `=${word}`);
    return part.endsWith('*') ? wordsOf(part).map((word) => `${word}*`) : canonical.stemsOf(part);
  });
}

/** Every book asks the same word. */
const keysOfWord = new WeakMap<Word, readonly string[]>();

function keysOf(word: Word): readonly string[] {
  const keys = keysOfWord.get(word) ?? [...allKeysOf(word)];
  keysOfWord.set(word, keys);
  return keys;
}

function* allKeysOf({ text, readings }: Word): Generator<string> {
  yield `=${text}`;
  const sure = [...readings].filter(
    ([, likelihood], place) => likelihood >= (place === 0 ? LIKELIEST : SURE_LIKELIHOOD),
  );
  for (const [stem] of sure) yield stem;
  const beginnings = [text, ...sure.map(([stem]) => stem)];
  for (const word of beginnings) {
    for (let length = SHORTEST_PREFIX; length <= word.length; length += 1) yield `${word.slice(0, length)}*`;
  }
}

function longestOf<V>(matches: readonly PhraseMatch<V>[]): PhraseMatch<V>[] {
  const longest = new Map<V, PhraseMatch<V>>();
  for (const match of matches) {
    const known = longest.get(match.value);
    if (!known || match.places.length > known.places.length) longest.set(match.value, match);
  }
  return [...longest.values()].sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
}

/** Without those found in nothing but words of a longer match or in the words given. */
export function tellingMatches<V>(
  matches: readonly PhraseMatch<V>[],
  taken: ReadonlySet<number>,
): PhraseMatch<V>[] {
  return matches.filter(
    (match) =>
      !match.places.every((place) => taken.has(place)) &&
      !matches.some(
        (other) =>
          other.places.length > match.places.length &&
          match.places.every((place) => other.places.includes(place)),
      ),
  );
}
