import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import type { Interest } from '../../news/interests.ts';
import { FREQUENCIES } from '../../news/schedule.ts';
import { oneOf } from './columns.ts';

/**
 * A chat that has agreed to get news, and when it wants them. The row outlives a withdrawal: it says that and when there
 * was consent.
 */
export const subscribers = pgTable(
  'subscribers',
  {
    /** A user's id, or a group's, which is negative. */
    chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
    /** Which text was agreed to. */
    consentVersion: smallint('consent_version').notNull(),
    consentedAt: timestamp('consented_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    /** Since when nobody is there: the bot is blocked, the chat is gone. */
    unreachableAt: timestamp('unreachable_at', { withTimezone: true }),
    frequency: text('frequency', { enum: FREQUENCIES }).notNull(),
    /** The hour of a digest, in Moscow. */
    hour: smallint('hour').notNull(),
    /** The quiet hours' first hour and the one after their last, in Moscow; both null: none. */
    quietFrom: smallint('quiet_from'),
    quietTo: smallint('quiet_to'),
  },
  (table) => [
    check('subscribers_frequency', oneOf(table.frequency, FREQUENCIES)),
    check('subscribers_hour', sql`${table.hour} between 0 and 23`),
    check(
      'subscribers_quiet',
      sql`num_nulls(${table.quietFrom}, ${table.quietTo}) in (0, 2) and ${table.quietFrom} <> ${table.quietTo}
        and ${table.quietFrom} between 0 and 23 and ${table.quietTo} between 0 and 23`,
    ),
  ],
);

/** What a chat follows. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    chatId: bigint('chat_id', { mode: 'number' })
      .notNull()
      .references(() => subscribers.chatId, { onDelete: 'cascade', onUpdate: 'cascade' }),
    interest: text('interest').$type<Interest>().notNull(),
    /** The phrase as it was typed; null for what has a name of its own. */
    phrase: text('phrase'),
    since: timestamp('since', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.interest] }),
    index('subscriptions_interest').on(table.interest),
    check('subscriptions_phrase', sql`(${table.interest} like 'words/%') = (${table.phrase} is not null)`),
  ],
);
