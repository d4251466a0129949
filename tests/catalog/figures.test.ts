import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentFigure,
  currentFigures,
  olderFigures,
  plannedFigures,
  rankingFigure,
  readMetric,
} from '../../src/catalog/figures.ts';
import {
  FIGURE_METRICS,
  FIGURE_QUALIFIERS,
  type Figure,
  type FigureQualifier,
} from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';

const jobs = (value: number, asOf: string, qualifier: FigureQualifier | null = null): Figure => ({
  metric: 'jobs',
  value,
  asOf,
  qualifier,
  sourceUrl: null,
});

const anyFigures = fc.array(
  fc.record({
    metric: fc.constantFrom(...FIGURE_METRICS),
    value: fc.integer({ min: 1, max: 9 }),
    asOf: fc.constantFrom('2015', '2015-06', '2015-06-01', '2020-02-02', '2026'),
    qualifier: fc.constantFrom(null, ...FIGURE_QUALIFIERS),
    sourceUrl: fc.constant(null),
  }),
);

describe('figures', () => {
  it('the newest that is not planned is the current one', () => {
    const figures = [
      jobs(10, '2020'),
      jobs(30, '2024-05', 'over'),
      jobs(900, '2026-01-01', 'planned'),
      jobs(20, '2023'),
    ];
    expect(currentFigure(figures, 'jobs')?.value).toBe(30);
    expect(plannedFigures(figures).map(({ value }) => value)).toEqual([900]);
    expect(olderFigures(figures).map(({ value }) => value)).toEqual([20, 10]);
    expect(currentFigure(figures, 'residents')).toBeUndefined();
  });

  it('the newest plan counts, and one that has been reached is history', () => {
    expect(plannedFigures([jobs(900, '2020', 'planned'), jobs(500, '2022', 'planned')])).toMatchObject([
      { value: 500 },
    ]);
    const reached = [jobs(1_100, '2020-09-02', 'planned'), jobs(2_600, '2024-09-11', 'first stage')];
    expect(plannedFigures(reached)).toEqual([]);
    expect(olderFigures(reached)).toEqual([reached[0]]);
    expect(plannedFigures([jobs(100, '2025', 'planned'), jobs(200, '2024')])).toHaveLength(1);
  });

  it('of one day, the first in the record counts', () => {
    expect(currentFigure([jobs(10, '2015'), jobs(3, '2015')], 'jobs')?.value).toBe(10);
  });

  it('a whole institute is shown but not ranked; a first stage is ranked', () => {
    const institute = [jobs(12_000, '2017-01-12', 'whole institute')];
    expect(currentFigure(institute, 'jobs')?.value).toBe(12_000);
    expect(rankingFigure(institute, 'jobs')).toBeUndefined();
    expect(rankingFigure([...institute, jobs(50, '2010')], 'jobs')?.value).toBe(50);
    expect(rankingFigure([jobs(7, '2024', 'first stage')], 'jobs')?.value).toBe(7);
  });

  it('each is shown exactly once: as current, as planned, or as history', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const shown = [...currentFigures(figures), ...plannedFigures(figures), ...olderFigures(figures)];
        expect(shown).toHaveLength(figures.length);
        expect(new Set(shown)).toEqual(new Set(figures));
        for (const metric of FIGURE_METRICS) {
          const { current, older } = readMetric(figures, metric);
          const dates = older.map(({ asOf }) => asOf);
          expect(dates).toEqual(dates.toSorted().reverse());
          const newer = older.filter(
            ({ qualifier, asOf }) => qualifier !== 'planned' && current && asOf > current.asOf,
          );
          expect(newer).toEqual([]);
        }
      }),
    );
  });

  it('no planned figure of the catalogue passes for a current one', () => {
    const all = bundledCatalog.technoparks.flatMap(({ figures }) => currentFigures(figures));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ qualifier }) => qualifier === 'planned')).toEqual([]);
  });
});
