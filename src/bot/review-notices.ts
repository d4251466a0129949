import type { Api } from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import type { Logger } from '../logger.ts';
import type { FeedItem, FeedStore } from '../news/feed-store.ts';
import { isChatUnreachable, isMessageNotEditable, isMessageNotModified } from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';
import { messageOptions } from './show.ts';
import { type Decider, decidedItemScreen, moreWaitingScreen, reviewScreen } from './views/review.ts';
import type { Screen } from './views/screen.ts';

/** Tells the admins of items that wait, and all of them of a decision. */
export interface ReviewNotices {
  /** Each item that no admin was told of, once; a feed that brings many is not shown one by one. */
  announce(): Promise<void>;
  /** Puts what was decided into the messages of the other admins. @param except the chat that shows it already */
  settle(item: FeedItem, by: Decider, except?: number): Promise<void>;
}

export interface ReviewNoticesOptions {
  readonly api: Api;
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly adminIds: ReadonlySet<number>;
  readonly store: Pick<FeedStore, 'takeUnannounced' | 'addNotice' | 'notices'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => Date;
}

/** Of one reading; the others are told of by their number. */
const SHOWN_MAX = 5;

export function createReviewNotices(options: ReviewNoticesOptions): ReviewNotices {
  const { api, t, catalog, adminIds, store, log, now } = options;

  const send = async (chatId: number, screen: Screen): Promise<number | undefined> => {
    try {
      const { message_id } = await api.sendMessage(chatId, screen.text.value, messageOptions(screen));
      return message_id;
    } catch (error) {
      // An admin who has not started the bot finds what waits under /feeds.
      if (!isChatUnreachable(error)) log.warn({ err: error }, 'an admin was not told of news that wait');
      return undefined;
    }
  };

  return {
    async announce() {
      if (adminIds.size === 0) return;
      const items = await store.takeUnannounced(now());
      for (const item of items.slice(0, SHOWN_MAX)) {
        for (const chatId of adminIds) {
          const messageId = await send(chatId, reviewScreen(t, catalog(), item));
          if (messageId !== undefined) await store.addNotice(item.id, { chatId, messageId });
        }
      }
      const more = items.length - SHOWN_MAX;
      if (more > 0) for (const chatId of adminIds) await send(chatId, moreWaitingScreen(t, more));
    },

    async settle(item, by, except) {
      const screen = decidedItemScreen(t, item, by);
      for (const { chatId, messageId } of await store.notices(item.id)) {
        if (chatId === except) continue;
        try {
          await api.editMessageText(chatId, messageId, screen.text.value, messageOptions(screen));
        } catch (error) {
          const isHarmless = [isMessageNotModified, isMessageNotEditable, isChatUnreachable].some((is) =>
            is(error),
          );
          if (!isHarmless) log.warn({ err: error }, 'an admin was not told of a decision');
        }
      }
    },
  };
}
