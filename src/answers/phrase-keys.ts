import type { Canonical } from './canonical.ts';
import type { Word } from './words.ts';

/** By what words meet the conditions of phrases: `=form`, `stem`, `beginning*`. */
export interface PhraseKeys {
  /** Makes the condition one that words are asked for. */
  add(condition: string): void;
  /** For each word those of the conditions that it meets, the plainest first. */
  of(words: readonly Word[]): readonly (readonly string[])[];
}

/** A word that is less surely meant takes part in no phrase. */
const SURE_LIKELIHOOD = 0.76;
/** … unless it is the likeliest of what may be meant. */
const LIKELIEST = 0.6;
/** Of a word of the question, this much and more may stand before the mark of an open end. */
const SHORTEST_PREFIX = 2;

const keysByLanguage = new WeakMap<Canonical, PhraseKeys>();

/** Those of all books of one language: one after another they ask the same words. */
export function phraseKeysOf(canonical: Canonical): PhraseKeys {
  const keys = keysByLanguage.get(canonical) ?? createPhraseKeys();
  keysByLanguage.set(canonical, keys);
  return keys;
}

function createPhraseKeys(): PhraseKeys {
  const conditions = new Set<string>();
  // By the letters that a beginning has at least: how long the beginnings with these letters are, ascending.
  const lengths = new Map<string, number[]>();
  let last: { readonly words: readonly Word[]; readonly keys: readonly (readonly string[])[] } | undefined;

  const keysOf = ({ text, readings }: Word): readonly string[] => {
    const sure: string[] = [];
    for (const [stem, likelihood] of readings) {
      if (likelihood >= SURE_LIKELIHOOD || (likelihood >= LIKELIEST && isFirst(readings, stem)))
        sure.push(stem);
    }
    const keys = new Set([`=${text}`, ...sure].filter((key) => conditions.has(key)));
    for (const word of [text, ...sure]) {
      for (const length of lengths.get(word.slice(0, SHORTEST_PREFIX)) ?? []) {
        const key = `${word.slice(0, length)}*`;
        if (length <= word.length && conditions.has(key)) keys.add(key);
      }
    }
    return [...keys];
  };

  return {
    add(condition) {
      if (conditions.has(condition)) return;
      conditions.add(condition);
      last = undefined;
      const length = condition.length - 1;
      if (!condition.endsWith('*') || length < SHORTEST_PREFIX) return;
      const start = condition.slice(0, SHORTEST_PREFIX);
      const known = new Set(lengths.get(start)).add(length);
      lengths.set(
        start,
        [...known].sort((a, b) => a - b),
      );
    },
    of(words) {
      if (last?.words !== words) last = { words, keys: words.map(keysOf) };
      return last.keys;
    },
  };
}

/** Whether it is the likeliest of what may be meant. */
const isFirst = (readings: Word['readings'], stem: string): boolean => readings.keys().next().value === stem;
