import type { Catalog } from '../../catalog/catalog.ts';
import type { FeedItem } from '../../news/feed-store.ts';
import { contentOf } from '../../news/publications.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { formatDate } from './format.ts';
import { navigationRow, type Paging, pagerRow } from './parts.ts';
import { publicationText, topicsLine } from './publication.ts';
import { type Button, linkButton, pressButton, type Screen } from './screen.ts';

/** Who has decided; null for the automatic mode. */
export type Decider = { readonly id: number; readonly name?: string | undefined } | null;

/** An item that waits, as it would go out, with the decisions on it. */
export function reviewScreen(t: Translate, catalog: Catalog, item: FeedItem, back?: string): Screen {
  return {
    text: joinHtml(
      [
        t('review', { source: item.sourceTitle, date: formatDate(t, item.date) }),
        publicationText(t, contentOf(item)),
        topicsLine(t, catalog, item.topics),
      ],
      '\n\n',
    ),
    keyboard: [
      [
        pressButton(
          t.text('review-publish'),
          ROUTES.reviewItem.pack({ item: item.id, step: 'publish' }, back),
          'primary',
        ),
      ],
      [
        pressButton(t.text('review-edit'), ROUTES.reviewItem.pack({ item: item.id, step: 'edit' }, back)),
        pressButton(
          t.text('review-reject'),
          ROUTES.reviewItem.pack({ item: item.id, step: 'reject' }, back),
          'danger',
        ),
      ],
      ...sourceRow(t, item),
    ],
  };
}

/** One item of those that wait; the decision on it brings the next. */
export function reviewQueueScreen(
  t: Translate,
  catalog: Catalog,
  item: FeedItem,
  paging: Paging,
  back?: string,
): Screen {
  const pageData = (page: number) => ROUTES.reviewQueue.pack({ page }, back);
  const { text, keyboard } = reviewScreen(t, catalog, item, pageData(paging.page));
  return { text, keyboard: [...keyboard, ...pagerRow(t, paging, pageData), navigationRow(t, back)] };
}

export const emptyQueueScreen = (t: Translate, back?: string): Screen => ({
  text: t('review-empty'),
  keyboard: [navigationRow(t, back)],
});

/** What became of an item; the same for all admins. */
export function decidedItemScreen(
  t: Translate,
  item: Pick<FeedItem, 'status' | 'title' | 'link'>,
  by: Decider,
): Screen {
  return {
    text: joinHtml([
      t(`review-${item.status}`),
      t('review-decided-title', { title: item.title }),
      by &&
        t('review-decided-by', {
          id: String(by.id),
          name: by.name ?? t.text('review-admin', { id: String(by.id) }),
        }),
    ]),
    keyboard: sourceRow(t, item),
  };
}

/** Told to each admin where more items have come than are shown one by one. */
export const moreWaitingScreen = (t: Translate, count: number): Screen => ({
  text: t('review-more', { count }),
  keyboard: [[pressButton(t.text('review-open-queue'), ROUTES.reviewQueue.pack({ page: 0 }), 'primary')]],
});

const sourceRow = (t: Translate, { link }: Pick<FeedItem, 'link'>): Button[][] =>
  link === null ? [] : [[linkButton(t.text('news-read-source'), link)]];
