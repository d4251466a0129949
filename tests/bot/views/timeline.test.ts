import { describe, expect, test } from 'vitest';
import type { Screen } from '../../../src/bot/views/screen.ts';
import { chronicleScreen, figuresScreen, timelineScreen } from '../../../src/bot/views/timeline.ts';
import { type Catalog, createCatalog } from '../../../src/catalog/catalog.ts';
import { TIMELINE_METRICS, type TimelineFact } from '../../../src/catalog/model.ts';
import { eventsOf, figuresOf } from '../../../src/catalog/timeline.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const LONGEST_BACK = '1tc.a-technopark-of-a-long-name!1uc.technopolis-moscow!1bm';

/** As one reads it, no-break spaces being spaces. */
const textOf = ({ text }: Screen) => plainText(text.value).replaceAll('\u00a0', ' ');

const catalogWith = (timeline: readonly TimelineFact[]): Catalog =>
  createCatalog('test', { ...bundledCatalog, timeline });

const figure = (date: string, value: number, url: string | null, text = 'Так сказано.'): TimelineFact => ({
  date,
  title: `Технопарков ${value}`,
  text,
  metric: { name: 'technoparks', value },
  sources: [{ title: `Газета от ${date}`, url, date: null }],
});

function pagesOf(show: (page: number) => Screen): Screen[] {
  const [, position] = /(?:\d+) из (\d+)/.exec(labelsOf(show(0)).flat().join(' ')) ?? [];
  return Array.from({ length: Number(position ?? 1) }, (_, page) => show(page));
}

const tableOf = (screen: Screen): string[] => {
  const [, table = ''] = /<pre>([\s\S]*)<\/pre>/.exec(screen.text.value) ?? [];
  return plainText(table).replaceAll('\u00a0', ' ').split('\n').slice(1);
};

describe('the history of a figure', () => {
  test.each(TIMELINE_METRICS)('%s: every figure with its date, explained and sourced', (metric) => {
    const figures = figuresOf(bundledCatalog.timeline, metric);
    const pages = pagesOf((page) => figuresScreen(t, bundledCatalog, metric, page, LONGEST_BACK));
    expect(pages.flatMap(faultsOf)).toEqual([]);
    expect(pages.flatMap(tableOf)).toHaveLength(figures.length);
    for (const line of pages.flatMap(tableOf)) expect(line.length).toBeLessThanOrEqual(34);
    const text = pages.map(textOf).join('\n').replaceAll('\u00a0', ' ');
    for (const { text: explanation, sources } of figures) {
      expect(text).toContain(explanation.replaceAll('\u00a0', ' '));
      for (const { title } of sources) expect(text).toContain(title.replaceAll('\u00a0', ' '));
    }
  });

  test('a source is listed once and referred to by its number', () => {
    const catalog = catalogWith([
      figure('2015-02-09', 6, 'https://a.ru/1'),
      figure('2016', 24, 'https://a.ru/2'),
      { ...figure('2025-10', 49, null), sources: [...figure('2015-02-09', 6, 'https://a.ru/1').sources] },
    ]);
    const screen = figuresScreen(t, catalog, 'technoparks', 0);
    expect(tableOf(screen)).toEqual(['09.02.2015     6   1', '      2016    24   2', '   10.2025    49   1']);
    expect(textOf(screen).split('Источники\n')[1]).toBe('1. Газета от 2015-02-09\n2. Газета от 2016');
  });

  test('sources that disagree stand side by side and are said to', () => {
    const screen = figuresScreen(
      t,
      catalogWith([figure('2025-12-02', 49, 'https://a.ru/1'), figure('2025-12-02', 50, 'https://a.ru/2')]),
      'technoparks',
      0,
    );
    expect(tableOf(screen)).toEqual(['02.12.2025    49 ≠ 1', '02.12.2025    50 ≠ 2']);
    expect(textOf(screen)).toContain('Источники расходятся');
    expect(textOf(screen)).toContain('• 49 — 2 декабря 2025 года; 50 — 2 декабря 2025 года');
  });

  test('those that agree are not', () => {
    const catalog = catalogWith([figure('2024', 47, null), figure('2025', 49, null)]);
    const text = textOf(figuresScreen(t, catalog, 'technoparks', 0));
    expect(text).not.toContain('≠');
  });

  test('a page holds no more than a message does, however long the explanations', () => {
    const facts = Array.from({ length: 30 }, (_, index) =>
      figure(String(1950 + index), 10 + index, `https://a.ru/${index}`, '<слово> '.repeat(240).trim()),
    );
    const pages = pagesOf((page) => figuresScreen(t, catalogWith(facts), 'technoparks', page, LONGEST_BACK));
    expect(pages.flatMap(faultsOf)).toEqual([]);
    expect(pages.flatMap(tableOf)).toHaveLength(30);
  });

  test('a metric without figures says so', () => {
    const screen = figuresScreen(t, catalogWith([]), 'technoparks', 5);
    expect(faultsOf(screen)).toEqual([]);
    expect(textOf(screen)).toContain(t.text('timeline-empty'));
  });
});

describe('the way into the history', () => {
  test('shows the newest figure of each metric with its date and source', () => {
    const screen = timelineScreen(t, bundledCatalog);
    expect(faultsOf(screen)).toEqual([]);
    for (const metric of TIMELINE_METRICS) {
      const newest = figuresOf(bundledCatalog.timeline, metric).at(-1);
      expect(textOf(screen)).toContain(`• ${newest?.title.replaceAll('\u00a0', ' ')} — на `);
    }
    const count = figuresOf(bundledCatalog.timeline, 'technoparks').length;
    expect(labelsOf(screen).flat()).toContain(`Технопарки · ${count}`);
  });

  test('offers nothing where there is nothing', () => {
    const screen = timelineScreen(t, catalogWith([]));
    expect(faultsOf(screen)).toEqual([]);
    expect(labelsOf(screen)).toHaveLength(1);
  });
});

test('the chronicle tells every event, the oldest first, with its source', () => {
  const events = eventsOf(bundledCatalog.timeline);
  const pages = pagesOf((page) => chronicleScreen(t, bundledCatalog, page, LONGEST_BACK));
  expect(pages.flatMap(faultsOf)).toEqual([]);
  const text = pages.map(textOf).join('\n');
  const places = events.map(({ title, text: story }) =>
    text.indexOf(`${title}\n`.replaceAll('\u00a0', ' ')) < 0 ||
    !text.includes(story.replaceAll('\u00a0', ' '))
      ? -1
      : text.indexOf(`${title}\n`.replaceAll('\u00a0', ' ')),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(textOf(chronicleScreen(t, bundledCatalog, 99))).toBe(textOf(pages.at(-1) as Screen));
});
