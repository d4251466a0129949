import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { oneOf } from './columns.ts';

/** Why a feed could not be read. `status`: the server refused, its HTTP status stands beside. */
export const FEED_FAILURES = [
  'unreachable',
  'private-address',
  'timeout',
  'status',
  'too-large',
  'too-many-redirects',
  'not-a-feed',
  'unknown',
] as const;
export type FeedFailure = (typeof FEED_FAILURES)[number];

/** What a feed has told last: so that a restart neither reads it at once nor all of it anew. */
export const feeds = pgTable(
  'feeds',
  {
    url: text('url').primaryKey(),
    /** As the feed calls itself. */
    title: text('title'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** While it is read, the time at which another process may take over. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true }),
    /** In a row, up to now. */
    failures: integer('failures').notNull().default(0),
    failure: text('failure', { enum: FEED_FAILURES }),
    failureStatus: integer('failure_status'),
    failedAt: timestamp('failed_at', { withTimezone: true }),
  },
  (table) => [
    check('feeds_failure', oneOf(table.failure, FEED_FAILURES)),
    check('feeds_failures', sql`(${table.failures} = 0) = (${table.failure} is null)`),
  ],
);

/**
 * `waiting` for an admin's decision; `published` and `rejected` by one, or by the automatic mode; `skipped` without
 * one: it repeats another item or was old when it was first seen.
 */
export const FEED_ITEM_STATUSES = ['waiting', 'published', 'rejected', 'skipped'] as const;
export type FeedItemStatus = (typeof FEED_ITEM_STATUSES)[number];

/** Every item that a feed has had, so that each is dealt with once. */
export const feedItems = pgTable(
  'feed_items',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    feedUrl: text('feed_url').notNull(),
    /** Unique within the feed. */
    guid: text('guid').notNull(),
    link: text('link'),
    /** The link without what does not tell pages apart; null for an item that repeats another. */
    linkKey: text('link_key').unique(),
    title: text('title').notNull(),
    /** The stems of the title. */
    titleKey: text('title_key').notNull(),
    summary: text('summary').notNull(),
    sourceTitle: text('source_title').notNull(),
    /** The day in Moscow. */
    date: date('date').notNull(),
    topics: text('topics').array().notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    status: text('status', { enum: FEED_ITEM_STATUSES }).notNull(),
    /** When the admins were told. */
    announcedAt: timestamp('announced_at', { withTimezone: true }),
    /** The Telegram id of the admin who decided. */
    decidedBy: bigint('decided_by', { mode: 'number' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
  },
  (table) => [
    unique('feed_items_guid').on(table.feedUrl, table.guid),
    index('feed_items_waiting').on(table.id).where(sql`${table.status} = 'waiting'`),
    index('feed_items_seen').on(table.seenAt),
    check('feed_items_status', oneOf(table.status, FEED_ITEM_STATUSES)),
  ],
);

/** The messages in which admins were shown an item that waits: once it is decided, all of them say so. */
export const feedItemNotices = pgTable(
  'feed_item_notices',
  {
    itemId: bigint('item_id', { mode: 'number' })
      .notNull()
      .references(() => feedItems.id, { onDelete: 'cascade' }),
    chatId: bigint('chat_id', { mode: 'number' }).notNull(),
    messageId: bigint('message_id', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.chatId] })],
);
