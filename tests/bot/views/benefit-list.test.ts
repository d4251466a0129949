import { describe, expect, test } from 'vitest';
import { benefitListScreen } from '../../../src/bot/views/benefit-list.ts';
import { benefitMenuScreen } from '../../../src/bot/views/benefit-menu.ts';
import { BENEFICIARIES, BENEFIT_KINDS } from '../../../src/catalog/model.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const today = '2026-11-22';
const { benefits } = bundledCatalog;

describe('the menu of benefits', () => {
  const menu = benefitMenuScreen(t, benefits, today);

  test('leads to every beneficiary and kind, with counts', () => {
    expect(faultsOf(menu)).toEqual([]);
    expect(plainText(menu.text.value)).toMatch(
      /^💰 Льготы и поддержка — 63 меры\n44 действуют, 18 не подтверждены, 1 больше не действует\n/,
    );
    const labels = labelsOf(menu).flat();
    expect(labels).toContain('Резидент ОЭЗ · 19');
    expect(labels).toContain('Налоги · 25');
    expect(labels).toHaveLength(BENEFICIARIES.length + BENEFIT_KINDS.length + 2);
  });

  test('offers no way to an empty list', () => {
    const only = benefitMenuScreen(
      t,
      benefits.filter(({ kind }) => kind === 'customs'),
      today,
    );
    expect(labelsOf(only)).toEqual([['Резидент ОЭЗ · 1'], ['Таможня · 1'], ['Все меры · 1'], ['🏠 Меню']]);
    expect(labelsOf(benefitMenuScreen(t, [], today))).toEqual([['🏠 Меню']]);
  });
});

describe('a list of benefits', () => {
  const list = (state: Partial<Parameters<typeof benefitListScreen>[2]>) =>
    benefitListScreen(t, benefits, { page: 0, today, back: undefined, ...state });

  test('every page of every list can be shown', () => {
    const states = [
      {},
      ...BENEFICIARIES.map((beneficiary) => ({ beneficiary })),
      ...BENEFIT_KINDS.map((kind) => ({ kind })),
    ];
    for (const state of states) {
      for (let page = 0; page < 9; page += 1) {
        const back = '1bc.moscow-investor-inv!1bl.8.0.3';
        expect(faultsOf(list({ ...state, page, back }))).toEqual([]);
      }
    }
  });

  test('says what it holds; the zone is not named on each of its buttons', () => {
    const first = list({ beneficiary: 'sez-resident' });
    expect(plainText(first.text.value)).toBe(
      '💰 Льготы · резидент ОЭЗ — 19\n17 действуют, 2 не подтверждены',
    );
    expect(labelsOf(first)[0]).toEqual(['ОЭЗ: налог на прибыль 2 % вместо 25 %']);
    expect(labelsOf(first).at(-2)).toEqual(['1 из 3', '›', '»']);
    expect(labelsOf(first).at(-1)).toEqual(['‹ К льготам', '🏠 Меню']);
  });

  test('what is doubtful comes last, and its mark is explained', () => {
    const last = list({ kind: 'loan' });
    expect(labelsOf(last).slice(3, 7)).toEqual([
      ['❔ Заём фонда на экспорт: 10–100 млн рублей'],
      ['❔ Кредит под залог интеллектуальной собственности'],
      ['❔ Промышленная ипотека'],
      ['⌛️ Льготный кредит для участников МИК: 3–4,5 % годовых'],
    ]);
    expect(plainText(last.text.value)).toContain(
      '❔ — не подтверждено, что мера действует\n⌛️ — больше не действует',
    );
  });

  test('a page that is no more is the last one; an empty list says so', () => {
    expect(labelsOf(list({ beneficiary: 'exporter', page: 40 }))).toHaveLength(5);
    const empty = list({ beneficiary: 'anchor-resident', kind: 'customs' });
    expect(plainText(empty.text.value)).toContain(t.text('benefit-list-empty'));
    expect(labelsOf(empty)).toEqual([['‹ К льготам', '🏠 Меню']]);
  });
});
