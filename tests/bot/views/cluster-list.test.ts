import { expect, test } from 'vitest';
import { clusterListScreen } from '../../../src/bot/views/cluster-list.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const { clusters } = bundledCatalog;
const page = (number: number) => clusterListScreen(t, clusters, number);

test('every page can be shown, and together they hold every cluster once', () => {
  const labels = [0, 1, 2, 3].flatMap((number) => {
    expect(faultsOf(page(number))).toEqual([]);
    return labelsOf(page(number)).slice(0, -2).flat();
  });
  expect(labels).toHaveLength(clusters.length);
  expect(new Set(labels).size).toBe(clusters.length);
});

test('kind by kind, in the order of names', () => {
  expect(plainText(page(0).text.value)).toBe(
    '🧩 Кластеры — 27\n\n🗺 3 территориальных\n🏭 1 особая экономическая зона\n🔬 3 инновационных центра\n🔗 20 городских',
  );
  expect(labelsOf(page(0)).slice(0, 8).flat()).toEqual([
    '🗺 Зеленоград · ЗелАО',
    '🗺 Троицк · ТАО',
    '🗺 Физтех XXI · СВАО',
    '🏭 Технополис «Москва»',
    '🔬 Воробьёвы горы · ЗАО',
    '🔬 Кампус Бауманки · ЦАО',
    '🔬 Сколково · ЗАО',
    '🔗 3D-печать',
  ]);
});

test('an abbreviation is spelled out', () => {
  const labels = [0, 1, 2, 3].flatMap((number) => labelsOf(page(number)).flat());
  expect(labels).toContain('🔗 Московский инновационный кластер');
  expect(labels).toContain('🔗 Международный медицинский кластер · ЗАО');
});

test('a page that is no more is the last; an empty list has a way out', () => {
  expect(page(99)).toEqual(page(3));
  expect(labelsOf(clusterListScreen(t, [], 0))).toEqual([['🏠 Меню']]);
});
