import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { oneOf } from './columns.ts';

/** `published`: in the news, and on its way to the subscribers or through; `withdrawn`: gone from there again. */
export const PUBLICATION_STATUSES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** What operators have written for the news. */
export const publications = pgTable(
  'publications',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The Telegram id of the operator; null once it is erased, or where nobody had a hand in it. */
    operatorId: bigint('operator_id', { mode: 'number' }),
    /** Of the conversation that wrote it: what comes twice after a kill is one. */
    draftKey: text('draft_key').unique(),
    status: text('status', { enum: PUBLICATION_STATUSES }).notNull(),
    title: text('title').notNull(),
    /** Telegram HTML as telegram/formatted-text.ts writes it. */
    body: text('body').notNull(),
    link: text('link'),
    sourceTitle: text('source_title'),
    /** Telegram's id of a picture, of this bot only. */
    picture: text('picture'),
    topics: text('topics').array().notNull(),
    /** The item of a feed that it is made of. */
    feedItemId: bigint('feed_item_id', { mode: 'number' }),
    /** Of the record in the news, once it is published. */
    slug: text('slug').unique(),
    /** Of the broadcast that carries it, see news/delivery.ts; null until it has begun. */
    broadcastId: bigint('broadcast_id', { mode: 'number' }),
    dueAt: timestamp('due_at', { withTimezone: true }),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
  },
  (table) => [
    index('publications_due').on(table.dueAt).where(sql`${table.status} = 'scheduled'`),
    index('publications_operator').on(table.operatorId),
    check('publications_status', oneOf(table.status, PUBLICATION_STATUSES)),
    check('publications_due_at', sql`(${table.status} = 'scheduled') = (${table.dueAt} is not null)`),
  ],
);
