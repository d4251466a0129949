import { describe, expect, it } from 'vitest';
import { createParkedUpdatesFeature } from '../../../src/bot/features/parked-updates.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { parkedListScreen, parkedUpdateScreen } from '../../../src/bot/views/parked-updates.ts';
import type { Database } from '../../../src/database/client.ts';
import { inbox } from '../../../src/database/schema/inbox.ts';
import { createParkedUpdates, type ParkedUpdate } from '../../../src/inbox/parked.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru } from '../../support/locale.ts';
import { faultsOf, labelsOf } from '../../support/screen.ts';

const ADMIN = 77;
const BOT_ID = 42;

async function open(database: Database, count: number, userId = ADMIN) {
  if (count > 0) {
    await database.db.insert(inbox).values(
      Array.from({ length: count }, (_, index) => ({
        botId: BOT_ID,
        updateId: 1000 + index,
        lane: 5,
        payload: { update_id: 1000 + index, message: { text: 'приватный текст' } } as never,
        receivedAt: new Date('2026-11-23T07:05:00Z'),
        finishedAt: new Date('2026-11-23T07:06:00Z'),
        outcome: 'parked' as const,
        error: 'ABCDE <TypeError>',
      })),
    );
  }
  const parked = createParkedUpdates(database, BOT_ID);
  const feature = createParkedUpdatesFeature({
    t: ru,
    catalog: () => bundledCatalog,
    adminIds: new Set([ADMIN]),
    parked,
  });
  return { parked, chat: createHarness(feature, { userId }) };
}

describeOnEachDatabase('/updates', (openDatabase) => {
  it('shows what was set aside, and why, without what people wrote', async () => {
    const { chat } = await open(await openDatabase(), 3);
    await chat.says('/updates');
    expect(chat.screen().text).toContain('3 записи');
    expect(chat.screen().rows[0]).toEqual(['23 ноября, 10:05 · сообщение']);
    await chat.presses('сообщение');
    expect(chat.screen().text).toMatch(/Обновление 100\d/);
    expect(chat.screen().text).toContain('ABCDE <TypeError>');
    await chat.presses(ru.text('button-back-zl'));
    expect(chat.screen().text).toContain('3 записи');
    expect(JSON.stringify(chat.calls)).not.toContain('приватный');
  });

  it('repeats one, and all', async () => {
    const { chat, parked } = await open(await openDatabase(), 3);
    await chat.says('/updates');
    await chat.presses('сообщение');
    await chat.presses(ru.text('parked-replay'));
    expect(chat.notice()).toBe('Повторяю 1 обновление');
    expect(chat.screen().text).toContain('2 записи');
    await chat.presses(ru.text('parked-replay-all'));
    expect(chat.notice()).toBe('Повторяю 2 обновления');
    expect(chat.screen().text).toContain(ru.text('parked-empty'));
    expect(await parked.count()).toBe(0);
  });

  it('forgets one, once it was asked', async () => {
    const { chat, parked } = await open(await openDatabase(), 2);
    await chat.says('/updates');
    await chat.presses('сообщение');
    await chat.presses(ru.text('parked-forget'));
    expect(await parked.count()).toBe(2);
    await chat.presses(ru.text('parked-keep'));
    await chat.presses(ru.text('parked-forget'));
    await chat.presses(ru.text('parked-forget-yes'));
    expect(chat.notice()).toBe('Забыто 1 обновление');
    expect(await parked.count()).toBe(1);
  });

  it('takes it easy where another administrator was quicker', async () => {
    const { chat, parked } = await open(await openDatabase(), 1);
    await chat.says('/updates');
    await parked.forget([1000]);
    await chat.presses('сообщение');
    expect(chat.notice()).toBe(ru.text('parked-gone'));
    await chat.pressesData(ROUTES.parkedUpdate.pack({ update: 1000, step: 'replay' }));
    expect(chat.notice()).toBe('Повторять нечего');
    await chat.pressesData(ROUTES.parkedUpdate.pack({ update: 2 ** 52, step: 'open' }));
    expect(chat.notice()).toBe(ru.text('parked-gone'));
  });

  it('turns pages', async () => {
    const { chat } = await open(await openDatabase(), 17);
    await chat.says('/updates');
    expect(chat.screen().rows.flat()).toContain('1 из 3');
    await chat.presses('»');
    expect(chat.screen().rows.filter(([label]) => label?.includes('сообщение'))).toHaveLength(1);
  });

  it('is for administrators alone, whatever is pressed', async () => {
    const { chat, parked } = await open(await openDatabase(), 1, 1001);
    await chat.says('/updates');
    for (const step of ['open', 'replay', 'confirm', 'forget'] as const) {
      await chat.pressesData(ROUTES.parkedUpdate.pack({ update: 1000, step }));
    }
    await chat.pressesData(ROUTES.parkedList.pack({ page: 0, step: 'replay' }));
    expect(chat.calls).toEqual([]);
    expect(chat.untaken).toBe(6);
    expect(await parked.count()).toBe(1);
  });
});

describe('its screens', () => {
  const update = (kind: string, error: string): ParkedUpdate => ({
    id: 2 ** 52,
    kind,
    receivedAt: new Date('2026-11-23T07:05:00Z'),
    error,
  });

  it.each([
    ['callback_query', 'ABCDE PostgresError 57014'],
    ['something_new', ''],
    ['my_chat_member', 'crash'],
  ])('are fit to be shown: %s', (kind, error) => {
    const one = update(kind, error);
    const paging = { page: 0, pageCount: 3 };
    for (const screen of [
      parkedListScreen(ru, { updates: [one], total: 17, paging }, ROUTES.stats.pack({})),
      parkedListScreen(ru, { updates: [], total: 0, paging: { page: 0, pageCount: 1 } }),
      parkedUpdateScreen(ru, one, { isAsked: false }),
      parkedUpdateScreen(ru, one, { isAsked: true, back: ROUTES.parkedList.pack({ page: 2, step: 'show' }) }),
    ]) {
      expect(faultsOf(screen)).toEqual([]);
    }
  });

  it('lead back to the statistics they were opened from', () => {
    const paging = { page: 0, pageCount: 1 };
    const screen = parkedListScreen(ru, { updates: [], total: 0, paging }, ROUTES.stats.pack({}));
    expect(labelsOf(screen)).toEqual([[ru.text('button-back-zs'), ru.text('button-menu')]]);
  });
});
