import { describe, expect, it } from 'vitest';
import { createComparisonFeature } from '../../../src/bot/features/comparison.ts';
import { createTechnoparksFeature } from '../../../src/bot/features/technoparks.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { siteCode } from '../../../src/catalog/site-code.ts';
import type { Comparisons } from '../../../src/people/comparisons.ts';
import { createHarness, type HarnessOptions } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

const pack = (...slugs: string[]) => ROUTES.comparison.pack({ sites: slugs.map((slug) => siteCode(slug)) });

function createChat(options: HarnessOptions = {}) {
  const kept = new Map<number, readonly string[]>();
  const comparisons: Comparisons = {
    of: async (chatId) => kept.get(chatId) ?? [],
    keep: async (chatId, slugs) => void kept.set(chatId, slugs),
  };
  const catalog = () => bundledCatalog;
  const chat = createHarness(
    [
      createComparisonFeature({ t, catalog, comparisons }),
      createTechnoparksFeature({
        t,
        catalog,
        today: () => '2026-11-22',
        findTechnoparks: (slug) => ({ technopark: slug }),
      }),
    ],
    options,
  );
  const collect = async (...slugs: string[]) => {
    for (const slug of slugs) {
      await chat.says(`/technoparks ${slug}`);
      await chat.presses('⚖️ Сравнить');
    }
  };
  return Object.assign(chat, { kept, collect });
}

const heading = (text: string) => text.split('\n', 1)[0];

describe('«Сравнить» on cards', () => {
  it('puts sites together one after another, in place of the card', async () => {
    const chat = createChat();
    await chat.collect('kalibr');
    expect(heading(chat.screen().text)).toBe('⚖️ Сравнение: Калибр');
    await chat.collect('strogino');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
    await chat.collect('slava', 'temp');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино · Слава · Темп');
    expect([...chat.kept.values()]).toEqual([['kalibr', 'strogino', 'slava', 'temp']]);
  });

  it('a second time on the same card shows the comparison as it is', async () => {
    const chat = createChat();
    await chat.collect('kalibr', 'strogino', 'kalibr');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
  });

  it('on a fifth asks which one gives way, and nothing changes before', async () => {
    const chat = createChat();
    await chat.collect('kalibr', 'strogino', 'slava', 'temp', 'modul');
    expect(chat.screen().text).toContain('уже 4 площадки. Вместо какой поставить «Модуль»?');
    expect([...chat.kept.values()].flat()).not.toContain('modul');
    await chat.presses('Вместо: Слава');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино · Темп · Модуль');
  });

  it('leads back to the card, and from there to its list', async () => {
    const chat = createChat();
    await chat.collect('kalibr', 'strogino');
    await chat.presses('🏢 Калибр');
    expect(chat.screen().text).toContain('Технопарк «Калибр»');
    await chat.presses('‹ К сравнению');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
    await chat.presses('‹ К площадке');
    expect(chat.screen().text).toContain('Технопарк «Строгино»');
  });

  it('of a site that is no more says so', async () => {
    const chat = createChat();
    await chat.says('/technoparks kalibr');
    await chat.pressesData(ROUTES.compare.pack({ slug: 'nowhere' }));
    expect(chat.screen()).toMatchObject({ text: t.text('gone'), rows: [['‹ К списку', '🏠 Меню']] });
  });

  it('works in a group for all who are there', async () => {
    const chat = createChat({ chat: 'supergroup' });
    await chat.collect('kalibr', 'strogino');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
    expect([...chat.kept.keys()]).toEqual([-1009]);
  });
});

describe('a comparison', () => {
  it('loses one site, then another, then all', async () => {
    const chat = createChat();
    await chat.collect('kalibr', 'strogino', 'slava');
    await chat.presses('✕ Строгино');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Слава');
    await chat.presses('✕ Калибр');
    expect(heading(chat.screen().text)).toBe('⚖️ Сравнение: Слава');
    await chat.presses('Очистить сравнение');
    expect(chat.screen().text).toContain('Откройте карточку и нажмите');
    expect([...chat.kept.values()]).toEqual([[]]);
  });

  it('starts from one site with a similar one in one tap', async () => {
    const chat = createChat();
    await chat.collect('kalibr');
    const [similar = ''] = chat.screen().rows[0] ?? [];
    await chat.presses(similar);
    expect(heading(chat.screen().text)).toBe(`⚖️ Калибр · ${similar.replace('🏢 ', '')}`);
  });

  it('is shown again by /compare', async () => {
    const chat = createChat();
    await chat.says('/compare');
    expect(chat.screen().text).toContain('Откройте карточку и нажмите');
    await chat.collect('kalibr', 'strogino');
    await chat.says('/compare');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
  });

  it('an old one still does what its buttons say', async () => {
    const chat = createChat();
    await chat.says('/compare');
    await chat.pressesData(pack('kalibr', 'slava'));
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Слава');
    await chat.pressesData(pack('kalibr', 'gone-for-good'));
    expect(chat.screen().text).toMatch(/^Одной площадки .* больше нет в каталоге\.\n\n⚖️ Сравнение: Калибр/);
    await chat.pressesData(pack('a', 'b'));
    expect(chat.screen().text).toMatch(/^Нескольких площадок .*\n\n⚖️ Сравнение\n/);
  });

  it.each(['1cp.', '1cp.abc', '1cp.абвгд', `1cp.${'a'.repeat(25)}`, '1cm.', '1cx.1'])(
    'the forged button %s is left to others',
    async (data) => {
      const chat = createChat();
      await chat.says('/compare');
      await chat.pressesData(data);
      expect(chat.untaken).toBe(1);
    },
  );
});

describe('a link', () => {
  it('opens the comparison, to which one can add', async () => {
    const chat = createChat();
    await chat.says('/start cmp_kalibr_strogino');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино');
    await chat.collect('slava');
    expect(heading(chat.screen().text)).toBe('⚖️ Калибр · Строгино · Слава');
  });

  it('that is shared opens the same', async () => {
    const chat = createChat();
    await chat.collect('technopolis-pechatniki', 'technopolis-alabushevo', 'technopolis-angstrem', 'kalibr');
    const shared = chat.screen();
    const share = shared.keyboard.flat().find(({ text }) => text === '↗️ Поделиться');
    const link = share && 'url' in share ? new URL(share.url).searchParams.get('url') : null;
    const friend = createChat();
    await friend.says(`/start ${new URL(link ?? '').searchParams.get('start')}`);
    expect(friend.screen().text).toBe(shared.text);
  });

  it('says what it names that is not there', async () => {
    const chat = createChat();
    await chat.says('/start cmp_kalibr_nowhere_slava');
    expect(chat.screen().text).toMatch(/^Одной площадки .*\n\n⚖️ Калибр · Слава\n/);
  });

  it('of another kind is left to others', async () => {
    const chat = createChat();
    await chat.says('/start tp_kalibr');
    expect(chat.untaken).toBe(1);
  });
});
