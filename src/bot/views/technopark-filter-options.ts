import type { Catalog } from '../../catalog/catalog.ts';
import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS } from '../../catalog/model.ts';
import { type FacetCounts, facetCounts } from '../../catalog/technopark-list.ts';
import type { Translate } from '../../translate.ts';
import { FILTER_DIMENSIONS } from '../button-choices.ts';
import {
  chosenBits,
  type FilterDimension,
  filterOf,
  type ListState,
  withToggled,
} from '../technopark-list-state.ts';
import { uncapitalised } from './format.ts';

/** One value of a dimension, as a button names it. */
export interface FilterOption {
  readonly bit: number;
  readonly label: string;
  /** How many sites there are with this value, the other dimensions being as chosen. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The values of a dimension that lead to a site, and those that are chosen whatever they lead to. */
export function filterOptions(
  t: Translate,
  catalog: Catalog,
  state: ListState,
  dimension: FilterDimension,
): readonly FilterOption[] {
  const counts = countsIn(facetCounts(catalog, filterOf(catalog, state)), dimension);
  const chosen = chosenBits(state, dimension);
  return valuesOf(t, catalog, dimension)
    .map(({ bit, label, value }) => ({
      bit,
      label,
      count: counts.get(value) ?? 0,
      isChosen: chosen.includes(bit),
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen);
}

interface DimensionValue {
  readonly bit: number;
  readonly value: string;
  readonly label: string;
}

function valuesOf(t: Translate, catalog: Catalog, dimension: FilterDimension): readonly DimensionValue[] {
  switch (dimension) {
    case 'okrug':
      return OKRUGS.map((value, bit) => ({ bit, value, label: value }));
    case 'specialization':
      return catalog.specializations.map(({ slug, title, bit }) => ({
        bit,
        value: slug,
        label: uncapitalised(title),
      }));
    case 'kind':
      return TECHNOPARK_KINDS.map((value, bit) => ({
        bit,
        value,
        label: t.text(`technopark-kind-${value}.plural`),
      }));
    case 'status':
      return SITE_STATUSES.map((value, bit) => ({
        bit,
        value,
        label: t.text(`site-status-${value}.plural`),
      }));
  }
}

function countsIn(counts: FacetCounts, dimension: FilterDimension): ReadonlyMap<string, number> {
  switch (dimension) {
    case 'okrug':
      return counts.okrugs;
    case 'specialization':
      return counts.specializations;
    case 'kind':
      return counts.kinds;
    case 'status':
      return counts.statuses;
  }
}

/** A filter in force: what it is called and the list without it. */
export interface ActiveFilter {
  readonly dimension: FilterDimension | 'cluster';
  readonly label: string;
  readonly without: ListState;
}

/** The filters in force, dimension by dimension, the cluster last. */
export function activeFilters(t: Translate, catalog: Catalog, state: ListState): readonly ActiveFilter[] {
  const cluster = state.cluster === undefined ? undefined : catalog.findCluster(state.cluster);
  return [
    ...FILTER_DIMENSIONS.flatMap((dimension) => {
      const chosen = chosenBits(state, dimension);
      return valuesOf(t, catalog, dimension)
        .filter(({ bit }) => chosen.includes(bit))
        .map(({ label, bit }) => ({ dimension, label, without: withToggled(state, dimension, bit) }));
    }),
    ...(cluster
      ? [
          {
            dimension: 'cluster' as const,
            label: cluster.shortName,
            without: { ...state, cluster: undefined, page: 0 },
          },
        ]
      : []),
  ];
}
