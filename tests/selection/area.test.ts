import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArea } from '../../src/selection/area.ts';

describe('an area that was typed', () => {
  it.each([
    ['300 м²', { unit: 'sqm', from: 300, to: null }],
    ['300', { unit: 'sqm', from: 300, to: null }],
    ['около 300 квадратных метров', { unit: 'sqm', from: 300, to: null }],
    ['5 000 кв. м', { unit: 'sqm', from: 5000, to: null }],
    ['1 тыс. м2', { unit: 'sqm', from: 1000, to: null }],
    ['0,5 га', { unit: 'ha', from: 0.5, to: null }],
    ['2 гектара', { unit: 'ha', from: 2, to: null }],
    ['от 200 до 500', { unit: 'sqm', from: 200, to: 500 }],
    ['200–500 м²', { unit: 'sqm', from: 200, to: 500 }],
    ['1-2 тыс', { unit: 'sqm', from: 1000, to: 2000 }],
    ['до 500', { unit: 'sqm', from: null, to: 500 }],
    ['не более 0.5 га', { unit: 'ha', from: null, to: 0.5 }],
    ['больше 10\u00a0000', { unit: 'sqm', from: 10_000, to: null }],
  ])('%s', (text, area) => {
    expect(readArea(text)).toEqual(area);
  });

  it.each(['', 'много', '300 коров', '0', '-5', 'от 500 до 200', '1 2 3', '100 млн м²', '5000 га'])(
    '«%s» is none',
    (text) => {
      expect(readArea(text)).toBeUndefined();
    },
  );

  it('has its bounds in order, whatever is typed', () => {
    const typed = fc.stringMatching(
      /^(от |до |около )?\d{0,5}([ ,.]\d{1,3})?( ?- ?\d{1,5})?( тыс)?( м²| га)?$/,
    );
    fc.assert(
      fc.property(typed, (text) => {
        const area = readArea(text);
        if (!area) return;
        const { from, to } = area;
        expect(from ?? to).toBeGreaterThan(0);
        if (from !== null && to !== null) expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });
});
