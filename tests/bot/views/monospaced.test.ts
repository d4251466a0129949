import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, firstLines, padded, wrap } from '../../../src/bot/views/monospaced.ts';

describe('wrapping', () => {
  it.each([
    ['производственные помещения', ['производственные', 'помещения']],
    ['научно-лабораторные помещения', ['научно-', 'лабораторные', 'помещения']],
    ['около 350\u00A0рабочих\u00A0мест', ['около', '350 рабочих мест']],
    ['достопримечательностями', ['достопримечател-', 'ьностями']],
    ['', ['']],
  ])('«%s»', (text, lines) => {
    expect(wrap(text, 16).map((line) => line.replaceAll('\u00A0', ' '))).toEqual(lines);
  });

  it('never exceeds the width and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[а-яё \u00A0-]{0,80}$/),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
          const letters = (part: string) => part.replace(/[^а-яё]/g, '');
          expect(letters(lines.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

it('what is cut says so', () => {
  expect(cutTo('Калибр', 6)).toBe('Калибр');
  expect(cutTo('Калибр-Техно', 8)).toBe('Калибр-…');
  expect(firstLines(['а', 'б', 'в'], 3, 4)).toEqual(['а', 'б', 'в']);
  expect(firstLines(['а', 'б', 'в'], 2, 4)).toEqual(['а', 'б…']);
  expect(firstLines(['а', 'бвгд', 'е'], 2, 4)).toEqual(['а', 'бвг…']);
  expect(padded('а', 3)).toBe('а\u00A0\u00A0');
});
