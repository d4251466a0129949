import { type AnyPgColumn, check, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { benefits } from './benefits.ts';
import { clusters } from './clusters.ts';
import { originCheck, originColumn, partialDate, recordColumns, sourcedColumns } from './columns.ts';
import { procedures } from './directory.ts';
import { technoparks } from './technoparks.ts';

export const faq = pgTable(
  'faq',
  {
    ...recordColumns(),
    ...sourcedColumns(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    origin: originColumn(),
  },
  (table) => [check('faq_as_of', partialDate(table.asOf)), originCheck('faq', table.origin)],
);

const faqId = () =>
  integer('faq_id')
    .notNull()
    .references(() => faq.id, { onDelete: 'cascade' });

/** The same question in other words. */
export const faqVariants = pgTable(
  'faq_variants',
  { faqId: faqId(), position: smallint('position').notNull(), text: text('text').notNull() },
  (table) => [primaryKey({ columns: [table.faqId, table.position] })],
);

const relatedTable = (name: string, target: () => AnyPgColumn) =>
  pgTable(
    name,
    {
      faqId: faqId(),
      // The references of files are checked before; what an operator's entry referred to may go.
      targetId: integer('target_id').notNull().references(target, { onDelete: 'cascade' }),
      position: smallint('position').notNull(),
    },
    (table) => [primaryKey({ columns: [table.faqId, table.targetId] })],
  );

export const faqBenefits = relatedTable('faq_benefits', () => benefits.id);
export const faqProcedures = relatedTable('faq_procedures', () => procedures.id);
export const faqClusters = relatedTable('faq_clusters', () => clusters.id);
export const faqTechnoparks = relatedTable('faq_technoparks', () => technoparks.id);
