import { describe, expect, it } from 'vitest';
import { figureLines, figureValue } from '../../../src/bot/views/figures.ts';
import { figuresTable } from '../../../src/bot/views/figures-table.ts';
import type { Figure } from '../../../src/catalog/model.ts';
import { ru as t } from '../../support/locale.ts';
import { plainText } from '../../support/screen.ts';

const figure = (values: Partial<Figure>): Figure => ({
  metric: 'residents',
  value: 47,
  asOf: '2016',
  qualifier: null,
  sourceUrl: null,
  ...values,
});
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');
const value = (values: Partial<Figure>) => spaced(figureValue(t, figure(values), 'named'));
const lines = (figures: readonly Figure[]) => spaced(figureLines(t, figures).value).split('\n');
const table = (figures: readonly Figure[]) => spaced(plainText(figuresTable(t, figures).value)).split('\n');

describe('a figure', () => {
  it.each<[Partial<Figure>, string]>([
    [{ value: 1 }, '1 резидент'],
    [{ value: 3 }, '3 резидента'],
    [{ value: 1161, metric: 'jobs' }, '1 161 рабочее место'],
    [{ value: 101, qualifier: 'over' }, 'свыше 101 резидента'],
    [{ value: 22, qualifier: 'about', metric: 'companies' }, 'около 22 компаний'],
    [{ value: 1, qualifier: 'about', metric: 'companies' }, 'около 1 компании'],
    [{ value: 75_000, metric: 'areaSqm' }, '75 000 м²'],
    [{ value: 17.5, metric: 'siteAreaHa', qualifier: 'about' }, 'участок около 17,5 га'],
    [{ value: 1.2e9, metric: 'investmentRub' }, 'вложения 1,2 млрд ₽'],
    [{ value: 300e6, metric: 'investmentRub', qualifier: 'over' }, 'вложения свыше 300 млн ₽'],
    [{ value: 950_000, metric: 'investmentRub' }, 'вложения 950 000 ₽'],
    [{ value: 29_400, metric: 'areaSqm', qualifier: 'first stage' }, '29 400 м² (первая очередь)'],
    [
      { value: 12_000, metric: 'jobs', qualifier: 'whole institute' },
      '12 000 рабочих мест (весь институт, а не технопарк)',
    ],
  ])('%j reads «%s»', (values, text) => {
    expect(value(values)).toBe(text);
  });

  it('stands on a line with those of the same date, plans apart', () => {
    expect(
      lines([
        figure({ metric: 'areaSqm', value: 900, asOf: '2015-01-15', qualifier: 'over' }),
        figure({}),
        figure({ metric: 'siteAreaHa', value: 9, asOf: '2015-01-15' }),
        figure({ metric: 'jobs', value: 5, asOf: '2016-12', qualifier: 'planned' }),
      ]),
    ).toEqual([
      'Свыше 900 м², участок 9 га — на 15 января 2015 года',
      '47 резидентов — на 2016 год',
      'По плану (декабрь 2016 года) — 5 рабочих мест',
    ]);
    expect(lines([])).toEqual(['']);
  });
});

describe('the table of figures', () => {
  it('goes from new to old within a metric, whatever the order of the record', () => {
    expect(
      table([
        figure({ value: 10, asOf: '2014' }),
        figure({ value: 900, metric: 'areaSqm' }),
        figure({ value: 30, asOf: '2020-05-01', sourceUrl: 'https://www.example.ru/page' }),
        figure({ value: 90, asOf: '2020-05-01', qualifier: 'planned' }),
      ]),
    ).toEqual([
      'Площадь',
      '• 2016 год — 900 м²',
      '',
      'Резиденты',
      '• 1 мая 2020 года — по плану 90 резидентов',
      '• 1 мая 2020 года — 30 резидентов (example.ru)',
      '• 2014 год — 10 резидентов',
    ]);
  });

  it('calls a disagreement what differs on one day, not what is said twice', () => {
    expect(table([figure({ value: 10 }), figure({ value: 3 })])[1]).toBe(
      '• 2016 год — 10 резидентов или 3 резидента; источники расходятся',
    );
    expect(table([figure({}), figure({})])[1]).toBe('• 2016 год — 47 резидентов, 47 резидентов');
    expect(table([figure({}), figure({ value: 9, qualifier: 'first stage' })]).join()).not.toContain(
      'расходятся',
    );
  });
});
