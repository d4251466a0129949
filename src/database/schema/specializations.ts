import { sql } from 'drizzle-orm';
import { check, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { recordColumns } from './columns.ts';

export const specializations = pgTable(
  'specializations',
  {
    ...recordColumns(),
    title: text('title').notNull(),
    emoji: text('emoji').notNull(),
    bit: smallint('bit').notNull().unique(),
  },
  (table) => [check('specializations_bit', sql`${table.bit} between 0 and 51`)],
);
