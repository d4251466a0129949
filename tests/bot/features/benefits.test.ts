import { describe, expect, test } from 'vitest';
import { createBenefitsFeature } from '../../../src/bot/features/benefits.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

const openBenefits = (today = '2026-11-22') =>
  createHarness(createBenefitsFeature({ t, catalog: () => bundledCatalog, today: () => today }));

describe('/benefits', () => {
  test('from the menu to a card and back, page and list kept', async () => {
    const chat = openBenefits();
    await chat.says('/benefits');
    expect(chat.screen().text).toContain('Кто вы?');
    const { messageId } = chat.screen();

    await chat.presses('Малый бизнес · 30');
    await chat.presses('›');
    expect(chat.screen().text).toContain('Льготы · малый и средний бизнес — 30');
    expect(chat.screen().rows.at(-2)).toContain('2 из 4');
    const list = chat.screen();

    await chat.presses('ИТ-компании: прибыль 5 %');
    expect(chat.screen().text).toContain('Налог на прибыль: 5\u00a0% вместо 25\u00a0%');
    await chat.presses(t.text('benefit-button-details'));
    expect(chat.screen().text).toContain('Региональная часть — 0 %.');
    await chat.presses('‹ К льготе');
    await chat.presses('‹ К списку');
    expect(chat.screen()).toEqual(list);
    await chat.presses('‹ К льготам');
    expect(chat.screen().text).toContain('Кто вы?');
    expect(chat.screen().messageId).toBe(messageId);
  });

  test('from a card to the list of one of its beneficiaries and back to the card', async () => {
    const chat = openBenefits();
    await chat.says('/benefits');
    await chat.pressesData(ROUTES.benefit.pack({ slug: 'sez-customs' }));
    const card = chat.screen();
    await chat.presses('💰 Резидент ОЭЗ · 19');
    expect(chat.screen().text).toContain('резидент ОЭЗ — 19');
    await chat.presses('‹ К льготе');
    expect(chat.screen()).toEqual(card);
  });

  test('the card shares a link to itself', async () => {
    const chat = openBenefits();
    await chat.says('/benefits');
    await chat.pressesData(ROUTES.benefit.pack({ slug: 'sez-customs' }));
    const share = chat
      .screen()
      .keyboard.flat()
      .find(({ text }) => text === t.text('button-share'));
    const url = share && 'url' in share ? new URL(share.url) : undefined;
    expect(url?.searchParams.get('url')).toBe('https://t.me/technoparks_bot?start=bn_sez-customs');
  });

  test('rates are those of the day', async () => {
    const later = openBenefits('2028-01-01');
    await later.says('/benefits');
    await later.pressesData(ROUTES.benefit.pack({ slug: 'sez-profit-tax' }));
    expect(later.screen().text).toContain('Налог на прибыль: 7\u00a0% вместо 25\u00a0%');
  });

  test.each([ROUTES.benefit, ROUTES.benefitDetails])(
    'a benefit that is gone: a polite screen',
    async (route) => {
      const chat = openBenefits();
      await chat.says('/benefits');
      await chat.pressesData(route.pack({ slug: 'no-such-benefit' }));
      expect(chat.screen().text).toBe(t.text('gone'));
      expect(chat.screen().rows).toEqual([['‹ К льготам', '🏠 Меню']]);
    },
  );

  test.each(['1bl.z..0', '1bl.4.9.0', '1bl.4..-1', '1bl.4.', '1bc.', '1bc.SEZ', '1bd.a_b', '2bm', '1bm.0'])(
    'forged data falls through to who takes the rest: %s',
    async (data) => {
      const chat = openBenefits();
      await chat.pressesData(data);
      expect(chat.untaken).toBe(1);
      expect(chat.calls).toEqual([]);
    },
  );

  test('a page beyond the last is the last', async () => {
    const chat = openBenefits();
    await chat.says('/benefits');
    await chat.pressesData(
      ROUTES.benefitList.pack({ beneficiary: 'sez-resident', kind: undefined, page: 999 }),
    );
    expect(chat.screen().rows.at(-2)).toContain('3 из 3');
  });
});
