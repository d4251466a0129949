import { date, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { recordColumns } from './columns.ts';

export const news = pgTable(
  'news',
  {
    ...recordColumns(),
    date: date('date').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    sourceUrl: text('source_url').notNull(),
    sourceTitle: text('source_title').notNull(),
  },
  (table) => [index('news_latest').on(table.date.desc(), table.id.desc())],
);

/**
 * A topic is a theme or the slug of technoparks and clusters at once, so no single foreign key holds it: the loader
 * checks that it resolves.
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
