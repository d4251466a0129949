import { bigint, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core';

/** What a site was last chosen by; a private chat has its user's id. Kept until it is erased or replaced. */
export const choices = pgTable('choices', {
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  /** As the choice's own schema reads it: an earlier version's may not be of use any more. */
  needs: jsonb('needs').$type<unknown>().notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
});
