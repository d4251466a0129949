import { describe, expect, it } from 'vitest';
import { ALL_TECHNOPARKS, ROUTES } from '../../../src/bot/routes.ts';
import { type ListState, withToggled } from '../../../src/bot/technopark-list-state.ts';
import { technoparkFiltersScreen } from '../../../src/bot/views/technopark-filters.ts';
import { technoparkListScreen } from '../../../src/bot/views/technopark-list.ts';
import { OKRUGS } from '../../../src/catalog/model.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const bitOf = (slug: string) => catalog.findSpecialization(slug)?.bit ?? -1;
const list = (state: Partial<ListState>, back?: string) =>
  technoparkListScreen(t, catalog, { ...ALL_TECHNOPARKS, ...state }, back);
const filters = (state: Partial<ListState>, dimension?: 'okrug' | 'specialization' | 'kind' | 'status') =>
  technoparkFiltersScreen(t, catalog, { ...ALL_TECHNOPARKS, ...state }, { dimension, back: undefined });
const textOf = ({ text }: ReturnType<typeof list>) => plainText(text.value);

const okrug = (name: (typeof OKRUGS)[number]) => 2 ** OKRUGS.indexOf(name);
const svaoMicroelectronics = { okrugs: okrug('СВАО'), specializations: 2 ** bitOf('microelectronics') };

describe('the list', () => {
  it('shows eight sites a page, the first and the last page reachable', () => {
    const screen = list({ page: 4 });
    expect(textOf(screen)).toBe(`🏢 Технопарки — ${catalog.technoparks.length} площадки`);
    const labels = labelsOf(screen);
    expect(labels.slice(0, 8).every((row) => row.length === 1 && row[0]?.includes(' · '))).toBe(true);
    expect(labels[8]).toEqual(['«', '‹', '5 из 10', '›', '»']);
    expect(labels.at(-1)).toEqual(['🏠 Меню']);
  });

  it('names the filters in force in the heading and as chips, each of which takes itself away', () => {
    const screen = list({ ...svaoMicroelectronics, page: 3 });
    expect(textOf(screen)).toMatch(/^🏢 Технопарки · СВАО · микроэлектроника — \d+ из 73$/);
    expect(labelsOf(screen)[0]).toEqual(['СВАО ✕', 'микроэлектроника ✕']);
    expect(ROUTES.technoparkList.parse(dataOf(screen, 'СВАО ✕') ?? '')?.values).toEqual({
      ...ALL_TECHNOPARKS,
      specializations: svaoMicroelectronics.specializations,
    });
    expect(dataOf(screen, 'Сбросить')).toBe(ROUTES.technoparkList.pack(ALL_TECHNOPARKS));
  });

  it('keeps the cluster it was opened from as a chip, and the way back to it', () => {
    const back = ROUTES.cluster.pack({ slug: 'troitsk' });
    const screen = list({ cluster: 'troitsk' }, back);
    expect(textOf(screen)).toContain('Технопарки · Троицк — ');
    expect(labelsOf(screen)[0]).toEqual(['Троицк ✕']);
    expect(screen.keyboard.at(-1)?.[0]).toHaveProperty('callback_data', back);
    expect(ROUTES.technoparkList.parse(dataOf(screen, 'Троицк ✕') ?? '')?.back).toBe(back);
  });

  it('an order by a figure shows the figure and says how many sites have none', () => {
    const screen = list({ order: 'residents' });
    expect(textOf(screen)).toMatch(/По числу резидентов, сначала большие\.\nВ конце списка — \d+ площад/);
    expect(labelsOf(screen)[0]).toEqual(['Сколково · свыше 5\u00A0000\u00A0резидентов, 2025']);
    expect(labelsOf(screen).flat()).not.toContain('↕️ По резидентам');
    expect(labelsOf(list({ order: 'residents', page: 9 }))[0]?.[0]).not.toMatch(/резидент/);
    expect(labelsOf(list({ order: 'area' }))[0]?.[0]).toMatch(/\u00A0м², \d{4}$/);
  });

  it('says that nothing fits, and offers each filter and the reset', () => {
    const screen = list({ okrugs: okrug('ЦАО'), kinds: 16, page: 5 });
    expect(textOf(screen)).toContain('0 из 73\n\nТаких площадок нет.');
    expect(labelsOf(screen)).toEqual([['ЦАО ✕', 'наноцентры ✕'], ['🔎 Фильтры', 'Сбросить'], ['🏠 Меню']]);
  });

  it('takes what it does not know as not said: forged bits, a page too far, a cluster that is not there', () => {
    const forged = list({ okrugs: 2 ** 51, specializations: 2 ** 52, kinds: 2 ** 40, cluster: 'nowhere' });
    expect(forged).toEqual(list({}));
    expect(labelsOf(list({ page: 2 ** 52 }))).toEqual(labelsOf(list({ page: 9 })));
    expect(
      technoparkListScreen(t, catalog, { ...ALL_TECHNOPARKS, cluster: 'x'.repeat(40), page: 2 ** 52 }),
    ).toEqual(list({ page: 9 }));
  });

  it('gives a site its own page and filters as the way back', () => {
    const screen = list({ ...svaoMicroelectronics, order: 'area' });
    const card = ROUTES.technopark.parse(dataOf(screen, 'Калибр · 75\u00A0000\u00A0м², 2015') ?? '');
    expect(card).toEqual({
      values: { slug: 'kalibr' },
      back: ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, ...svaoMicroelectronics, order: 'area' }),
    });
  });

  it('is fit to be shown on every page, in every order, for every value of every filter', () => {
    for (const order of ['name', 'residents', 'area'] as const) {
      for (let page = 0; page < 10; page += 1) expect(faultsOf(list({ order, page }))).toEqual([]);
      for (let bit = 0; bit < 22; bit += 1) {
        expect(faultsOf(list({ order, specializations: 2 ** bit }))).toEqual([]);
      }
      for (const { slug } of catalog.clusters) expect(faultsOf(list({ order, cluster: slug }))).toEqual([]);
    }
    const everything = {
      okrugs: 2 ** 12 - 1,
      specializations: 2 ** 22 - 1,
      kinds: 31,
      statuses: 7,
      cluster: 'mik',
    };
    expect(faultsOf(list(everything))).toEqual([]);
    expect(faultsOf(filters(everything, 'specialization'))).toEqual([]);
  });
});

describe('the filters', () => {
  it('ask for a dimension first', () => {
    const screen = filters({});
    expect(labelsOf(screen)).toEqual([
      ['Округ', 'Направление'],
      ['Тип', 'Статус'],
      ['Показать 73 площадки'],
      ['‹ К списку', '🏠 Меню'],
    ]);
  });

  it('count each value under the other filters, and mark the chosen', () => {
    const screen = filters(svaoMicroelectronics, 'okrug');
    expect(textOf(screen)).toContain('Округ: СВАО\nНаправление: микроэлектроника');
    const labels = labelsOf(screen).flat();
    const counted = labels.find((label) => label.startsWith('✓'));
    expect(counted).toMatch(/^✓ СВАО · \d+$/);
    expect(labels.some((label) => label.startsWith('СЗАО'))).toBe(false);
    for (const label of labels.filter((each) => / · \d+$/.test(each))) {
      const [, name = '', count = ''] = /^(?:✓ )?(\S+) · (\d+)$/.exec(label) ?? [];
      const only = OKRUGS.find((each) => each === name);
      expect(only && textOf(list({ ...svaoMicroelectronics, okrugs: okrug(only) }))).toContain(
        ` — ${count} из`,
      );
    }
  });

  it('a chosen value stays offered though nothing fits', () => {
    const screen = filters({ okrugs: okrug('СВАО'), statuses: 2 }, 'status');
    expect(labelsOf(screen).flat()).toContain('✓ строятся · 0');
    expect(labelsOf(screen).flat().join()).not.toContain('Показать');
  });

  it('a press puts a value in or takes it out, and the list is shown with what is chosen', () => {
    const state = { ...ALL_TECHNOPARKS, ...svaoMicroelectronics };
    const screen = filters(svaoMicroelectronics, 'okrug');
    const chosen = labelsOf(screen)
      .flat()
      .find((label) => label.startsWith('✓ СВАО'));
    expect(ROUTES.technoparkFilters.parse(dataOf(screen, chosen ?? '') ?? '')?.values).toEqual({
      ...withToggled(state, 'okrug', OKRUGS.indexOf('СВАО')),
      dimension: 'okrug',
    });
    const show = screen.keyboard.flat().find(({ text }) => text.startsWith('Показать'));
    expect(show).toMatchObject({ callback_data: ROUTES.technoparkList.pack(state), style: 'primary' });
  });

  it('are fit to be shown for every dimension', () => {
    for (const dimension of ['okrug', 'specialization', 'kind', 'status'] as const) {
      expect(faultsOf(filters({}, dimension))).toEqual([]);
      expect(faultsOf(filters(svaoMicroelectronics, dimension))).toEqual([]);
    }
  });
});
