import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearcher } from '../../../src/answers/searcher.ts';
import { createChoosing } from '../../../src/bot/choosing.ts';
import { createDialogues } from '../../../src/bot/conversations/dialogues.ts';
import type { Feature } from '../../../src/bot/feature.ts';
import { createComparisonFeature } from '../../../src/bot/features/comparison.ts';
import { createHomeFeature } from '../../../src/bot/features/home.ts';
import { createPrivacyFeature } from '../../../src/bot/features/privacy.ts';
import { createTechnoparksFeature } from '../../../src/bot/features/technoparks.ts';
import type { Database } from '../../../src/database/client.ts';
import { type Choices, createChoices } from '../../../src/people/choices.ts';
import { createComparisons } from '../../../src/people/comparisons.ts';
import { createDialogueDrafts } from '../../../src/people/dialogue-drafts.ts';
import { createPeople } from '../../../src/people/people.ts';
import { NO_NEEDS } from '../../../src/selection/needs.ts';
import { createConversationStorage } from '../../../src/telegram/conversation-storage.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';
import { createTalk, type Talk } from '../../support/talk.ts';
import { startTelegram, type Telegram } from '../../support/telegram.ts';

const now = () => new Date('2026-11-23T10:00:00Z');
const catalog = () => bundledCatalog;
const searcher = createSearcher(catalog);

let telegram: Telegram;

beforeAll(async () => {
  telegram = await startTelegram();
  await searcher.ready();
}, 60_000);
afterAll(() => telegram.close());

/** Buttons are pressed, anything else is said. */
type Act = readonly ['press', string | RegExp] | readonly ['say', string];

const BY_BUTTONS: readonly Act[] = [
  ['press', 'Микроэлектроника'],
  ['press', 'Приборостроение'],
  ['press', 'Дальше'],
  ['press', 'лаборатории'],
  ['press', 'Дальше'],
  ['press', '100–500 м²'],
  ['press', 'ЗелАО'],
  ['press', 'Дальше'],
  ['press', 'молодая компания'],
  ['press', 'льготы'],
  ['press', 'вуз рядом'],
  ['press', 'Дальше'],
];

const BY_TYPING: readonly Act[] = [
  ['say', 'микроэлектроника и приборы'],
  ['say', 'нужна лаборотория'],
  ['say', 'от 100 до 500'],
  ['say', 'Зеленоград'],
  ['say', 'стартап'],
  ['say', 'льготы и университет'],
];

const EXPECTED = {
  fields: ['microelectronics', 'instruments'],
  premises: ['laboratory'],
  area: { unit: 'sqm', from: 100, to: 500 },
  place: { okrugs: ['ЗелАО'], districts: [], stations: [], near: [] },
  stage: 'young',
  priorities: ['benefits', 'university'],
};

describeOnEachDatabase('the choice of a site', (open) => {
  let database: Database;
  let choices: Choices;

  beforeAll(async () => {
    database = await open();
    choices = createChoices(database, now);
  });

  function build(): Feature[] {
    const choosing = createChoosing({ t, catalog, search: searcher.search, choices });
    const dialogues = createDialogues({
      t,
      drafts: createDialogueDrafts(database, now),
      storage: createConversationStorage(database, now),
      dialogues: [choosing.dialogue],
      now,
      async answerQuestion(ctx, text) {
        if (!text.includes('налог')) return false;
        await ctx.reply('2 % вместо 25 %.');
        return true;
      },
    });
    const { unfinished } = dialogues;
    return [
      dialogues.feature,
      createHomeFeature({ t, catalog, openRecord: async () => undefined, unfinished }),
      createPrivacyFeature({
        t,
        catalog,
        people: createPeople(database, now),
        desk: undefined,
        adminIds: new Set(),
      }),
      choosing.feature(dialogues),
      createComparisonFeature({ t, catalog, comparisons: createComparisons(database, now) }),
      createTechnoparksFeature({
        t,
        catalog,
        findTechnoparks: searcher.findTechnoparks,
        today: () => '2026-11-23',
      }),
    ];
  }

  const begin = async (): Promise<Talk> => {
    const talk = await createTalk(telegram, build);
    await talk.says('/choose');
    return talk;
  };
  const act = (talk: Talk, [kind, what]: Act) => (kind === 'press' ? talk.presses(what) : talk.says(what));
  const run = async (acts: readonly Act[], talk: Talk): Promise<Talk> => {
    for (const one of acts) await act(talk, one);
    return talk;
  };

  it.each([
    ['buttons', BY_BUTTONS],
    ['typing', BY_TYPING],
  ])('comes to its result by %s', async (_way, acts) => {
    const talk = await run(acts, await begin());
    expect(await choices.of(talk.person.chatId)).toEqual(EXPECTED);
    const { text, rows } = talk.screen();
    expect(text).toMatch(
      /^🧭 Могут подойти 7 площадок из 73\nЗанимаетесь: микроэлектроника, приборостроение/,
    );
    expect(text).toMatch(
      /1\. СТМП-Зеленоград\n✓\sмикроэлектроника · ✓\sприборостроение · ✓\sлаборатории · ✓\sЗелАО/,
    );
    expect(text).toContain('?\u00a0площадь не указана');
    expect(rows).toEqual([
      ['1', '2', '3', '4', '5'],
      ['Ещё ›'],
      ['🗺 № 1 на карте', '⚖️ Сравнить 4'],
      ['Почему не другие', '✏️ Изменить ответы'],
      ['🏠 Меню'],
    ]);
  });

  it.each([
    ['buttons', BY_BUTTONS],
    ['typing', BY_TYPING],
  ])('goes on over a restart before every answer, by %s', async (_way, acts) => {
    const talk = await begin();
    for (const one of acts) {
      await talk.restart();
      await act(talk, one);
    }
    expect(await choices.of(talk.person.chatId)).toEqual(EXPECTED);
  });

  it('can be skipped step by step, and then says that nothing was asked for', async () => {
    const talk = await begin();
    for (let step = 0; step < 3; step += 1) await talk.presses('Пропустить');
    for (const text of ['не важно', 'без разницы', 'неважно']) await talk.says(text);
    expect(talk.screen().text).toContain('Условий вы не назвали');
    expect(await choices.of(talk.person.chatId)).toEqual(NO_NEEDS);
  });

  it.each([
    [0, 'выращиваю кактусы'],
    [1, 'бассейн'],
    [2, '300 коров'],
    [3, 'Дубай'],
    [4, '42'],
    [5, 'чтобы было красиво'],
  ])('at step %i, «%s» is answered with what is expected, and nothing is lost', async (skipped, text) => {
    const talk = await begin();
    await talk.presses('Микроэлектроника');
    await talk.presses('Дальше');
    if (skipped === 0) await talk.presses('‹ Назад');
    for (let step = 1; step < skipped; step += 1) await talk.presses('Пропустить');
    const before = talk.screen();
    const after = await talk.says(text);
    expect(after.text).toContain('⚠️');
    expect(after.text).toMatch(/«[^»]+»/);
    expect(after.text).toContain('Занимаетесь: микроэлектроника');
    expect(after.rows).toEqual(before.rows);
    await talk.sends({ location: { latitude: 35, longitude: 139 } });
    expect(talk.screen().text).toContain('⚠️');
    expect(talk.screen().rows).toEqual(before.rows);
  });

  it('finds what is near to a location and keeps nothing of it', async () => {
    const talk = await begin();
    for (let step = 0; step < 3; step += 1) await talk.presses('Пропустить');
    const { messageId } = talk.screen();
    await talk.presses('📍 Рядом со мной');
    expect(talk.screen().replyRows.flat()).toContain(t.text('nearby-send'));
    await talk.sends({ location: { latitude: 55.9819, longitude: 37.2112 } });
    const step = telegram.messages(talk.person.chatId).find(({ text }) => text?.includes('шаг 5 из 6'));
    expect(step?.text).toContain('рядом с указанным местом');
    expect(step?.message_id).not.toBe(messageId);
    expect(talk.screen().messageId).toBe(step?.message_id);
    await talk.presses('Пропустить', step?.message_id);
    await talk.presses('Пропустить', step?.message_id);
    const kept = await choices.of(talk.person.chatId);
    expect(kept?.place.near).toHaveLength(10);
    expect(JSON.stringify(kept)).not.toMatch(/55\.|37\./);
  });

  it('looks near a site that is named', async () => {
    const talk = await begin();
    for (let step = 0; step < 3; step += 1) await talk.presses('Пропустить');
    await talk.says('калибр');
    expect(talk.screen().text).toContain('шаг 5 из 6');
    await run(
      [
        ['press', 'Пропустить'],
        ['press', 'Пропустить'],
      ],
      talk,
    );
    expect((await choices.of(talk.person.chatId))?.place.near[0]).toBe('kalibr');
  });

  it('answers a question that names a field too', async () => {
    const talk = await begin();
    await talk.says('какой налог у айти?');
    const texts = telegram.messages(talk.person.chatId).map(({ text }) => text);
    expect(texts).toContain('2 % вместо 25 %.');
    expect(talk.screen().text).toContain('шаг 1 из 6');
    expect(talk.screen().text).not.toContain('Занимаетесь');
  });

  describe('its result', () => {
    it('goes on, back, into cards and a comparison, and says what fell out', async () => {
      const talk = await run(BY_TYPING, await begin());
      const { messageId } = talk.screen();
      expect((await talk.presses('Ещё ›')).rows[0]).toEqual(['6', '7']);
      await talk.presses('‹ Лучшие');
      expect((await talk.presses('2')).text).toContain('ЭЛМА');
      await talk.presses('‹ К подбору');
      expect((await talk.presses('⚖️ Сравнить 4')).text).toContain('СТМП-Зеленоград');
      await talk.presses('‹ К подбору');
      const dropped = await talk.presses('Почему не другие');
      expect(dropped.text).toMatch(/^Не подошло 66 площадок\nне то место — \d+/);
      expect(dropped.text).toContain('Калибр — ✗\u00a0СВАО');
      await talk.presses('‹ К подбору');
      await talk.presses('🗺 № 1 на карте');
      expect(talk.calls.map(({ method }) => method)).toContain('sendVenue');
      expect(telegram.messages(talk.person.chatId).some((m) => m.message_id === messageId)).toBe(true);
    });

    it('is ranked anew in its own message when one answer is changed', async () => {
      const talk = await run(BY_TYPING, await begin());
      const { messageId } = talk.screen();
      const asked = await talk.presses('✏️ Изменить ответы');
      expect(asked.rows.slice(0, 2)).toEqual([
        ['Занимаетесь: микроэлектроника, приборостроение'],
        ['Помещения: лаборатории'],
      ]);
      const step = await talk.presses(/^Где/);
      expect(step.rows.at(-1)).toEqual(['‹ Назад', 'Пропустить']);
      await talk.restart();
      await talk.says('Калужская');
      expect(talk.screen().text).toContain('Где: м. Калужская');
      await talk.presses('✏️ Изменить ответы');
      await talk.presses(/^Площадь/);
      await talk.presses('‹ Назад');
      expect(talk.screen().text).toContain('Площадь: 100–500 м²');
      expect(talk.screen().messageId).toBe(messageId);
    });

    it('says what comes nearest where nothing suits', async () => {
      const talk = await run(
        [
          ['say', 'полиграфия'],
          ['press', 'Пропустить'],
          ['press', 'Пропустить'],
          ['say', 'ЦАО'],
        ],
        await begin(),
      );
      await run(
        [
          ['press', 'Пропустить'],
          ['press', 'Пропустить'],
        ],
        talk,
      );
      expect(talk.screen().text).toContain('не подходит ни одна площадка');
      expect(talk.screen().text).toMatch(/1\. .+\n.*✗/);
    });

    it('is offered the next time, and outlives a restart', async () => {
      const talk = await run(BY_BUTTONS, await begin());
      await talk.restart();
      const offered = await talk.says('/choose');
      expect(offered.text).toContain('В прошлый раз');
      expect(offered.text).toContain('Важно: льготы, вуз рядом');
      await talk.presses('Показать, что подходит');
      expect(talk.screen().text).toContain('1. СТМП-Зеленоград');
      await talk.says('/choose');
      await talk.presses('↺ Начать заново');
      expect(talk.screen().text).toContain('шаг 1 из 6');
    });

    it('says so when its answers have been erased', async () => {
      const talk = await createTalk(telegram, build);
      await talk.says('/start');
      await talk.presses('🧭 Подобрать площадку');
      expect(talk.screen().text).toContain('шаг 1 из 6');
      await talk.pressesData('1wr.0');
      expect(talk.screen().text).toContain('не сохранился');
      await talk.pressesData('1we.');
      await talk.pressesData('1wd.0');
      expect(talk.screen().rows[0]).toEqual(['🧭 Подобрать площадку']);
    });
  });

  it('is erased in the middle with everything else, and stays erased', async () => {
    const talk = await createTalk(telegram, build);
    const { messageId } = await talk.says('/privacy');
    await talk.says('/choose');
    await talk.presses('Микроэлектроника');
    await talk.presses('🗑 Стереть', messageId);
    await talk.presses('Стереть мои данные', messageId);
    const storage = createConversationStorage(database, now);
    expect(await storage.read(String(talk.person.chatId))).toBeUndefined();
    await talk.presses('Дальше');
    expect(talk.screen().text).not.toContain('микроэлектроника');
    expect(await createDialogueDrafts(database, now).of(talk.person.chatId, 'choose')).toBeUndefined();
  });

  it('is offered in the menu when it was left on the way', async () => {
    const talk = await begin();
    await talk.presses('Микроэлектроника');
    await talk.presses('Дальше');
    const menu = await talk.says('/start');
    expect(menu.rows.slice(0, 2)).toEqual([['▶️ Продолжить подбор'], ['🧭 Подобрать площадку']]);
    await talk.presses('▶️ Продолжить подбор');
    expect(talk.screen().text).toContain('шаг 2 из 6');
    await talk.says('/cancel');
    expect(talk.screen().rows[0]).toEqual(['🧭 Подобрать площадку']);
  });
});
