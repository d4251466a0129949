import type { BenefitRule, PreferentialRate } from '../catalog/model.ts';
import { generalRate } from '../catalog/rates.ts';
import type { RuledBenefit } from './conditions.ts';
import type { Money } from './money.ts';

/** Why a rule has no rate for a year. */
export type RateGap = 'expired' | 'term-over' | 'not-yet' | 'not-calculable';

export type YearRates =
  | {
      readonly gap?: never;
      /** In per cent: of the base, or with `share-of-amount` of the usual amount. */
      readonly lowestPct: number;
      readonly highestPct: number;
      /** The rate is in force for a part of the year only: the rest of it may cost as much as usual. */
      readonly isPartial: boolean;
    }
  | { readonly gap: RateGap };

interface Span {
  readonly from: string;
  readonly to: string;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * What a benefit's rate is in a calendar year that is the given year of the benefit.
 *
 * @param investment narrows a range that depends on it
 */
export function ratesIn(
  benefit: RuledBenefit,
  year: number,
  yearOfBenefit: number,
  investment: Money | null,
): YearRates {
  const { rule, status } = benefit;
  if (status === 'expired') return { gap: 'expired' };
  const whole: Span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const dated = rule.preferential.map((rate) => ({ rate, span: spanOf(rate, benefit) }));
  const inForce = dated.filter(({ span }) => span.from <= whole.to && span.to >= whole.from);
  if (inForce.length === 0 && dated.length > 0) {
    return { gap: dated.some(({ span }) => span.from > whole.to) ? 'not-yet' : 'expired' };
  }
  const { years } = rule.term;
  if (years !== null && yearOfBenefit > years) return { gap: 'term-over' };
  const ofYear = inForce.filter(({ rate }) => isInSpan(rate, yearOfBenefit));
  if (ofYear.length === 0) return { gap: inForce.length > 0 ? 'term-over' : 'not-calculable' };
  if (!rule.calculable || rule.effect === 'deduction') return { gap: 'not-calculable' };
  const ranges = ofYear.map(({ rate }) => rangeOf(rate, investment));
  return {
    lowestPct: Math.min(...ranges.map(({ lowest }) => lowest)),
    highestPct: Math.max(...ranges.map(({ highest }) => highest)),
    isPartial: !covers(
      ofYear.map(({ span }) => span),
      whole,
    ),
  };
}

function rangeOf({ ratePct, rateMaxPct, byInvestment }: PreferentialRate, investment: Money | null) {
  const reached =
    investment === null ? [] : (byInvestment ?? []).filter(({ fromRub }) => Number(investment) >= fromRub);
  const highestStep = reached.toSorted((a, b) => b.fromRub - a.fromRub)[0];
  return highestStep
    ? { lowest: highestStep.ratePct, highest: highestStep.ratePct }
    : { lowest: ratePct, highest: rateMaxPct ?? ratePct };
}

/** What everybody pays in a year: the rate of its first day. */
export const generalPctIn = (rule: BenefitRule, year: number): number | undefined =>
  generalRate(rule, `${year}-01-01`)?.ratePct;

/** A rate holds within its own period and within that of the benefit. */
function spanOf({ from, to }: PreferentialRate, { validFrom, validTo }: RuledBenefit): Span {
  const starts = [from, validFrom].map((date) => date ?? FIRST_DAY).sort();
  const ends = [to, validTo].map((date) => date ?? LAST_DAY).sort();
  return { from: starts.at(-1) ?? FIRST_DAY, to: ends[0] ?? LAST_DAY };
}

const isInSpan = ({ yearsFromStart }: PreferentialRate, yearOfBenefit: number): boolean =>
  yearsFromStart === null || (yearsFromStart.from <= yearOfBenefit && yearOfBenefit <= yearsFromStart.to);

/** Whether the spans, one after another, leave no day of the whole one free. */
function covers(spans: readonly Span[], whole: Span): boolean {
  let firstFree = whole.from;
  for (const { from, to } of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (from > firstFree) return false;
    if (to >= firstFree) firstFree = dayAfter(to);
  }
  return firstFree > whole.to;
}

function dayAfter(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.getUTCFullYear() > 9999 ? `${LAST_DAY}~` : date.toISOString().slice(0, 10);
}
