import type { FeedItem, FeedStore } from '../../news/feed-store.ts';
import type { Publication } from '../../news/publication-store.ts';
import type { Publications } from '../../news/publications.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import type { ReviewNotices } from '../review-notices.ts';
import { ROUTES } from '../routes.ts';
import { type ShowOptions, show } from '../show.ts';
import { goneScreen } from '../views/gone.ts';
import { paging } from '../views/parts.ts';
import { decidedItemScreen, emptyQueueScreen, reviewQueueScreen } from '../views/review.ts';

export interface ReviewDependencies extends FeatureDependencies {
  readonly feedStore: Pick<FeedStore, 'find' | 'waiting' | 'countWaiting' | 'decide'>;
  readonly publications: Pick<Publications, 'publishItem'>;
  readonly notices: Pick<ReviewNotices, 'settle'>;
  readonly adminIds: ReadonlySet<number>;
  /** Opens the item as a draft of this admin. */
  readonly edit: (ctx: BotContext, item: FeedItem) => Promise<void>;
  /** Shows below how the delivery goes on. */
  readonly follow: (ctx: BotContext, publication: Publication) => Promise<void>;
  readonly now: () => Date;
}

/**
 * Items of feeds that wait for an admin. The first decision counts; who presses later is told whose it was. Who may
 * decide is checked anew with every press.
 */
export function createReviewFeature(dependencies: ReviewDependencies): Feature {
  const { t, catalog, feedStore, publications, notices, adminIds, edit, follow, now } = dependencies;
  const feature = createFeature(forAdmins(adminIds));

  feature.press(ROUTES.reviewQueue, (ctx, { page }, back) => showQueue(ctx, page, back));

  feature.press(ROUTES.reviewItem, async (ctx, { item: id, step }, back) => {
    const item = await feedStore.find(id);
    if (!item) return show(ctx, goneScreen(t, back));
    if (item.status !== 'waiting') return showDecided(ctx, item, back, false);
    if (step === 'edit') return edit(ctx, item);
    const { first_name: name } = ctx.from;
    const by = { id: ctx.from.id, name };
    if (step === 'reject') {
      const isFirst = await feedStore.decide(id, { status: 'rejected', by: by.id, at: now() });
      return showDecision(ctx, id, back, isFirst);
    }
    const publication = await publications.publishItem(item, by.id);
    await showDecision(ctx, id, back, publication !== undefined);
    if (publication) await follow(ctx, publication);
  });

  async function showDecision(ctx: BotContext, id: number, back: string | undefined, isOwn: boolean) {
    const item = await feedStore.find(id);
    if (!item) return show(ctx, goneScreen(t, back));
    await showDecided(ctx, item, back, isOwn);
    if (isOwn && ctx.from) {
      await notices.settle(
        item,
        { id: ctx.from.id, name: ctx.from.first_name },
        back === undefined ? ctx.from.id : undefined,
      );
    }
  }

  /** In the queue the next item comes; a notice of its own says what was decided. */
  async function showDecided(ctx: BotContext, item: FeedItem, back: string | undefined, isOwn: boolean) {
    const notice = t.text(isOwn ? `review-notice-${item.status}` : 'review-notice-already');
    const queue = ROUTES.reviewQueue.parse(back ?? '');
    if (queue) return showQueue(ctx, queue.values.page, queue.back, { notice });
    const by =
      item.decidedBy === null
        ? null
        : { id: item.decidedBy, name: item.decidedBy === ctx.from?.id ? ctx.from.first_name : undefined };
    await show(ctx, decidedItemScreen(t, item, by), { notice });
  }

  async function showQueue(ctx: BotContext, wanted: number, back?: string, options: ShowOptions = {}) {
    const place = paging(await feedStore.countWaiting(), 1, wanted);
    const [item] = await feedStore.waiting({ limit: 1, offset: place.page });
    const screen = item ? reviewQueueScreen(t, catalog(), item, place, back) : emptyQueueScreen(t, back);
    await show(ctx, screen, options);
  }

  return feature;
}
