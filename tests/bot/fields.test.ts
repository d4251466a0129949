import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointField, roundedPoint, siteCodesField } from '../../src/bot/fields.ts';
import { ROUTES } from '../../src/bot/routes.ts';
import { metresBetween } from '../../src/catalog/nearby.ts';
import { toMask } from '../../src/telegram/callback-data.ts';
import { LIMITS } from '../../src/telegram/limits.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const aroundMoscow = fc.record({ lat: degrees(54, 57.5), lon: degrees(34.5, 41) });
const anywhere = fc.record({ lat: degrees(-90, 90), lon: degrees(-180, 180) });

describe('a point in a button', () => {
  it('is within a hundred metres of the one that was sent, and no finer', () => {
    fc.assert(
      fc.property(aroundMoscow, (point) => {
        const [read] = pointField.parse(pointField.format(point)) ?? [];
        expect(read).toEqual(roundedPoint(point));
        expect(read && metresBetween(point, read)).toBeLessThan(100);
      }),
    );
  });

  it('is one of the region whatever was sent', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        const text = pointField.format(point);
        expect(text.length).toBeLessThanOrEqual(5);
        const [read] = pointField.parse(text) ?? [];
        expect(read?.lat).toBeGreaterThanOrEqual(54);
        expect(read?.lon).toBeLessThanOrEqual(41);
      }),
    );
  });

  it.each(['', 'zzzzzz', '-1', '1.5', 'zzzzzzzzzzz', 'ы'])('%j is none', (text) => {
    expect(pointField.parse(text)).toBeUndefined();
  });

  it('leaves room for every filter there can be', () => {
    const longest = {
      okrugs: 2 ** 12 - 1,
      specializations: toMask(Array.from({ length: 52 }, (_, bit) => bit)),
      kinds: 31,
      statuses: 7,
      cluster: 'a'.repeat(32),
    };
    const data = ROUTES.nearby.pack({ ...longest, point: { lat: 57.5, lon: 41 } });
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LIMITS.callbackDataBytes);
    expect(ROUTES.nearby.parse(data)?.values).toEqual({ ...longest, point: { lat: 57.5, lon: 41 } });
  });
});

describe('the sites of a comparison in a button', () => {
  const code = fc.stringMatching(/^[A-Za-z0-9_-]{5}$/);

  it('come back as they were, four with room for the way back to a card', () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), (sites) => {
        expect(siteCodesField.parse(siteCodesField.format(sites))).toEqual([sites]);
        const card = ROUTES.technopark.pack({ slug: 'a'.repeat(32) });
        expect(ROUTES.comparison.parse(ROUTES.comparison.pack({ sites }, card))).toEqual({
          values: { sites },
          back: card,
        });
      }),
    );
  });

  it.each(['', 'abcd', 'abcdef', 'a'.repeat(25), 'абвгд', 'ab.de'])('%j is none', (text) => {
    expect(siteCodesField.parse(text)).toBeUndefined();
  });
});
