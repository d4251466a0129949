import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/answers/quantities.ts';

describe('the amounts of a text', () => {
  it.each([
    ['в Рудневе 1,4 миллиона метров', [{ value: 1_400_000, metrics: ['areaSqm'] }]],
    [
      '75 000 кв. м и 9 га',
      [
        { value: 75_000, metrics: ['areaSqm'] },
        { value: 9, metrics: ['siteAreaHa'] },
      ],
    ],
    ['12 тысяч рабочих мест', [{ value: 12_000, metrics: ['jobs'] }]],
    ['работает 2,5 тыс. человек', [{ value: 2500, metrics: ['jobs'] }]],
    ['миллион квадратных метров', [{ value: 1_000_000, metrics: ['areaSqm'] }]],
    ['160 компаний', [{ value: 160, metrics: ['companies', 'residents'] }]],
    ['площадь 267 тысяч', [{ value: 267_000, metrics: null }]],
    ['14,6 млрд рублей', [{ value: 14_600_000_000, metrics: ['investmentRub'] }]],
  ])('%s', (text, expected) => {
    expect(quantitiesIn(text)).toEqual(expected);
  });

  it.each(['открыли в 2012 году', 'технопарк «707»', 'НИИ-2', 'без чисел', ''])(
    'are none in «%s»',
    (text) => {
      expect(quantitiesIn(text)).toEqual([]);
    },
  );

  it('are also those of a year where they are counted', () => {
    expect(quantitiesIn('2000 резидентов')).toEqual([{ value: 2000, metrics: ['residents'] }]);
  });
});
