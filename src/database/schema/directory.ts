import { sql } from 'drizzle-orm';
import { check, integer, jsonb, numeric, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { LegalAct } from '../../catalog/model.ts';
import { ORGANISATION_KINDS, TIMELINE_METRICS } from '../../catalog/vocabulary.ts';
import { oneOf, partialDate, recordColumns, shownList, sourcedColumns } from './columns.ts';

export const procedures = pgTable(
  'procedures',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    title: text('title').notNull(),
    audience: text('audience').notNull(),
    documents: shownList('documents'),
    durationDays: smallint('duration_days'),
    authority: text('authority').notNull(),
    legalBasis: jsonb('legal_basis').$type<readonly LegalAct[]>().notNull(),
    notes: text('notes'),
  },
  (table) => [
    check('procedures_duration', sql`${table.durationDays} > 0`),
    check('procedures_as_of', partialDate(table.asOf)),
  ],
);

export const procedureSteps = pgTable(
  'procedure_steps',
  {
    procedureId: integer('procedure_id')
      .notNull()
      .references(() => procedures.id, { onDelete: 'cascade' }),
    number: smallint('number').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.number] })],
);

export const organisations = pgTable(
  'organisations',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    aliases: shownList('aliases'),
    role: text('role').notNull(),
    kind: text('kind', { enum: ORGANISATION_KINDS }).notNull(),
    website: text('website'),
    notes: text('notes'),
  },
  (table) => [
    check('organisations_kind', oneOf(table.kind, ORGANISATION_KINDS)),
    check('organisations_as_of', partialDate(table.asOf)),
  ],
);

export const glossary = pgTable(
  'glossary',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    term: text('term').notNull(),
    aliases: shownList('aliases'),
    definition: text('definition').notNull(),
  },
  (table) => [check('glossary_as_of', partialDate(table.asOf))],
);

const { sources } = sourcedColumns();

/** Events of the history, some with a figure of the city as a whole; sources that contradict each other are two facts. */
export const timeline = pgTable(
  'timeline',
  {
    ...recordColumns(),
    sources,
    date: text('date').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    metricName: text('metric_name', { enum: TIMELINE_METRICS }),
    metricValue: numeric('metric_value', { mode: 'number' }),
  },
  (table) => [
    check('timeline_date', partialDate(table.date)),
    check('timeline_metric_name', oneOf(table.metricName, TIMELINE_METRICS)),
    check('timeline_metric', sql`num_nulls(${table.metricName}, ${table.metricValue}) in (0, 2)`),
  ],
);
