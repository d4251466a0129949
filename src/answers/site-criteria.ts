import type { Catalog } from '../catalog/catalog.ts';
import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS, type Technopark } from '../catalog/model.ts';
import { NO_FILTER, selectTechnoparks } from '../catalog/technopark-list.ts';
import type { SiteCriteria } from './answer.ts';
import type { Canonical } from './canonical.ts';
import type { Lexicon } from './lexicon.ts';
import { createPhraseBook, type PhraseMatch } from './phrase-book.ts';
import type { Word } from './words.ts';

export type CriterionList = Exclude<keyof SiteCriteria, 'cluster' | 'years'>;

/** One value by which sites are chosen. */
export interface Criterion {
  readonly list: CriterionList;
  readonly value: string;
}

export const NO_CRITERIA: SiteCriteria = {
  okrugs: [],
  specializations: [],
  kinds: [],
  statuses: [],
  cluster: null,
  years: [],
  districts: [],
  stations: [],
  facilities: [],
  owners: [],
};

export interface SiteFinder {
  /** The words of a question that choose among sites. */
  read(words: readonly Word[]): readonly PhraseMatch<Criterion>[];
  /** The sites that meet the criteria, by name. */
  select(criteria: SiteCriteria): readonly Technopark[];
}

export function createSiteFinder(catalog: Catalog, lexicon: Lexicon, canonical: Canonical): SiteFinder {
  const places = (list: CriterionList, names: readonly string[]) =>
    [...new Set(names)].map((name) => [{ list, value: name }, [name]] as const);
  const said = (list: CriterionList, synonyms: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(synonyms).map(([value, wordings]) => [{ list, value }, wordings] as const);
  const book = createPhraseBook<Criterion>(
    [
      ...said('okrugs', lexicon.okrugs),
      ...said('specializations', lexicon.specializations),
      ...said('kinds', lexicon.kinds),
      ...said('statuses', lexicon.statuses),
      ...said('facilities', lexicon.facilities),
      ...said('owners', lexicon.owners),
      ...places(
        'districts',
        catalog.technoparks.map(({ district }) => district),
      ),
      ...places(
        'stations',
        catalog.technoparks.flatMap(({ metro }) => metro.map(({ station }) => station)),
      ),
    ],
    canonical,
  );

  const contains = (texts: readonly string[], wordings: readonly string[] = []): boolean =>
    texts.some((text) => {
      const stems = new Set(canonical.stemsOf(text));
      return wordings.some((wording) => canonical.stemsOf(wording).every((stem) => stems.has(stem)));
    });
  const equipped = perValue(lexicon.facilities, (wordings) =>
    catalog.technoparks.filter(({ facilities }) => contains(facilities, wordings)),
  );
  const owned = perValue(lexicon.owners, (wordings) =>
    catalog.technoparks.filter(({ operator }) => operator !== null && contains([operator], wordings)),
  );

  const isOfYear = ({ statusYear, openedYear }: Technopark, { years }: SiteCriteria): boolean =>
    years.length === 0 || [statusYear, openedYear].some((year) => years.includes(String(year)));

  const isNear = (site: Technopark, { districts, stations }: SiteCriteria): boolean =>
    (districts.length === 0 && stations.length === 0) ||
    districts.includes(site.district) ||
    site.metro.some(({ station }) => stations.includes(station));

  return {
    read: (words) => book.find(words),
    select: (criteria) =>
      selectTechnoparks(
        catalog,
        {
          ...NO_FILTER,
          okrugs: new Set(criteria.okrugs),
          specializations: new Set(criteria.specializations),
          kinds: new Set(criteria.kinds),
          statuses: new Set(criteria.statuses),
          cluster: criteria.cluster ?? undefined,
        },
        'name',
      ).items.filter(
        (site) =>
          isNear(site, criteria) &&
          isOfYear(site, criteria) &&
          criteria.facilities.every((facility) => equipped(facility).has(site)) &&
          criteria.owners.every((owner) => owned(owner).has(site)),
      ),
  };
}

function perValue(
  synonyms: Readonly<Record<string, readonly string[]>>,
  select: (wordings: readonly string[]) => readonly Technopark[],
): (value: string) => ReadonlySet<Technopark> {
  const found = new Map(
    Object.entries(synonyms).map(([value, wordings]) => [value, new Set(select(wordings))]),
  );
  return (value) => found.get(value) ?? new Set();
}

/** The criteria with these values put in. */
export function withCriteria(criteria: SiteCriteria, values: readonly Criterion[]): SiteCriteria {
  const valuesOf = (list: CriterionList): readonly string[] => [
    ...new Set([
      ...criteria[list],
      ...values.filter((value) => value.list === list).map(({ value }) => value),
    ]),
  ];
  return {
    ...criteria,
    okrugs: pick(OKRUGS, valuesOf('okrugs')),
    specializations: valuesOf('specializations'),
    kinds: pick(TECHNOPARK_KINDS, valuesOf('kinds')),
    statuses: pick(SITE_STATUSES, valuesOf('statuses')),
    districts: valuesOf('districts'),
    stations: valuesOf('stations'),
    facilities: valuesOf('facilities'),
    owners: valuesOf('owners'),
  };
}

const pick = <T extends string>(vocabulary: readonly T[], values: readonly string[]): T[] =>
  vocabulary.filter((value) => values.includes(value));

/** Whether the list of sites itself can show them: it has no filter by place, facility or owner. */
export const isListFilter = ({ years, districts, stations, facilities, owners }: SiteCriteria): boolean =>
  years.length + districts.length + stations.length + facilities.length + owners.length === 0;

export const hasCriteria = (criteria: SiteCriteria): boolean =>
  criteria.cluster !== null ||
  Object.values(criteria).some((values) => Array.isArray(values) && values.length > 0);
