import type { Catalog } from '../../catalog/catalog.ts';
import type { NewsItem } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { RecordRef } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { formatDate } from './format.ts';
import { topicName } from './news-topics.ts';
import { navigationRow, type Paging } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel, recordListScreen } from './record-list.ts';
import { type Button, inRows, linkButton, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';

export interface NewsListPage {
  /** Of this page, the newest first. */
  readonly items: readonly NewsItem[];
  readonly total: number;
  readonly paging: Paging;
  /** A theme or the slug of a site or a cluster; without one, all the news. */
  readonly topic: string | undefined;
  readonly back?: string | undefined;
}

export function newsListScreen(t: Translate, catalog: Catalog, list: NewsListPage): Screen {
  const { items, total, paging, topic, back } = list;
  const pageData = (page: number) => ROUTES.newsList.pack({ topic, page }, back);
  const here = pageData(paging.page);
  const years = [...new Set(items.map(({ date }) => date.slice(0, 4)))];
  const name = topic === undefined ? undefined : topicName(t, catalog, topic);
  return recordListScreen(t, {
    text: joinHtml([
      name === undefined
        ? t('news-list', { count: total })
        : t('news-list-of-topic', { topic: name, count: total }),
      total === 0 && t('news-list-empty'),
      years.length > 0 &&
        t('news-list-years', { from: years.at(-1) ?? '', to: years[0] ?? '', count: years.length }),
    ]),
    buttons: itemButtons(t, items, here),
    paging,
    pageData,
    actions:
      topic === undefined
        ? [
            pressButton(t.text('news-by-topic'), ROUTES.newsTopics.pack({ page: 0 }, here)),
            pressButton(t.text('news-subscribe'), ROUTES.subscription.pack({})),
          ]
        : [pressButton(t.text('news-all'), ROUTES.newsList.pack({ page: 0 }))],
    back: topic === undefined ? back : (back ?? ROUTES.newsTopics.pack({ page: 0 })),
  });
}

/** The dates have their years where they are not all of one. */
function itemButtons(t: Translate, items: readonly NewsItem[], back: string): Button[] {
  const years = new Set(items.map(({ date }) => date.slice(0, 4)));
  return items.map(({ slug, date, title }) =>
    pressButton(
      buttonLabel(t.text('news-list-item', { date: shortDate(date, years.size > 1), title })),
      ROUTES.newsItem.pack({ slug }, back),
    ),
  );
}

const ALL_NEWS = ROUTES.newsList.pack({ page: 0 });

/** The answer to a question about news. */
export const newsFoundScreen = (t: Translate, words: string, items: readonly NewsItem[]): Screen => ({
  text: t('news-found', { words, count: items.length }),
  keyboard: [...inRows(itemButtons(t, items, ALL_NEWS), 1), navigationRow(t, ALL_NEWS)],
});

export const newsNotFoundScreen = (t: Translate, words: string, latest: readonly NewsItem[]): Screen => ({
  text: t('news-not-found', { words }),
  keyboard: [...inRows(itemButtons(t, latest, ALL_NEWS), 1), navigationRow(t, ALL_NEWS)],
});

export const subscriptionHintScreen = (t: Translate): Screen => ({
  text: t('news-subscription-hint'),
  keyboard: [
    [pressButton(t.text('news-subscription'), ROUTES.subscription.pack({}), 'primary')],
    navigationRow(t, ALL_NEWS),
  ],
});

const DAY_AND_MONTH = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** «12 янв»; with the year where the page is of several. */
function shortDate(date: string, withYear: boolean): string {
  const day = DAY_AND_MONTH.format(new Date(date)).replace('.', '');
  return withYear ? `${day} ${date.slice(0, 4)}` : day;
}

export interface NewsPlace {
  readonly link: string;
  readonly back?: string | undefined;
}

export function newsScreen(t: Translate, catalog: Catalog, item: NewsItem, place: NewsPlace): Screen {
  const { slug, date, title, summary, topics, sourceUrl, sourceTitle } = item;
  const back = place.back ?? ROUTES.newsList.pack({ page: 0 });
  const here = ROUTES.newsItem.pack({ slug }, back);
  return {
    text: joinHtml(
      [
        joinHtml([t('news-title', { title }), html`<i>${formatDate(t, date)}</i>`]),
        html`${summary}`,
        t('news-source', {
          source: sourceUrl === null ? sourceTitle : html`<a href="${sourceUrl}">${sourceTitle}</a>`,
        }),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(
        [
          ...recordButtons(t, catalog, topics.flatMap(refsOf), here),
          ...(topics.includes('benefits')
            ? [pressButton(t.text('menu-benefits'), ROUTES.benefitMenu.pack({}, here))]
            : []),
        ],
        2,
      ),
      [
        ...(sourceUrl === null ? [] : [linkButton(t.text('news-read-source'), sourceUrl)]),
        shareButton(t, place.link, title),
      ],
      [pressButton(t.text('news-subscribe'), ROUTES.subscriptionBelow.pack({}))],
      navigationRow(t, back),
    ],
  };
}

/** A slug may stand for a cluster and for a site; that of a theme stands for none. */
const refsOf = (slug: string): RecordRef[] => [
  { kind: 'cluster', slug },
  { kind: 'technopark', slug },
  { kind: 'benefit', slug },
];
