import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNearbyFeature } from '../../../src/bot/features/nearby.ts';
import { createTechnoparksFeature } from '../../../src/bot/features/technoparks.ts';
import type { LocationRequests } from '../../../src/people/location-requests.ts';
import { findRoom } from '../../../src/playground/chats.ts';
import { currentKeyboard } from '../../../src/playground/page/reply-markup.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { type ServedBot, serve } from '../../support/served-bot.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../../support/telegram.ts';

const TROITSK = [55.4849, 37.3069] as const;
const KAZAN = [55.7963, 49.1088] as const;

let telegram: Telegram;
let bot: ServedBot;
let anna: TelegramActor;
const requests = new Map<number, string>();
const locationRequests: LocationRequests = {
  open: async (chatId, filter) => void requests.set(chatId, filter),
  async close(chatId) {
    const filter = requests.get(chatId);
    requests.delete(chatId);
    return filter;
  },
};

beforeAll(async () => {
  telegram = await startTelegram();
  const catalog = () => bundledCatalog;
  bot = await serve(telegram, [
    createTechnoparksFeature({
      t,
      catalog,
      today: () => '2026-11-22',
      findTechnoparks: () => ({
        filter: { okrugs: ['ЗелАО'], specializations: [], kinds: [], statuses: [] },
      }),
    }),
    createNearbyFeature({ t, catalog, locationRequests }),
  ]);
});
beforeEach(() => {
  requests.clear();
  anna = telegram.user();
});
afterAll(() => telegram.close());

/** The keyboard under the input, as a client shows it. */
const keyboardNow = () =>
  currentKeyboard([...findRoom(telegram.world, anna.chatId).messages.values()])?.markup;

describe('a location', () => {
  it('of any kind gets the five nearest sites, in one message where nothing was asked for', async () => {
    await anna.sharesLocation(...TROITSK);
    const calls = await bot.handle();
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
    const screen = anna.screen();
    expect(screen.text).toMatch(/^📍 Ближайшие площадки\n/);
    expect(screen.rows).toHaveLength(6);
    expect(screen.rows[0]?.[0]).toMatch(/Троицк|Техноспарк|ТИСНУМ|ФИАН/);
  });

  it('opens a card, from which one returns to the same five', async () => {
    await anna.sharesLocation(...TROITSK);
    await bot.handle();
    const nearby = anna.screen();
    await anna.presses(nearby.rows[1]?.[0] ?? '');
    await bot.handle();
    expect(anna.screen().text).toContain('Источники');
    await anna.presses('‹ К ближайшим');
    await bot.handle();
    expect(anna.screen()).toMatchObject({
      messageId: nearby.messageId,
      text: nearby.text,
      rows: nearby.rows,
    });
  });

  it('far from Moscow gets told so', async () => {
    await anna.sharesLocation(...KAZAN);
    await bot.handle();
    expect(anna.screen().text).toMatch(/вы далеко от Москвы/);
    await anna.presses('‹ К списку');
    await bot.handle();
    expect(anna.screen().text).toMatch(/^🏢 Технопарки — 73/);
  });

  it('that moves is answered once', async () => {
    const { message_id: id } = await anna.sharesLocation(...TROITSK);
    await bot.handle();
    const { untaken } = bot;
    await anna.edits(id, '');
    await bot.handle();
    expect(bot.untaken).toBe(untaken + 1);
  });
});

describe('«Рядом со мной» on a filtered list', () => {
  beforeEach(async () => {
    await anna.says('/technoparks зелао');
    await bot.handle();
    await anna.presses('📍 Рядом со мной');
    await bot.handle();
  });

  it('asks for the location with a keyboard, naming the filter', () => {
    const request = anna.screen();
    expect(request.text).toContain('Ищу среди выбранных: ЗелАО.');
    expect(request.replyRows).toEqual([['📍 Отправить геопозицию'], ['✕ Не нужно']]);
    expect(keyboardNow()).toMatchObject({
      keyboard: [[{ request_location: true }], [{}]],
      one_time_keyboard: true,
      resize_keyboard: true,
    });
    expect(requests.size).toBe(1);
  });

  it('keeps the filter, and puts the keyboard away', async () => {
    await anna.sharesLocation(...TROITSK);
    const calls = await bot.handle();
    expect(calls.map(({ method }) => method)).toEqual(['sendMessage', 'sendMessage']);
    expect(keyboardNow()).toBeUndefined();
    const screen = anna.screen();
    expect(screen.text).toMatch(/^📍 Ближайшие площадки · ЗелАО\n/);
    expect(screen.rows[0]).toEqual(['ЗелАО ✕']);
    expect(requests.size).toBe(0);

    await anna.presses('ЗелАО ✕');
    await bot.handle();
    expect(anna.screen().text).toMatch(/^📍 Ближайшие площадки\n/);
    await anna.presses('‹ К списку');
    await bot.handle();
    expect(anna.screen().text).toMatch(/^🏢 Технопарки — 73/);
  });

  it('is taken back, with the keyboard, and shows the list again', async () => {
    await anna.presses('✕ Не нужно');
    await bot.handle();
    expect(keyboardNow()).toBeUndefined();
    expect(anna.screen().text).toMatch(/^🏢 Технопарки · ЗелАО — /);
    expect(requests.size).toBe(0);
  });

  it('tells a client that cannot send a location what to do', async () => {
    await anna.says('📍 Отправить геопозицию');
    await bot.handle();
    expect(anna.screen().text).toContain('Отправьте точку через скрепку');
    await anna.sharesLocation(...TROITSK);
    await bot.handle();
    expect(anna.screen().text).toContain('· ЗелАО');
  });

  it('writes the location nowhere', async () => {
    await anna.sharesLocation(...TROITSK);
    await bot.handle();
    const sent = JSON.stringify(telegram.calls.map(({ payload }) => payload));
    expect(sent).not.toMatch(/55[.,]48|37[.,]30/);
  });
});

it('/nearby asks as well', async () => {
  await anna.says('/nearby');
  await bot.handle();
  expect(anna.screen().replyRows).toHaveLength(2);
});

it('no location is asked for in a group', async () => {
  const member = telegram.group().as(anna);
  await member.says(`/technoparks@${bot.username} зелао`);
  await bot.handle();
  await member.presses('📍 Рядом со мной');
  const pressed = await bot.handle();
  expect(pressed.map(({ method, payload }) => [method, payload['text']])).toEqual([
    ['answerCallbackQuery', t.text('nearby-private-only')],
  ]);
  await member.says(`/nearby@${bot.username}`);
  await bot.handle();
  expect(member.screen()).toMatchObject({ text: t.text('nearby-private-only'), replyRows: [] });
  expect(requests.size).toBe(0);
});
