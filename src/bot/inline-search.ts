import { SEARCHED_KINDS, type SearchedKind, type SearchRef } from '../answers/documents.ts';
import { wordsOf } from '../answers/normalise.ts';
import type { SearchResult } from '../answers/search.ts';
import type { TechnoparkQuery } from '../answers/technopark-query.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { perSnapshot } from '../catalog/per-snapshot.ts';
import { NO_FILTER, selectTechnoparks } from '../catalog/technopark-list.ts';
import { recordName } from './records.ts';
import { filterOf, stateOf } from './technopark-list-state.ts';

export interface InlineSearchDependencies {
  readonly search: (text: string, kinds?: readonly SearchedKind[]) => SearchResult;
  readonly findTechnoparks: (text: string) => TechnoparkQuery;
}

/**
 * All records that the words may mean, each once: first what the search holds to be meant, then names that begin like
 * the words (a query is sent while it is being typed), then the sites that they choose, then the best of each kind.
 */
export function findInline(
  catalog: Catalog,
  text: string,
  { search, findTechnoparks }: InlineSearchDependencies,
): readonly SearchRef[] {
  const words = wordsOf(text);
  if (words.length === 0) return usefulRecords(catalog);
  const meant = search(text);
  return distinct([
    ...foundIn(meant),
    ...recordsBeginningWith(catalog, words),
    ...sitesIn(catalog, findTechnoparks(text)),
    ...SEARCHED_KINDS.flatMap((kind) => foundIn(search(text, [kind]))),
    ...(meant.outcome === 'none' ? meant.suggestions : []),
  ]);
}

function foundIn(result: SearchResult): readonly SearchRef[] {
  if (result.outcome === 'hit') return [result.ref];
  return result.outcome === 'several' ? result.refs : [];
}

function sitesIn(
  catalog: Catalog,
  { technopark, filter, candidates = [] }: TechnoparkQuery,
): readonly SearchRef[] {
  const slugs = technopark === undefined ? candidates : [technopark];
  const chosen = filter
    ? selectTechnoparks(catalog, filterOf(catalog, stateOf(catalog, filter, 'name')), 'name').items
    : [];
  return [...slugs, ...chosen.map(({ slug }) => slug)].map((slug) => ({ kind: 'technopark', slug }));
}

const recordsBeginningWith = (catalog: Catalog, words: readonly string[]): readonly SearchRef[] =>
  namesOf(catalog)
    .filter(({ name }) => words.every((word) => name.some((own) => own.startsWith(word))))
    .map(({ ref }) => ref);

interface NamedRecord {
  readonly ref: SearchRef;
  /** The words of its name. */
  readonly name: readonly string[];
}

const namesOf = perSnapshot((catalog): readonly NamedRecord[] =>
  allRecords(catalog).map((ref) => ({ ref, name: wordsOf(recordName(catalog, ref) ?? '') })),
);

function allRecords(catalog: Catalog): readonly SearchRef[] {
  const { technoparks, clusters, benefits, procedures, organisations, glossary, faq } = catalog;
  return [
    ...refsTo('technopark', technoparks),
    ...refsTo('cluster', clusters),
    ...refsTo('benefit', benefits),
    ...refsTo('procedure', procedures),
    ...refsTo('organisation', organisations),
    ...refsTo('term', glossary),
    ...refsTo('faq', faq),
  ];
}

/** How many of the largest sites and of the first questions stand before the rest. */
const FOREMOST = 10;

/** Where nothing is asked: the largest sites, the questions asked most, then all other sites by name. */
const usefulRecords = perSnapshot((catalog): readonly SearchRef[] => {
  return distinct([
    ...refsTo('technopark', selectTechnoparks(catalog, NO_FILTER, 'residents').items.slice(0, FOREMOST)),
    ...refsTo('faq', catalog.faq.slice(0, FOREMOST)),
    ...refsTo('technopark', selectTechnoparks(catalog, NO_FILTER, 'name').items),
  ]);
});

const refsTo = (kind: SearchedKind, records: readonly { readonly slug: string }[]): readonly SearchRef[] =>
  records.map(({ slug }) => ({ kind, slug }));

const distinct = (refs: readonly SearchRef[]): readonly SearchRef[] => [
  ...new Map(refs.map((ref) => [`${ref.kind}/${ref.slug}`, ref])).values(),
];
