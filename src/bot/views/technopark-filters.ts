import type { Catalog } from '../../catalog/catalog.ts';
import { selectTechnoparks } from '../../catalog/technopark-list.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { FILTER_DIMENSIONS } from '../button-choices.ts';
import { ROUTES } from '../routes.ts';
import {
  type FilterDimension,
  filterOf,
  isFiltered,
  knownState,
  type ListState,
  withoutFilters,
  withToggled,
} from '../technopark-list-state.ts';
import { navigationRow } from './parts.ts';
import { type Button, inFittingRows, inRows, pressButton, type Screen } from './screen.ts';
import { activeFilters, type FilterOption, filterOptions } from './technopark-filter-options.ts';

export interface FilterPlace {
  /** Without one, the screen asks for a dimension. */
  readonly dimension: FilterDimension | undefined;
  /** Packed data of the screen from which the list was opened. */
  readonly back: string | undefined;
}

/** The choice of a dimension, or of values within one; the way back is the list with what is chosen. */
export function technoparkFiltersScreen(
  t: Translate,
  catalog: Catalog,
  wanted: ListState,
  { dimension, back }: FilterPlace,
): Screen {
  const state = { ...knownState(catalog, wanted), page: 0 };
  const { total } = selectTechnoparks(catalog, filterOf(catalog, state), state.order);
  const list = ROUTES.technoparkList.pack(state, back);
  const dataOf: DataOf = (next, open) => ROUTES.technoparkFilters.pack({ ...next, dimension: open }, back);
  return {
    text: joinHtml(
      [
        summary(t, catalog, state, { total, dimension }),
        t(dimension === undefined ? 'technopark-filters-question' : 'technopark-filters-hint'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(dimension === undefined
        ? dimensionRows(t, state, dataOf)
        : optionRows(t, filterOptions(t, catalog, state, dimension), (bit) =>
            dataOf(withToggled(state, dimension, bit), dimension),
          )),
      ...(total === 0
        ? []
        : [[pressButton(t.text('technopark-filters-show', { count: total }), list, 'primary')]]),
      ...(isFiltered(state)
        ? [[pressButton(t.text('technopark-reset'), dataOf(withoutFilters(state), dimension))]]
        : []),
      navigationRow(t, dimension === undefined ? list : dataOf(state, undefined)),
    ],
  };
}

/** The data of a button that opens the filters in a state, at a dimension or at the choice of one. */
type DataOf = (state: ListState, dimension: FilterDimension | undefined) => string;

/** What is being filtered, how many sites fit, and each filter in force on its line. */
function summary(
  t: Translate,
  catalog: Catalog,
  state: ListState,
  { total, dimension }: { readonly total: number; readonly dimension: FilterDimension | undefined },
): Html {
  const title = [
    t.text('technopark-filters-title'),
    ...(dimension === undefined ? [] : [t.text(`technopark-filter-${dimension}`)]),
  ].join(' · ');
  const chosen = Map.groupBy(activeFilters(t, catalog, state), (filter) => filter.dimension);
  return joinHtml([
    t('technopark-filters-heading', { title }),
    isFiltered(state) && t('technopark-filters-fits', { count: total, total: catalog.technoparks.length }),
    ...[...chosen].map(([name, filters]) =>
      t('technopark-filter-line', {
        dimension: t.text(`technopark-filter-${name}`),
        values: filters.map(({ label }) => label).join(', '),
      }),
    ),
  ]);
}

const dimensionRows = (t: Translate, state: ListState, dataOf: DataOf): Button[][] =>
  inRows(
    FILTER_DIMENSIONS.map((each) => pressButton(t.text(`technopark-filter-${each}`), dataOf(state, each))),
    2,
  );

/** Two short options share a row, a long one has its own. */
const optionRows = (
  t: Translate,
  options: readonly FilterOption[],
  dataOf: (bit: number) => string,
): Button[][] =>
  inFittingRows(
    options.map((option) => optionButton(t, option, dataOf(option.bit))),
    2,
    ({ text }) => text,
  );

function optionButton(t: Translate, { label, count, isChosen }: FilterOption, data: string): Button {
  const counted = t.text('technopark-filter-counted', { label, count });
  return pressButton(isChosen ? t.text('technopark-chosen', { label: counted }) : counted, data);
}
