import { describe, expect, test } from 'vitest';
import { createFeature } from '../../../src/bot/feature.ts';
import { createHandbookFeature } from '../../../src/bot/features/handbook.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { show } from '../../../src/bot/show.ts';
import { pressButton } from '../../../src/bot/views/screen.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

/** The handbook has no command of its own: one comes to it by a button of the menu. */
async function openHandbook() {
  const menu = createFeature();
  const button = pressButton(t.text('menu-handbook'), ROUTES.handbook.pack({}));
  menu.command('start', (ctx) => show(ctx, { text: t('start-unknown-link'), keyboard: [[button]] }));
  const chat = createHarness([
    menu,
    createHandbookFeature({ t, catalog: () => bundledCatalog, today: () => '2026-11-22' }),
  ]);
  await chat.says('/start');
  await chat.presses(button.text);
  return chat;
}

const BEYOND = 2 ** 52;

describe('the handbook', () => {
  test('opens with what is in it', async () => {
    const chat = await openHandbook();
    const { procedures, faq, glossary, organisations, timeline } = bundledCatalog;
    expect(chat.screen().rows.slice(0, -1).flat()).toEqual([
      `📝 Процедуры · ${procedures.length}`,
      `❓ Частые вопросы · ${faq.length}`,
      `📖 Термины · ${glossary.length}`,
      `🏛 Организации · ${organisations.length}`,
      `📈 История в цифрах · ${timeline.length}`,
    ]);
  });

  test.each([
    ['Процедуры', 'Как получить офсетный контракт', 'Срок: до 80 дней', '‹ К процедурам'],
    ['Частые вопросы', 'Какие льготы у обычного резидента', 'управляющая компания', '‹ К вопросам'],
    ['Термины', 'Межведомственная комиссия', 'рассматривает присвоение', '‹ К терминам'],
    ['Организации', 'МФТИ', 'Московский физико-технический институт', '‹ К организациям'],
  ])('%s: from a page of the list to a card and back to the page', async (part, record, fact, back) => {
    const chat = await openHandbook();
    const menu = chat.screen();
    await chat.presses(part);
    await chat.presses('›');
    const page = chat.screen();
    expect(page.text).toContain(part);
    await chat.presses(record);
    expect(chat.screen().text).toContain(fact);
    await chat.presses(back);
    expect(chat.screen()).toEqual(page);
    await chat.presses('‹ Справочник');
    expect(chat.screen()).toEqual(menu);
  });

  test('the terms are in Russian alphabetical order', async () => {
    const chat = await openHandbook();
    await chat.presses('Термины');
    const shown: string[] = [];
    for (;;) {
      const rows = chat.screen().rows.map((row) => row.join(' '));
      shown.push(...rows.slice(0, -2));
      if (!rows.at(-2)?.includes('›')) break;
      await chat.presses('›');
    }
    expect(shown).toHaveLength(bundledCatalog.glossary.length);
    expect(shown).toEqual(shown.toSorted((a, b) => a.localeCompare(b, 'ru')));
  });

  test('the parts of a long procedure are turned like pages, the way back kept', async () => {
    const chat = await openHandbook();
    await chat.presses('Процедуры');
    const list = chat.screen();
    await chat.presses('Как площадке получить статус');
    const first = chat.screen();
    expect(first.text).toContain('1. Сверьте площадку');
    await chat.presses('›');
    expect(chat.screen().text).toContain('Основание');
    expect(chat.screen().text).not.toContain('1. Сверьте площадку');
    const second = chat.screen();
    await chat.pressesData(ROUTES.procedurePart.pack({ slug: 'get-tp-status', part: BEYOND }, '1pl.0!1hb'));
    expect(chat.screen().text).toBe(second.text);
    await chat.presses('‹');
    expect(chat.screen().text).toBe(first.text);
    await chat.presses('‹ К процедурам');
    expect(chat.screen().text).toBe(list.text);
  });

  test('from an answer to a procedure, to who decides, and all the way back', async () => {
    const chat = await openHandbook();
    await chat.pressesData(ROUTES.faqEntry.pack({ slug: 'kredity' }, ROUTES.faqList.pack({ page: 4 })));
    const answer = chat.screen();
    await chat.presses('Как получить льготный кредит');
    const procedure = chat.screen();
    await chat.presses('🏛 МФППиП');
    expect(chat.screen().text).toContain('Удешевляет деньги');
    await chat.presses('‹ К процедуре');
    expect(chat.screen()).toEqual(procedure);
    await chat.presses('‹ К ответу');
    expect(chat.screen()).toEqual(answer);
  });

  test('the history of a figure and the chronicle', async () => {
    const chat = await openHandbook();
    await chat.presses('История в цифрах');
    const history = chat.screen();
    await chat.presses('Технопарки · ');
    expect(chat.screen().text).toContain('Источники расходятся');
    await chat.presses('›');
    expect(chat.screen().text).toContain('12.01.2026');
    await chat.presses('‹ К истории');
    expect(chat.screen()).toEqual(history);
    await chat.presses('Хроника событий');
    expect(chat.screen().text).toContain('18 января 2006 года');
    await chat.presses('‹ К истории');
    expect(chat.screen()).toEqual(history);
  });

  test.each([
    ROUTES.procedure.pack({ slug: 'gone' }),
    ROUTES.procedurePart.pack({ slug: 'gone', part: 1 }),
    ROUTES.organisation.pack({ slug: 'gone' }),
    ROUTES.term.pack({ slug: 'gone' }),
    ROUTES.faqEntry.pack({ slug: 'gone' }),
  ])('a record that is gone is said to be, with a way to the list: %s', async (data) => {
    const chat = await openHandbook();
    await chat.pressesData(data);
    expect(chat.screen().html).toBe(t('gone').value);
    await chat.presses('‹ К ');
    expect(chat.screen().rows.length).toBeGreaterThan(8 / 2);
  });

  test.each([
    ROUTES.procedureList.pack({ page: BEYOND }),
    ROUTES.organisationList.pack({ page: BEYOND }),
    ROUTES.termList.pack({ page: BEYOND }),
    ROUTES.faqList.pack({ page: BEYOND }),
    ROUTES.timeline.pack({ metric: 'technoparks', page: BEYOND }),
    ROUTES.chronicle.pack({ page: BEYOND }),
  ])('a page that is no more is the last: %s', async (data) => {
    const chat = await openHandbook();
    await chat.pressesData(data);
    expect(chat.screen().rows.at(-2)?.at(-1)).toMatch(/^(\d+) из \1$/);
  });

  test('forged data is left to others', async () => {
    const chat = await openHandbook();
    const before = chat.screen();
    for (const data of [
      '1hb.',
      '1pl',
      '1pl.-1',
      '1pp.get-tp-status',
      '1gc.МИК',
      '1hl.z.0',
      '1hc.1.1',
      'hb',
    ]) {
      await chat.pressesData(data);
      expect(chat.screen()).toEqual(before);
    }
    expect(chat.untaken).toBe(8);
  });
});
