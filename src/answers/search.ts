import type { Catalog } from '../catalog/catalog.ts';
import { describeCatalog, SEARCHED_KINDS, type SearchedKind, type SearchRef } from './documents.ts';
import { createInterpret, type Meaning } from './interpret.ts';
import { judge, type SearchResult, toResult } from './judge.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { buildNameIndex } from './name-index.ts';
import { alternativeReadings } from './readings.ts';
import { type Build, buildAtOnce } from './slices.ts';
import { buildSpelling } from './spelling.ts';
import { buildStemmedDocuments } from './stemmed-document.ts';
import { buildTextIndex } from './text-index.ts';
import { buildVocabulary } from './vocabulary.ts';

export type { SearchedKind, SearchRef } from './documents.ts';
export type { SearchResult } from './judge.ts';

/** Both take any text. Kinds: default all. */
export interface CatalogSearch {
  search(text: string, kinds?: readonly SearchedKind[]): SearchResult;
  /** Only the records that are called exactly so, endings and the order of words apart. */
  findNamed(text: string, kinds?: readonly SearchedKind[]): SearchRef[];
}

/** Below, a word that was corrected does not name a record outright. */
const SURE_LIKELIHOOD = 0.8;

export function* buildSearch(catalog: Catalog, lexicon: Lexicon, language: Language): Build<CatalogSearch> {
  const described = describeCatalog(catalog, lexicon);
  const documents = yield* buildStemmedDocuments(described, language);
  const vocabulary = yield* buildVocabulary(documents, language);
  const interpret = createInterpret(language, vocabulary, yield* buildSpelling(vocabulary.nameStems));
  const nameIndex = yield* buildNameIndex(described, language);
  const textIndex = yield* buildTextIndex(documents, language, vocabulary);

  const searchReading = (text: string, isAsked: (ref: SearchRef) => boolean): SearchResult => {
    const words = language.significantWords(text);
    const called = nameIndex.find(words).filter(isAsked);
    if (called.length > 0) return toResult(called);
    const meanings = interpret(words);
    const meant = nameIndex.findStems(sureStems(meanings)).filter(isAsked);
    if (meant.length > 0) return toResult(meant);
    return judge(textIndex.rank(meanings, isAsked));
  };

  const amongKinds =
    (kinds: readonly SearchedKind[] = SEARCHED_KINDS) =>
    ({ kind }: SearchRef): boolean =>
      kinds.includes(kind);

  return {
    findNamed: (text, kinds) => nameIndex.find(language.significantWords(text)).filter(amongKinds(kinds)),
    search(text, kinds) {
      const isAsked = amongKinds(kinds);
      let nearest = searchReading(text, isAsked);
      if (nearest.outcome !== 'none') return nearest;
      for (const reading of alternativeReadings(text)) {
        const result = searchReading(reading, isAsked);
        if (result.outcome !== 'none') return result;
        if (nearest.suggestions.length === 0) nearest = result;
      }
      return nearest;
    },
  };
}

export const createSearch = (catalog: Catalog, lexicon: Lexicon, language: Language): CatalogSearch =>
  buildAtOnce(buildSearch(catalog, lexicon, language));

/** The likeliest stem of each word, as long as all are beyond doubt. */
function sureStems(meanings: readonly Meaning[]): string[] {
  const likeliest = meanings.map(({ stems }) => [...stems][0]);
  return likeliest.every((stem) => stem !== undefined && stem[1] >= SURE_LIKELIHOOD)
    ? likeliest.map((stem) => stem?.[0] ?? '')
    : [];
}
