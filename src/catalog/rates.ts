import type { BenefitRule, GeneralRate, PreferentialRate } from './model.ts';

/** The rates of a rule as they stand on one day. Every preferential rate is in exactly one of the three lists. */
export interface RatesOn {
  /** What everybody pays that day; undefined where no single rate says it. */
  readonly general: GeneralRate | undefined;
  /** In force that day: one, or one for each span of years from the start of the benefit. */
  readonly preferential: readonly PreferentialRate[];
  /** In force from some day after, the nearest first. */
  readonly later: readonly PreferentialRate[];
  /** In force before and no more, the oldest first: what was, never what is. */
  readonly ended: readonly PreferentialRate[];
}

/** @param date ISO, `YYYY-MM-DD`; both ends of a period belong to it. */
export function currentRates(rule: BenefitRule, date: string): RatesOn {
  const inOrder = rule.preferential.toSorted(byStart);
  return {
    general: generalRate(rule, date),
    preferential: inOrder.filter((rate) => isWithin(rate, date)),
    later: inOrder.filter((rate) => isAfter(rate, date)),
    ended: inOrder.filter((rate) => isBefore(rate, date)),
  };
}

/** What everybody pays on that day. */
export const generalRate = (rule: BenefitRule, date: string): GeneralRate | undefined =>
  rule.general.find((rate) => isWithin(rate, date));

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const isBefore = ({ to }: Period, date: string): boolean => to !== null && to < date;
const isAfter = (period: Period, date: string): boolean =>
  !isBefore(period, date) && period.from !== null && period.from > date;

export const isWithin = (period: Period, date: string): boolean =>
  !isBefore(period, date) && !isAfter(period, date);

/** By the first day, an open one being the earliest, then by the year of the benefit. */
const byStart = (a: PreferentialRate, b: PreferentialRate): number =>
  (a.from ?? '').localeCompare(b.from ?? '') || (a.yearsFromStart?.from ?? 0) - (b.yearsFromStart?.from ?? 0);
