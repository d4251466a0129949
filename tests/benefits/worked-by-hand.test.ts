import { describe, expect, it } from 'vitest';
import { type EstimateLine, estimate, type StatusEstimate } from '../../src/benefits/estimate.ts';
import { type EstimateInputs, estimateInputs } from '../../src/benefits/inputs.ts';
import { bundledRecords } from '../support/catalog.ts';

/** Each number beside its source in the catalogue's rule: article of the law, rate, period. */

const benefits = bundledRecords('benefits');

function estimateOf(given: Partial<EstimateInputs> & Pick<EstimateInputs, 'statuses'>): StatusEstimate {
  const inputs = estimateInputs.parse({
    year: 2026,
    years: 1,
    yearsFromStart: 1,
    profit: null,
    propertyValue: null,
    landCadastralValue: null,
    landRight: null,
    payroll: null,
    activity: null,
    ...given,
  });
  const [only] = estimate(benefits, inputs);
  if (!only) throw new Error('no status');
  return only;
}

const lineOf = ({ lines }: StatusEstimate, slug: string, year = 2026): EstimateLine => {
  const line = lines.find((each) => each.slug === slug && each.year === year);
  if (!line) throw new Error(`no line of ${slug} in ${year}`);
  return line;
};

const stateOf = ({ conditions }: StatusEstimate, slug: string, fact: string) =>
  conditions.get(slug)?.find(({ requirement }) => requirement.fact === fact);

describe('the lease of land in the zone for production', () => {
  const lease = {
    statuses: ['sez-resident'],
    landCadastralValue: '150000000.00',
    landRight: 'leased',
    activity: 'production',
  } as const;

  // Order 313 of 27.05.2024: 2 % × 0.7 = 1.4 % from 500 million of investment; 150 million × 1.4 % = 2.1 million.
  it('is 1.4 % with 600 million invested, no range any more', () => {
    const found = estimateOf({ ...lease, investment: '600000000.00' });
    const line = lineOf(found, 'sez-land-lease-prod');
    expect([line.general, line.preferentialMin, line.preferentialMax]).toEqual([
      '3000000.00',
      '2100000.00',
      '2100000.00',
    ]);
    expect([found.savingMin, found.savingMax]).toEqual(['900000.00', '900000.00']);
    expect(stateOf(found, 'sez-land-lease-prod', 'investment')?.state).toBe('holds');
  });

  // The same order: no coefficient below 200 million.
  it('is not favoured below 200 million invested', () => {
    const found = estimateOf({ ...lease, investment: '199999999.99' });
    expect(lineOf(found, 'sez-land-lease-prod')).toMatchObject({
      counted: false,
      reason: 'condition-failed',
      savingMin: '300000.00',
    });
    expect(stateOf(found, 'sez-land-lease-prod', 'investment')).toMatchObject({
      state: 'fails',
      measure: { unit: 'rub', has: '199999999.99', needs: '200000000.00' },
    });
    expect(found.savingMax).toBe('0.00');
  });

  it('is one of two that exclude each other: neither is counted before the activity is known', () => {
    const found = estimateOf({ ...lease, activity: null });
    expect(found.lines.filter(({ tax }) => tax === 'land-lease').map(({ reason }) => reason)).toEqual([
      'choice-open',
      'choice-open',
    ]);
    expect(found.savingMax).toBe('0.00');
  });

  // In force since 27 May 2024: up to then the usual 2 % may have been paid.
  it('may have saved nothing in the year in the midst of which it began', () => {
    const found = estimateOf({ ...lease, activity: 'technology-development', year: 2024 });
    expect(lineOf(found, 'sez-land-lease', 2024)).toMatchObject({
      general: '3000000.00',
      preferentialMin: '1200000.00',
      preferentialMax: '3000000.00',
      savingMin: '0.00',
      savingMax: '1800000.00',
    });
  });
});

describe('an IT company', () => {
  // НК РФ, ст. 284, п. 1.15 and ст. 427, п. 2.2-2: at least 70 % of the income.
  it('with half of its income from IT has neither of the two benefits', () => {
    const found = estimateOf({
      statuses: ['it-accredited'],
      profit: '50000000.00',
      payroll: '90000000.00',
      facts: { 'share-of-revenue-from-activity': 50 },
    });
    expect(found.lines.map(({ slug, reason, savingMax }) => [slug, reason, savingMax])).toEqual([
      ['it-profit-5', 'condition-failed', '10000000.00'],
      ['it-insurance', 'condition-failed', '13500000.00'],
    ]);
    expect(stateOf(found, 'it-profit-5', 'share-of-revenue-from-activity')).toMatchObject({
      state: 'fails',
      measure: { unit: 'pct', has: 50, needs: 70 },
    });
    expect(found.savingMax).toBe('0.00');
  });

  // The same, and accreditation, which the status itself says.
  it('whose share is not known is told so, and counted', () => {
    const found = estimateOf({ statuses: ['it-accredited'], profit: '50000000.00' });
    expect(stateOf(found, 'it-profit-5', 'share-of-revenue-from-activity')?.state).toBe('unknown');
    expect(stateOf(found, 'it-profit-5', 'it-accreditation')?.state).toBe('holds');
    expect(found.savingMin).toBe('10000000.00');
    expect(found.withoutFigure).toEqual([{ slug: 'it-insurance', figure: 'payroll', gap: undefined }]);
  });

  // ст. 425: 30 %; ст. 427 for 2024: 7.6 %. 10 million × 22.4 % = 2 240 000.
  it('paid 7.6 % of its payroll in 2024', () => {
    const found = estimateOf({ statuses: ['it-accredited'], year: 2024, payroll: '10000000.00' });
    expect(found.savingMin).toBe('2240000.00');
  });
});

describe('a resident of the zone whose status is given after 1 April 2026', () => {
  // ст. 284: 25 % against 2 % in 2027 and 7 % from 2028. Of 100 million: 23, 18, 18, 18 million, 77 in four years.
  // ст. 56.1: past the third year, investments of no less than the benefits.
  const resident = {
    statuses: ['sez-resident'],
    year: 2027,
    years: 4,
    profit: '100000000.00',
  } as const;

  it('keeps the fourth year with 77 million invested', () => {
    const found = estimateOf({ ...resident, investment: '77000000.00' });
    expect(found.savingMin).toBe('77000000.00');
    expect(stateOf(found, 'sez-profit-tax', 'investment')?.state).toBe('holds');
  });

  it('loses the fourth year with a kopeck less', () => {
    const found = estimateOf({ ...resident, investment: '76999999.99' });
    expect(found.savingMin).toBe('59000000.00');
    expect(lineOf(found, 'sez-profit-tax', 2029).counted).toBe(true);
    expect(lineOf(found, 'sez-profit-tax', 2030).reason).toBe('condition-failed');
    expect(stateOf(found, 'sez-profit-tax', 'investment')?.measure).toEqual({
      unit: 'rub',
      has: '76999999.99',
      needs: '77000000.00',
    });
  });

  it('is told what to invest when nothing is said of it', () => {
    const found = estimateOf(resident);
    expect(stateOf(found, 'sez-profit-tax', 'investment')).toMatchObject({
      state: 'unknown',
      measure: { unit: 'rub', has: null, needs: '77000000.00' },
    });
    expect(found.savingMin).toBe('77000000.00');
  });

  it('of 2025 has no such condition', () => {
    const found = estimateOf({ ...resident, year: 2026, yearsFromStart: 2, investment: '1.00' });
    expect(stateOf(found, 'sez-profit-tax', 'investment')).toBeUndefined();
  });
});

describe('what is not counted', () => {
  it.each([
    // Law of Moscow No. 52; the rates ended with 2024.
    ['anchor-resident', 'anchor-profit-tax', 'expired'],
    ['moscow-investor', 'moscow-investor-inv', 'expired'],
    // ст. 284, п. 1.14 leaves the rate to the region; ст. 286.2 is a deduction of the investment.
    ['spik-investor', 'spik', 'not-calculable'],
    ['no-status', 'federal-inv', 'not-calculable'],
  ] as const)('%s: %s is %s', (status, slug, reason) => {
    const found = estimateOf({ statuses: [status], profit: '10000000.00' });
    expect(lineOf(found, slug)).toMatchObject({ counted: false, reason });
    expect(found.savingMax).toBe('0.00');
  });

  it('land of which it is not known whose it is', () => {
    const found = estimateOf({ statuses: ['industrial-complex'], landCadastralValue: '64000000.00' });
    expect(found.lines.map(({ slug, reason }) => [slug, reason])).toEqual([
      ['pc-land-tax', 'choice-open'],
      ['pc-land-lease', 'choice-open'],
    ]);
  });

  // Постановление 38-ПП: ten years with the status. The tenth year is the last.
  it('the eleventh year of a technopark', () => {
    const found = estimateOf({
      statuses: ['technopark-operator'],
      years: 2,
      yearsFromStart: 10,
      propertyValue: '100000000.00',
    });
    expect(lineOf(found, 'tp-property-tax', 2026).counted).toBe(true);
    expect(lineOf(found, 'tp-property-tax', 2027).reason).toBe('term-over');
    expect(found.savingMin).toBe('2200000.00');
  });

  it('what somebody says does not hold', () => {
    const found = estimateOf({
      statuses: ['technopark-operator'],
      propertyValue: '100000000.00',
      facts: { 'tax-debt-none': false },
    });
    expect(lineOf(found, 'tp-property-tax').reason).toBe('condition-failed');
  });
});

// Закон г. Москвы № 64: half of the tax. 333.33 × 2.2 % = 7.33326, paid 7.33; half of it 3.66663, paid 3.67.
it('every tax is rounded on its own, half a kopeck up, and the saving is their difference', () => {
  const found = estimateOf({ statuses: ['industrial-complex'], propertyValue: '333.33' });
  expect(lineOf(found, 'pc-property-tax')).toMatchObject({
    general: '7.33',
    preferentialMin: '3.67',
    savingMin: '3.66',
  });
});

// ст. 56.1: asked for only past the third year.
it('investments that are too small matter not before the fourth year', () => {
  const found = estimateOf({
    statuses: ['sez-resident'],
    years: 3,
    profit: '100000000.00',
    investment: '0.00',
  });
  expect(stateOf(found, 'sez-profit-tax', 'investment')).toMatchObject({
    state: 'unknown',
    measure: { needs: '64000000.00' },
  });
  // 23 million in 2026 and in 2027 at 2 %, 18 million in 2028 at 7 %.
  expect(found.savingMin).toBe('64000000.00');
});

// ст. 56.1 again: only what is received counts. Of four years of profit, 77 million, nothing where the accounts are
// not kept apart; of the property, 2.2 % of 100 million a year, 8.8 million in all.
it('benefits that are lost anyway need no investments', () => {
  const found = estimateOf({
    statuses: ['sez-resident'],
    year: 2027,
    years: 4,
    profit: '100000000.00',
    propertyValue: '100000000.00',
    investment: '8800000.00',
    facts: { 'separate-accounting': false },
  });
  expect(stateOf(found, 'sez-property-tax', 'investment')?.state).toBe('holds');
  expect(found.savingMin).toBe('8800000.00');
});
