import { describe, expect, test } from 'vitest';
import {
  countStandings,
  listBenefits,
  preReformFigures,
  standingOn,
} from '../../src/catalog/benefit-list.ts';
import { BENEFICIARIES, BENEFIT_KINDS, BENEFIT_STATUSES, type Benefit } from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';

const TODAY = '2026-11-22';
const { benefits } = bundledCatalog;

function benefitOf(slug: string): Benefit {
  const benefit = bundledCatalog.findBenefit(slug);
  if (!benefit) throw new Error(`no benefit ${slug}`);
  return benefit;
}

describe('standingOn', () => {
  test('a benefit is expired from the day after its last one, whatever its record says', () => {
    const benefit = benefitOf('it-profit-5');
    expect(benefit.status).toBe('in-force');
    expect(standingOn(benefit, '2030-12-31')).toBe('in-force');
    expect(standingOn(benefit, '2031-01-01')).toBe('expired');
  });

  test('what the record says stands where no last day is known', () => {
    expect(standingOn(benefitOf('tp-profit-tax'), TODAY)).toBe('unconfirmed');
    expect(standingOn(benefitOf('sez-customs'), '2099-01-01')).toBe('in-force');
  });
});

describe('listBenefits', () => {
  test.each(BENEFICIARIES)('%s: only theirs, in force first, expired last', (beneficiary) => {
    const listed = listBenefits(benefits, { beneficiary }, TODAY);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.every((benefit) => benefit.beneficiaries.includes(beneficiary))).toBe(true);
    const ranks = listed.map((benefit) => BENEFIT_STATUSES.indexOf(standingOn(benefit, TODAY)));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('kinds share out the whole catalogue', () => {
    const byKind = BENEFIT_KINDS.flatMap((kind) => listBenefits(benefits, { kind }, TODAY));
    expect(new Set(byKind)).toEqual(new Set(benefits));
    expect(byKind).toHaveLength(benefits.length);
  });

  test('both filters hold together, and none lets everything through', () => {
    const land = listBenefits(benefits, { beneficiary: 'sez-resident', kind: 'land' }, TODAY);
    expect(land.map(({ slug }) => slug)).toEqual([
      'sez-land-lease',
      'sez-land-lease-prod',
      'sez-land-buyout',
    ]);
    expect(listBenefits(benefits, {}, TODAY)).toHaveLength(benefits.length);
  });

  test('counts of standings add up', () => {
    const counts = countStandings(benefits, TODAY);
    expect(counts.map(({ standing }) => standing)).toEqual(['in-force', 'unconfirmed', 'expired']);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(benefits.length);
    expect(countStandings([benefitOf('sez-customs')], TODAY)).toEqual([{ standing: 'in-force', count: 1 }]);
  });
});

describe('preReformFigures', () => {
  test('all figures where every rate of profit tax ended before 2025', () => {
    const all = benefits.filter((benefit) => preReformFigures(benefit) === 'all').map(({ slug }) => slug);
    expect(all).toEqual([
      'tp-profit-tax',
      'anchor-profit-tax',
      'pc-profit-tax',
      'ipp-profit-tax',
      'moscow-investor-inv',
    ]);
  });

  test('some where only the notes say so; none where the rates go on', () => {
    expect(preReformFigures(benefitOf('prom-tp-package'))).toBe('some');
    expect(preReformFigures(benefitOf('sez-profit-tax'))).toBe('none');
    expect(preReformFigures(benefitOf('spik'))).toBe('none');
  });
});
