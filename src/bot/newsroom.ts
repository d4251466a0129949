import type { Api } from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import type { NewsConfig } from '../config.ts';
import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import { createAutomatic } from '../news/automatic.ts';
import type { Broadcasts } from '../news/delivery.ts';
import { createFeedStore, type FeedStore } from '../news/feed-store.ts';
import { createFeeds, type Feeds } from '../news/feeds.ts';
import { type Loop, startLoop } from '../news/loop.ts';
import { createPublicationStore, type PublicationStore } from '../news/publication-store.ts';
import { createPublications, type Publications } from '../news/publications.ts';
import { createFetchFeed, type FetchFeed } from '../news/reader.ts';
import { createRelate, type Relate } from '../news/relate.ts';
import type { Translate } from '../translate.ts';
import { createCourier } from './courier.ts';
import {
  createPublicationProgress,
  PROGRESS_EVERY_MS,
  type PublicationProgress,
} from './publication-progress.ts';
import { createPublishingDesk, type PublishingDesk } from './publishing-desk.ts';
import { createReviewNotices, type ReviewNotices } from './review-notices.ts';
import { publicationText } from './views/publication.ts';

export interface NewsroomOptions {
  readonly database: Pick<Database, 'db'>;
  readonly api: Api;
  readonly username: string;
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly broadcasts: Broadcasts;
  readonly config: NewsConfig;
  readonly adminIds: ReadonlySet<number>;
  readonly log: Logger;
  readonly now: () => Date;
  /** Default: from the public internet only. */
  readonly fetchFeed?: FetchFeed;
}

/** Where news come from: feeds, their review, and what operators write. */
export interface Newsroom {
  readonly config: NewsConfig;
  readonly broadcasts: Broadcasts;
  readonly feedStore: FeedStore;
  readonly feeds: Feeds;
  readonly relate: Relate;
  readonly notices: ReviewNotices;
  readonly publicationStore: PublicationStore;
  readonly publications: Publications;
  readonly desk: PublishingDesk;
  readonly progress: PublicationProgress;
  /** Begins to look for what is due. */
  start(): void;
  /** Begins nothing more, and waits for what is in hand; harmless when called again. */
  close(): Promise<void>;
}

/** How soon a feed or a publication that is due is noticed. */
const LOOK_FOR_FEEDS_MS = 30_000;
const LOOK_FOR_PUBLICATIONS_MS = 5_000;

export function createNewsroom(options: NewsroomOptions): Newsroom {
  const { database, api, username, t, catalog, broadcasts, config, adminIds, log, now } = options;
  const { fetchFeed = createFetchFeed() } = options;
  const feedStore = createFeedStore(database);
  const publicationStore = createPublicationStore(database);
  const relate = createRelate(catalog);
  const notices = createReviewNotices({ api, t, catalog, adminIds, store: feedStore, log, now });
  const publications = createPublications({
    database,
    store: publicationStore,
    feedStore,
    broadcasts,
    catalog,
    compose: (item) => publicationText(t, item).value,
    async onDecided(itemId, by) {
      const item = await feedStore.find(itemId);
      if (item) await notices.settle(item, by === null ? null : { id: by });
    },
    ownSource: t.text('publication-own-source'),
    log,
    now,
  });
  const feeds = createFeeds({
    store: feedStore,
    fetchFeed,
    relate,
    urls: config.feeds,
    pollMinutes: config.pollMinutes,
    onWaiting:
      config.mode === 'auto'
        ? createAutomatic({ store: feedStore, publications, relate, now })
        : notices.announce,
    log,
    now,
  });
  const courier = createCourier({ api, t, username });
  const desk = createPublishingDesk({ api, t, catalog, store: publicationStore, publications, courier, now });
  const progress = createPublicationProgress({ api, t, store: publicationStore, broadcasts, log, now });

  const loops: Loop[] = [];
  const repeat = (name: string, everyMs: number, step: (signal: AbortSignal) => Promise<void>) =>
    loops.push(startLoop({ name, log, step: (signal) => step(signal).then(() => everyMs) }));

  return {
    config,
    broadcasts,
    feedStore,
    feeds,
    relate,
    notices,
    publicationStore,
    publications,
    desk,
    progress,
    start() {
      if (config.feeds.length > 0) repeat('feeds', LOOK_FOR_FEEDS_MS, feeds.readDue);
      repeat('publications', LOOK_FOR_PUBLICATIONS_MS, publications.runDue);
      repeat('progress of publications', PROGRESS_EVERY_MS, progress.refresh);
    },
    close: async () => void (await Promise.all(loops.map((loop) => loop.close()))),
  };
}
