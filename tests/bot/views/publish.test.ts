import { describe, expect, it } from 'vitest';
import { feedsScreen } from '../../../src/bot/views/feeds.ts';
import { draftScreen, publicationsScreen } from '../../../src/bot/views/publish.ts';
import { progressScreen } from '../../../src/bot/views/publish-progress.ts';
import { decidedItemScreen, reviewQueueScreen } from '../../../src/bot/views/review.ts';
import { FEED_FAILURES } from '../../../src/database/schema/feeds.ts';
import { POST_RECORD_KINDS, STORED_BROADCAST_STATES } from '../../../src/news/delivery.ts';
import type { FeedItem } from '../../../src/news/feed-store.ts';
import type { Publication } from '../../../src/news/publication-store.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf } from '../../support/screen.ts';

const AT = new Date('2026-11-23T09:00:00Z');
const LINK = `https://example.ru/${'x'.repeat(900)}`;
const ALL_TOPICS = catalog.benefits.slice(0, 20).map(({ slug }) => slug);

const PUBLICATION: Publication = {
  id: 2 ** 40,
  operatorId: 1,
  draftKey: null,
  status: 'draft',
  title: 'Заголовок '.repeat(25).trim(),
  body: '<b>Слово</b> &lt;и&gt; ещё. '.repeat(170),
  link: LINK,
  sourceTitle: 'Источник '.repeat(27).trim(),
  picture: 'file',
  topics: ALL_TOPICS,
  feedItemId: null,
  slug: '2026-11-23-0a1b2c3d',
  broadcastId: 1,
  dueAt: AT,
  changedAt: AT,
  publishedAt: AT,
};
const ITEM: FeedItem = {
  id: 2 ** 40,
  feedUrl: 'https://example.ru/rss',
  guid: '1',
  link: LINK,
  linkKey: null,
  title: PUBLICATION.title,
  titleKey: '',
  summary: 'Предложение о <технопарке> & кластере. '.repeat(50),
  sourceTitle: PUBLICATION.sourceTitle ?? '',
  date: '2026-11-23',
  topics: ALL_TOPICS,
  seenAt: AT,
  status: 'waiting',
  announcedAt: null,
  decidedBy: null,
  decidedAt: null,
};
const PROGRESS = {
  id: 1,
  key: `${POST_RECORD_KINDS[0]}/1`,
  title: PUBLICATION.title,
  operator: 1,
  progressMessageId: 1,
  amendment: null,
  total: 1_000_000,
  left: 500_000,
  later: 1000,
  sent: 400_000,
  gone: 1,
  failed: 2,
  unknown: 3,
  dropped: 4,
  perSecond: 24.96,
  secondsLeft: 20_000,
} as const;

describe('what admins see of news is fit to be shown', () => {
  it('at its longest', () => {
    const failures = Array.from({ length: 5 }, () => ({
      chatId: -1_001_234_567_890,
      outcome: 'failed' as const,
      reason: 'Bad Request: '.padEnd(300, 'x'),
    }));
    const screens = [
      draftScreen(t, catalog, PUBLICATION, { atOnce: 1_000_000, later: 1 }),
      draftScreen(
        t,
        catalog,
        { ...PUBLICATION, body: '', link: null, topics: [], dueAt: null },
        { atOnce: 0, later: 0 },
      ),
      publicationsScreen(t, [PUBLICATION, PUBLICATION], [{ ...PUBLICATION, status: 'withdrawn' }]),
      publicationsScreen(t, [], []),
      reviewQueueScreen(t, catalog, ITEM, { page: 3, pageCount: 9 }, 'back'),
      decidedItemScreen(t, { ...ITEM, status: 'published' }, { id: 1, name: '<Анна>' }),
      decidedItemScreen(t, { ...ITEM, status: 'skipped' }, null),
      ...(['preparing', ...STORED_BROADCAST_STATES] as const).map((state) =>
        progressScreen(t, PUBLICATION, { ...PROGRESS, state }, failures),
      ),
      progressScreen(
        t,
        { ...PUBLICATION, status: 'withdrawn' },
        { ...PROGRESS, state: 'stopped', amendment: 'delete' },
      ),
      progressScreen(t, { ...PUBLICATION, broadcastId: null }, undefined),
    ];
    expect(screens.flatMap(faultsOf)).toEqual([]);
  });

  it('with as many feeds as one likes, each with its trouble', () => {
    const feeds = Array.from({ length: 40 }, (_, index) => ({
      url: `https://feed-${index}.example.ru/rss`,
      row: {
        url: '',
        title: 'Название '.repeat(27).trim(),
        etag: null,
        lastModified: null,
        dueAt: AT,
        readAt: index % 2 ? AT : null,
        failures: index,
        failure: FEED_FAILURES[index % FEED_FAILURES.length] ?? null,
        failureStatus: 500,
        failedAt: AT,
      },
    }));
    for (const mode of ['review', 'auto'] as const) {
      const screens = [
        feedsScreen(t, { feeds, waiting: 1000, mode, pollMinutes: 1 }),
        feedsScreen(t, { feeds: [], waiting: 0, mode, pollMinutes: 30 }),
      ];
      expect(screens.flatMap(faultsOf)).toEqual([]);
    }
  });
});
