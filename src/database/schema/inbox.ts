import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Update } from 'grammy/types';

/** What became of an update: handled, failed with an error, or given up after crashing the process repeatedly. */
export const INBOX_OUTCOMES = ['done', 'failed', 'parked'] as const;
export type InboxOutcome = (typeof INBOX_OUTCOMES)[number];

/**
 * Updates as they came in. A finished row holds nothing of a person any more: it is kept for its id alone, so that an
 * update which Telegram delivers again is known.
 */
export const inbox = pgTable(
  'inbox',
  {
    /** Ids of updates are counted for each bot apart. */
    botId: bigint('bot_id', { mode: 'number' }).notNull(),
    updateId: bigint('update_id', { mode: 'number' }).notNull(),
    /** The chat (or the user, where there is no chat) whose updates are handled in order; null once finished. */
    lane: bigint('lane', { mode: 'number' }),
    payload: jsonb('payload').$type<Update>(),
    /** How many times it was tried again after a process had ended with it unfinished. */
    attempts: smallint('attempts').notNull().default(0),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    outcome: text('outcome', { enum: INBOX_OUTCOMES }),
  },
  (table) => [
    primaryKey({ columns: [table.botId, table.updateId] }),
    index('inbox_unfinished').on(table.botId, table.updateId).where(sql`${table.finishedAt} is null`),
    index('inbox_received').on(table.receivedAt),
    check('inbox_outcome', sql`(${table.finishedAt} is null) = (${table.outcome} is null)`),
  ],
);
