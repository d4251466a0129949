import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check, integer, jsonb, numeric, smallint, text } from 'drizzle-orm/pg-core';
import type { Source } from '../../catalog/model.ts';
import { FIGURE_METRICS, FIGURE_QUALIFIERS } from '../../catalog/vocabulary.ts';

/** What the table of every kind of record has. */
export const recordColumns = () => ({
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  slug: text('slug').notNull().unique(),
  /** The record's place in its file. */
  position: integer('position').notNull(),
  /** A digest of the whole record, lists included: an equal one need not be written. */
  digest: text('digest').notNull(),
});

/** Where a record is from; that of an operator is not removed by a file that does not have it. */
const RECORD_ORIGINS = ['file', 'operator'] as const;
export type RecordOrigin = (typeof RECORD_ORIGINS)[number];

/** What the table of a kind has that operators add to in the chat. */
export const originColumn = () => text('origin', { enum: RECORD_ORIGINS }).notNull().default('file');

export const originCheck = (prefix: string, origin: AnyPgColumn) =>
  check(`${prefix}_origin`, oneOf(origin, RECORD_ORIGINS));

/** Where the facts are from, and the day of the newest source that confirms them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const sourcedColumns = () => ({
  sources: jsonb('sources').$type<readonly Source[]>().notNull(),
  asOf: text('as_of').notNull(),
});

export const figureColumns = () => ({
  position: smallint('position').notNull(),
  metric: text('metric', { enum: FIGURE_METRICS }).notNull(),
  value: numeric('value', { mode: 'number' }).notNull(),
  asOf: text('as_of').notNull(),
  qualifier: text('qualifier', { enum: FIGURE_QUALIFIERS }),
  sourceUrl: text('source_url'),
});

interface FigureTable {
  readonly metric: AnyPgColumn;
  readonly qualifier: AnyPgColumn;
  readonly value: AnyPgColumn;
  readonly asOf: AnyPgColumn;
}

export const figureChecks = (prefix: string, table: FigureTable) => [
  check(`${prefix}_metric`, oneOf(table.metric, FIGURE_METRICS)),
  check(`${prefix}_qualifier`, oneOf(table.qualifier, FIGURE_QUALIFIERS)),
  check(`${prefix}_value`, sql`${table.value} > 0`),
  check(`${prefix}_as_of`, partialDate(table.asOf)),
];

/** True of null too, as SQL's checks are. The values are our own constants. */
export function oneOf(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
}

export const partialDate = (column: AnyPgColumn): SQL => sql`${column} ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'`;

/** A list that is only shown. */
export const shownList = (name: string) => jsonb(name).$type<readonly string[]>().notNull();
