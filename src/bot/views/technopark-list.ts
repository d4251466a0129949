import type { Catalog } from '../../catalog/catalog.ts';
import { rankingFigure } from '../../catalog/figures.ts';
import type { Technopark } from '../../catalog/model.ts';
import {
  selectTechnoparks,
  TECHNOPARK_ORDERS,
  type TechnoparkSelection,
} from '../../catalog/technopark-list.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import {
  filterOf,
  isFiltered,
  knownState,
  type ListState,
  withoutFilters,
} from '../technopark-list-state.ts';
import { figureValue } from './figures.ts';
import { navigationRow, pagerRow } from './parts.ts';
import { buttonLabel, pageOf } from './record-list.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { type ActiveFilter, activeFilters } from './technopark-filter-options.ts';

const PAGE_SIZE = 8;

/**
 * A page of the sites that pass the filters; each is a button.
 *
 * @param wanted as it came from a button: what the catalogue does not know is left out, a page too far is the last one
 * @param back packed data of the screen from which the list was opened; without it, only the menu leads away
 */
export function technoparkListScreen(
  t: Translate,
  catalog: Catalog,
  wanted: ListState,
  back?: string,
): Screen {
  const known = knownState(catalog, wanted);
  const selection = selectTechnoparks(catalog, filterOf(catalog, known), known.order);
  const { items, page, pageCount } = pageOf(selection.items, PAGE_SIZE, known.page);
  const state = { ...known, page };
  const here = ROUTES.technoparkList.pack(state, back);
  const filters = activeFilters(t, catalog, state);
  return {
    text: joinHtml([heading(t, catalog, selection, filters), orderLine(t, state, selection)], '\n\n'),
    keyboard: [
      ...chipRows(t, filters, back),
      ...items.map((site) => [
        pressButton(itemLabel(t, site, state), ROUTES.technopark.pack({ slug: site.slug }, here)),
      ]),
      ...pagerRow(t, { page, pageCount }, (target) =>
        ROUTES.technoparkList.pack({ ...state, page: target }, back),
      ),
      ...inRows(actions(t, state, selection, back), 2),
      navigationRow(t, back),
    ],
  };
}

/** «🏢 Технопарки · СВАО · микроэлектроника — 4 из 73». */
function heading(
  t: Translate,
  { technoparks }: Catalog,
  { total }: TechnoparkSelection,
  filters: readonly ActiveFilter[],
): Html {
  const title = [t.text('technopark-list-title'), ...filters.map(({ label }) => label)].join(' · ');
  return filters.length === 0
    ? t('technopark-list-heading', { title, total })
    : t('technopark-list-heading-filtered', { title, count: total, total: technoparks.length });
}

/** By what the list is sorted and how many sites could not be; for an empty list, what to do. */
function orderLine(
  t: Translate,
  { order }: ListState,
  { total, tailStart }: TechnoparkSelection,
): Html | undefined {
  if (total === 0) return t('technopark-list-empty');
  if (order === 'name') return undefined;
  return joinHtml([
    t(`technopark-list-order-${order}`),
    tailStart < total && t(`technopark-list-tail-${order}`, { count: total - tailStart }),
  ]);
}

/** The filters in force as buttons; a press takes the filter away. */
const chipRows = (t: Translate, filters: readonly ActiveFilter[], back: string | undefined): Button[][] =>
  inRows(
    filters.map(({ label, without }) =>
      pressButton(t.text('technopark-chip', { label }), ROUTES.technoparkList.pack(without, back)),
    ),
    2,
  );

/** «Калибр · Алексеевская»; in an order by figure «Калибр · 47 резидентов, 2016» where it is known. */
function itemLabel(t: Translate, site: Technopark, { order }: ListState): string {
  const figure = order === 'name' ? undefined : rankingFigure(site.figures, RANKED_BY[order]);
  const detail = figure
    ? t.text('technopark-item-figure', {
        value: figureValue(t, figure, 'value'),
        year: figure.asOf.slice(0, 4),
      })
    : placeOf(site);
  return buttonLabel(t.text('technopark-item', { name: site.shortName, detail }));
}

/** The station or, where there is none, the district; the okrug where the name says that already. */
export function placeOf({ shortName, metro, district, okrug }: Technopark): string {
  const place = metro[0]?.station ?? district;
  return shortName.includes(place) ? okrug : place;
}

const RANKED_BY = { residents: 'residents', area: 'areaSqm' } as const;

/** Filters, the way out of all of them, the other orders, and the nearest of these sites. */
function actions(
  t: Translate,
  state: ListState,
  { total }: TechnoparkSelection,
  back: string | undefined,
): Button[] {
  const orders = total < 2 ? [] : TECHNOPARK_ORDERS.filter((order) => order !== state.order);
  return [
    pressButton(
      t.text('technopark-open-filters'),
      ROUTES.technoparkFilters.pack({ ...state, page: 0, dimension: undefined }, back),
    ),
    ...(isFiltered(state)
      ? [pressButton(t.text('technopark-reset'), ROUTES.technoparkList.pack(withoutFilters(state), back))]
      : []),
    ...orders.map((order) =>
      pressButton(
        t.text(`technopark-order-${order}`),
        ROUTES.technoparkList.pack({ ...state, order, page: 0 }, back),
      ),
    ),
    ...(total === 0 ? [] : [pressButton(t.text('technopark-nearby'), ROUTES.nearbyRequest.pack(state))]),
  ];
}
