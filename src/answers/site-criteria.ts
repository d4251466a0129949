import type { Catalog } from '../catalog/catalog.ts';
import { rankingFigure } from '../catalog/figures.ts';
import { OKRUGS, type Okrug, SITE_STATUSES, TECHNOPARK_KINDS, type Technopark } from '../catalog/model.ts';
import { NO_FILTER, selectTechnoparks } from '../catalog/technopark-list.ts';
import type { Canonical } from './canonical.ts';
import { asksWhatIsThere } from './choosing-words.ts';
import DISTRICTS from './districts.json' with { type: 'json' };
import type { Lexicon } from './lexicon.ts';
import { createPhraseBook, type PhraseMatch } from './phrase-book.ts';
import type { Criterion, CriterionList, Exclusion, FigureBound, SiteCriteria } from './site-choice.ts';
import { buildHolders } from './site-holders.ts';
import { readSiteWords } from './site-words.ts';
import type { Build } from './slices.ts';
import { isOnLine, LINE_WORDINGS } from './transport-lines.ts';
import type { Word } from './words.ts';

export const NO_CRITERIA: SiteCriteria = {
  okrugs: [],
  specializations: [],
  kinds: [],
  statuses: [],
  cluster: null,
  years: [],
  statusYears: [],
  districts: [],
  stations: [],
  lines: [],
  facilities: [],
  owners: [],
  programmes: [],
  bounds: [],
  both: [],
  either: [],
  except: [],
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
  /** «Что есть в Троицке»: a part of the city with several sites. */
  isWhatIsThere(words: readonly Word[]): boolean;
  /** The sites that meet the criteria, by name. */
  select(criteria: SiteCriteria): readonly Technopark[];
  /** The okrug of a district where there is no site; undefined of any other. */
  okrugOfEmpty(district: string): Okrug | undefined;
  /** Those of `lexicon.owners` who stand behind its operator. */
  ownersOf(site: Technopark): readonly string[];
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
  const occupied = new Set(
    catalog.technoparks.flatMap(({ district, metro }) => [district, ...metro.map(({ station }) => station)]),
  );
  const emptyOkrugs = new Map(
    OKRUGS.flatMap((okrug) => DISTRICTS[okrug].map((district) => [district, okrug] as const)).filter(
      ([district]) => !occupied.has(district),
    ),
  );
  const book = createPhraseBook<Criterion>(
    [
      ...said('okrugs', lexicon.okrugs),
      ...said('specializations', lexicon.specializations),
      ...said('kinds', lexicon.kinds),
      ...said('statuses', lexicon.statuses),
      ...said('facilities', lexicon.facilities),
      ...said('owners', lexicon.owners),
      ...said('programmes', lexicon.programmes),
      ...said('lines', LINE_WORDINGS),
      ...places('districts', [...catalog.technoparks.map(({ district }) => district), ...emptyOkrugs.keys()]),
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

  const built = yield* buildHolders(catalog.technoparks, lexicon.programmes, ({ name }) => [name], stemsOf);

  const isOfYear = ({ statusYear, openedYear }: Technopark, { years, statusYears }: SiteCriteria): boolean =>
    (years.length === 0 || years.includes(String(openedYear))) &&
    (statusYears.length === 0 || statusYears.includes(String(statusYear)));

  const isNear = (site: Technopark, { districts, stations }: SiteCriteria): boolean =>
    (districts.length === 0 && stations.length === 0) ||
    districts.includes(site.district) ||
    site.metro.some(({ station }) => stations.includes(station));

  const has: Readonly<Record<Exclusion['list'], (site: Technopark, value: string) => boolean>> = {
    okrugs: ({ okrug }, value) => okrug === value,
    specializations: ({ specializations }, value) => specializations.includes(value),
    kinds: ({ kind }, value) => kind === value,
    statuses: ({ status }, value) => status === value,
    districts: ({ district }, value) => district === value,
    stations: ({ metro }, value) => metro.some(({ station }) => station === value),
    lines: isOnLine,
    facilities: (site, value) => equipped(value).has(site),
    owners: (site, value) => owned(value).has(site),
    programmes: (site, value) => built(value).has(site),
    site: ({ slug }, value) => slug === value,
    cluster: ({ clusters }, value) => clusters.includes(value),
  };

  const read = (words: readonly Word[]) => readSiteWords(book, words);
  return {
    okrugOfEmpty: (district) => emptyOkrugs.get(district),
    ownersOf: (site) => Object.keys(lexicon.owners).filter((owner) => owned(owner).has(site)),
    read,
    isWhatIsThere: (words) =>
      asksWhatIsThere(words) &&
      read(words).some(
        ({ value: { list, value }, places }) =>
          (list === 'okrugs' || list === 'districts') &&
          places.at(-1) === words.length - 1 &&
          catalog.technoparks.filter((site) => has[list](site, value)).length > 1,
      ),
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
          (criteria.lines.length === 0 || criteria.lines.some((line) => has.lines(site, line))) &&
          criteria.bounds.every((bound) => isWithin(site, bound)) &&
          criteria.facilities.every((facility) => has.facilities(site, facility)) &&
          criteria.owners.every((owner) => has.owners(site, owner)) &&
          criteria.programmes.every((programme) => has.programmes(site, programme)) &&
          criteria.both.every(({ list, value }) => has[list](site, value)) &&
          (criteria.either.length === 0 ||
            criteria.either.some(({ list, value }) => has[list](site, value))) &&
          !criteria.except.some(({ list, value }) => has[list](site, value)),
      ),
  };
}

/** A site whose figure is not known is not within. */
function isWithin({ figures }: Technopark, { metric, from, to }: FigureBound): boolean {
  const value = rankingFigure(figures, metric)?.value;
  return value !== undefined && value >= (from ?? value) && value <= (to ?? value);
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
    lines: valuesOf('lines'),
    facilities: valuesOf('facilities'),
    owners: valuesOf('owners'),
    programmes: valuesOf('programmes'),
  };
}

const pick = <T extends string>(vocabulary: readonly T[], values: readonly string[]): T[] =>
  vocabulary.filter((value) => values.includes(value));

/** Whether the list of sites itself can show them: it has no filter by place, facility, owner or year. */
export const isListFilter = (criteria: SiteCriteria): boolean =>
  UNFILTERED.every((list) => criteria[list].length === 0);

const UNFILTERED = [
  'years',
  'statusYears',
  'districts',
  'stations',
  'lines',
  'facilities',
  'owners',
  'programmes',
  'bounds',
  'both',
  'either',
  'except',
] as const;

export const hasCriteria = (criteria: SiteCriteria): boolean =>
  criteria.cluster !== null ||
  Object.values(criteria).some((values) => Array.isArray(values) && values.length > 0);

/** Each criterion with what is left without it; a single one leaves nothing. */
export function relaxations(
  criteria: SiteCriteria,
): readonly { readonly dropped: SiteCriteria; readonly kept: SiteCriteria }[] {
  const only = (lists: readonly (keyof SiteCriteria)[], from: SiteCriteria): Partial<SiteCriteria> =>
    Object.fromEntries(lists.map((list) => [list, from[list]]));
  const said = PARTS.map((lists) => ({
    lists,
    dropped: { ...NO_CRITERIA, ...only(lists, criteria) },
  })).filter(({ dropped }) => hasCriteria(dropped));
  return said.length < 2
    ? []
    : said.map(({ lists, dropped }) => ({ dropped, kept: { ...criteria, ...only(lists, NO_CRITERIA) } }));
}

/** What was said as one: a district may have a station of its name. */
const PARTS: readonly (readonly (keyof SiteCriteria)[])[] = [
  ['facilities'],
  ['owners'],
  ['programmes'],
  ['bounds'],
  ['both'],
  ['years', 'statusYears'],
  ['statuses'],
  ['kinds'],
  ['except'],
  ['either'],
  ['specializations'],
  ['cluster'],
  ['districts', 'stations'],
  ['lines'],
  ['okrugs'],
];
