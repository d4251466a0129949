import type { Catalog } from '../catalog/catalog.ts';
import type { Technopark } from '../catalog/model.ts';
import { isSelected } from '../catalog/technopark-list.ts';
import type { AskedFilter, FilterReading, FilterWords } from './filter-words.ts';
import type { Language } from './language.ts';
import { alternativeReadings } from './readings.ts';
import type { CatalogSearch, SearchResult } from './search.ts';

/** What the words after `/technoparks` ask for: one of the three, or none where nothing was understood. */
export interface TechnoparkQuery {
  /** The slug of the one site that is meant. */
  readonly technopark?: string;
  readonly filter?: AskedFilter;
  /** Slugs of the sites that may be meant, the likeliest first. */
  readonly candidates?: readonly string[];
}

/**
 * Words that only choose (an okrug, a field, a kind, a status) make a filter, even where a site is called so: it is in
 * that list. Any other word is taken for a name, a district, a station or whatever else is known of a site.
 */
export function createTechnoparkQuery(
  catalog: Catalog,
  { search, findNamed }: CatalogSearch,
  filterWords: FilterWords,
  language: Language,
): (text: string) => TechnoparkQuery {
  const sitesAt = createPlaces(catalog.technoparks, language);
  const searchSites = (text: string): SearchResult => search(text, ['technopark']);

  const suits = (slug: string, filter: AskedFilter): boolean => {
    const site = catalog.findTechnopark(slug);
    return site !== undefined && isSelected(site, toSets(filter));
  };

  /** No site that is called so in full is left out of the list. */
  const keepsNamesakes = (text: string, filter: AskedFilter): boolean =>
    findNamed(text, ['technopark']).every(({ slug }) => suits(slug, filter));

  const readNames = (result: SearchResult, filter: AskedFilter | undefined): TechnoparkQuery => {
    if (result.outcome === 'hit') return { technopark: result.ref.slug };
    const found = slugsOf(result);
    const suitable = filter ? found.filter((slug) => suits(slug, filter)) : [];
    const candidates = suitable.length > 0 ? suitable : found;
    if (candidates.length > 0) return { candidates };
    return filter ? { filter } : {};
  };

  return (text) => {
    const readings = [text, ...alternativeReadings(text)].map(filterWords.read);
    const filter = wholeFilter(readings);
    if (filter && keepsNamesakes(text, filter)) return { filter };

    const named = searchSites(text);
    const nearby = sitesAt(text);
    if (nearby.length > 1) {
      const called = named.outcome === 'none' ? [] : slugsOf(named);
      return { candidates: [...new Set([...called, ...nearby])] };
    }
    if (named.outcome === 'hit') return { technopark: named.ref.slug };

    const misspelt = filterWords.readMisspelt(text);
    const forgiven = wholeFilter([misspelt]);
    if (forgiven) return { filter: forgiven };
    return readNames(misspelt.filter ? searchSites(misspelt.rest.join(' ')) : named, misspelt.filter);
  };
}

function slugsOf(result: SearchResult): string[] {
  if (result.outcome === 'hit') return [result.ref.slug];
  return (result.outcome === 'several' ? result.refs : result.suggestions).map(({ slug }) => slug);
}

/** The sites of a district or at a station, where the text is its name and nothing else. */
function createPlaces(
  sites: readonly Technopark[],
  { significantWords, stem, isFiller }: Language,
): (text: string) => readonly string[] {
  const keyOf = (text: string) =>
    significantWords(text)
      .map(stem)
      .filter((stemmed) => !isFiller(stemmed))
      .join(' ');
  const places = new Map<string, Set<string>>();
  for (const { slug, district, metro } of sites) {
    for (const place of [district, ...metro.map(({ station }) => station)]) {
      const key = keyOf(place);
      places.set(key, (places.get(key) ?? new Set()).add(slug));
    }
  }
  return (text) => [...(places.get(keyOf(text)) ?? [])];
}

/** The filter of the first reading that says nothing else. */
const wholeFilter = (readings: readonly FilterReading[]): AskedFilter | undefined =>
  readings.find(({ filter, rest }) => filter && rest.length === 0)?.filter;

const toSets = ({ okrugs, specializations, kinds, statuses }: AskedFilter) => ({
  okrugs: new Set(okrugs),
  specializations: new Set(specializations),
  kinds: new Set(kinds),
  statuses: new Set(statuses),
});
