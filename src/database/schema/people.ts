import { bigint, date, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { DialogueContext } from '../../answers/answer.ts';

/** Who has talked to the bot: the number alone, without a name (decision D15). */
export const people = pgTable('people', {
  /** The Telegram id of the user. */
  id: bigint('id', { mode: 'number' }).primaryKey(),
  firstSeenAt: timestamp('first_seen_at', { withTimezone: true }).notNull().defaultNow(),
  /** The day of the last visit, in UTC: a finer time is not needed. */
  lastSeenOn: date('last_seen_on').notNull().defaultNow(),
  /** Since when the user has the bot blocked. */
  blockedAt: timestamp('blocked_at', { withTimezone: true }),
});

/** The sites put together for a comparison in a chat; a private chat has its user's id. Kept for a day. */
export const comparisons = pgTable('comparisons', {
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  /** Slugs of sites, in the order in which they were added. */
  slugs: text('slugs').array().notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
});

/** What a chat was last told about, for the next question of the same talk. Kept for ten minutes. */
export const dialogueContexts = pgTable('dialogue_contexts', {
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  context: jsonb('context').$type<DialogueContext>().notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
});

/** The chats that a location was asked for in and has not come yet: with a keyboard to be put away. */
export const locationRequests = pgTable('location_requests', {
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  /** What the nearest sites are to be found among, as a button carries it. */
  filter: text('filter').notNull(),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
});
