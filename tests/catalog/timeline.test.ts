import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineFact } from '../../src/catalog/model.ts';
import { disagreementsOf, eventsOf, figuresOf, type MetricFact } from '../../src/catalog/timeline.ts';
import { bundledCatalog } from '../support/catalog.ts';

const figure = (date: string, value: number): MetricFact => ({
  date,
  title: String(value),
  text: 'Так сказано.',
  metric: { name: 'technoparks', value },
  sources: [{ title: 'Газета', url: null, date: null }],
});

const event = (date: string): TimelineFact => ({ ...figure(date, 1), metric: null });

const pairs = (figures: readonly MetricFact[]) =>
  disagreementsOf(figures).map(({ earlier, later }) => [earlier.metric.value, later.metric.value]);

describe('the history', () => {
  test('is told from the oldest on, however exact a date is', () => {
    const timeline = [figure('2020-12', 37), event('2018'), figure('2015-02-09', 6), figure('2025', 50)];
    expect(figuresOf(timeline, 'technoparks').map(({ date }) => date)).toEqual([
      '2015-02-09',
      '2020-12',
      '2025',
    ]);
    expect(figuresOf(timeline, 'companies')).toEqual([]);
    expect(eventsOf(timeline)).toEqual([event('2018')]);
  });

  test('loses no fact of the catalogue', () => {
    const { timeline } = bundledCatalog;
    const metrics = new Set(timeline.flatMap(({ metric }) => metric?.name ?? []));
    const told =
      [...metrics].flatMap((metric) => figuresOf(timeline, metric)).length + eventsOf(timeline).length;
    expect(told).toBe(timeline.length);
  });
});

describe('figures that do not go together', () => {
  test.each([
    ['of one day', '2025-12-02', '2025-12-02', 49, 50],
    ['of days near to one another', '2025-08-23', '2025-10-03', 47, 49],
    ['of which the later is the smaller, however late', '2023-03-29', '2026-01-16', 51, 48],
    ['of a day and of its month', '2015-09', '2015-09-21', 17, 24],
  ])('are those %s', (_what, before, after, first, second) => {
    expect(pairs([figure(before, first), figure(after, second)])).toEqual([[first, second]]);
  });

  test.each([
    ['grow over the months', '2024-09-11', '2025-08-23', 47, 49],
    ['are the same', '2025-10-03', '2025-10-04', 49, 49],
    ['differ by what sources round away', '2025-12-02', '2026-01-12', 75_900, 76_000],
  ])('are not those that %s', (_what, before, after, first, second) => {
    expect(pairs([figure(before, first), figure(after, second)])).toEqual([]);
  });

  test('never stand in a history that grows slowly', () => {
    const growing = fc
      .array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 })
      .map((steps) =>
        steps.map((_, year) =>
          figure(String(1950 + year), 10 + steps.slice(0, year).reduce((sum, step) => sum + step, 0)),
        ),
      );
    fc.assert(fc.property(growing, (figures) => pairs(figures).length === 0));
  });
});
