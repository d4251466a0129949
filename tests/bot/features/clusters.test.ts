import { expect, test } from 'vitest';
import { createClustersFeature } from '../../../src/bot/features/clusters.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

const openClusters = () =>
  createHarness(createClustersFeature({ t, catalog: () => bundledCatalog, today: () => '2026-11-22' }));

test('/clusters: from the list to a card and back to the same page', async () => {
  const chat = openClusters();
  await chat.says('/clusters');
  const { messageId } = chat.screen();
  await chat.presses('›');
  await chat.presses('›');
  const list = chat.screen();
  expect(list.rows.at(-2)).toContain('3 из 4');

  await chat.presses('🔗 Фармкластер');
  expect(chat.screen().text).toContain('Фармацевтический кластер ОЭЗ «Технополис Москва»');
  const card = chat.screen();
  await chat.presses(t.text('cluster-button-figures'));
  expect(chat.screen().text).toContain('12\u00a0компаний');
  await chat.presses('‹ К кластеру');
  expect(chat.screen()).toEqual(card);
  await chat.presses('‹ К списку');
  expect(chat.screen()).toEqual(list);
  expect(chat.screen().messageId).toBe(messageId);
});

test('from a cluster to the one that runs it and back', async () => {
  const chat = openClusters();
  await chat.says('/clusters');
  await chat.pressesData(ROUTES.cluster.pack({ slug: 'kosmos' }));
  const card = chat.screen();
  await chat.presses('🧩 Московский инновационный кластер');
  expect(chat.screen().text).toContain('i.moscow');
  await chat.presses('‹ К кластеру');
  expect(chat.screen()).toEqual(card);
});

test('the sites of a cluster are the list of technoparks, filtered', async () => {
  const chat = openClusters();
  await chat.says('/clusters');
  await chat.pressesData(ROUTES.cluster.pack({ slug: 'zelenograd' }));
  const button = chat
    .screen()
    .keyboard.flat()
    .find(({ text }) => text === '🏢 Площадки кластера · 8');
  const data = button && 'callback_data' in button ? button.callback_data : '';
  const parsed = ROUTES.technoparkList.parse(data);
  expect(parsed?.values).toMatchObject({ cluster: 'zelenograd', okrugs: 0, page: 0 });
  expect(ROUTES.cluster.parse(parsed?.back ?? '')?.values).toEqual({ slug: 'zelenograd' });
});

test('the card shares a link to itself', async () => {
  const chat = openClusters();
  await chat.says('/clusters');
  await chat.pressesData(ROUTES.cluster.pack({ slug: 'skolkovo' }));
  const share = chat
    .screen()
    .keyboard.flat()
    .find(({ text }) => text === t.text('button-share'));
  const url = share && 'url' in share ? new URL(share.url) : undefined;
  expect(url?.searchParams.get('url')).toBe('https://t.me/technoparks_bot?start=cl_skolkovo');
});

test.each([ROUTES.cluster, ROUTES.clusterFigures])(
  'a cluster that is gone: a polite screen',
  async (route) => {
    const chat = openClusters();
    await chat.says('/clusters');
    await chat.pressesData(route.pack({ slug: 'no-such-cluster' }));
    expect(chat.screen().text).toBe(t.text('gone'));
    expect(chat.screen().rows).toEqual([['‹ К списку', '🏠 Меню']]);
  },
);

test.each(['1ul.', '1ul.-1', '1ul.00', '1uc.', '1uc.МИК', '1uh.a.b', '0uc.mik'])(
  'forged data falls through to who takes the rest: %s',
  async (data) => {
    const chat = openClusters();
    await chat.pressesData(data);
    expect(chat.untaken).toBe(1);
    expect(chat.calls).toEqual([]);
  },
);

test('a page beyond the last is the last', async () => {
  const chat = openClusters();
  await chat.says('/clusters');
  await chat.pressesData(ROUTES.clusterList.pack({ page: 999 }));
  expect(chat.screen().rows.at(-2)).toContain('4 из 4');
});
