import type { RelaxedSites, SiteCriteria } from '../site-choice.ts';
import { NO_CRITERIA, relaxations } from '../site-criteria.ts';
import type { Situation } from './plan.ts';

/** Those that meet the criteria. */
export const slugsOf = (criteria: SiteCriteria, { sites }: Situation['knowledge']): readonly string[] =>
  sites.select(criteria).map(({ slug }) => slug);

const RELAXED_MAX = 3;

/** What there is in the okrug around, or without one of the criteria: the fewest are nearest to what was asked. */
export function relaxedOf(
  criteria: SiteCriteria,
  knowledge: Situation['knowledge'],
): readonly RelaxedSites[] {
  const around = criteria.districts.flatMap((district) => knowledge.sites.okrugOfEmpty(district) ?? []);
  const wider = around.slice(0, 1).map((okrug) => ({
    dropped: { ...NO_CRITERIA, districts: criteria.districts },
    okrug,
    slugs: slugsOf({ ...criteria, districts: [], stations: [], okrugs: [okrug] }, knowledge),
  }));
  const without = relaxations(criteria)
    .map(({ dropped, kept }) => ({ dropped, okrug: null, slugs: slugsOf(kept, knowledge) }))
    .toSorted((a, b) => a.slugs.length - b.slugs.length);
  return [...wider, ...without].filter(({ slugs }) => slugs.length > 0).slice(0, RELAXED_MAX);
}
