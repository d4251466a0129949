import type { Catalog } from '../catalog/catalog.ts';
import { createFilterWords } from './filter-words.ts';
import { createLanguage } from './language.ts';
import { LEXICON } from './lexicon.ts';
import { createSearch, type SearchedKind, type SearchResult } from './search.ts';
import { createTechnoparkQuery, type TechnoparkQuery } from './technopark-query.ts';

/** Looks in the snapshot in force now. */
export interface Searcher {
  /** Kinds: default all. */
  readonly search: (text: string, kinds?: readonly SearchedKind[]) => SearchResult;
  readonly findTechnoparks: (text: string) => TechnoparkQuery;
}

/** The indexes are built when first asked for after the catalogue's version has changed. */
export function createSearcher(catalog: () => Catalog, lexicon = LEXICON): Searcher {
  const language = createLanguage(lexicon);
  const filterWords = createFilterWords(lexicon, language);
  const current = memoiseByVersion(catalog, (snapshot) => {
    const catalogSearch = createSearch(snapshot, lexicon, language);
    return {
      ...catalogSearch,
      findTechnoparks: createTechnoparkQuery(snapshot, catalogSearch, filterWords, language),
    };
  });
  return {
    search: (text, kinds) => current().search(text, kinds),
    findTechnoparks: (text) => current().findTechnoparks(text),
  };
}

/** Keeps what was made of the snapshot until one of another version comes. */
export function memoiseByVersion<T>(catalog: () => Catalog, make: (snapshot: Catalog) => T): () => T {
  let kept: { readonly version: string; readonly made: T } | undefined;
  return () => {
    const snapshot = catalog();
    if (kept?.version !== snapshot.version) kept = { version: snapshot.version, made: make(snapshot) };
    return kept.made;
  };
}
