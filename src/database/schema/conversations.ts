import {
  bigint,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** Which conversation goes on in a private chat, as its plugin keeps it. Counts for a day after the last answer. */
export const conversations = pgTable('conversations', {
  chatId: bigint('chat_id', { mode: 'number' }).primaryKey(),
  state: jsonb('state').$type<unknown>().notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
});

/** How far a conversation has come and what was answered in it: what is gone on with, whatever happened meanwhile. */
export const dialogueDrafts = pgTable(
  'dialogue_drafts',
  {
    chatId: bigint('chat_id', { mode: 'number' }).notNull(),
    dialogue: text('dialogue').notNull(),
    /** Of this one run of the conversation. */
    id: uuid('id').notNull(),
    /** The dialogue's version that the answers were given to. */
    version: integer('version').notNull(),
    /** Null once the conversation has come to its end: the row then only tells a repeated update from a new one. */
    step: text('step'),
    returnTo: text('return_to'),
    answers: jsonb('answers').$type<unknown>().notNull(),
    /** The message that shows the step, and how many have been written below it since. */
    messageId: bigint('message_id', { mode: 'number' }),
    messagesBelow: smallint('messages_below').notNull(),
    /** The update that was taken last: after a kill it may come once more. */
    updateId: bigint('update_id', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.dialogue] })],
);
