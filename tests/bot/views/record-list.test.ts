import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buttonLabel, pageOf } from '../../../src/bot/views/record-list.ts';

describe('the label of a button', () => {
  test('is cut after a word, without the comma that follows it', () => {
    expect(buttonLabel('Что такое технопарк?')).toBe('Что такое технопарк?');
    expect(buttonLabel('Как получить землю, здание и деньги', 24)).toBe('Как получить землю…');
    expect(buttonLabel('Сверхдлинноесловобезпробелов', 10)).toBe('Сверхдлин…');
  });

  test('is never longer than asked and never empty', () => {
    const names = fc.string({ minLength: 1, maxLength: 200 }).filter((name) => /^\S(.*\S)?$/.test(name));
    fc.assert(
      fc.property(names, fc.integer({ min: 2, max: 60 }), (name, maxLength) => {
        const label = buttonLabel(name, maxLength);
        expect(label.length).toBeLessThanOrEqual(maxLength);
        expect(label).not.toBe('');
      }),
    );
  });
});

test('pages hold every record once, and one past the end is the last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 10 }), (items, size) => {
      const { pageCount } = pageOf(items, size, 0);
      const pages = Array.from({ length: pageCount }, (_, page) => pageOf(items, size, page).items);
      expect(pages.flat()).toEqual(items);
      expect(pageOf(items, size, 2 ** 52).items).toEqual(pages.at(-1));
    }),
  );
});
