import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_DIMENSIONS } from '../../src/bot/button-choices.ts';
import { ROUTES } from '../../src/bot/routes.ts';
import {
  chosenBits,
  filterOf,
  isFiltered,
  knownState,
  type ListState,
  stateOf,
  withoutFilters,
  withToggled,
} from '../../src/bot/technopark-list-state.ts';
import { TECHNOPARK_ORDERS } from '../../src/catalog/technopark-list.ts';
import { toMask } from '../../src/telegram/callback-data.ts';
import { LIMITS } from '../../src/telegram/limits.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const mask = (bits: number) => fc.uniqueArray(fc.nat({ max: bits - 1 })).map(toMask);
const longestSlug = 'a'.repeat(32);

/** Whatever a button of the list can carry, with more specializations and longer slugs than there are. */
const anyState: fc.Arbitrary<ListState> = fc.record({
  okrugs: mask(12),
  specializations: mask(52),
  kinds: mask(5),
  statuses: mask(3),
  cluster: fc.constantFrom(undefined, longestSlug, 'nowhere', ...catalog.clusters.map(({ slug }) => slug)),
  order: fc.constantFrom(...TECHNOPARK_ORDERS),
  page: fc.nat({ max: 999 }),
});

describe('the state of the list', () => {
  it('comes back from a button as it was', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(undefined, ...FILTER_DIMENSIONS), (state, dimension) => {
        const list = ROUTES.technoparkList.pack(state);
        expect(ROUTES.technoparkList.parse(list)?.values).toEqual(state);
        const filters = ROUTES.technoparkFilters.pack({ ...state, dimension });
        expect(ROUTES.technoparkFilters.parse(filters)?.values).toEqual({ ...state, dimension });
        expect(Math.max(list.length, filters.length)).toBeLessThanOrEqual(LIMITS.callbackDataBytes);
      }),
    );
  });

  it('fits behind the longest slug or is left out whole', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(longestSlug, 'technopolis-pechatniki'), (state, slug) => {
        const list = ROUTES.technoparkList.pack(state);
        const card = ROUTES.technopark.pack({ slug }, list);
        expect(Buffer.byteLength(card)).toBeLessThanOrEqual(LIMITS.callbackDataBytes);
        expect([list, undefined]).toContain(ROUTES.technopark.parse(card)?.back);
      }),
    );
  });

  it('is kept behind every site for two filters of any dimensions, in any order, on any page', () => {
    const longest = catalog.technoparks.map(({ slug }) => slug).toSorted((a, b) => b.length - a.length)[0];
    const list = ROUTES.technoparkList.pack({
      okrugs: 2 ** 11,
      specializations: 2 ** 21 + 2 ** 20,
      kinds: 0,
      statuses: 0,
      cluster: undefined,
      order: 'area',
      page: 9,
    });
    for (const route of [ROUTES.technopark, ROUTES.technoparkFigures, ROUTES.technoparkMap]) {
      expect(route.parse(route.pack({ slug: longest ?? '' }, list))?.back).toBe(list);
    }
    const benefits = ROUTES.technoparkBenefits.pack({ slug: longest ?? '', page: 4 }, list);
    expect(ROUTES.technoparkBenefits.parse(benefits)?.back).toBe(list);
  });

  it('asks of the catalogue only what the catalogue knows', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const known = knownState(catalog, state);
        expect(filterOf(catalog, known)).toEqual(filterOf(catalog, state));
        expect(knownState(catalog, known)).toEqual(known);
        expect([undefined, state.cluster]).toContain(known.cluster);
      }),
    );
  });

  it('gives a value back when it is toggled twice, from the first page', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom(...FILTER_DIMENSIONS),
        fc.nat({ max: 2 }),
        (state, dimension, bit) => {
          const once = withToggled(state, dimension, bit);
          expect(chosenBits(once, dimension).includes(bit)).not.toBe(
            chosenBits(state, dimension).includes(bit),
          );
          expect(withToggled(once, dimension, bit)).toEqual({ ...state, page: 0 });
        },
      ),
    );
  });

  it('is made from the values of a filter', () => {
    const state = stateOf(
      catalog,
      { okrugs: ['СВАО'], specializations: ['microelectronics'], kinds: [], statuses: ['operating'] },
      'area',
    );
    expect(state).toEqual({
      okrugs: 4,
      specializations: 2,
      kinds: 0,
      statuses: 1,
      cluster: undefined,
      order: 'area',
      page: 0,
    });
    expect(isFiltered(state)).toBe(true);
    expect(isFiltered(withoutFilters(state))).toBe(false);
    expect(isFiltered({ ...withoutFilters(state), cluster: 'mik' })).toBe(true);
  });
});
