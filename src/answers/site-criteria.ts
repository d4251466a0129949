import type { Catalog } from '../catalog/catalog.ts';
import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS, type Technopark } from '../catalog/model.ts';
import { NO_FILTER, selectTechnoparks } from '../catalog/technopark-list.ts';
import type { SiteCriteria } from './answer.ts';
import type { Canonical } from './canonical.ts';
import type { Lexicon } from './lexicon.ts';
import { createPhraseBook, type PhraseMatch } from './phrase-book.ts';
import { type Build, buildEach } from './slices.ts';
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

/** «Бирюлёво» of «Бирюлёво Восточное», «Очаково» of «Очаково-Матвеевское»: a part that is no adjective. */
const ownPartsOf = (name: string): string[] => {
  const parts = name.split(/[\s-]+/u);
  return parts.length === 1 ? [] : parts.filter((part) => OWN_PART.test(part));
};
const OWN_PART = /^\p{Lu}.{2,}(?:ово|[её]во|ино|ыно)$/u;

export interface SiteFinder {
  /** The words of a question that choose among sites. */
  read(words: readonly Word[]): readonly PhraseMatch<Criterion>[];
  /** The sites that meet the criteria, by name. */
  select(criteria: SiteCriteria): readonly Technopark[];
}

export function* buildSiteFinder(
  catalog: Catalog,
  lexicon: Lexicon,
  canonical: Canonical,
): Build<SiteFinder> {
  const places = (list: CriterionList, names: readonly string[]) =>
    [...new Set(names)].map((name) => [{ list, value: name }, [name, ...ownPartsOf(name)]] as const);
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

  const stemsOf = (text: string): readonly string[] => canonical.stemsOf(text);
  const equipped = yield* buildHolders(
    catalog.technoparks,
    lexicon.facilities,
    ({ facilities }) => facilities,
    stemsOf,
  );
  const owned = yield* buildHolders(
    catalog.technoparks,
    lexicon.owners,
    ({ operator }) => (operator === null ? [] : [operator]),
    stemsOf,
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

/** The sites one of whose texts has all words of one of the value's wordings. */
function* buildHolders(
  sites: readonly Technopark[],
  synonyms: Readonly<Record<string, readonly string[]>>,
  textsOf: (site: Technopark) => readonly string[],
  stemsOf: (text: string) => readonly string[],
): Build<(value: string) => ReadonlySet<Technopark>> {
  const values = Object.entries(synonyms).map(
    ([value, wordings]) => [value, wordings.map(stemsOf), new Set<Technopark>()] as const,
  );
  yield* buildEach(sites, (site) => {
    const texts = textsOf(site).map((text) => new Set(stemsOf(text)));
    for (const [, wordings, holders] of values) {
      const isHeld = texts.some((text) => wordings.some((stems) => stems.every((stem) => text.has(stem))));
      if (isHeld) holders.add(site);
    }
  });
  const found = new Map(values.map(([value, , holders]) => [value, holders]));
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
