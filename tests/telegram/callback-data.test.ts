import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/bot/routes.ts';
import {
  choiceField,
  defineRoute,
  fromMask,
  maskField,
  numberField,
  optionalChoiceField,
  optionalSlugField,
  slugField,
  toMask,
} from '../../src/telegram/callback-data.ts';
import { LIMITS } from '../../src/telegram/limits.ts';

const COLOURS = ['red', 'green', 'blue'] as const;
const route = defineRoute('zz', {
  slug: slugField,
  parent: optionalSlugField,
  page: numberField,
  mask: maskField,
  colour: choiceField(COLOURS),
  mood: optionalChoiceField(COLOURS),
});

const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const values = fc.record({
  slug,
  parent: fc.option(slug, { nil: undefined }),
  page: fc.nat(),
  mask: fc.uniqueArray(fc.integer({ min: 0, max: 25 })).map(toMask),
  colour: fc.constantFrom(...COLOURS),
  mood: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
});

describe('callback data', () => {
  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(values, (packed) => {
        const data = route.pack(packed);
        expect(route.parse(data)).toEqual({ values: packed, back: undefined });
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LIMITS.callbackDataBytes);
      }),
    );
  });

  it('keeps as much of the way back as fits, nearest first', () => {
    fc.assert(
      fc.property(fc.array(slug, { minLength: 1, maxLength: 8 }), (slugs) => {
        const data = slugs.reduceRight<string | undefined>(
          (back, value) => ROUTES.technopark.pack({ slug: value }, back),
          undefined,
        );
        expect(Buffer.byteLength(data ?? '')).toBeLessThanOrEqual(LIMITS.callbackDataBytes);
        const trail: string[] = [];
        for (let rest = data; rest !== undefined; ) {
          const parsed = ROUTES.technopark.parse(rest);
          expect(parsed).toBeDefined();
          trail.push(parsed?.values.slug ?? '');
          rest = parsed?.back;
        }
        expect(slugs.slice(0, trail.length)).toEqual(trail);
        expect(trail.length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes nothing that it could not have written, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1zz.${text}`),
        ),
        (data) => {
          const parsed = route.parse(data);
          if (parsed) expect(route.pack(parsed.values, parsed.back)).toBe(data);
        },
      ),
    );
  });

  it.each([
    ['another route', '1tc.kalibr'],
    ['another version', '0zz.a..0..0.'],
    ['a field too few', '1zz.a..0..0'],
    ['a field too many', '1zz.a..0..0..1'],
    ['a slug with capitals', '1zz.A..0..0.'],
    ['a number past 2^52', '1zz.a..zzzzzzzzzzz..0.'],
    ['a choice that is none', '1zz.a..0..3.'],
  ])('refuses %s', (_what, data) => {
    expect(route.parse(data)).toBeUndefined();
  });

  it('refuses to pack what would not fit', () => {
    expect(() => ROUTES.technopark.pack({ slug: 'a'.repeat(62) })).toThrow(RangeError);
  });

  it('gives every route its own code of two characters', () => {
    const codes = Object.values(ROUTES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[a-z]{2}$/.test(code))).toBe(true);
  });
});

it('masks are sets of small numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 51 })), (bits) => {
      expect(fromMask(toMask(bits))).toEqual(bits.toSorted((a, b) => a - b));
    }),
  );
});
