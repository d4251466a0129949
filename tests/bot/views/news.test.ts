import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../src/bot/routes.ts';
import { newsListScreen, newsScreen } from '../../../src/bot/views/news.ts';
import { newsTopicsScreen } from '../../../src/bot/views/news-topics.ts';
import type { Screen } from '../../../src/bot/views/screen.ts';
import { NEWS_TOPICS, type NewsItem } from '../../../src/catalog/model.ts';
import { bundledRecords, bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const LONGEST_BACK = '1tc.a-technopark-of-a-long-name!1uc.technopolis-moscow!1bm';
const news = bundledRecords('news');
const textOf = ({ text }: Screen) => plainText(text.value);

const card = (item: NewsItem, back?: string) =>
  newsScreen(t, catalog, item, { link: 'https://t.me/bot?start=nw_x', back });

function itemOf(slug: string): NewsItem {
  const item = news.find((candidate) => candidate.slug === slug);
  if (!item) throw new Error(`no news ${slug}`);
  return item;
}

const listOf = (items: readonly NewsItem[], topic?: string) =>
  newsListScreen(t, catalog, {
    items,
    total: items.length,
    paging: { page: 0, pageCount: 1 },
    topic,
    back: undefined,
  });

test.each(news.map((item) => [item.slug, item] as const))('the card of %s can be shown whole', (_, item) => {
  const screen = card(item, LONGEST_BACK);
  expect(faultsOf(screen)).toEqual([]);
  for (const fact of [item.title, item.summary, item.sourceTitle, item.date.slice(0, 4)]) {
    expect(textOf(screen)).toContain(fact);
  }
  expect(screen.keyboard.flat()).toContainEqual({ text: t.text('news-read-source'), url: item.sourceUrl });
});

test('from every card there is a way back to the page of its topic that it was opened on', () => {
  const lost = news.flatMap(({ slug, topics }) =>
    topics
      .map((topic) => ROUTES.newsItem.pack({ slug }, ROUTES.newsList.pack({ topic, page: 9 })))
      .filter((data) => ROUTES.newsItem.parse(data)?.back === undefined),
  );
  expect(lost).toEqual([]);
});

describe('the card of a news item', () => {
  test('leads to the sites and clusters it is about, to both where a slug is of both', () => {
    const labels = labelsOf(
      card({ ...itemOf('kalibr-7-technopark'), topics: ['kalibr', 'skolkovo', 'clusters'] }),
    );
    expect(labels.slice(0, 2)).toEqual([['🏢 Калибр', '🧩 Сколково'], ['🏢 Сколково']]);
  });

  test('leads to the benefits where it is about them', () => {
    const item = itemOf('kalibr-7-technopark');
    expect(labelsOf(card(item)).flat()).not.toContain('💰 Льготы');
    expect(labelsOf(card({ ...item, topics: ['benefits'] })).flat()).toContain('💰 Льготы');
  });
});

describe('the list of news', () => {
  const [first, second] = [itemOf('kalibr-7-technopark'), itemOf('oez-20-let')];

  test('names the year once where the page is of one', () => {
    const screen = listOf([second]);
    expect(textOf(screen)).toBe('📰 Новости — 1\n2026 год');
    expect(labelsOf(screen)[0]).toEqual(['19 янв · «Технополису Москва» двадцать лет']);
  });

  test('and on each button where it is of several', () => {
    const screen = listOf([second, first]);
    expect(textOf(screen)).toContain('\n2015–2026 годы');
    expect(labelsOf(screen)[1]?.[0]).toMatch(/^15 янв 2015 · «Калибр»/);
  });

  test('of a topic is called by its name and leads back to the topics', () => {
    const screen = listOf([first], 'kalibr');
    expect(textOf(screen)).toContain('📰 Новости · Калибр — 1');
    expect(dataOf(screen, '‹ К темам')).toBe(ROUTES.newsTopics.pack({ page: 0 }));
  });

  test('says that it is empty', () => {
    const screen = listOf([]);
    expect(faultsOf(screen)).toEqual([]);
    expect(textOf(screen)).toContain('Новостей пока нет');
  });
});

describe('the topics of news', () => {
  const counts = new Map([
    ['kalibr', 2],
    ['skolkovo', 7],
    ['benefits', 3],
    ['technoparks', 5],
    ['demolished', 4],
  ]);

  test('are the themes, then the places with most news; a place that is gone has no name', () => {
    const labels = labelsOf(newsTopicsScreen(t, catalog, counts, 0))
      .slice(0, -1)
      .flat();
    expect(labels).toEqual(['Технопарки · 5', 'Льготы и поддержка · 3', '🧩 Сколково · 7', '🏢 Калибр · 2']);
  });

  test('all have a page', () => {
    const all = new Map(news.flatMap(({ topics }) => topics).map((topic) => [topic, 1]));
    const labels = Array.from({ length: Math.ceil(all.size / 16) }, (_, page) => {
      const screen = newsTopicsScreen(t, catalog, all, page, LONGEST_BACK);
      expect(faultsOf(screen)).toEqual([]);
      return labelsOf(screen)
        .flat()
        .filter((label) => label.endsWith(' · 1'));
    });
    expect(labels.flat()).toHaveLength(all.size);
    expect(labels[0]?.slice(0, NEWS_TOPICS.length)).toEqual(
      NEWS_TOPICS.map((topic) => `${t.text(`news-topic-${topic}`)} · 1`),
    );
  });
});
