import type { Catalog } from './catalog.ts';
import { readMetric } from './figures.ts';
import { FIGURE_METRICS, type Figure, type FigureMetric, type Technopark } from './model.ts';
import { metresBetween } from './nearby.ts';
import { benefitsAtSite, type SiteBenefitHolder } from './site-benefits.ts';

export const COMPARED_MIN = 2;
export const COMPARED_MAX = 4;

/** What of a site is compared beside its figures. */
const TRAITS = [
  'status',
  'kind',
  'place',
  'metro',
  'specializations',
  'benefits',
  'facilities',
  'openedYear',
  'statusYear',
  'clusters',
  'operator',
  'notableResidents',
] as const;
type Trait = (typeof TRAITS)[number];

/** In the order of a table: what it is and where, how large, what it offers, whose it is. */
export const COMPARED_ATTRIBUTES = [
  'status',
  'kind',
  'place',
  'metro',
  'specializations',
  ...FIGURE_METRICS,
  'facilities',
  'benefits',
  'openedYear',
  'statusYear',
  'clusters',
  'operator',
  'notableResidents',
] as const satisfies readonly (Trait | FigureMetric)[];
export type ComparedAttribute = (typeof COMPARED_ATTRIBUTES)[number];

export type ComparedValue =
  /** The figure in force, or the plan where there is none. */
  | { readonly type: 'figure'; readonly figure: Figure }
  /** Words of the record; of `status` and `kind` the codes of the vocabulary. */
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'benefits'; readonly counts: readonly BenefitCount[] };

/** How many benefits the site makes possible for whom. */
export interface BenefitCount {
  readonly holder: SiteBenefitHolder;
  readonly count: number;
}

export interface ComparisonRow {
  readonly attribute: ComparedAttribute;
  /** A value for each site, in their order; undefined where the records do not tell. */
  readonly values: readonly (ComparedValue | undefined)[];
}

export interface Comparison {
  /** In which the sites are not all alike; a value that is known of some only makes a difference. */
  readonly differences: readonly ComparisonRow[];
  readonly likenesses: readonly ComparisonRow[];
}

/** What is known of at least one of the sites, attribute by attribute. */
export function compareSites(catalog: Catalog, sites: readonly Technopark[]): Comparison {
  const rows = COMPARED_ATTRIBUTES.map((attribute) => ({
    attribute,
    values: sites.map((site) => comparedValue(catalog, site, attribute)),
  })).filter(({ values }) => values.some((value) => value !== undefined));
  return { differences: rows.filter(differs), likenesses: rows.filter((row) => !differs(row)) };
}

function differs({ values }: ComparisonRow): boolean {
  const [first, ...others] = values.map((value) => JSON.stringify(value));
  return others.some((other) => other !== first);
}

function comparedValue(
  catalog: Catalog,
  site: Technopark,
  attribute: ComparedAttribute,
): ComparedValue | undefined {
  if (isMetric(attribute)) {
    const { current, planned } = readMetric(site.figures, attribute);
    const figure = current ?? planned;
    return figure && { type: 'figure', figure };
  }
  if (attribute === 'benefits') {
    const counts = benefitsAtSite(catalog, site).map(({ holder, benefits }) => ({
      holder,
      count: benefits.length,
    }));
    return counts.length === 0 ? undefined : { type: 'benefits', counts };
  }
  const words = WORDS[attribute](site, catalog).flatMap((word) => word ?? []);
  return words.length === 0 ? undefined : { type: 'words', words: words.map(String) };
}

const isMetric = (attribute: ComparedAttribute): attribute is FigureMetric =>
  FIGURE_METRICS.some((metric) => metric === attribute);

type Word = string | number | null | undefined;

const WORDS: Readonly<
  Record<Exclude<Trait, 'benefits'>, (site: Technopark, catalog: Catalog) => readonly Word[]>
> = {
  status: ({ status }) => [status],
  kind: ({ kind }) => [kind],
  place: ({ okrug, district }) => [okrug, district],
  metro: ({ metro }) => metro.map(({ station }) => station),
  specializations: ({ specializations }, catalog) =>
    specializations.map((slug) => catalog.findSpecialization(slug)?.title),
  facilities: ({ facilities }) => facilities,
  openedYear: ({ openedYear }) => [openedYear],
  statusYear: ({ statusYear }) => [statusYear],
  clusters: ({ clusters }, catalog) => clusters.map((slug) => catalog.findCluster(slug)?.shortName),
  operator: ({ operator }) => [operator],
  notableResidents: ({ notableResidents }) => notableResidents,
};

/**
 * The sites that are worth comparing with this one: of the same fields of work, the nearest of equally like ones.
 * Those that share none are left out.
 */
export function similarSites({ technoparks }: Catalog, site: Technopark, count: number): Technopark[] {
  const own = new Set(site.specializations);
  return technoparks
    .filter(({ slug }) => slug !== site.slug)
    .map((other) => ({
      other,
      shared: other.specializations.filter((slug) => own.has(slug)).length,
      isAsReal: Number(other.status === site.status),
      metres: metresBetween(site.location, other.location),
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.isAsReal - a.isAsReal || b.shared - a.shared || a.metres - b.metres)
    .slice(0, count)
    .map(({ other }) => other);
}
