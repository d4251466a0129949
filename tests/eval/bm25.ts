import { stemmer } from '@orama/stemmers/russian';
import type { Catalog } from '../../src/catalog/catalog.ts';

/** The usual saturation of a repeated word and weight of a text's length. */
const K1 = 1.2;
const B = 0.75;

/** What a record holds beside its words. */
const WORDLESS: ReadonlySet<string> = new Set(['slug', 'sources', 'sourceUrl', 'related', 'location']);

/** Okapi BM25 over stemmed words: finds the best text for a query, undefined where no word of it is known. */
export function createBm25(texts: readonly string[]): (query: string) => string | undefined {
  const documents = texts.map((text) => frequencies(stems(text)));
  const lengths = texts.map((text) => stems(text).length);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const documentsWith = new Map<string, number>();
  for (const word of documents.flatMap((words) => [...words.keys()])) {
    documentsWith.set(word, (documentsWith.get(word) ?? 0) + 1);
  }

  const rarity = (word: string): number => {
    const known = documentsWith.get(word) ?? 0;
    return Math.log(1 + (texts.length - known + 0.5) / (known + 0.5));
  };
  const weight = (word: string, index: number): number => {
    const times = documents[index]?.get(word) ?? 0;
    const length = (lengths[index] ?? 0) / meanLength;
    return (rarity(word) * times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
  };

  return (query) => {
    const words = stems(query);
    const weights = texts.map((_, index) => words.reduce((sum, word) => sum + weight(word, index), 0));
    const best = Math.max(...weights);
    return best > 0 ? texts[weights.indexOf(best)] : undefined;
  };
}

/** Every record of the catalogue as one text. */
export function recordTexts(catalog: Catalog): string[] {
  const { technoparks, clusters, benefits, procedures, organisations, glossary, faq, timeline } = catalog;
  return [technoparks, clusters, benefits, procedures, organisations, glossary, faq, timeline]
    .flat()
    .map((record) => wordsIn(record).join('\n'));
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => (WORDLESS.has(key) ? [] : wordsIn(held)));
}

const stems = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  ).map((word) => stemmer(word));

function frequencies(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
