import { count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { news, newsTopics } from '../database/schema/index.ts';
import type { NewsItem } from './model.ts';
import { groupByOwner } from './storage/kind-storage.ts';

export interface NewsPageRequest {
  /** A theme, or the slug of a technopark, a cluster or a benefit; undefined: all news. */
  readonly topic?: string | undefined;
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
}

export interface NewsPage {
  /** Latest first; of one day, the last published first. Empty past the last page. */
  readonly items: readonly NewsItem[];
  /** On all pages. */
  readonly total: number;
}

/** News grows, so that it is read from the database page by page, unlike the rest of the catalogue. */
export interface NewsQueries {
  list(request: NewsPageRequest): Promise<NewsPage>;
  find(slug: string): Promise<NewsItem | undefined>;
  /** How many items each topic has; a topic without any is absent. */
  topics(): Promise<ReadonlyMap<string, number>>;
  count(): Promise<number>;
}

type Row = typeof news.$inferSelect;

export function createNewsQueries({ db }: Pick<Database, 'db'>): NewsQueries {
  const withTopic = (topic: string | undefined): SQL | undefined =>
    topic === undefined
      ? undefined
      : inArray(
          news.id,
          db.select({ id: newsTopics.newsId }).from(newsTopics).where(eq(newsTopics.topic, topic)),
        );

  const countWhere = async (condition: SQL | undefined): Promise<number> => {
    const [row] = await db.select({ total: count() }).from(news).where(condition);
    return row?.total ?? 0;
  };

  /** The rows as records, in their order. */
  const addTopics = async (rows: readonly Row[]): Promise<NewsItem[]> => {
    if (rows.length === 0) return [];
    const topicsOf = groupByOwner(
      await db
        .select({ owner: newsTopics.newsId, topic: newsTopics.topic })
        .from(newsTopics)
        .where(
          inArray(
            newsTopics.newsId,
            rows.map(({ id }) => id),
          ),
        )
        .orderBy(newsTopics.position),
    );
    return rows.map(({ id, position, digest, origin, ...columns }) => ({
      ...columns,
      topics: topicsOf(id).map(({ topic }) => topic),
    }));
  };

  return {
    async list({ topic, page, pageSize }) {
      const condition = withTopic(topic);
      const [rows, total] = await Promise.all([
        db
          .select()
          .from(news)
          .where(condition)
          .orderBy(desc(news.date), desc(news.id))
          .limit(pageSize)
          .offset(page * pageSize),
        countWhere(condition),
      ]);
      return { items: await addTopics(rows), total };
    },

    async find(slug) {
      const [item] = await addTopics(await db.select().from(news).where(eq(news.slug, slug)));
      return item;
    },

    async topics() {
      const rows = await db
        .select({ topic: newsTopics.topic, total: count() })
        .from(newsTopics)
        .groupBy(newsTopics.topic);
      return new Map(rows.map(({ topic, total }) => [topic, total]));
    },

    count: () => countWhere(undefined),
  };
}
