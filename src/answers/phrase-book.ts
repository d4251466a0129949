import type { Canonical } from './canonical.ts';
import { wordsOf } from './normalise.ts';
import { phraseKeysOf } from './phrase-keys.ts';
import type { Word } from './words.ts';

/** Where a phrase was found. */
export interface PhraseMatch<V> {
  readonly value: V;
  /** The words it was found in, by their place in the question, ascending. */
  readonly places: readonly number[];
}

/** Finds the phrases of {@link Phrases} in a question. */
export interface PhraseBook<V> {
  /** In the order of their first words; of matches of one value the longest only. @param taken words that are no match alone */
  find(words: readonly Word[], taken?: ReadonlySet<number>): readonly PhraseMatch<V>[];
  /** Every match, also of one value in several words. */
  findAll(words: readonly Word[]): readonly PhraseMatch<V>[];
  /** The words of all matches, by their place. */
  places(words: readonly Word[]): ReadonlySet<number>;
}

interface Phrase<V> {
  readonly value: V;
  readonly conditions: readonly string[];
}

export function createPhraseBook<V>(
  entries: Iterable<readonly [V, readonly string[]]>,
  canonical: Canonical,
): PhraseBook<V> {
  const phrases: Phrase<V>[] = [];
  const byCondition = new Map<string, number[]>();
  const keys = phraseKeysOf(canonical);
  for (const [value, wordings] of entries) {
    for (const wording of wordings) {
      const conditions = [...new Set(conditionsOf(wording, canonical))];
      if (conditions.length === 0) continue;
      for (const condition of conditions) {
        const ids = byCondition.get(condition);
        if (ids) ids.push(phrases.length);
        else byCondition.set(condition, [phrases.length]);
        keys.add(condition);
      }
      phrases.push({ value, conditions });
    }
  }

  const findAll = (words: readonly Word[]): readonly PhraseMatch<V>[] => {
    const places = new Map<string, number>();
    for (const [place, met] of keys.of(words).entries()) {
      for (const key of met) if (byCondition.has(key) && !places.has(key)) places.set(key, place);
    }
    if (places.size === 0) return [];
    const asked = new Set<number>();
    for (const key of places.keys()) for (const id of byCondition.get(key) ?? []) asked.add(id);
    const matches: PhraseMatch<V>[] = [];
    for (const id of asked) {
      const phrase = phrases[id];
      if (!phrase?.conditions.every((condition) => places.has(condition))) continue;
      const taken = new Set(phrase.conditions.map((condition) => places.get(condition) ?? 0));
      matches.push({ value: phrase.value, places: [...taken].sort((a, b) => a - b) });
    }
    return matches;
  };

  /** Plan after plan reads the same words. */
  let last: { readonly words: readonly Word[]; readonly matches: readonly PhraseMatch<V>[] } | undefined;
  const foundIn = (words: readonly Word[]): readonly PhraseMatch<V>[] => {
    if (last?.words !== words) last = { words, matches: findAll(words) };
    return last.matches;
  };

  return {
    find: (words, taken) => longestOf(taken ? foundIn(words).filter(isBeyond(taken)) : foundIn(words)),
    findAll: foundIn,
    places: (words) => new Set(foundIn(words).flatMap((match) => match.places)),
  };
}

function conditionsOf(wording: string, canonical: Canonical): string[] {
  if (!/[=*]/.test(wording)) return canonical.stemsOf(wording);
  return wording.split(' ').flatMap((part) => {
    if (part.startsWith('=')) return wordsOf(part).map((word) => `=${word}`);
    return part.endsWith('*') ? wordsOf(part).map((word) => `${word}*`) : canonical.stemsOf(part);
  });
}

const isBeyond =
  (taken: ReadonlySet<number>) =>
  ({ places }: PhraseMatch<unknown>): boolean =>
    !places.every((place) => taken.has(place));

function longestOf<V>(matches: readonly PhraseMatch<V>[]): readonly PhraseMatch<V>[] {
  if (matches.length === 0) return matches;
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
