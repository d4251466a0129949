import type { NewsItem } from '../../src/catalog/model.ts';
import type { NewsQueries } from '../../src/catalog/news.ts';

/** The questions to the news of the database, answered from a list. */
export function newsQueriesOver(items: readonly NewsItem[]): NewsQueries {
  const newestFirst = items.toReversed().toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
  return {
    list: async ({ topic, page, pageSize }) => {
      const listed = newestFirst.filter(({ topics }) => topic === undefined || topics.includes(topic));
      return { items: listed.slice(page * pageSize, (page + 1) * pageSize), total: listed.length };
    },
    find: async (slug) => items.find((item) => item.slug === slug),
    topics: async () => {
      const counts = new Map<string, number>();
      for (const topic of items.flatMap(({ topics }) => topics)) {
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
      }
      return counts;
    },
    count: async () => items.length,
  };
}
