import { FIGURE_METRICS, type Figure, type FigureMetric } from './model.ts';

/** What is shown of a metric: what is, what is planned, and the rest, which is history. */
export interface MetricFigures {
  /** The newest that is not planned. */
  readonly current: Figure | undefined;
  /** The newest plan, unless what is now has reached it. */
  readonly planned: Figure | undefined;
  /** Newest first. */
  readonly older: readonly Figure[];
}

/** Of two figures of one day the first in the record is the newer. */
export function readMetric(figures: readonly Figure[], metric: FigureMetric): MetricFigures {
  const newestFirst = figures
    .filter((figure) => figure.metric === metric)
    .toSorted((one, other) => compareDates(other.asOf, one.asOf));
  const current = newestFirst.find(({ qualifier }) => qualifier !== 'planned');
  const plan = newestFirst.find(({ qualifier }) => qualifier === 'planned');
  const planned = plan && !(current && isReached(plan, current)) ? plan : undefined;
  return {
    current,
    planned,
    older: newestFirst.filter((figure) => figure !== current && figure !== planned),
  };
}

const isReached = (plan: Figure, current: Figure): boolean =>
  current.value >= plan.value && compareDates(current.asOf, plan.asOf) >= 0;

/** Partial dates compare as strings: a year alone is older than any day of it. */
const compareDates = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The newest that is not planned: a plan is only a plan, even at a working site. */
export const currentFigure = (figures: readonly Figure[], metric: FigureMetric): Figure | undefined =>
  readMetric(figures, metric).current;

/** What is now, metric by metric. */
export const currentFigures = (figures: readonly Figure[]): Figure[] =>
  FIGURE_METRICS.flatMap((metric) => readMetric(figures, metric).current ?? []);

/** What is planned and not reached yet, metric by metric. */
export const plannedFigures = (figures: readonly Figure[]): Figure[] =>
  FIGURE_METRICS.flatMap((metric) => readMetric(figures, metric).planned ?? []);

/** History, metric by metric, each newest first. */
export const olderFigures = (figures: readonly Figure[]): Figure[] =>
  FIGURE_METRICS.flatMap((metric) => readMetric(figures, metric).older);

/**
 * The figure by which sites are ranked and added up: the newest that is, of the site alone. A first stage counts: it is
 * what stands there now.
 */
export const rankingFigure = (figures: readonly Figure[], metric: FigureMetric): Figure | undefined =>
  currentFigure(
    figures.filter(({ qualifier }) => qualifier !== 'whole institute'),
    metric,
  );
