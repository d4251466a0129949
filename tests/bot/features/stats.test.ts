import { describe, expect, it } from 'vitest';
import { createStatsFeature } from '../../../src/bot/features/stats.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { statsScreen } from '../../../src/bot/views/stats.ts';
import type { Statistics } from '../../../src/operation/statistics.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru } from '../../support/locale.ts';
import { faultsOf, plainText } from '../../support/screen.ts';

const ADMIN = 77;

const QUIET: Statistics = {
  people: { total: 0, blocked: 0, today: 0, week: 0, month: 0 },
  updatesToday: 0,
  updates: { count: 0, p50Ms: 0, p95Ms: 0 },
  answers: { answer: 0, suggest: 0, refuse: 0 },
  unanswered: 0,
  catalog: { technoparks: 73, clusters: 27, benefits: 63, stale: 12 },
  backlog: 0,
  parked: 0,
  deliveries: 0,
  feeds: { count: 0, failing: 0, oldestAgeS: 0 },
  memoryMb: 180.4,
  uptimeS: 59,
  version: '0.1.0',
  catalogVersion: 'e10a43620000',
};

const BUSY: Statistics = {
  ...QUIET,
  people: { total: 1_234_567, blocked: 98_765, today: 456_789, week: 987_654, month: 1_111_111 },
  updatesToday: 12_345_678,
  updates: { count: 98_765_432, p50Ms: 4.4, p95Ms: 59_999.6 },
  answers: { answer: 905, suggest: 60, refuse: 35 },
  unanswered: 4321,
  parked: 21,
  deliveries: 1_000_000,
  feeds: { count: 12, failing: 3, oldestAgeS: 100 * 86_400 },
  uptimeS: 400 * 86_400 + 7200,
};

/** The lines of the table, no-break spaces as spaces. */
const tableOf = (stats: Statistics): string[] =>
  plainText(/<pre>([\s\S]*)<\/pre>/.exec(statsScreen(ru, stats).text.value)?.[1] ?? '')
    .replaceAll('\u00a0', ' ')
    .split('\n');

describe('/stats', () => {
  const chatOf = (userId: number) => {
    const dependencies = { t: ru, catalog: () => bundledCatalog, adminIds: new Set([ADMIN]) };
    return createHarness(createStatsFeature({ ...dependencies, statistics: async () => BUSY }), { userId });
  };

  it('is for administrators alone, by command and by button', async () => {
    const anna = chatOf(1001);
    await anna.says('/stats');
    await anna.pressesData(ROUTES.stats.pack({}));
    expect(anna.untaken).toBe(2);
    expect(anna.calls).toEqual([]);
  });

  it('is not for groups', async () => {
    const dependencies = { t: ru, catalog: () => bundledCatalog, adminIds: new Set([ADMIN]) };
    const feature = createStatsFeature({ ...dependencies, statistics: async () => BUSY });
    const group = createHarness(feature, { chat: 'supergroup', userId: ADMIN });
    await group.says('/stats');
    expect(group.calls).toEqual([]);
  });

  it('shows the table, and anew in its place', async () => {
    const admin = chatOf(ADMIN);
    await admin.says('/stats');
    const { messageId, text, rows } = admin.screen();
    expect(text).toContain('Статистика');
    expect(rows[0]).toEqual([ru.text('stats-refresh')]);
    expect(rows[1]).toEqual(['Отложенные обновления: 21']);
    await admin.presses(ru.text('stats-refresh'));
    expect(admin.screen().messageId).toBe(messageId);
  });
});

describe('the table', () => {
  it.each([
    ['a bot that has just started', QUIET],
    ['a city', BUSY],
  ])('fits a phone: %s', (_case, stats) => {
    const screen = statsScreen(ru, stats);
    expect(faultsOf(screen)).toEqual([]);
    for (const line of tableOf(stats)) expect([0, 30]).toContain(line.length);
  });

  it('says what is so', () => {
    const table = tableOf(BUSY).map((line) => line.trimStart().replace(/ {2,}/, ': '));
    expect(table).toContain('Люди: 1 234 567');
    expect(table).toContain('половина быстрее: 4 мс');
    expect(table).toContain('Ответы: точные: 91 %');
    expect(table).toContain('с прошлого чтения: 100 д 0 ч');
    expect(table).toContain('работает: 400 д 2 ч');
    expect(table).toContain('версия: e10a4362');
  });

  it('leaves out what there is not', () => {
    const table = tableOf(QUIET).join('\n');
    expect(table).not.toContain('чтения');
    expect(table).toMatch(/Ответы: точные +—/);
    expect(table).toMatch(/работает +0 мин/);
  });
});
