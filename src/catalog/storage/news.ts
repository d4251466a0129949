import { asc } from 'drizzle-orm';
import { news, newsTopics } from '../../database/schema/index.ts';
import type { NewsItem } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, upsert } from './kind-storage.ts';

export const newsStorage: KindStorage<NewsItem> = {
  table: news,

  async write(db, entries) {
    const written = await upsert(db, news, entries, ({ record, position, digest, origin }) => ({
      ...record,
      position,
      digest,
      origin,
    }));
    await listWriter(db, written)(newsTopics, newsTopics.newsId, (newsId, record) =>
      record.topics.map((topic, position) => ({ newsId, topic, position })),
    );
    return written;
  },

  async read(db) {
    const rows = await db.select().from(news).orderBy(asc(news.position));
    const topicsOf = groupByOwner(
      await db
        .select({ owner: newsTopics.newsId, topic: newsTopics.topic })
        .from(newsTopics)
        .orderBy(asc(newsTopics.position)),
    );
    return rows.map(({ id, position, digest, origin, ...columns }) => ({
      ...columns,
      topics: topicsOf(id).map(({ topic }) => topic),
    }));
  },
};
