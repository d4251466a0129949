import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { LegalAct, PreferentialRate, Requirement } from '../../catalog/model.ts';
import {
  BENEFICIARIES,
  BENEFIT_KINDS,
  BENEFIT_STATUSES,
  CONFIDENCES,
  RULE_BASES,
  RULE_EFFECTS,
  RULE_TAXES,
  RULE_TERM_STARTS,
} from '../../catalog/vocabulary.ts';
import { oneOf, partialDate, recordColumns, shownList, sourcedColumns } from './columns.ts';

export const benefits = pgTable(
  'benefits',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    title: text('title').notNull(),
    kind: text('kind', { enum: BENEFIT_KINDS }).notNull(),
    status: text('status', { enum: BENEFIT_STATUSES }).notNull(),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    summary: text('summary').notNull(),
    details: shownList('details'),
    conditions: shownList('conditions'),
    howToGet: shownList('how_to_get'),
    legalBasis: jsonb('legal_basis').$type<readonly LegalAct[]>().notNull(),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    notes: text('notes'),
  },
  (table) => [
    check('benefits_kind', oneOf(table.kind, BENEFIT_KINDS)),
    check('benefits_status', oneOf(table.status, BENEFIT_STATUSES)),
    check('benefits_confidence', oneOf(table.confidence, CONFIDENCES)),
    check('benefits_validity', sql`${table.validFrom} <= ${table.validTo}`),
    check('benefits_as_of', partialDate(table.asOf)),
  ],
);

export const benefitBeneficiaries = pgTable(
  'benefit_beneficiaries',
  {
    benefitId: integer('benefit_id')
      .notNull()
      .references(() => benefits.id, { onDelete: 'cascade' }),
    beneficiary: text('beneficiary', { enum: BENEFICIARIES }).notNull(),
    position: smallint('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.benefitId, table.beneficiary] }),
    check('benefit_beneficiaries_value', oneOf(table.beneficiary, BENEFICIARIES)),
  ],
);

/** What of a benefit can be calculated: none or one to a benefit. */
export const benefitRules = pgTable(
  'benefit_rules',
  {
    benefitId: integer('benefit_id')
      .primaryKey()
      .references(() => benefits.id, { onDelete: 'cascade' }),
    tax: text('tax', { enum: RULE_TAXES }).notNull(),
    base: text('base', { enum: RULE_BASES }).notNull(),
    effect: text('effect', { enum: RULE_EFFECTS }).notNull(),
    termYears: smallint('term_years'),
    termStartsAt: text('term_starts_at', { enum: RULE_TERM_STARTS }),
    requires: jsonb('requires').$type<readonly Requirement[]>().notNull(),
    calculable: boolean('calculable').notNull(),
    whyNot: text('why_not'),
  },
  (table) => [
    check('benefit_rules_tax', oneOf(table.tax, RULE_TAXES)),
    check('benefit_rules_base', oneOf(table.base, RULE_BASES)),
    check('benefit_rules_effect', oneOf(table.effect, RULE_EFFECTS)),
    check('benefit_rules_term', oneOf(table.termStartsAt, RULE_TERM_STARTS)),
    check('benefit_rules_why_not', sql`${table.calculable} = (${table.whyNot} is null)`),
  ],
);

const RATE_SIDES = ['general', 'preferential'] as const;

/** The rates of a rule by calendar period and, for preferential ones, by year of the benefit; null is an open end. */
export const benefitRates = pgTable(
  'benefit_rates',
  {
    benefitId: integer('benefit_id')
      .notNull()
      .references(() => benefitRules.benefitId, { onDelete: 'cascade' }),
    side: text('side', { enum: RATE_SIDES }).notNull(),
    position: smallint('position').notNull(),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    firstYear: smallint('first_year'),
    lastYear: smallint('last_year'),
    ratePct: numeric('rate_pct', { mode: 'number' }).notNull(),
    rateMaxPct: numeric('rate_max_pct', { mode: 'number' }),
    byInvestment: jsonb('by_investment').$type<PreferentialRate['byInvestment']>(),
    federalPct: numeric('federal_pct', { mode: 'number' }),
    regionalPct: numeric('regional_pct', { mode: 'number' }),
    note: text('note'),
  },
  (table) => [
    primaryKey({ columns: [table.benefitId, table.side, table.position] }),
    check('benefit_rates_side', oneOf(table.side, RATE_SIDES)),
    check('benefit_rates_period', sql`${table.validFrom} <= ${table.validTo}`),
    check(
      'benefit_rates_years',
      sql`num_nulls(${table.firstYear}, ${table.lastYear}) in (0, 2) and ${table.firstYear} <= ${table.lastYear}`,
    ),
    check('benefit_rates_rate', sql`${table.ratePct} between 0 and 100`),
    check('benefit_rates_range', sql`${table.rateMaxPct} between ${table.ratePct} and 100`),
    check('benefit_rates_parts', sql`num_nulls(${table.federalPct}, ${table.regionalPct}) in (0, 2)`),
  ],
);
