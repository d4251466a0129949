import { bigint, date, pgTable, timestamp } from 'drizzle-orm/pg-core';

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
