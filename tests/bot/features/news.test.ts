import { describe, expect, test } from 'vitest';
import { createNewsFeature } from '../../../src/bot/features/news.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import type { NewsItem } from '../../../src/catalog/model.ts';
import { createNewsFinder } from '../../../src/news/news-finder.ts';
import { createRelate } from '../../../src/news/relate.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog, bundledRecords } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { newsQueriesOver } from '../../support/news.ts';

const bundled = bundledRecords('news');

const catalog = () => bundledCatalog;
const relate = createRelate(catalog);

function openNews(items: readonly NewsItem[] = bundled) {
  const news = newsQueriesOver(items);
  const newsFinder = createNewsFinder({ news, catalog, relate });
  return createHarness(createNewsFeature({ t, catalog, news, newsFinder }));
}

describe('/news', () => {
  test('the newest first, and from a card back to the page it was on', async () => {
    const chat = openNews();
    await chat.says('/news');
    const newest = bundled.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    expect(chat.screen().text).toContain(`Новости — ${bundled.length}`);
    expect(chat.screen().rows[0]?.[0]).toContain(newest?.title.slice(0, 30));
    const { messageId } = chat.screen();

    await chat.presses('»');
    await chat.presses('‹');
    const page = chat.screen();
    await chat.presses('Президент подписал указ');
    expect(chat.screen().text).toContain('26 ноября 2018 года');
    await chat.presses('‹ К новостям');
    expect(chat.screen()).toEqual(page);
    expect(chat.screen().messageId).toBe(messageId);
  });

  test('by topic, and back through the list to the page of topics', async () => {
    const chat = openNews();
    await chat.says('/news');
    await chat.presses('🏷 По темам');
    await chat.presses('›');
    const topics = chat.screen();
    await chat.presses('🏢 Калибр · 2');
    const list = chat.screen();
    expect(list.text).toContain('Новости · Калибр — 2');
    await chat.presses('Премьер-министр');
    await chat.presses('‹ К новостям');
    expect(chat.screen()).toEqual(list);
    await chat.presses('‹ К темам');
    expect(chat.screen()).toEqual(topics);
    await chat.presses('‹ К новостям');
    expect(chat.screen().text).toContain(`Новости — ${bundled.length}`);
  });

  test('a page that is no more is the last', async () => {
    const chat = openNews();
    await chat.says('/news');
    await chat.presses('»');
    const last = chat.screen();
    await chat.pressesData(ROUTES.newsList.pack({ page: 2 ** 52 }));
    expect(chat.screen()).toEqual(last);
  });

  test('a topic that nothing goes by and an item that is gone are said so, with a way on', async () => {
    const chat = openNews();
    await chat.says('/news');
    for (const data of [
      ROUTES.newsList.pack({ topic: 'demolished', page: 0 }),
      ROUTES.newsItem.pack({ slug: 'deleted' }),
    ]) {
      await chat.pressesData(data);
      expect(chat.screen().html).toBe(t('gone').value);
      await chat.presses('‹ К новостям');
      expect(chat.screen().text).toContain('Новости — ');
    }
  });

  test('without any news there is still a screen', async () => {
    const chat = openNews([]);
    await chat.says('/news');
    expect(chat.screen().text).toContain('Новостей пока нет');
  });

  test('forged data is left to others', async () => {
    const chat = openNews();
    await chat.says('/news');
    const before = chat.screen();
    for (const data of ['1nl', '1nl..-1', '1nc.Калибр', '1nc.<b>', '1nt.', '0nl..0', '1nl.kalibr.0.0']) {
      await chat.pressesData(data);
      expect(chat.screen()).toEqual(before);
    }
    expect(chat.untaken).toBe(7);
  });

  test('the card shares a link to itself', async () => {
    const chat = openNews();
    await chat.says('/news');
    await chat.pressesData(ROUTES.newsItem.pack({ slug: 'oez-20-let' }));
    const share = chat
      .screen()
      .keyboard.flat()
      .find(({ text }) => text === t.text('button-share'));
    const url = share && 'url' in share ? new URL(share.url) : undefined;
    expect(url?.searchParams.get('url')).toBe('https://t.me/technoparks_bot?start=nw_oez-20-let');
    expect(url?.searchParams.get('text')).toBe('«Технополису Москва» двадцать лет');
  });
});

describe('questions about news', () => {
  test.each(['новости', 'Последние новости?', 'покажи свежие новости', 'что нового', 'какие есть новости'])(
    '«%s»: the latest',
    async (question) => {
      const chat = openNews();
      await chat.says(question);
      expect(chat.screen().text).toContain(`Новости — ${bundled.length}`);
    },
  );

  test.each([
    ['новости калибра', 'Новости · Калибр'],
    ['есть новости про Руднево?', 'Новости · Руднево'],
    ['новости о льготах', 'Новости · льготы'],
    ['что нового в технопарках', 'Новости · технопарки'],
  ])('«%s»: of the topic', async (question, heading) => {
    const chat = openNews();
    await chat.says(question);
    expect(chat.screen().text.toLowerCase()).toContain(heading.toLowerCase());
  });

  test('of what is no topic: by the words, in any form; the card has its source and date', async () => {
    const chat = openNews();
    await chat.says('новости о скоростном лифте');
    expect(chat.screen().text).toContain('по словам «скоростном лифте»');
    await chat.presses('Начато строительство шахты');
    expect(chat.screen().text).toContain('5 февраля 2026 года');
    expect(chat.screen().text).toContain('Источник: Испытательный комплекс КМЗ — РИА Новости');

    await chat.says('новости о марсоходах');
    expect(chat.screen().text).toContain('По словам «марсоходах» новостей нет');
    expect(chat.screen().rows.length).toBeGreaterThan(5);
  });

  test('of getting them: where that is set', async () => {
    const chat = openNews();
    await chat.says('как отписаться от новостей');
    expect(chat.screen().rows.flat()).toContain('🔔 Настроить');
  });

  test.each(['адрес Калибра', 'новостройки рядом', 'какие льготы у резидента'])(
    '«%s» is none',
    async (question) => {
      const chat = openNews();
      await chat.says(question);
      expect(chat.untaken).toBe(1);
    },
  );
});
