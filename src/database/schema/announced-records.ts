import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { FOLLOWED_KINDS } from '../../news/interests.ts';

/** Records as those who follow them know them: what differs from it is told. */
export const announcedRecords = pgTable(
  'announced_records',
  {
    kind: text('kind', { enum: FOLLOWED_KINDS }).notNull(),
    slug: text('slug').notNull(),
    /** As the catalogue held it; a later program may read it no more. */
    record: jsonb('record').$type<unknown>().notNull(),
    /** Counts the changes that were told. */
    revision: integer('revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] })],
);
