import type { Technopark } from '../catalog/model.ts';
import { type Criterion, type Finding, findingsOf, type SitesKnown, type Verdict } from './findings.ts';
import type { Needs } from './needs.ts';

/** How much each criterion counts; several needs of one criterion share its weight. */
export const WEIGHTS: Readonly<Record<Criterion, number>> = {
  field: 6,
  premise: 4,
  place: 4,
  area: 3,
  stage: 3,
  status: 3,
  benefits: 3,
  transport: 3,
  neighbours: 3,
  university: 3,
};

/** Unknown is neither yes nor no. */
export const WORTH: Readonly<Record<Verdict, number>> = { yes: 1, unknown: 0.4, no: 0 };

/** A site that fails one of these wholly is none for these needs. */
const DECISIVE: readonly Criterion[] = ['field', 'place', 'area'];

export interface RankedSite {
  readonly site: Technopark;
  /** In the order of the needs. */
  readonly findings: readonly Finding[];
  readonly score: number;
}

export interface DroppedSite extends RankedSite {
  /** What it was dropped for. */
  readonly failed: readonly Finding[];
}

export interface Ranking {
  /** The best first; of equal ones by name. */
  readonly suitable: readonly RankedSite[];
  readonly dropped: readonly DroppedSite[];
}

/** Ranks every site by the needs; the same needs and catalogue give the same order. */
export function rankSites(known: SitesKnown, needs: Needs): Ranking {
  const ranked = known.catalog.technoparks
    .map((site) => {
      const findings = findingsOf(known, needs, site);
      return { site, findings, score: scoreOf(findings), failed: failedOf(findings) };
    })
    .toSorted((one, other) => other.score - one.score || byName(one.site, other.site));
  return {
    suitable: ranked.filter(({ failed }) => failed.length === 0),
    dropped: ranked.filter(({ failed }) => failed.length > 0),
  };
}

/** The sum of the weights, each by how far its criterion is met. */
export function scoreOf(findings: readonly Finding[]): number {
  const byCriterion = Map.groupBy(findings, ({ criterion }) => criterion);
  return [...byCriterion].reduce((sum, [criterion, found]) => {
    const met = found.reduce((worth, { verdict }) => worth + WORTH[verdict], 0) / found.length;
    return sum + WEIGHTS[criterion] * met;
  }, 0);
}

/** The findings of the decisive criteria that nothing of is met. */
function failedOf(findings: readonly Finding[]): Finding[] {
  return DECISIVE.flatMap((decisive) => {
    const found = findings.filter(({ criterion }) => criterion === decisive);
    return found.every(({ verdict }) => verdict === 'no') ? found : [];
  });
}

const { compare } = new Intl.Collator('ru', { numeric: true, ignorePunctuation: true });
const byName = (one: Technopark, other: Technopark): number =>
  compare(one.shortName, other.shortName) || (one.slug < other.slug ? -1 : 1);
