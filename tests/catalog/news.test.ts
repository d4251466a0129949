import { beforeAll, expect, it } from 'vitest';
import { loadBundled } from '../../src/catalog/load.ts';
import { createNewsQueries, type NewsQueries } from '../../src/catalog/news.ts';
import { bundledRecords } from '../support/catalog.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const records = bundledRecords('news');
const latestFirst = records
  .toReversed()
  .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));

describeOnEachDatabase('news', (open) => {
  let news: NewsQueries;

  beforeAll(async () => {
    const database = await open();
    await loadBundled(database);
    news = createNewsQueries(database);
  });

  it('comes in pages, latest first, each item once', async () => {
    const pageSize = 7;
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(records.length / pageSize) + 1 }, (_, page) =>
        news.list({ page, pageSize }),
      ),
    );
    expect(pages.flatMap(({ items }) => items)).toEqual(latestFirst);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([records.length]));
    expect(pages.at(-1)?.items).toEqual([]);
  });

  it('is chosen by topic: a theme or the slug of a record', async () => {
    const topics = await news.topics();
    for (const topic of ['benefits', 'kalibr']) {
      const expected = latestFirst.filter((item) => item.topics.includes(topic));
      expect(await news.list({ topic, page: 0, pageSize: 100 })).toEqual({
        items: expected,
        total: expected.length,
      });
      expect(topics.get(topic)).toBe(expected.length);
    }
    expect(await news.list({ topic: 'no-such', page: 0, pageSize: 5 })).toEqual({ items: [], total: 0 });
    expect(topics.has('no-such')).toBe(false);
  });

  it('is found by slug and counted', async () => {
    const [item] = records;
    expect(await news.find(item?.slug ?? '')).toEqual(item);
    expect(await news.find('no-such')).toBeUndefined();
    expect(await news.count()).toBe(records.length);
  });
});
