import type { FeedStore } from '../../news/feed-store.ts';
import type { Feeds } from '../../news/feeds.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { feedsScreen } from '../views/feeds.ts';

export interface FeedsDependencies extends FeatureDependencies {
  readonly feeds: Pick<Feeds, 'list'>;
  readonly feedStore: Pick<FeedStore, 'countWaiting'>;
  readonly newsMode: 'review' | 'auto';
  readonly newsPollMinutes: number;
  readonly adminIds: ReadonlySet<number>;
}

/** `/feeds` for admins in their private chat: what is read, what fails and why, what waits. */
export function createFeedsFeature(dependencies: FeedsDependencies): Feature {
  const { t, feeds, feedStore, newsMode, newsPollMinutes, adminIds } = dependencies;
  const feature = createFeature(forAdmins(adminIds));

  const showFeeds = async (ctx: BotContext) =>
    show(
      ctx,
      feedsScreen(t, {
        feeds: await feeds.list(),
        waiting: await feedStore.countWaiting(),
        mode: newsMode,
        pollMinutes: newsPollMinutes,
      }),
    );

  feature.command('feeds', showFeeds);
  feature.press(ROUTES.feeds, showFeeds);
  return feature;
}
