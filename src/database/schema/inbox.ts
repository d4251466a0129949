import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Update } from 'grammy/types';

/** What became of an update: handled, or set aside after failing or crashing the process repeatedly. */
export const INBOX_OUTCOMES = ['done', 'parked'] as const;
export type InboxOutcome = (typeof INBOX_OUTCOMES)[number];

/**
 * Updates as they came in. One that was handled holds nothing of a person any more: it is kept for its id alone, so that
 * an update which Telegram delivers again is known.
 */
export const inbox = pgTable(
  'inbox',
  {
    /** Ids of updates are counted for each bot apart. */
    botId: bigint('bot_id', { mode: 'number' }).notNull(),
    updateId: bigint('update_id', { mode: 'number' }).notNull(),
    /** The chat (or the user, where there is no chat) whose updates are handled in order; null once handled. */
    lane: bigint('lane', { mode: 'number' }),
    payload: jsonb('payload').$type<Update>(),
    /** How many times it was tried again after a process had ended with it unfinished. */
    attempts: smallint('attempts').notNull().default(0),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    outcome: text('outcome', { enum: INBOX_OUTCOMES }),
    /** Why it was parked, without anything a person wrote. */
    error: text('error'),
  },
  (table) => [
    primaryKey({ columns: [table.botId, table.updateId] }),
    index('inbox_unfinished').on(table.botId, table.updateId).where(sql`${table.finishedAt} is null`),
    index('inbox_parked').on(table.botId, table.updateId).where(sql`${table.outcome} = 'parked'`),
    index('inbox_received').on(table.receivedAt),
    check('inbox_outcome', sql`(${table.finishedAt} is null) = (${table.outcome} is null)`),
  ],
);

/** Which process handles a lane that has unfinished updates; one that has none is anybody's. */
export const inboxLanes = pgTable(
  'inbox_lanes',
  {
    botId: bigint('bot_id', { mode: 'number' }).notNull(),
    lane: bigint('lane', { mode: 'number' }).notNull(),
    owner: uuid('owner').notNull(),
    /** Unfinished updates. */
    pending: integer('pending').notNull(),
    /** Another process has stored an update for the owner, which has not looked it up yet. */
    hasNews: boolean('has_news').notNull(),
  },
  (table) => [primaryKey({ columns: [table.botId, table.lane] })],
);

/** The processes at work; one that has not been seen for some seconds is dead, and its lanes are others' to take. */
export const inboxProcesses = pgTable('inbox_processes', {
  id: uuid('id').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
});
