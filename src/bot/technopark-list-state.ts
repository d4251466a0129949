import type { Catalog } from '../catalog/catalog.ts';
import {
  OKRUGS,
  type Okrug,
  SITE_STATUSES,
  type SiteStatus,
  TECHNOPARK_KINDS,
  type TechnoparkKind,
} from '../catalog/model.ts';
import type { TechnoparkFilter, TechnoparkOrder } from '../catalog/technopark-list.ts';
import { fromMask, toMask } from '../telegram/callback-data.ts';
import type { FILTER_DIMENSIONS } from './button-choices.ts';

export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/** Filters, order and page of the list, as its buttons carry them: sets are masks, pages count from 0. */
export interface ListState {
  readonly okrugs: number;
  readonly specializations: number;
  readonly kinds: number;
  readonly statuses: number;
  readonly cluster?: string | undefined;
  readonly order: TechnoparkOrder;
  readonly page: number;
}

const MASKS = {
  okrug: 'okrugs',
  specialization: 'specializations',
  kind: 'kinds',
  status: 'statuses',
} as const satisfies Record<FilterDimension, keyof ListState>;

/** The bits that are chosen in a dimension. */
export const chosenBits = (state: ListState, dimension: FilterDimension): readonly number[] =>
  fromMask(state[MASKS[dimension]]);

/** The state with one value put in or taken out; from the first page again. */
export function withToggled(state: ListState, dimension: FilterDimension, bit: number): ListState {
  const bits = chosenBits(state, dimension);
  const changed = bits.includes(bit) ? bits.filter((other) => other !== bit) : [...bits, bit];
  return { ...state, [MASKS[dimension]]: toMask(changed), page: 0 };
}

/** The state with no filter at all; the order stays. */
export const withoutFilters = ({ order }: ListState): ListState => ({
  okrugs: 0,
  specializations: 0,
  kinds: 0,
  statuses: 0,
  cluster: undefined,
  order,
  page: 0,
});

export const isFiltered = ({ okrugs, specializations, kinds, statuses, cluster }: ListState): boolean =>
  okrugs + specializations + kinds + statuses > 0 || cluster !== undefined;

/** What the state asks of the catalogue. It comes from outside: what the catalogue does not know is left out. */
export function filterOf(catalog: Catalog, state: ListState): TechnoparkFilter {
  const bits = new Set(fromMask(state.specializations));
  return {
    okrugs: valuesOf(OKRUGS, state.okrugs),
    specializations: new Set(
      catalog.specializations.filter(({ bit }) => bits.has(bit)).map(({ slug }) => slug),
    ),
    kinds: valuesOf(TECHNOPARK_KINDS, state.kinds),
    statuses: valuesOf(SITE_STATUSES, state.statuses),
    cluster: state.cluster === undefined ? undefined : catalog.findCluster(state.cluster)?.slug,
  };
}

const valuesOf = <T>(vocabulary: readonly T[], mask: number): ReadonlySet<T> =>
  new Set(fromMask(mask).flatMap((bit) => vocabulary[bit] ?? []));

/** Filters by their values, from wherever they come. */
export interface FilterValues {
  readonly okrugs: Iterable<Okrug>;
  /** Slugs. */
  readonly specializations: Iterable<string>;
  readonly kinds: Iterable<TechnoparkKind>;
  readonly statuses: Iterable<SiteStatus>;
  /** A slug. */
  readonly cluster?: string | undefined;
}

/** The first page of what the filters ask for, in the order given. */
export function stateOf(catalog: Catalog, filter: FilterValues, order: TechnoparkOrder): ListState {
  const wanted = new Set(filter.specializations);
  return {
    okrugs: maskOf(OKRUGS, filter.okrugs),
    specializations: toMask(
      catalog.specializations.filter(({ slug }) => wanted.has(slug)).map(({ bit }) => bit),
    ),
    kinds: maskOf(TECHNOPARK_KINDS, filter.kinds),
    statuses: maskOf(SITE_STATUSES, filter.statuses),
    cluster: filter.cluster,
    order,
    page: 0,
  };
}

const maskOf = <T>(vocabulary: readonly T[], values: Iterable<T>): number =>
  toMask([...values].map((value) => vocabulary.indexOf(value)));

/** The same state without what the catalogue does not know. */
export const knownState = (catalog: Catalog, state: ListState): ListState => ({
  ...stateOf(catalog, filterOf(catalog, state), state.order),
  page: state.page,
});
