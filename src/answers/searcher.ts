import type { Catalog } from '../catalog/catalog.ts';
import { createFilterWords } from './filter-words.ts';
import { createLanguage } from './language.ts';
import { createLatest } from './latest.ts';
import { LEXICON } from './lexicon.ts';
import { buildSearch, type SearchedKind, type SearchResult } from './search.ts';
import { createTechnoparkQuery, type TechnoparkQuery } from './technopark-query.ts';

/** Looks in the snapshot in force now or, while its indexes are being built, in the one before. */
export interface Searcher {
  /** Kinds: default all. */
  readonly search: (text: string, kinds?: readonly SearchedKind[]) => SearchResult;
  readonly findTechnoparks: (text: string) => TechnoparkQuery;
}

export function createSearcher(
  catalog: () => Catalog,
  lexicon = LEXICON,
): Searcher & { readonly ready: () => Promise<void> } {
  const language = createLanguage(lexicon);
  const filterWords = createFilterWords(lexicon, language);
  const { current, ready } = createLatest(catalog, function* (snapshot) {
    const catalogSearch = yield* buildSearch(snapshot, lexicon, language);
    return {
      ...catalogSearch,
      findTechnoparks: createTechnoparkQuery(snapshot, catalogSearch, filterWords, language),
    };
  });
  return {
    ready,
    search: (text, kinds) => current().search(text, kinds),
    findTechnoparks: (text) => current().findTechnoparks(text),
  };
}
