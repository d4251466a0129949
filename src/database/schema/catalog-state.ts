import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import type { Kind } from '../../catalog/model.ts';

/** One row: what the catalogue holds now. */
export const catalogState = pgTable(
  'catalog_state',
  {
    id: smallint('id').primaryKey().default(1),
    /** A digest of the content of every kind. */
    version: text('version').notNull(),
    /** The digest of the bundled files that were last applied: a restart does not undo an operator's own load. */
    bundleDigest: text('bundle_digest'),
    counts: jsonb('counts').$type<Readonly<Record<Kind, number>>>().notNull(),
    loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
  },
  (table) => [check('catalog_state_single', sql`${table.id} = 1`)],
);
