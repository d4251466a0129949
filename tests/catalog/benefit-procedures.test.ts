import { describe, expect, test } from 'vitest';
import { proceduresFor } from '../../src/catalog/benefit-procedures.ts';
import { createCatalog } from '../../src/catalog/catalog.ts';
import type { Benefit } from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';

function slugsFor(slug: string): string[] {
  const benefit = bundledCatalog.findBenefit(slug);
  if (!benefit) throw new Error(`no benefit ${slug}`);
  return proceduresFor(bundledCatalog, benefit).map((procedure) => procedure.slug);
}

describe('proceduresFor', () => {
  test.each([
    ['sez-profit-tax', ['become-sez-resident']],
    ['pc-property-tax', ['get-promcomplex', 'confirm-status']],
    ['tp-land-lease', ['apply-land-lease', 'get-tp-status', 'get-prom-tp', 'confirm-status']],
    ['anchor-profit-tax', ['become-anchor']],
    ['mik-equip-grant', ['ask-subsidy', 'join-mik']],
    ['maip-rub-land', ['land-1rub']],
    ['offset-contract', ['offset-bid']],
    ['it-profit-5', []],
    ['skolkovo-tax', []],
  ])('%s', (slug, procedures) => {
    expect(slugsFor(slug)).toEqual(procedures);
  });

  test('every procedure of the catalogue leads from some benefit', () => {
    const reached = new Set(bundledCatalog.benefits.flatMap(({ slug }) => slugsFor(slug)));
    expect(bundledCatalog.procedures.map(({ slug }) => slug).filter((slug) => !reached.has(slug))).toEqual(
      [],
    );
  });

  test('a procedure that the catalogue does not hold is left out', () => {
    const [benefit] = bundledCatalog.benefits as [Benefit, ...Benefit[]];
    const withoutProcedures = createCatalog('none', { ...bundledCatalog, procedures: [] });
    expect(proceduresFor(bundledCatalog, benefit)).not.toEqual([]);
    expect(proceduresFor(withoutProcedures, benefit)).toEqual([]);
  });
});
