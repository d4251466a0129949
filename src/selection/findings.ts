import type { Catalog } from '../catalog/catalog.ts';
import { readMetric } from '../catalog/figures.ts';
import type { Figure, SiteStatus, Technopark } from '../catalog/model.ts';
import { metresBetween } from '../catalog/nearby.ts';
import { benefitsAtSite } from '../catalog/site-benefits.ts';
import {
  isAnywhere,
  type NeededArea,
  type NeededPlace,
  type Needs,
  type Premise,
  type Priority,
  type Stage,
} from './needs.ts';

/** `unknown` is neither: the records do not tell. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** One need against one site: what was found, for a reader to be told. */
export type Finding = { readonly verdict: Verdict } & (
  | { readonly criterion: 'field'; readonly field: string }
  | { readonly criterion: 'premise'; readonly premise: Premise }
  /** The figure that was compared: the whole site's, for what of it is free is nowhere published. */
  | { readonly criterion: 'area'; readonly figure: Figure | undefined }
  /** What of the place agrees, or the site's own okrug where nothing does. */
  | {
      readonly criterion: 'place';
      readonly by: 'okrug' | 'district' | 'station' | 'near';
      readonly name: string;
    }
  | { readonly criterion: 'status'; readonly status: SiteStatus }
  | { readonly criterion: 'stage'; readonly stage: Stage }
  /** How many benefits the site makes possible. */
  | { readonly criterion: 'benefits'; readonly count: number }
  | {
      readonly criterion: 'transport';
      readonly station: string | undefined;
      readonly minutes: number | undefined;
    }
  /** How many sites of a field wanted are within {@link NEIGHBOURS_M}. */
  | { readonly criterion: 'neighbours'; readonly count: number }
  | { readonly criterion: 'university'; readonly name: string | undefined }
);
export type Criterion = Finding['criterion'];

const NEIGHBOURS_M = 5000;
/** Farther from the metro is no walk. */
const WALK_MIN = 20;

export interface SitesKnown {
  readonly catalog: Catalog;
  readonly premisesOf: (site: Technopark) => ReadonlySet<Premise>;
}

/** Every need against the site, and whether it works yet, which matters to everybody. */
export function findingsOf(known: SitesKnown, needs: Needs, site: Technopark): Finding[] {
  const { catalog, premisesOf } = known;
  const { fields, premises, area, place, stage, priorities } = needs;
  return [
    ...fields.map((field) => ({
      criterion: 'field' as const,
      field,
      // Every site has its fields, so one that is not among them is not there.
      verdict: verdictOf(site.specializations.includes(field)),
    })),
    ...premises.map((premise) => ({
      criterion: 'premise' as const,
      premise,
      // Records name some of the rooms, never all: what is not named may be there.
      verdict: premisesOf(site).has(premise) ? ('yes' as const) : ('unknown' as const),
    })),
    ...(isAnywhere(place) ? [] : [placeFinding(place, site)]),
    ...(area ? [areaFinding(area, site)] : []),
    statusFinding(stage, site),
    ...(stage ? [{ criterion: 'stage' as const, stage, verdict: STAGE_VERDICTS[stage](known, site) }] : []),
    ...priorities.map((priority) => PRIORITY_FINDINGS[priority](catalog, fields, site)),
  ];
}

const verdictOf = (isMet: boolean): Verdict => (isMet ? 'yes' : 'no');

/** Enough on the whole is all that can be known; the free part is to be asked of the site. */
function areaFinding({ unit, from }: NeededArea, { figures }: Technopark): Finding {
  const { current, planned } = readMetric(figures, unit === 'ha' ? 'siteAreaHa' : 'areaSqm');
  const figure = current ?? planned;
  if (!figure) return { criterion: 'area', figure, verdict: 'unknown' };
  return { criterion: 'area', figure, verdict: verdictOf(figure.value >= (from ?? 0)) };
}

function placeFinding({ okrugs, districts, stations, near }: NeededPlace, site: Technopark): Finding {
  const station = site.metro.find((stop) => stations.includes(stop.station))?.station;
  const is = (by: 'okrug' | 'district' | 'station' | 'near', name: string, verdict: Verdict): Finding => ({
    criterion: 'place',
    by,
    name,
    verdict,
  });
  if (station !== undefined) return is('station', station, 'yes');
  if (districts.includes(site.district)) return is('district', site.district, 'yes');
  if (okrugs.includes(site.okrug)) return is('okrug', site.okrug, 'yes');
  if (near.includes(site.slug)) return is('near', site.district, 'yes');
  const isMetroAllThatCounts = stations.length > 0 && site.metro.length === 0;
  if (isMetroAllThatCounts) return is('station', stations.join(', '), 'unknown');
  return is('okrug', site.okrug, 'no');
}

/** Who builds may well come before the site works; everybody else has to wait for it. */
function statusFinding(stage: Stage | null, { status }: Technopark): Finding {
  if (status === 'operating') return { criterion: 'status', status, verdict: 'yes' };
  return { criterion: 'status', status, verdict: stage === 'investor' ? 'unknown' : 'no' };
}

type StageVerdict = (known: SitesKnown, site: Technopark) => Verdict;

const STAGE_VERDICTS: Readonly<Record<Stage, StageVerdict>> = {
  idea: ({ premisesOf }, site) =>
    premisesOf(site).has('incubator') || site.kind === 'innovation-centre' || site.kind === 'nanocentre'
      ? 'yes'
      : 'unknown',
  young: ({ premisesOf }, site) => {
    const rooms = premisesOf(site);
    return rooms.has('office') || rooms.has('laboratory') ? 'yes' : 'unknown';
  },
  production: ({ premisesOf }, site) => (premisesOf(site).has('production') ? 'yes' : 'unknown'),
  investor: ({ catalog }, site) =>
    benefitsAtSite(catalog, site).some(({ benefits }) => benefits.some(({ kind }) => kind === 'land'))
      ? 'yes'
      : 'unknown',
};

type PriorityFinding = (catalog: Catalog, fields: readonly string[], site: Technopark) => Finding;

const PRIORITY_FINDINGS: Readonly<Record<Priority, PriorityFinding>> = {
  benefits(catalog, _fields, site) {
    const count = benefitCount(catalog, site);
    return { criterion: 'benefits', count, verdict: verdictOf(count > 0) };
  },
  transport: (_catalog, _fields, site) => transportFinding(site),
  neighbours(catalog, fields, site) {
    const count = neighbourCount(catalog, fields, site);
    return { criterion: 'neighbours', count, verdict: verdictOf(count > 0) };
  },
  university(catalog, _fields, site) {
    const name = universityNear(catalog, site);
    return { criterion: 'university', name, verdict: name === undefined ? 'unknown' : 'yes' };
  },
};

const benefitCount = (catalog: Catalog, site: Technopark): number =>
  benefitsAtSite(catalog, site).reduce((total, { benefits }) => total + benefits.length, 0);

function transportFinding({ metro }: Technopark): Finding {
  const [first] = metro.toSorted((a, b) => (a.walkMinutes ?? WALK_MIN) - (b.walkMinutes ?? WALK_MIN));
  const minutes = first?.walkMinutes ?? undefined;
  const verdict = !first ? 'unknown' : verdictOf((minutes ?? 0) <= WALK_MIN);
  return { criterion: 'transport', station: first?.station, minutes, verdict };
}

/** Other sites of one of the fields wanted, or of one of the site's own where none is. */
function neighbourCount({ technoparks }: Catalog, fields: readonly string[], site: Technopark): number {
  const wanted = new Set(fields.length > 0 ? fields : site.specializations);
  return technoparks.filter(
    (other) =>
      other.slug !== site.slug &&
      other.specializations.some((field) => wanted.has(field)) &&
      metresBetween(site.location, other.location) <= NEIGHBOURS_M,
  ).length;
}

/** A university of a cluster that the site is in; those of the whole city are near to nobody. */
function universityNear(catalog: Catalog, { clusters }: Technopark): string | undefined {
  for (const slug of clusters) {
    const cluster = catalog.findCluster(slug);
    const [name] = cluster?.okrug ? cluster.universities : [];
    if (name !== undefined) return name;
  }
  return undefined;
}
