import { bigint, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core';

/** What the last estimate in a private chat was made of: its buttons work months later, and the next one begins with it. */
export const estimates = pgTable('estimates', {
  /** The Telegram id of the user. */
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  /** Read with the schema of src/benefits/inputs.ts: it may have been kept by an older version. */
  inputs: jsonb('inputs').$type<unknown>().notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
});
