import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { LOCATION_PRECISIONS, OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS } from '../../catalog/vocabulary.ts';
import { clusters } from './clusters.ts';
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

export const technoparks = pgTable(
  'technoparks',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    aliases: shownList('aliases'),
    kind: text('kind', { enum: TECHNOPARK_KINDS }).notNull(),
    status: text('status', { enum: SITE_STATUSES }).notNull(),
    statusYear: smallint('status_year'),
    openedYear: smallint('opened_year'),
    okrug: text('okrug', { enum: OKRUGS }).notNull(),
    district: text('district').notNull(),
    address: text('address').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    locationPrecision: text('location_precision', { enum: LOCATION_PRECISIONS }).notNull(),
    description: text('description').notNull(),
    operator: text('operator'),
    website: text('website'),
    phone: text('phone'),
    email: text('email'),
    notes: text('notes'),
  },
  (table) => [
    check('technoparks_kind', oneOf(table.kind, TECHNOPARK_KINDS)),
    check('technoparks_status', oneOf(table.status, SITE_STATUSES)),
    check('technoparks_okrug', oneOf(table.okrug, OKRUGS)),
    check('technoparks_precision', oneOf(table.locationPrecision, LOCATION_PRECISIONS)),
    check('technoparks_as_of', partialDate(table.asOf)),
  ],
);

const technoparkId = () =>
  integer('technopark_id')
    .notNull()
    .references(() => technoparks.id, { onDelete: 'cascade' });

export const technoparkClusters = pgTable(
  'technopark_clusters',
  {
    technoparkId: technoparkId(),
    clusterId: integer('cluster_id')
      .notNull()
      .references(() => clusters.id),
    position: smallint('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.technoparkId, table.clusterId] })],
);

export const technoparkSpecializations = pgTable(
  'technopark_specializations',
  {
    technoparkId: technoparkId(),
    specializationId: integer('specialization_id')
      .notNull()
      .references(() => specializations.id),
    position: smallint('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.technoparkId, table.specializationId] })],
);

export const technoparkMetro = pgTable(
  'technopark_metro',
  {
    technoparkId: technoparkId(),
    position: smallint('position').notNull(),
    station: text('station').notNull(),
    walkMinutes: smallint('walk_minutes'),
  },
  (table) => [
    primaryKey({ columns: [table.technoparkId, table.position] }),
    check('technopark_metro_walk', sql`${table.walkMinutes} > 0`),
  ],
);

export const technoparkFacilities = pgTable(
  'technopark_facilities',
  {
    technoparkId: technoparkId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.technoparkId, table.position] })],
);

/** The residents a visitor may know; how many there are is a figure. */
export const technoparkResidents = pgTable(
  'technopark_residents',
  {
    technoparkId: technoparkId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.technoparkId, table.position] })],
);

export const technoparkFigures = pgTable(
  'technopark_figures',
  { technoparkId: technoparkId(), ...figureColumns() },
  (table) => [
    primaryKey({ columns: [table.technoparkId, table.position] }),
    ...figureChecks('technopark_figures', table),
  ],
);
