import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingFigure } from '../../src/catalog/figures.ts';
import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS } from '../../src/catalog/model.ts';
import {
  facetCounts,
  NO_FILTER,
  selectTechnoparks,
  TECHNOPARK_ORDERS,
  type TechnoparkFilter,
} from '../../src/catalog/technopark-list.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const setOf = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }).map((chosen) => new Set(chosen));

const filters: fc.Arbitrary<TechnoparkFilter> = fc.record({
  okrugs: setOf(OKRUGS),
  specializations: setOf(catalog.specializations.map(({ slug }) => slug)),
  kinds: setOf(TECHNOPARK_KINDS),
  statuses: setOf(SITE_STATUSES),
  cluster: fc.option(fc.constantFrom('mik', 'zelenograd', 'technopolis-moscow'), { nil: undefined, freq: 3 }),
});

const orders = fc.constantFrom(...TECHNOPARK_ORDERS);
const slugs = (filter: TechnoparkFilter, order: (typeof TECHNOPARK_ORDERS)[number] = 'name') =>
  selectTechnoparks(catalog, filter, order).items.map(({ slug }) => slug);

describe('the list of technoparks', () => {
  it('without a filter has them all, by name as a Russian reader sorts', () => {
    const { items, total, tailStart } = selectTechnoparks(catalog, NO_FILTER, 'name');
    expect([total, tailStart]).toEqual([catalog.technoparks.length, catalog.technoparks.length]);
    const names = items.map(({ shortName }) => shortName);
    expect(names).toEqual(
      names.toSorted(new Intl.Collator('ru', { numeric: true, ignorePunctuation: true }).compare),
    );
  });

  it('has exactly the sites that meet every dimension', () => {
    fc.assert(
      fc.property(filters, orders, (filter, order) => {
        const meets = (wanted: ReadonlySet<unknown>, ...values: readonly unknown[]) =>
          wanted.size === 0 || values.some((value) => wanted.has(value));
        const expected = catalog.technoparks.filter(
          (site) =>
            meets(filter.okrugs, site.okrug) &&
            meets(filter.specializations, ...site.specializations) &&
            meets(filter.kinds, site.kind) &&
            meets(filter.statuses, site.status) &&
            (filter.cluster === undefined || site.clusters.includes(filter.cluster)),
        );
        const selected = slugs(filter, order);
        expect(selected.toSorted()).toEqual(expected.map(({ slug }) => slug).toSorted());
        expect(selectTechnoparks(catalog, filter, order).total).toBe(expected.length);
      }),
    );
  });

  it('by a figure has the largest first, and the sites without it last, by name', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('residents', 'area'), (filter, order) => {
        const { items, tailStart } = selectTechnoparks(catalog, filter, order);
        const metric = order === 'area' ? 'areaSqm' : 'residents';
        const values = items.map((site) => rankingFigure(site.figures, metric)?.value);
        const head = values.slice(0, tailStart).map((value) => value ?? Number.NaN);
        expect(head).toEqual(head.toSorted((one, other) => other - one));
        expect(values.slice(tailStart).every((value) => value === undefined)).toBe(true);
        const tail = items.slice(tailStart).map(({ slug }) => slug);
        expect(tail).toEqual(slugs(filter).filter((slug) => tail.includes(slug)));
      }),
    );
  });

  it('counts for each value what choosing it alone in its dimension would show', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = facetCounts(catalog, filter);
        for (const okrug of OKRUGS) {
          expect(counts.okrugs.get(okrug) ?? 0).toBe(slugs({ ...filter, okrugs: new Set([okrug]) }).length);
        }
        for (const { slug } of catalog.specializations) {
          expect(counts.specializations.get(slug) ?? 0).toBe(
            slugs({ ...filter, specializations: new Set([slug]) }).length,
          );
        }
        for (const kind of TECHNOPARK_KINDS) {
          expect(counts.kinds.get(kind) ?? 0).toBe(slugs({ ...filter, kinds: new Set([kind]) }).length);
        }
        for (const status of SITE_STATUSES) {
          expect(counts.statuses.get(status) ?? 0).toBe(
            slugs({ ...filter, statuses: new Set([status]) }).length,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
