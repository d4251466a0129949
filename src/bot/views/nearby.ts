import type { Catalog } from '../../catalog/catalog.ts';
import { type NearbySite, nearestSites, type Point } from '../../catalog/nearby.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { filterOf, knownState, type ListState } from '../technopark-list-state.ts';
import { formatDistance } from './distance.ts';
import { navigationRow } from './parts.ts';
import { buttonLabel } from './record-list.ts';
import { inRows, pressButton, type Screen } from './screen.ts';
import { activeFilters } from './technopark-filter-options.ts';

/** The sites to look among, as the buttons carry it. */
export type NearbyFilter = Omit<ListState, 'order' | 'page'>;

/** Farther from every site than this, nothing is near. */
const FAR_M = 100_000;
/** Nearer than this, two rounded points tell no direction. */
const HERE_M = 100;

/** Asks for a location; the text names the filters it will be looked among. */
export function nearbyRequestText(t: Translate, catalog: Catalog, filter: NearbyFilter): Html {
  const filters = activeFilters(t, catalog, stateOf(catalog, filter)).map(({ label }) => label);
  return joinHtml(
    [t('nearby-request'), filters.length > 0 && t('nearby-among', { filters: filters.join(', ') })],
    '\n\n',
  );
}

/** The five nearest of the sites that pass the filters, with distance and direction; each is a button. */
export function nearbyScreen(t: Translate, catalog: Catalog, point: Point, filter: NearbyFilter): Screen {
  const state = stateOf(catalog, filter);
  const list = ROUTES.technoparkList.pack(state);
  const [nearest] = nearestSites(catalog, point);
  if (nearest && nearest.metres > FAR_M) {
    return {
      text: t('nearby-far', { distance: formatDistance(t, nearest.metres) }),
      keyboard: [navigationRow(t, list)],
    };
  }
  const found = nearestSites(catalog, point, filterOf(catalog, state));
  const filters = activeFilters(t, catalog, state);
  const here = ROUTES.nearby.pack({ ...state, point });
  const title = [t.text('nearby-title'), ...filters.map(({ label }) => label)].join(' · ');
  return {
    text: joinHtml(
      [
        t('nearby-heading', { title }),
        found.length === 0 ? t('nearby-none') : joinHtml(found.map((nearby) => siteLine(t, nearby))),
        found.length > 0 &&
          joinHtml([found.some(isApproximate) && t('nearby-approximate'), t('nearby-rounding')]),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(
        filters.map(({ label, without }) =>
          pressButton(t.text('technopark-chip', { label }), ROUTES.nearby.pack({ ...without, point })),
        ),
        2,
      ),
      ...found.map(({ site, metres }) => [
        pressButton(
          buttonLabel(t.text('nearby-item', { name: site.shortName, distance: distanceText(t, metres) })),
          ROUTES.technopark.pack({ slug: site.slug }, here),
        ),
      ]),
      navigationRow(t, list),
    ],
  };
}

/** The list that the filters belong to, without what the catalogue does not know. */
const stateOf = (catalog: Catalog, filter: NearbyFilter): ListState =>
  knownState(catalog, { ...ALL_TECHNOPARKS, ...filter });

/** «Калибр — ≈ 1,2 км на северо-восток, СВАО, Алексеевская»; what is not there yet says so. */
function siteLine(t: Translate, nearby: NearbySite): Html {
  const { site } = nearby;
  const place = [whereabouts(t, nearby), site.okrug, site.metro[0]?.station ?? site.district];
  return t('nearby-line', {
    name: site.shortName,
    place: [...place, ...(site.status === 'operating' ? [] : [t.text(`site-status-${site.status}`)])].join(
      ', ',
    ),
  });
}

function whereabouts(t: Translate, nearby: NearbySite): string {
  const { metres, direction } = nearby;
  const distance = distanceText(t, metres);
  const where =
    metres < HERE_M
      ? distance
      : t.text('nearby-where', { distance, direction: t.text(`direction-${direction}`) });
  return isApproximate(nearby) ? t.text('nearby-about', { where }) : where;
}

const distanceText = (t: Translate, metres: number): string =>
  metres < HERE_M ? t.text('nearby-here') : formatDistance(t, metres);

const isApproximate = ({ site }: NearbySite): boolean => site.location.precision !== 'building';
