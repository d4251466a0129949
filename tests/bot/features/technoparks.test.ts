import { describe, expect, it } from 'vitest';
import type { TechnoparkQuery } from '../../../src/answers/technopark-query.ts';
import { createTechnoparksFeature } from '../../../src/bot/features/technoparks.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../../../src/bot/routes.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

const answers: Readonly<Record<string, TechnoparkQuery>> = {
  калибр: { technopark: 'kalibr' },
  'микроэлектроника свао': {
    filter: { okrugs: ['СВАО'], specializations: ['microelectronics'], kinds: [], statuses: [] },
  },
  отрадное: { candidates: ['otradnoe', 'otradnoe-krt'] },
  пропавший: { technopark: 'gone-for-good' },
};

const createChat = () =>
  createHarness(
    createTechnoparksFeature({
      t,
      catalog: () => bundledCatalog,
      findTechnoparks: (text) => answers[text] ?? {},
      today: () => '2026-11-22',
    }),
  );

describe('/technoparks', () => {
  it('shows the list', async () => {
    const chat = createChat();
    await chat.says('/technoparks');
    expect(chat.screen().text).toMatch(/^🏢 Технопарки — 73/);
  });

  it('with the name of a site opens its card', async () => {
    const chat = createChat();
    await chat.says('/technoparks калибр');
    expect(chat.screen().text).toMatch(/^🏢 Технопарк «Калибр»/);
    expect(chat.screen().rows.at(-1)).toEqual(['‹ К списку', '🏠 Меню']);
  });

  it('with words that choose shows the filtered list', async () => {
    const chat = createChat();
    await chat.says('/technoparks микроэлектроника свао');
    expect(chat.screen().text).toMatch(/^🏢 Технопарки · СВАО · микроэлектроника — /);
    await chat.presses('СВАО ✕');
    expect(chat.screen().text).toMatch(/^🏢 Технопарки · микроэлектроника — /);
  });

  it('with what may mean several sites asks which', async () => {
    const chat = createChat();
    await chat.says('/technoparks отрадное');
    expect(chat.screen().rows).toEqual([
      ['Отрадное · СВАО'],
      ['Отрадное (КРТ) · СВАО'],
      ['‹ К списку', '🏠 Меню'],
    ]);
    await chat.presses('Отрадное (КРТ)');
    expect(chat.screen().text).toContain('проект КРТ');
  });

  it('with what means nothing says so and shows the whole list', async () => {
    const chat = createChat();
    await chat.says(`/technoparks <b>${'абракадабра '.repeat(300)}`);
    expect(chat.screen().text).toMatch(
      /^По запросу «<b>абракадабра .{10,80}…» площадок нет\. Ниже — весь список\./,
    );
    expect(chat.screen().rows.length).toBeGreaterThan(8);
    await chat.says('/technoparks пропавший');
    expect(chat.screen().text).toContain('По запросу «пропавший» площадок нет.');
  });
});

describe('from the list to a site and back', () => {
  it('through filters and pages, in one message, to the same page and filters', async () => {
    const chat = createChat();
    await chat.says('/technoparks');
    const { messageId } = chat.screen();
    await chat.presses('🔎 Фильтры');
    await chat.presses('Направление');
    await chat.presses('микроэлектроника · ');
    expect(chat.screen().rows.flat().join()).toContain('✓ микроэлектроника · ');
    await chat.presses('Показать');
    await chat.presses('↕️ По площади');
    await chat.presses('›');
    const page = chat.screen();
    expect(page.text).toContain('микроэлектроника');
    expect(page.rows.flat()).toContain('2 из 3');

    const site = page.rows.find((row) => row[0]?.includes(' · '))?.[0] ?? '';
    await chat.presses(site);
    expect(chat.screen().text).toContain('Источники');
    await chat.presses('💰 Льготы здесь');
    await chat.presses('‹ К площадке');
    await chat.presses('‹ К списку');
    expect(chat.screen()).toEqual(page);
    expect(chat.screen().messageId).toBe(messageId);
  });

  it('all figures and back', async () => {
    const chat = createChat();
    await chat.says('/technoparks калибр');
    const card = chat.screen();
    await chat.presses('📊 Все цифры');
    expect(chat.screen().text).toContain('источники расходятся');
    await chat.presses('‹ К площадке');
    expect(chat.screen()).toEqual(card);
  });

  it('the map is a message of its own, from which the card opens below', async () => {
    const chat = createChat();
    await chat.says('/technoparks калибр');
    await chat.presses('🗺 На карте');
    expect(
      chat
        .lastCalls()
        .map(({ method }) => method)
        .sort(),
    ).toEqual(['answerCallbackQuery', 'sendVenue']);
    const venue = chat.lastCalls().find(({ method }) => method === 'sendVenue')?.payload;
    const { location, address } = bundledCatalog.findTechnopark('kalibr') ?? {};
    expect(venue).toMatchObject({
      latitude: location?.lat,
      longitude: location?.lon,
      title: 'Калибр',
      address,
    });
    expect(chat.screen().rows).toEqual([['‹ К площадке', '🏠 Меню']]);
    await chat.presses('‹ К площадке');
    expect(chat.screen().text).toMatch(/^🏢 Технопарк «Калибр»/);
    expect(chat.lastCalls().map(({ method }) => method)).toContain('sendMessage');
  });

  it('shares a link that opens the card', async () => {
    const chat = createChat();
    await chat.says('/technoparks калибр');
    const share = chat
      .screen()
      .keyboard.flat()
      .find(({ text }) => text === '↗️ Поделиться');
    expect(share && 'url' in share && new URL(share.url).searchParams.get('url')).toBe(
      'https://t.me/technoparks_bot?start=tp_kalibr',
    );
  });
});

describe('forged and old buttons', () => {
  const state = { ...ALL_TECHNOPARKS };
  it.each([
    ROUTES.technoparkList.pack({ ...state, okrugs: 2 ** 52, specializations: 2 ** 51, kinds: 2 ** 50 }),
    ROUTES.technoparkList.pack({ ...state, page: 9999 }),
    ROUTES.technoparkList.pack({ ...state, cluster: 'x'.repeat(40), page: 2 ** 40 }),
    ROUTES.technoparkFilters.pack({ ...state, statuses: 2 ** 52, page: 2 ** 52, dimension: 'status' }),
    ROUTES.technopark.pack({ slug: 'nowhere' }),
    ROUTES.technopark.pack({ slug: 'x'.repeat(40) }),
    `${ROUTES.technopark.pack({ slug: 'kalibr' })}!`,
    `${ROUTES.technopark.pack({ slug: 'kalibr' })}!!!nonsense`,
    ROUTES.technoparkFigures.pack({ slug: 'nowhere' }),
    ROUTES.technoparkFigures.pack({ slug: 'vti' }),
    ROUTES.technoparkMap.pack({ slug: 'nowhere' }),
    ROUTES.technoparkBenefits.pack({ slug: 'nowhere', page: 2 ** 52 }),
    ROUTES.technoparkBenefits.pack({ slug: 'kalibr', page: 2 ** 52 }),
    ROUTES.technoparkBenefits.pack({ slug: 'tsaritsyno', page: 3 }),
  ])('%s shows a screen', async (data) => {
    const chat = createChat();
    await chat.says('/technoparks');
    await chat.pressesData(data);
    expect(chat.untaken).toBe(0);
    expect(chat.screen().rows.flat()).toContain('🏠 Меню');
  });

  it.each(['1tl.....', '1tc.Калибр', '1tc.kalibr.1', '0tc.kalibr', '1tf.......', '1tl.-1......'])(
    '%s is left to others',
    async (data) => {
      const chat = createChat();
      await chat.says('/technoparks');
      await chat.pressesData(data);
      expect(chat.untaken).toBe(1);
    },
  );

  it('a site that is no more says so and leads back to the list', async () => {
    const chat = createChat();
    await chat.says('/technoparks');
    await chat.pressesData(ROUTES.technopark.pack({ slug: 'nowhere' }));
    expect(chat.screen()).toMatchObject({
      text: 'Этой записи больше нет в каталоге.',
      rows: [['‹ К списку', '🏠 Меню']],
    });
  });
});
