import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/benefits/estimate.ts';
import {
  CONDITIONS,
  ESTIMATE_STATUSES,
  type EstimateInputs,
  FIGURES,
  LAND_RIGHTS,
  ZONE_ACTIVITIES,
} from '../../src/benefits/inputs.ts';
import { Exact, type Money, sumOf } from '../../src/benefits/money.ts';
import { bundledRecords } from '../support/catalog.ts';

const benefits = bundledRecords('benefits');

/** Any sum up to the largest, small ones as often as great ones, with kopecks. */
const money = fc
  .tuple(
    fc.oneof(
      fc.nat(100),
      fc.nat(1e9),
      fc.maxSafeNat().map((n) => n % 1e15),
    ),
    fc.nat(99),
  )
  .map(([roubles, kopecks]): Money => `${roubles}.${String(kopecks).padStart(2, '0')}`);

const figure = fc.option(money);

const inputs: fc.Arbitrary<EstimateInputs> = fc.record({
  statuses: fc.uniqueArray(fc.constantFrom(...ESTIMATE_STATUSES), { minLength: 1 }),
  year: fc.integer({ min: 2018, max: 2045 }),
  years: fc.integer({ min: 1, max: 15 }),
  yearsFromStart: fc.option(fc.integer({ min: 1, max: 30 })),
  profit: figure,
  propertyValue: figure,
  landCadastralValue: figure,
  landRight: fc.option(fc.constantFrom(...LAND_RIGHTS)),
  payroll: figure,
  investment: figure,
  activity: fc.option(fc.constantFrom(...ZONE_ACTIVITIES)),
  facts: fc.record(
    {
      'share-of-revenue-from-activity': fc.integer({ min: 0, max: 100 }),
      ...Object.fromEntries(CONDITIONS.map((condition) => [condition, fc.boolean()])),
    },
    { requiredKeys: [] },
  ),
});

const of = (amount: Money | null): Exact => new Exact(amount ?? 0);

describe('whatever is given', () => {
  it('a benefit never costs more than the general rate, and a range begins with its lower end', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const line of estimate(benefits, given).flatMap(({ lines }) => lines)) {
          expect(of(line.preferentialMin).lessThanOrEqualTo(of(line.preferentialMax))).toBe(true);
          expect(of(line.preferentialMax).lessThanOrEqualTo(of(line.general))).toBe(true);
          expect(of(line.savingMin).lessThanOrEqualTo(of(line.savingMax))).toBe(true);
          expect(of(line.savingMin).isNegative()).toBe(false);
        }
      }),
    );
  });

  it('a line adds up: what is saved and what is paid make the general tax', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const line of estimate(benefits, given).flatMap(({ lines }) => lines)) {
          expect(of(line.savingMax).plus(of(line.preferentialMin)).equals(of(line.general))).toBe(true);
          expect(of(line.savingMin).plus(of(line.preferentialMax)).equals(of(line.general))).toBe(true);
        }
      }),
    );
  });

  it('the total is the sum of the counted lines, and no tax is counted twice in a year', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const { lines, savingMin, savingMax } of estimate(benefits, given)) {
          const counted = lines.filter((line) => line.counted);
          expect(savingMin).toBe(sumOf(counted.map((line) => line.savingMin ?? '0.00')));
          expect(savingMax).toBe(sumOf(counted.map((line) => line.savingMax ?? '0.00')));
          const taxes = counted.map(({ year, tax }) => `${year} ${tax}`);
          expect(new Set(taxes).size).toBe(taxes.length);
        }
      }),
    );
  });

  it('a counted line has no reason against it, another one has', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const line of estimate(benefits, given).flatMap(({ lines }) => lines)) {
          expect(line.counted).toBe(line.reason === null);
          if (line.counted) expect(line.savingMax).not.toBeNull();
        }
      }),
    );
  });

  it('statuses do not touch each other', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const together = estimate(benefits, given);
        const apart = given.statuses.flatMap((status) =>
          estimate(benefits, { ...given, statuses: [status] }),
        );
        expect(together).toEqual(apart);
      }),
    );
  });
});

it('nothing earned and nothing owned: nothing saved', () => {
  const nothing = Object.fromEntries(FIGURES.map((name) => [name, '0.00'])) as Record<
    (typeof FIGURES)[number],
    Money
  >;
  fc.assert(
    fc.property(inputs, (given) => {
      for (const { savingMax, lines } of estimate(benefits, { ...given, ...nothing })) {
        expect(savingMax).toBe('0.00');
        for (const line of lines) expect(of(line.savingMax).isZero()).toBe(true);
      }
    }),
  );
});

describe('a greater base', () => {
  const bases = ['profit', 'propertyValue', 'landCadastralValue', 'payroll'] as const;
  /** What two roundings to a kopeck can differ by. */
  const KOPECK = new Exact('0.01');

  it('never saves less, but for the kopeck of rounding', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...bases), money, money, (given, base, one, other) => {
        const [less, more] = [one, other].toSorted((a, b) => new Exact(a).comparedTo(b));
        // Investments stand against the sum of the benefits: a greater one may lose them.
        const free = { ...given, investment: null };
        const lower = estimate(benefits, { ...free, [base]: less ?? '0.00' }).flatMap(({ lines }) => lines);
        const higher = estimate(benefits, { ...free, [base]: more ?? '0.00' }).flatMap(({ lines }) => lines);
        expect(lower.length).toBe(higher.length);
        for (const [index, line] of lower.entries()) {
          expect(of(line.general).lessThanOrEqualTo(of(higher[index]?.general ?? null))).toBe(true);
          for (const end of ['savingMin', 'savingMax'] as const) {
            const saved = of(higher[index]?.[end] ?? null).plus(KOPECK);
            expect(of(line[end]).lessThanOrEqualTo(saved)).toBe(true);
          }
        }
      }),
    );
  });

  it('of twice as much saves twice as much where nothing is rounded', () => {
    fc.assert(
      fc.property(inputs, fc.nat(1e9), (given, hundreds) => {
        const free = { ...given, investment: null };
        const at = (roubles: number) =>
          estimate(benefits, {
            ...free,
            ...Object.fromEntries(bases.map((base) => [base, new Exact(roubles).times(1e6).toFixed(2)])),
          });
        const [once, twice] = [at(hundreds % 1e8), at(2 * (hundreds % 1e8))];
        for (const [index, { savingMin }] of once.entries()) {
          expect(of(twice[index]?.savingMin ?? null).equals(of(savingMin).times(2))).toBe(true);
        }
      }),
    );
  });
});
