import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_TECHNOPARKS, ROUTES } from '../../../src/bot/routes.ts';
import { comparisonFullScreen, comparisonScreen, packSites } from '../../../src/bot/views/comparison.ts';
import { TABLE_WIDTH } from '../../../src/bot/views/comparison-table.ts';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import type { Technopark } from '../../../src/catalog/model.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const list = ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, okrugs: 4, page: 1 });
const compare = (slugs: readonly string[], back?: string) =>
  comparisonScreen(t, catalog, slugs, { username: 'technoparks_bot', back });
const textOf = ({ text }: ReturnType<typeof compare>) => plainText(text.value).replaceAll('\u00A0', ' ');
const sitesOf = (slugs: readonly string[]): Technopark[] =>
  slugs.flatMap((slug) => catalog.findTechnopark(slug) ?? []);

/** The lines of the monospaced part. */
const tableOf = ({ text }: ReturnType<typeof compare>): string[] =>
  plainText(/<pre>([\s\S]*)<\/pre>/.exec(text.value)?.[1] ?? '').split('\n');

const allSlugs = catalog.technoparks.map(({ slug }) => slug);
const anySlugs = fc.uniqueArray(fc.constantFrom(...allSlugs), { minLength: 2, maxLength: 4 });

describe('two sites', () => {
  const screen = compare(['kalibr', 'strogino']);

  it('stand in two columns, differences first, each figure with its date', () => {
    const text = textOf(screen);
    expect(text).toMatch(/^⚖️ Калибр · Строгино\n\nКалибр +│ Строгино\n─+┼─+\n/);
    expect(text).toMatch(/\nГДЕ\nСВАО +│ СЗАО\nОстанкинский +│ Строгино\n/);
    expect(text).toMatch(/\nПЛОЩАДЬ\n75 000 м² +│ —\n\(15\.01\.2015\) +│/);
    expect(text).toMatch(/\nВЛОЖЕНИЯ\nПлан: 300 млн ₽ +│ —/);
    expect(text).toContain('В скобках — на какую дату цифра.\n«—» — в источниках не указано.');
  });

  it('have what is alike folded at the end', () => {
    expect(screen.text.value).toContain(
      '<blockquote expandable><b>Одинаково</b>\nСостояние: действует\nТип: технопарк\nКластеры: МИК</blockquote>',
    );
    expect(textOf(screen)).not.toContain('\nТИП\n');
  });

  it('say how old the records are', () => {
    expect(textOf(screen)).toContain(
      'Сведения: Калибр — на 7 марта 2026 года; Строгино — на 15 января 2015 года. Источники — в карточках.',
    );
  });

  it('can each be opened and taken out; one more can be added, the set shared and cleared', () => {
    const card = ROUTES.technopark.pack({ slug: 'kalibr' }, list);
    const withBack = compare(['kalibr', 'strogino'], card);
    expect(labelsOf(withBack)).toEqual([
      ['🏢 Калибр', '✕ Калибр'],
      ['🏢 Строгино', '✕ Строгино'],
      ['➕ Ещё площадка', '↗️ Поделиться'],
      ['Очистить сравнение'],
      ['‹ К площадке', '🏠 Меню'],
    ]);
    expect(dataOf(withBack, '✕ Калибр')).toBe(packSites(sitesOf(['strogino']), card));
    const opened = ROUTES.technopark.parse(dataOf(withBack, '🏢 Строгино') ?? '');
    expect(ROUTES.comparison.parse(opened?.back ?? '')?.values.sites).toHaveLength(2);
    expect(dataOf(withBack, '➕ Ещё площадка')).toBe(list);
    const share = withBack.keyboard.flat().find(({ text }) => text === '↗️ Поделиться');
    expect(share && 'url' in share && new URL(share.url).searchParams.get('url')).toBe(
      'https://t.me/technoparks_bot?start=cmp_kalibr_strogino',
    );
  });

  it('that are alike in all are said to be', () => {
    const [kalibr] = sitesOf(['kalibr']);
    const twin = kalibr && { ...kalibr, slug: 'twin' };
    const twins = createCatalog('twins', { ...catalog, technoparks: twin ? [kalibr, twin] : [] });
    const same = comparisonScreen(t, twins, ['kalibr', 'twin'], { username: 'bot' });
    expect(plainText(same.text.value)).toContain('Различий в каталоге нет.');
    expect(faultsOf(same)).toEqual([]);
  });
});

describe('three and four sites', () => {
  it('stand one below another, attribute by attribute', () => {
    const text = textOf(compare(['technopolis-pechatniki', 'technopolis-alabushevo', 'kalibr']));
    expect(text).toContain(
      '\nПЛОЩАДЬ\nПечатники 350 000 м² (2015)\nАлабушево свыше 100 000 м²\n          (07.02.2026)\nКалибр    75 000 м² (15.01.2015)\n',
    );
  });

  it('keep the brackets that tell them apart', () => {
    const text = textOf(compare(['otradnoe', 'otradnoe-krt', 'kalibr']));
    expect(text).toMatch(/\nОтрадное +действует\nОтрадное \(КРТ\) в планах\n/);
  });

  it('four leave no room for one more', () => {
    const four = compare(['kalibr', 'slava', 'temp', 'strogino', 'modul']);
    expect(labelsOf(four).flat()).not.toContain('➕ Ещё площадка');
    expect(textOf(four)).not.toContain('Модуль');
  });
});

describe('fewer', () => {
  it('one asks for another and offers what is like it', () => {
    const one = compare(['kalibr', 'nowhere', 'kalibr']);
    expect(textOf(one)).toContain('Сравнение: Калибр');
    const [similar] = labelsOf(one)[0] ?? [];
    expect(ROUTES.comparison.parse(dataOf(one, similar ?? '') ?? '')?.values.sites).toHaveLength(2);
    for (const { slug } of catalog.technoparks) expect(faultsOf(compare([slug], list))).toEqual([]);
  });

  it('none says how to begin', () => {
    expect(textOf(compare([]))).toContain('Откройте карточку и нажмите «⚖️ Сравнить»');
    expect(faultsOf(compare(['nowhere']))).toEqual([]);
  });
});

it('a fifth asks which of the four gives way', () => {
  const sites = sitesOf(['kalibr', 'slava', 'temp', 'strogino']);
  const [added] = sitesOf(['modul']);
  if (!added) throw new Error('no site modul');
  const screen = comparisonFullScreen(t, sites, added, list);
  expect(faultsOf(screen)).toEqual([]);
  expect(dataOf(screen, 'Вместо: Слава')).toBe(
    packSites(sitesOf(['kalibr', 'temp', 'strogino', 'modul']), list),
  );
});

describe('any comparison', () => {
  it('is fit to be shown, and no line of it is wider than a phone', () => {
    fc.assert(
      fc.property(anySlugs, (slugs) => {
        const screen = compare(slugs, ROUTES.technopark.pack({ slug: 'technopolis-pechatniki' }, list));
        expect(faultsOf(screen)).toEqual([]);
        expect(Math.max(...tableOf(screen).map(({ length }) => length))).toBeLessThanOrEqual(TABLE_WIDTH);
        for (const { shortName } of sitesOf(slugs)) expect(textOf(screen)).toContain(shortName);
      }),
      { numRuns: 300 },
    );
  });

  it('of every pair of sites too', () => {
    for (const [index, one] of allSlugs.entries()) {
      for (const other of allSlugs.slice(index + 1)) expect(faultsOf(compare([one, other]))).toEqual([]);
    }
  });

  it('of the longest records there can be ends in time and says what is left out', () => {
    const word = 'достопримечательностями';
    const longest = sitesOf(['kalibr', 'slava', 'temp', 'strogino']).map((site, index) => ({
      ...site,
      shortName: `${index}${word}`.repeat(10),
      district: `${index} ${word}`.repeat(10),
      operator: `${index} ${word}`.repeat(10),
      facilities: Array.from({ length: 100 }, (_, place) => `${index} ${place} ${word}`),
      notableResidents: Array.from({ length: 100 }, (_, place) => `${index} ${place} ${word}`),
      metro: Array.from({ length: 10 }, (_, place) => ({
        station: `${index}${place}${word}`,
        walkMinutes: null,
      })),
    }));
    const long = createCatalog('long', { ...catalog, technoparks: longest });
    for (const count of [2, 3, 4]) {
      const slugs = longest.slice(0, count).map(({ slug }) => slug);
      expect(faultsOf(comparisonScreen(t, long, slugs, { username: 'bot', back: list }))).toEqual([]);
    }
  });
});
