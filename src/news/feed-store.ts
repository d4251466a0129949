import { and, asc, count, eq, gte, inArray, isNull, lt, lte, ne, sql } from 'drizzle-orm';
import type { Database, Db } from '../database/client.ts';
import { type FeedFailure, feedItemNotices, feedItems, feeds, news } from '../database/schema/index.ts';
import type { Validators } from './reader.ts';

export type FeedRow = typeof feeds.$inferSelect;
export type FeedItem = typeof feedItems.$inferSelect;
type NewFeedItem = Omit<typeof feedItems.$inferInsert, 'id'>;

/** Where an admin was shown an item. */
interface Notice {
  readonly chatId: number;
  readonly messageId: number;
}

export type FeedStore = ReturnType<typeof createFeedStore>;

export function createFeedStore({ db }: Pick<Database, 'db'>) {
  return {
    /** Adds those that are new, due at once. */
    async add(urls: readonly string[], dueAt: Date): Promise<void> {
      if (urls.length === 0) return;
      await db
        .insert(feeds)
        .values(urls.map((url) => ({ url, dueAt })))
        .onConflictDoNothing();
    },

    /** A feed that is due, taken from other processes until `until`; undefined where none of these is. */
    async claim(urls: readonly string[], now: Date, until: Date): Promise<FeedRow | undefined> {
      if (urls.length === 0) return undefined;
      const isDue = and(inArray(feeds.url, [...urls]), lte(feeds.dueAt, now));
      const next = db
        .select({ url: feeds.url })
        .from(feeds)
        .where(isDue)
        .orderBy(asc(feeds.dueAt))
        .limit(1)
        .for('update', { skipLocked: true });
      const [row] = await db
        .update(feeds)
        .set({ dueAt: until })
        .where(and(eq(feeds.url, sql`(${next})`), isDue))
        .returning();
      return row;
    },

    async noteRead(
      url: string,
      read: { readonly at: Date; readonly dueAt: Date; readonly title?: string | null } & Partial<Validators>,
    ): Promise<void> {
      const { at, ...columns } = read;
      await db
        .update(feeds)
        .set({ ...columns, readAt: at, failures: 0, failure: null, failureStatus: null, failedAt: null })
        .where(eq(feeds.url, url));
    },

    async noteFailure(
      url: string,
      failed: { readonly failure: FeedFailure; readonly status: number | null; readonly at: Date },
      dueAt: Date,
    ): Promise<void> {
      await db
        .update(feeds)
        .set({
          dueAt,
          failures: sql`${feeds.failures} + 1`,
          failure: failed.failure,
          failureStatus: failed.status,
          failedAt: failed.at,
        })
        .where(eq(feeds.url, url));
    },

    list: async (urls: readonly string[]): Promise<FeedRow[]> =>
      urls.length === 0
        ? []
        : db
            .select()
            .from(feeds)
            .where(inArray(feeds.url, [...urls])),

    /** Of these guids of the feed, those that it has had before. */
    async knownGuids(feedUrl: string, guids: readonly string[]): Promise<ReadonlySet<string>> {
      if (guids.length === 0) return new Set();
      const rows = await db
        .select({ guid: feedItems.guid })
        .from(feedItems)
        .where(and(eq(feedItems.feedUrl, feedUrl), inArray(feedItems.guid, [...guids])));
      return new Set(rows.map(({ guid }) => guid));
    },

    /** Of these links, those that some item has; and the links of the news as they are. */
    async knownLinks(keys: readonly string[]): Promise<ReadonlySet<string>> {
      if (keys.length === 0) return new Set();
      const rows = await db
        .select({ key: feedItems.linkKey })
        .from(feedItems)
        .where(inArray(feedItems.linkKey, [...keys]));
      return new Set(rows.flatMap(({ key }) => key ?? []));
    },

    /** Of what is in the news since this day. */
    async recentNews(since: string): Promise<readonly { title: string; sourceUrl: string | null }[]> {
      return db
        .select({ title: news.title, sourceUrl: news.sourceUrl })
        .from(news)
        .where(gte(news.date, since));
    },

    async recentTitleKeys(since: Date): Promise<string[]> {
      const rows = await db
        .select({ key: feedItems.titleKey })
        .from(feedItems)
        .where(and(gte(feedItems.seenAt, since), ne(feedItems.status, 'skipped')));
      return rows.map(({ key }) => key);
    },

    /** False where another process has been first. */
    async insert(item: NewFeedItem): Promise<boolean> {
      const rows = await db
        .insert(feedItems)
        .values(item)
        .onConflictDoNothing()
        .returning({ id: feedItems.id });
      return rows.length > 0;
    },

    async find(id: number): Promise<FeedItem | undefined> {
      const [item] = await db.select().from(feedItems).where(eq(feedItems.id, id));
      return item;
    },

    /** Those that wait, the oldest first. */
    waiting: ({ limit, offset = 0 }: { limit: number; offset?: number }): Promise<FeedItem[]> =>
      db
        .select()
        .from(feedItems)
        .where(eq(feedItems.status, 'waiting'))
        .orderBy(asc(feedItems.id))
        .limit(limit)
        .offset(offset),

    async countWaiting(): Promise<number> {
      const [row] = await db
        .select({ total: count() })
        .from(feedItems)
        .where(eq(feedItems.status, 'waiting'));
      return row?.total ?? 0;
    },

    /** Those that wait and that no admin was told of; they are marked as told. */
    async takeUnannounced(at: Date): Promise<FeedItem[]> {
      const rows = await db
        .update(feedItems)
        .set({ announcedAt: at })
        .where(and(eq(feedItems.status, 'waiting'), isNull(feedItems.announcedAt)))
        .returning();
      return rows.sort((a, b) => a.id - b.id);
    },

    async addNotice(itemId: number, { chatId, messageId }: Notice): Promise<void> {
      await db
        .insert(feedItemNotices)
        .values({ itemId, chatId, messageId })
        .onConflictDoUpdate({
          target: [feedItemNotices.itemId, feedItemNotices.chatId],
          set: { messageId },
        });
    },

    notices: (itemId: number): Promise<Notice[]> =>
      db
        .select({ chatId: feedItemNotices.chatId, messageId: feedItemNotices.messageId })
        .from(feedItemNotices)
        .where(eq(feedItemNotices.itemId, itemId)),

    /**
     * Ends the wait of an item; false where that is done already. To be called in the transaction of what follows.
     *
     * @param by the Telegram id of the admin; null where nobody had a hand in it
     */
    async decide(
      id: number,
      decision: {
        readonly status: Exclude<FeedItem['status'], 'waiting'>;
        readonly by: number | null;
        readonly at: Date;
      },
      transaction: Db = db,
    ): Promise<boolean> {
      const rows = await transaction
        .update(feedItems)
        .set({ status: decision.status, decidedBy: decision.by, decidedAt: decision.at })
        .where(and(eq(feedItems.id, id), eq(feedItems.status, 'waiting')))
        .returning({ id: feedItems.id });
      return rows.length > 0;
    },

    async prune(before: Date): Promise<void> {
      await db.delete(feedItems).where(and(lt(feedItems.seenAt, before), ne(feedItems.status, 'waiting')));
    },
  };
}
