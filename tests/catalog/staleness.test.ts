import { expect, it } from 'vitest';
import { stalenessOf } from '../../src/catalog/staleness.ts';
import { bundledCatalog, bundledRecords, catalogOf } from '../support/catalog.ts';

const [benefit] = bundledRecords('benefits');
const [term] = bundledRecords('glossary');
if (!benefit || !term) throw new Error('no records');

it.each([
  ['2025-11-22', 1],
  ['2025-11-23', 0],
  ['2025-11', 0],
  ['2025-10', 1],
  ['2025', 0],
  ['2024', 1],
])('a record of %s is old on 23 November 2026: %i', (asOf, old) => {
  const catalog = catalogOf({ glossary: [{ ...term, asOf }] });
  expect(stalenessOf(catalog, '2026-11-23')).toEqual({ old, expired: 0 });
});

it('counts benefits whose term has ended unnoticed, not those described as ended', () => {
  const benefits = [
    { ...benefit, slug: 'ended', asOf: '2026', status: 'in-force', validTo: '2026-11-22' },
    { ...benefit, slug: 'known', asOf: '2026', status: 'expired', validTo: '2026-11-22' },
    { ...benefit, slug: 'goes-on', asOf: '2026', status: 'in-force', validTo: '2026-11-23' },
    { ...benefit, slug: 'open', asOf: '2026', status: 'in-force', validTo: null },
  ] as const;
  expect(stalenessOf(catalogOf({ benefits }), '2026-11-23')).toEqual({
    old: 0,
    expired: 1,
  });
});

it('is some, not all, of the catalogue as it is shipped', () => {
  const { old } = stalenessOf(bundledCatalog, '2026-11-23');
  expect(old).toBeGreaterThan(0);
  expect(old).toBeLessThan(300);
});
