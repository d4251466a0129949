import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIRECTIONS,
  directionTo,
  metresBetween,
  nearestSites,
  type Point,
} from '../../src/catalog/nearby.ts';
import { NO_FILTER } from '../../src/catalog/technopark-list.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere: fc.Arbitrary<Point> = fc.record({ lat: degrees(-90, 90), lon: degrees(-180, 180) });
const inMoscow: fc.Arbitrary<Point> = fc.record({ lat: degrees(55.1, 56.1), lon: degrees(36.7, 38) });

const HALF_ROUND_THE_EARTH_M = 20_015_200;
const KREMLIN = { lat: 55.7539, lon: 37.6208 };

describe('the distance', () => {
  it('is that of the map', () => {
    const petersburg = { lat: 59.9398, lon: 30.3146 };
    expect(Math.abs(metresBetween(KREMLIN, petersburg) / 1000 - 634)).toBeLessThan(2);
    expect(metresBetween(KREMLIN, { lat: 55.7629, lon: 37.6208 })).toBeCloseTo(1000, -1);
  });

  it('is none to oneself, the same both ways and never longer than half round the earth', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (one, other) => {
        const metres = metresBetween(one, other);
        expect(metresBetween(one, one)).toBe(0);
        expect(metres).toBeGreaterThanOrEqual(0);
        expect(metres).toBeLessThanOrEqual(HALF_ROUND_THE_EARTH_M);
        expect(Math.abs(metres - metresBetween(other, one))).toBeLessThan(0.01);
      }),
    );
  });

  it('is never longer than by way of a third point', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (one, other, third) => {
        const around = metresBetween(one, third) + metresBetween(third, other);
        // Between antipodes the formula's last digits are worth a decimetre.
        expect(metresBetween(one, other)).toBeLessThanOrEqual(around + 1);
      }),
    );
  });
});

describe('the direction', () => {
  it.each([
    [0.1, 0, 'north'],
    [0.1, 0.178, 'north-east'],
    [0, 0.1, 'east'],
    [-0.1, 0.178, 'south-east'],
    [-0.1, 0, 'south'],
    [-0.1, -0.178, 'south-west'],
    [0, -0.1, 'west'],
    [0.1, -0.178, 'north-west'],
  ] as const)('%f° up and %f° to the right is %s', (up, right, direction) => {
    expect(directionTo(KREMLIN, { lat: KREMLIN.lat + up, lon: KREMLIN.lon + right })).toBe(direction);
  });

  it('back is the opposite one or, on the edge between two, its neighbour', () => {
    fc.assert(
      fc.property(inMoscow, inMoscow, (one, other) => {
        fc.pre(metresBetween(one, other) > 100);
        const there = DIRECTIONS.indexOf(directionTo(one, other));
        const back = DIRECTIONS.indexOf(directionTo(other, one));
        expect([3, 4, 5]).toContain((there - back + 8) % 8);
      }),
    );
  });
});

describe('the nearest sites', () => {
  it('come in order, and nothing that is left out is nearer', () => {
    fc.assert(
      fc.property(inMoscow, fc.integer({ min: 0, max: 80 }), (point, count) => {
        const found = nearestSites(catalog, point, NO_FILTER, count);
        expect(found).toHaveLength(Math.min(count, catalog.technoparks.length));
        const metres = found.map((nearby) => nearby.metres);
        expect(metres).toEqual(metres.toSorted((a, b) => a - b));
        const shown = new Set(found.map(({ site }) => site.slug));
        const nearestOfTheRest = Math.min(
          ...catalog.technoparks
            .filter(({ slug }) => !shown.has(slug))
            .map(({ location }) => metresBetween(point, location)),
        );
        expect(nearestOfTheRest).toBeGreaterThanOrEqual(metres.at(-1) ?? 0);
      }),
    );
  });

  it('are five unless told otherwise, the site one stands at first', () => {
    const kalibr = catalog.findTechnopark('kalibr');
    const found = nearestSites(catalog, kalibr?.location ?? KREMLIN);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ site: { slug: 'kalibr' }, metres: 0 });
  });

  it('are those that the filter asks for', () => {
    const filter = { ...NO_FILTER, okrugs: new Set(['ЗелАО' as const]) };
    const found = nearestSites(catalog, KREMLIN, filter);
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ site }) => site.okrug))).toEqual(new Set(['ЗелАО']));
    expect(nearestSites(catalog, KREMLIN, { ...filter, cluster: 'nowhere' })).toEqual([]);
  });
});
