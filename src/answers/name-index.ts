import { SEARCHED_KINDS, type SearchDocument, type SearchRef } from './documents.ts';
import type { Language } from './language.ts';
import type { Build } from './slices.ts';

/** Finds the records that are called exactly so, whatever the case, the endings and the spaces. */
export interface NameIndex {
  /** Those that are called so first of all come before those that are also called so. */
  find(words: readonly string[]): SearchRef[];
  findStems(stems: readonly string[]): SearchRef[];
}

interface Called {
  readonly ref: SearchRef;
  readonly order: number;
}

/** A proper name before an alias before a shortened name, then the order of the kinds. */
const orderOf = (ref: SearchRef, nearness: number): number =>
  nearness * SEARCHED_KINDS.length + SEARCHED_KINDS.indexOf(ref.kind);

const NEARNESS = { name: 0, alias: 1, shortened: 2 };

export function* buildNameIndex(documents: readonly SearchDocument[], language: Language): Build<NameIndex> {
  const byKey = new Map<string, Called[]>();

  const add = (words: readonly string[], called: Called) => {
    for (const key of keysOf(words, language)) {
      const known = byKey.get(key);
      if (known) known.push(called);
      else byKey.set(key, [called]);
    }
  };

  for (const { ref, names, aliases } of documents) {
    for (const name of names) {
      add(language.significantWords(name), { ref, order: orderOf(ref, NEARNESS.name) });
      for (const shortened of shorten(name, ref, language)) {
        add(shortened, { ref, order: orderOf(ref, NEARNESS.shortened) });
      }
    }
    for (const alias of aliases) {
      add(language.significantWords(alias), { ref, order: orderOf(ref, NEARNESS.alias) });
    }
    yield;
  }

  const findKeys = (keys: readonly string[]): SearchRef[] => {
    const called = keys.flatMap((key) => byKey.get(key) ?? []).sort((a, b) => a.order - b.order);
    return [...new Set(called.map(({ ref }) => ref))];
  };
  return {
    find: (words) => findKeys(keysOf(words, language)),
    findStems: (stems) => findKeys([keyOf(stems)]),
  };
}

/** The order of words is free. */
const keyOf = (stems: readonly string[]): string => [...stems].sort().join(' ');

/** Nobody writes more words together. */
const TOGETHER_MAX = 4;

/** By stems, so that endings make no difference; a short name also written together, so that spaces make none. */
function keysOf(words: readonly string[], language: Language): string[] {
  const keys = [keyOf(words.map(language.stem))];
  if (words.length <= TOGETHER_MAX) keys.push(language.stem(words.join('')));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** A name without what stands in brackets; the name of a place also without the common noun before it. */
function shorten(name: string, { kind }: SearchRef, language: Language): string[][] {
  const words = language.significantWords(name.replace(/\([^)]*\)/g, ' '));
  const isPlace = kind === 'technopark' || kind === 'cluster';
  const own = isPlace ? words.filter((word) => !language.isGenericName(language.stem(word))) : words;
  return [words, own].filter(
    (shortened) => !shortened.every((word) => language.isFiller(language.stem(word))),
  );
}
