import { check, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { CLUSTER_KINDS, OKRUGS } from '../../catalog/vocabulary.ts';
import {
  figureChecks,
  figureColumns,
  oneOf,
  partialDate,
  recordColumns,
  shownList,
  sourcedColumns,
} from './columns.ts';
import { specializations } from './specializations.ts';

export const clusters = pgTable(
  'clusters',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    aliases: shownList('aliases'),
    kind: text('kind', { enum: CLUSTER_KINDS }).notNull(),
    description: text('description').notNull(),
    location: text('location').notNull(),
    okrug: text('okrug', { enum: OKRUGS }),
    universities: shownList('universities'),
    anchorCompanies: shownList('anchor_companies'),
    establishedYear: smallint('established_year'),
    coordinator: text('coordinator'),
    website: text('website'),
    notes: text('notes'),
  },
  (table) => [
    check('clusters_kind', oneOf(table.kind, CLUSTER_KINDS)),
    check('clusters_okrug', oneOf(table.okrug, OKRUGS)),
    check('clusters_as_of', partialDate(table.asOf)),
  ],
);

const clusterId = () =>
  integer('cluster_id')
    .notNull()
    .references(() => clusters.id, { onDelete: 'cascade' });

export const clusterSpecializations = pgTable(
  'cluster_specializations',
  {
    clusterId: clusterId(),
    specializationId: integer('specialization_id')
      .notNull()
      .references(() => specializations.id),
    position: smallint('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.specializationId] })],
);

export const clusterFigures = pgTable(
  'cluster_figures',
  { clusterId: clusterId(), ...figureColumns() },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.position] }),
    ...figureChecks('cluster_figures', table),
  ],
);
