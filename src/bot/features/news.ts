import type { NewsQueries } from '../../catalog/news.ts';
import type { NewsFinder } from '../../news/news-finder.ts';
import { deepLink } from '../../telegram/deep-links.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { withoutMention } from '../middleware/addressed.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { goneScreen } from '../views/gone.ts';
import {
  newsFoundScreen,
  newsListScreen,
  newsNotFoundScreen,
  newsScreen,
  subscriptionHintScreen,
} from '../views/news.ts';
import { newsTopicsScreen, topicName } from '../views/news-topics.ts';
import { paging } from '../views/parts.ts';

const PAGE_SIZE = 8;

export interface NewsDependencies extends FeatureDependencies {
  readonly news: NewsQueries;
  readonly newsFinder: NewsFinder;
}

/** `/news`, and questions about news: the latest first, all or of one topic, and the card of an item. */
export function createNewsFeature({ t, catalog, news, newsFinder }: NewsDependencies): Feature {
  const feature = createFeature();
  const list = ROUTES.newsList.pack({ page: 0 });

  feature.command('news', (ctx) => showList(ctx, { page: 0 }));

  feature.press(ROUTES.newsList, async (ctx, { topic, page }, back) => {
    const isKnown = topic === undefined || topicName(t, catalog(), topic) !== undefined;
    if (isKnown) await showList(ctx, { topic, page }, back);
    else await show(ctx, goneScreen(t, list));
  });

  feature.press(ROUTES.newsTopics, async (ctx, { page }, back) =>
    show(ctx, newsTopicsScreen(t, catalog(), await news.topics(), page, back)),
  );

  feature.press(ROUTES.newsItem, async (ctx, { slug }, back) => {
    const item = await news.find(slug);
    const link = deepLink(ctx.me.username, { kind: 'news', slug });
    await show(ctx, item ? newsScreen(t, catalog(), item, { link, back }) : goneScreen(t, back ?? list));
  });

  feature.on('message:text', async (ctx, next) => {
    const question = withoutMention(ctx.msg.text, ctx.me.username);
    const wish = question.startsWith('/') ? undefined : newsFinder.readWish(question);
    if (!wish) return next();
    switch (wish.kind) {
      case 'list':
        return showTopic(ctx, wish.topic);
      case 'words':
        return showFound(ctx, wish.words);
      case 'subscription':
        return show(ctx, subscriptionHintScreen(t));
    }
  });

  /** Of a topic that nobody has written about, what the words find, else the latest of all. */
  async function showTopic(ctx: BotContext, topic: string | undefined): Promise<void> {
    if (topic !== undefined && !(await news.topics()).has(topic)) {
      return showFound(ctx, topicName(t, catalog(), topic) ?? '');
    }
    await showList(ctx, { topic, page: 0 });
  }

  async function showFound(ctx: BotContext, words: string): Promise<void> {
    const found = await newsFinder.find(words, PAGE_SIZE);
    if (found.length > 0) return show(ctx, newsFoundScreen(t, words, found));
    const { items } = await news.list({ page: 0, pageSize: PAGE_SIZE });
    await show(ctx, newsNotFoundScreen(t, words, items));
  }

  async function showList(
    ctx: BotContext,
    wanted: { readonly topic?: string | undefined; readonly page: number },
    back?: string,
  ): Promise<void> {
    const { topic } = wanted;
    const pageAt = (page: number) => news.list({ topic, page, pageSize: PAGE_SIZE });
    const found = await pageAt(wanted.page);
    const place = paging(found.total, PAGE_SIZE, wanted.page);
    const { items, total } = place.page === wanted.page ? found : await pageAt(place.page);
    await show(ctx, newsListScreen(t, catalog(), { items, total, paging: place, topic, back }));
  }

  return feature;
}
