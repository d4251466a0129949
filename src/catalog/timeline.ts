import type { TimelineFact, TimelineMetric } from './model.ts';

/** A fact of the history that carries a figure of the city. */
export type MetricFact = TimelineFact & { readonly metric: NonNullable<TimelineFact['metric']> };

/** Two figures of one metric that follow each other and do not go together. */
export interface Disagreement {
  readonly earlier: MetricFact;
  readonly later: MetricFact;
}

/** Figures this near to one another in time should be the same. */
const NEAR_DAYS = 60;
/** Sources round: 75,9 and 76 thousand are one figure. */
const ROUNDING = 0.01;

/** The figures of a metric, the oldest first. */
export const figuresOf = (timeline: readonly TimelineFact[], metric: TimelineMetric): MetricFact[] =>
  timeline
    .filter(hasMetric)
    .filter((fact) => fact.metric.name === metric)
    .toSorted(byDate);

/** What happened without changing a figure, the oldest first. */
export const eventsOf = (timeline: readonly TimelineFact[]): TimelineFact[] =>
  timeline.filter((fact) => !hasMetric(fact)).toSorted(byDate);

/**
 * The neighbours in time that differ although they are near, or the later of which is the smaller: these figures grow,
 * so a source that names less has counted something else.
 */
export function disagreementsOf(figures: readonly MetricFact[]): Disagreement[] {
  return figures.flatMap((later, index) => {
    const earlier = figures[index - 1];
    return earlier && disagree(earlier, later) ? [{ earlier, later }] : [];
  });
}

function disagree(earlier: MetricFact, later: MetricFact): boolean {
  const [before, after] = [earlier.metric.value, later.metric.value];
  if (Math.abs(after - before) <= ROUNDING * Math.max(before, after)) return false;
  return after < before || daysBetween(earlier.date, later.date) <= NEAR_DAYS;
}

const hasMetric = (fact: TimelineFact): fact is MetricFact => fact.metric !== null;

const byDate = (a: TimelineFact, b: TimelineFact): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** Of a partial date its first day counts. */
const daysBetween = (earlier: string, later: string): number =>
  (Date.parse(later) - Date.parse(earlier)) / (24 * 60 * 60 * 1000);
