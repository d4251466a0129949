import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inFittingRows } from '../../../src/bot/views/screen.ts';

const rowsOf = (labels: readonly string[], perRow: number) => inFittingRows(labels, perRow, (label) => label);

it('a label that would be cut shares its row with fewer', () => {
  expect(rowsOf(['Химия', 'Медиа', 'Информационные технологии', 'Экология'], 2)).toEqual([
    ['Химия', 'Медиа'],
    ['Информационные технологии'],
    ['Экология'],
  ]);
  expect(rowsOf(['Имущества нет', '50 млн', '200 млн', '500 млн'], 3)).toEqual([
    ['Имущества нет', '50 млн'],
    ['200 млн', '500 млн'],
  ]);
});

it('rows hold every label once, in order, and no more than asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 })), fc.integer({ min: 1, max: 3 }), (labels, perRow) => {
      const rows = rowsOf(labels, perRow);
      expect(rows.flat()).toEqual(labels);
      expect(rows.every((row) => row.length > 0 && row.length <= perRow)).toBe(true);
    }),
  );
});
