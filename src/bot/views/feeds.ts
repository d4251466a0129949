import type { FeedState } from '../../news/feeds.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import { shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { formatMoment } from './moment.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

export interface FeedsOverview {
  readonly feeds: readonly FeedState[];
  /** Items that wait for a decision. */
  readonly waiting: number;
  readonly mode: 'review' | 'auto';
  readonly pollMinutes: number;
}

/** More are told by their number: a message has its limits. */
const SHOWN_MAX = 12;
const NAME_MAX = 80;

const FEEDS = ROUTES.feeds.pack({});

/** Each feed with what has become of it last. */
export function feedsScreen(t: Translate, { feeds, waiting, mode, pollMinutes }: FeedsOverview): Screen {
  return {
    text: joinHtml(
      [
        joinHtml([
          t('feeds', { count: feeds.length }),
          feeds.length === 0 ? t('feeds-empty') : t(`feeds-mode-${mode}`, { minutes: pollMinutes }),
        ]),
        ...[...feeds]
          .sort(failingFirst)
          .slice(0, SHOWN_MAX)
          .map((feed) => feedLines(t, feed)),
        feeds.length > SHOWN_MAX && t('feeds-more', { count: feeds.length - SHOWN_MAX }),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(waiting === 0
        ? []
        : [
            [
              pressButton(
                t.text('feeds-waiting', { count: waiting }),
                ROUTES.reviewQueue.pack({ page: 0 }, FEEDS),
                'primary',
              ),
            ],
          ]),
      ...(feeds.length === 0 ? [] : [[pressButton(t.text('feeds-refresh'), FEEDS)]]),
      navigationRow(t),
    ],
  };
}

const failingFirst = (a: FeedState, b: FeedState): number => (b.row?.failures ?? 0) - (a.row?.failures ?? 0);

function feedLines(t: Translate, { url, row }: FeedState): Html {
  const name = row?.title ? shortened(row.title, NAME_MAX) : nameOf(url);
  const place = row?.title ? t('feed-place', { host: nameOf(url) }) : '';
  if (!row || (row.readAt === null && row.failure === null)) return t('feed-new', { name, place });
  if (row.failure === null)
    return t('feed-read', { name, place, at: row.readAt ? formatMoment(t, row.readAt) : '' });
  return joinHtml([
    t('feed-failing', { name, place }),
    t(`feed-failure-${row.failure}`, { status: String(row.failureStatus ?? '') }),
    t('feed-failures', {
      count: row.failures,
      next: formatMoment(t, row.dueAt),
    }),
    row.readAt && t('feed-last-read', { at: formatMoment(t, row.readAt) }),
  ]);
}

const nameOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
