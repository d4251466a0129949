import type { FigureMetric, Okrug, SiteStatus, TechnoparkKind } from '../catalog/vocabulary.ts';

/** Lists of values by which sites are chosen. */
export type CriterionList =
  | 'okrugs'
  | 'specializations'
  | 'kinds'
  | 'statuses'
  | 'districts'
  | 'stations'
  | 'lines'
  | 'facilities'
  | 'owners'
  | 'programmes';

/** One value by which sites are chosen. */
export interface Criterion {
  readonly list: CriterionList;
  readonly value: string;
}

/** By what sites are counted apart. */
export type TallyKey = 'okrug' | 'specialization' | 'district' | 'statusYear' | 'kind' | 'status' | 'owner';

/** What is left out: a value, a site or the sites of a cluster by its slug. */
export interface Exclusion {
  readonly list: CriterionList | 'site' | 'cluster';
  readonly value: string;
}

/** «Больше 50 резидентов»: what the newest figure of a site must be, both ends included. */
export interface FigureBound {
  readonly metric: FigureMetric;
  readonly from: number | null;
  readonly to: number | null;
}

/** Which sites are wanted: values of one list widen, different lists narrow. */
export interface SiteCriteria {
  readonly okrugs: readonly Okrug[];
  /** Slugs. */
  readonly specializations: readonly string[];
  readonly kinds: readonly TechnoparkKind[];
  readonly statuses: readonly SiteStatus[];
  /** A slug. */
  readonly cluster: string | null;
  /** The years of the opening and of the status. */
  readonly years: readonly string[];
  readonly statusYears: readonly string[];
  /** Names of districts and stations as the records hold them. */
  readonly districts: readonly string[];
  readonly stations: readonly string[];
  /** Lines of the metro and of city trains, see `transport-lines.json`. */
  readonly lines: readonly string[];
  /** Words of `lexicon.facilities`, `lexicon.owners` and `lexicon.programmes`. */
  readonly facilities: readonly string[];
  readonly owners: readonly string[];
  readonly programmes: readonly string[];
  readonly bounds: readonly FigureBound[];
  /** All of them, of lists any value of which would be enough. */
  readonly both: readonly Criterion[];
  /** One of them is enough: «чистые помещения или лаборатории». */
  readonly either: readonly Criterion[];
  /** None of them: «кроме Зеленограда». */
  readonly except: readonly Exclusion[];
}

/** What there would be without one of the criteria, or in the okrug of a district where there is none. */
export interface RelaxedSites {
  readonly dropped: SiteCriteria;
  readonly okrug: Okrug | null;
  readonly slugs: readonly string[];
}
