import type { Catalog } from './catalog.ts';
import { rankingFigure } from './figures.ts';
import type { FigureMetric, Okrug, SiteStatus, Technopark, TechnoparkKind } from './model.ts';
import { perSnapshot } from './per-snapshot.ts';

/** Within a dimension one value is enough (or), every dimension must agree (and); an empty set asks for nothing. */
export interface TechnoparkFilter {
  readonly okrugs: ReadonlySet<Okrug>;
  /** Slugs. */
  readonly specializations: ReadonlySet<string>;
  readonly kinds: ReadonlySet<TechnoparkKind>;
  readonly statuses: ReadonlySet<SiteStatus>;
  /** The slug of the cluster the sites must belong to. */
  readonly cluster?: string | undefined;
}

export const NO_FILTER: TechnoparkFilter = {
  okrugs: new Set(),
  specializations: new Set(),
  kinds: new Set(),
  statuses: new Set(),
};

export const TECHNOPARK_ORDERS = ['name', 'residents', 'area'] as const;
export type TechnoparkOrder = (typeof TECHNOPARK_ORDERS)[number];

export interface TechnoparkSelection {
  readonly items: readonly Technopark[];
  readonly total: number;
  /** Where the sites begin that do not have the figure ordered by; `total` where all do, or the order is by name. */
  readonly tailStart: number;
}

/** How many sites would be shown by each value, with the other dimensions as they are. */
export interface FacetCounts {
  readonly okrugs: ReadonlyMap<Okrug, number>;
  readonly specializations: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<TechnoparkKind, number>;
  readonly statuses: ReadonlyMap<SiteStatus, number>;
}

/** By name; or by figure, the largest first and the sites without it last, equal ones by name. */
export function selectTechnoparks(
  catalog: Catalog,
  filter: TechnoparkFilter,
  order: TechnoparkOrder,
): TechnoparkSelection {
  const sites = allByName(catalog).filter((site) => isSelected(site, filter));
  if (order === 'name') return { items: sites, total: sites.length, tailStart: sites.length };

  const ranked = sites.map((site) => ({ site, value: rankingFigure(site.figures, METRICS[order])?.value }));
  const head = ranked.flatMap(({ site, value }) => (value === undefined ? [] : [{ site, value }]));
  const tail = ranked.filter(({ value }) => value === undefined);
  const items = [...head.toSorted((one, other) => other.value - one.value), ...tail].map(({ site }) => site);
  return { items, total: items.length, tailStart: head.length };
}

const METRICS: Readonly<Record<Exclude<TechnoparkOrder, 'name'>, FigureMetric>> = {
  residents: 'residents',
  area: 'areaSqm',
};

const { compare } = new Intl.Collator('ru', { numeric: true, ignorePunctuation: true });
const byName = (one: Technopark, other: Technopark): number =>
  compare(one.shortName, other.shortName) || compare(one.slug, other.slug);
const allByName = perSnapshot(({ technoparks }) => technoparks.toSorted(byName));

export function facetCounts(catalog: Catalog, filter: TechnoparkFilter): FacetCounts {
  const counts = {
    okrugs: new Map<Okrug, number>(),
    specializations: new Map<string, number>(),
    kinds: new Map<TechnoparkKind, number>(),
    statuses: new Map<SiteStatus, number>(),
  };
  for (const site of catalog.technoparks) {
    if (!belongsTo(site, filter.cluster)) continue;
    const failed = failing(site, filter);
    const isCounted = (dimension: Dimension) => failed.every((other) => other === dimension);
    if (isCounted('okrugs')) increment(counts.okrugs, [site.okrug]);
    if (isCounted('specializations')) increment(counts.specializations, site.specializations);
    if (isCounted('kinds')) increment(counts.kinds, [site.kind]);
    if (isCounted('statuses')) increment(counts.statuses, [site.status]);
  }
  return counts;
}

/** The site is what the filter asks for. */
export const isSelected = (site: Technopark, filter: TechnoparkFilter): boolean =>
  belongsTo(site, filter.cluster) && failing(site, filter).length === 0;

type Dimension = keyof FacetCounts;

function increment<T>(counts: Map<T, number>, values: readonly T[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

const belongsTo = (site: Technopark, cluster: string | undefined): boolean =>
  cluster === undefined || site.clusters.includes(cluster);

/** The dimensions in which the site is not what is asked for. */
function failing(site: Technopark, filter: TechnoparkFilter): Dimension[] {
  const failed: Dimension[] = [];
  if (!accepts(filter.okrugs, [site.okrug])) failed.push('okrugs');
  if (!accepts(filter.specializations, site.specializations)) failed.push('specializations');
  if (!accepts(filter.kinds, [site.kind])) failed.push('kinds');
  if (!accepts(filter.statuses, [site.status])) failed.push('statuses');
  return failed;
}

const accepts = <T>(wanted: ReadonlySet<T>, values: readonly T[]): boolean =>
  wanted.size === 0 || values.some((value) => wanted.has(value));
