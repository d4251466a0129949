import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenefitRule, PreferentialRate } from '../../src/catalog/model.ts';
import { currentRates, generalRate } from '../../src/catalog/rates.ts';
import { bundledCatalog } from '../support/catalog.ts';

function ruleOf(slug: string): BenefitRule {
  const rule = bundledCatalog.findBenefit(slug)?.rule;
  if (!rule) throw new Error(`${slug} has no rule`);
  return rule;
}

const percents = (rates: readonly PreferentialRate[]) => rates.map(({ ratePct }) => ratePct);

describe('currentRates', () => {
  test.each([
    ['2017-12-31', [], [2, 7, 14.5], []],
    ['2018-01-01', [2], [7, 14.5], []],
    ['2026-11-22', [2], [7, 14.5], []],
    ['2027-12-31', [2], [7, 14.5], []],
    ['2028-01-01', [7], [14.5], [2]],
    ['2032-12-31', [7], [14.5], [2]],
    ['2033-01-01', [14.5], [], [2, 7]],
    ['2099-12-31', [14.5], [], [2, 7]],
  ])('profit tax of a resident of the zone on %s', (date, now, later, ended) => {
    const rates = currentRates(ruleOf('sez-profit-tax'), date);
    expect(percents(rates.preferential)).toEqual(now);
    expect(percents(rates.later)).toEqual(later);
    expect(percents(rates.ended)).toEqual(ended);
  });

  test.each([
    ['2016-12-31', undefined],
    ['2017-01-01', 20],
    ['2024-12-31', 20],
    ['2025-01-01', 25],
    ['2031-01-01', 25],
  ])('the general rate of profit tax on %s is %s', (date, ratePct) => {
    expect(currentRates(ruleOf('sez-profit-tax'), date).general?.ratePct).toBe(ratePct);
  });

  test('the shares of the budgets change though the sum does not', () => {
    const rule = ruleOf('it-profit-5');
    expect(generalRate(rule, '2030-12-31')?.parts).toEqual({ federalPct: 8, regionalPct: 17 });
    expect(generalRate(rule, '2031-01-01')?.parts).toEqual({ federalPct: 7, regionalPct: 18 });
  });

  test('a rate from before the reform is past, and nothing stands in its place', () => {
    const rates = currentRates(ruleOf('tp-profit-tax'), '2026-11-22');
    expect(percents(rates.ended)).toEqual([16.5]);
    expect(rates.preferential).toEqual([]);
    expect(rates.later).toEqual([]);
    expect(rates.general?.ratePct).toBe(25);
  });

  test('a rate that depends on the year of the benefit has all its spans at once, in order', () => {
    const { preferential } = currentRates(ruleOf('sez-land-lease'), '2026-11-22');
    expect(preferential.map(({ yearsFromStart, ratePct }) => [yearsFromStart?.from, ratePct])).toEqual([
      [1, 0.8],
      [3, 1],
      [4, 1.2],
      [5, 1.4],
    ]);
  });

  test('a rule without rates has none', () => {
    const rule: BenefitRule = { ...ruleOf('sez-profit-tax'), general: [], preferential: [] };
    expect(currentRates(rule, '2026-11-22')).toEqual({
      general: undefined,
      preferential: [],
      later: [],
      ended: [],
    });
  });

  test('on any day every rate is in exactly one list, and no rate in force is out of its period', () => {
    const isoDay = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const rate = fc
      .record({ from: fc.option(isoDay), to: fc.option(isoDay), ratePct: fc.nat(100) })
      .filter(({ from, to }) => from === null || to === null || from <= to)
      .map((period) => ({
        ...period,
        yearsFromStart: null,
        rateMaxPct: null,
        byInvestment: null,
        parts: null,
        note: null,
      }));
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 6 }), isoDay, (preferential, date) => {
        const rates = currentRates({ ...ruleOf('sez-profit-tax'), preferential }, date);
        const all = [...rates.ended, ...rates.preferential, ...rates.later];
        expect(all).toHaveLength(preferential.length);
        expect(new Set(all)).toEqual(new Set(preferential));
        expect(rates.preferential.every(({ from, to }) => (from ?? '') <= date && date <= (to ?? '9'))).toBe(
          true,
        );
        expect(rates.ended.every(({ to }) => (to ?? '9') < date)).toBe(true);
        expect(rates.later.every(({ from }) => (from ?? '') > date)).toBe(true);
      }),
    );
  });
});
