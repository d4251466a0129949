import type { Translate } from '../../translate.ts';

const STEP_M = 50;
const KILOMETRE_M = 1000;

/** «350 м», «1,2 км», «14 км»: as exact as a straight line between two points on a map is of use. */
export function formatDistance(t: Translate, metres: number): string {
  const rounded = Math.round(metres / STEP_M) * STEP_M;
  if (rounded < KILOMETRE_M) return t.text('distance-metres', { count: Math.max(rounded, STEP_M) });
  const kilometres = metres / KILOMETRE_M;
  const count = kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres);
  return t.text('distance-kilometres', { count });
}
