import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { oneOf } from './columns.ts';

/** How sure an answer was, see `Zone` in answers/answer.ts. */
const ZONES = ['answer', 'suggest', 'refuse'] as const;

/** What was asked, scrubbed, and what came of it; not who asked, and where. Kept for a limited time. */
export const questions = pgTable(
  'questions',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    text: text('text').notNull(),
    /** Equal for questions that differ in endings, marks and the order of words only. */
    key: text('key').notNull(),
    zone: text('zone', { enum: ZONES }).notNull(),
    matched: text('matched'),
    score: real('score').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('questions_asked').on(table.askedAt),
    index('questions_unanswered').on(table.key).where(sql`${table.zone} <> 'answer'`),
    check('questions_zone', oneOf(table.zone, ZONES)),
    check('questions_score', sql`${table.score} between 0 and 1`),
  ],
);

/** What an operator has decided on a group of questions: the record that answers them, or that none has to. */
export const questionDecisions = pgTable(
  'question_decisions',
  {
    /** Counted, never used twice: with their number, the largest tells one state of the table from another. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** `<kind>/<slug>`; null: rejected. */
    target: text('target'),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (table) => [check('question_decisions_target', sql`${table.target} ~ '^[a-z]+/[a-z0-9-]+$'`)],
);

/** The wordings that a decision is on. */
export const questionVariants = pgTable(
  'question_variants',
  {
    decisionId: bigint('decision_id', { mode: 'number' })
      .notNull()
      .references(() => questionDecisions.id, { onDelete: 'cascade' }),
    /** The most asked first. */
    position: smallint('position').notNull(),
    key: text('key').notNull(),
    text: text('text').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.position] }),
    index('question_variants_key').on(table.key),
  ],
);
