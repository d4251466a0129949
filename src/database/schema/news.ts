import { date, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { originCheck, originColumn, recordColumns } from './columns.ts';

export const news = pgTable(
  'news',
  {
    ...recordColumns(),
    date: date('date').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** Null where an operator wrote the item himself. */
    sourceUrl: text('source_url'),
    sourceTitle: text('source_title').notNull(),
    origin: originColumn(),
  },
  (table) => [index('news_latest').on(table.date.desc(), table.id.desc()), originCheck('news', table.origin)],
);

/**
 * A topic is a theme or the slug of technoparks, clusters and benefits at once, so no single foreign key holds it: the
 * loader checks that it resolves.
 */
export const newsTopics = pgTable(
  'news_topics',
  {
    newsId: integer('news_id')
      .notNull()
      .references(() => news.id, { onDelete: 'cascade' }),
    topic: text('topic').notNull(),
    position: smallint('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.newsId, table.topic] }),
    index('news_topics_topic').on(table.topic, table.newsId),
  ],
);
