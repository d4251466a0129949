import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadBundled, loadCatalog } from '../../src/catalog/load.ts';
import type { FaqEntry, NewsItem } from '../../src/catalog/model.ts';
import { putOperatorRecord, removeOperatorRecord } from '../../src/catalog/operator-records.ts';
import { STORAGE } from '../../src/catalog/storage/index.ts';
import { createCatalogStore } from '../../src/catalog/store.ts';
import type { Database } from '../../src/database/client.ts';
import { bundledRecords } from '../support/catalog.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';

const news = bundledRecords('news');
const faq = bundledRecords('faq');

const ITEM: NewsItem = {
  slug: '2026-11-23-0a1b2c3d',
  date: '2026-11-23',
  title: 'Своя новость',
  summary: 'Текст',
  topics: ['technoparks', 'kalibr'],
  sourceUrl: null,
  sourceTitle: 'Редакция',
};

const ENTRY: FaqEntry = {
  slug: 'svoy-otvet',
  question: 'Где взять пропуск?',
  variants: ['Как получить пропуск'],
  answer: 'В бюро пропусков.',
  related: { benefits: [], procedures: [], clusters: [], technoparks: ['kalibr'] },
  sources: [{ title: 'Оператор', url: null, date: '2026-11-23' }],
  asOf: '2026-11-23',
};

describeOnEachDatabase('records of operators', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
  });

  const put = (record: NewsItem) =>
    database.db.transaction((transaction) => putOperatorRecord(transaction, 'news', record));
  const load = async (records: Readonly<Record<string, readonly unknown[]>>) => {
    const folder = await temporaryFolder();
    for (const [kind, content] of Object.entries(records)) {
      await writeFile(join(folder, `${kind}.json`), JSON.stringify(content));
    }
    return loadCatalog(database, folder);
  };
  const readNews = () => STORAGE.news.read(database.db);

  it('are added after those of files, and change the version', async () => {
    const store = await createCatalogStore(database);
    const countBefore = store.count();
    await put(ITEM);
    await database.db.transaction((transaction) => putOperatorRecord(transaction, 'faq', ENTRY));
    expect(await readNews()).toEqual([...news, ITEM]);
    expect(await store.refresh()).toBe(true);
    expect(store.current().findFaqEntry(ENTRY.slug)).toEqual(ENTRY);
    expect(store.current().faq).toEqual([...faq, ENTRY]);
    expect(store.count()).toBe(countBefore + 2);
  });

  it('are replaced by their slug', async () => {
    await put({ ...ITEM, title: 'Исправлено', topics: [] });
    expect((await readNews()).at(-1)).toEqual({ ...ITEM, title: 'Исправлено', topics: [] });
    await put(ITEM);
    expect((await readNews()).at(-1)).toEqual(ITEM);
  });

  it('stay when a file of their kind is loaded', async () => {
    const { changes } = await load({ news: news.slice(1), faq });
    expect(changes.news).toMatchObject({ removed: [news[0]?.slug], added: [] });
    expect(await readNews()).toEqual([...news.slice(1), ITEM]);
    await load({ news });
    expect((await readNews()).at(-1)).toEqual(ITEM);
  });

  it('do not keep what they refer to', async () => {
    const technoparks = bundledRecords('technoparks').filter(({ slug }) => slug !== 'kalibr');
    const without = <T extends { readonly topics: readonly string[] }>(items: readonly T[]) =>
      items.map((item) => ({ ...item, topics: item.topics.filter((topic) => topic !== 'kalibr') }));
    const unrelated = faq.map((entry) => ({
      ...entry,
      related: {
        ...entry.related,
        technoparks: entry.related.technoparks.filter((slug) => slug !== 'kalibr'),
      },
    }));
    await load({ technoparks, news: without(news), faq: unrelated });
    expect((await STORAGE.faq.read(database.db)).at(-1)?.related.technoparks).toEqual([]);
    await load({ technoparks: bundledRecords('technoparks'), news, faq });
  });

  it('are removed; those of files are not', async () => {
    const remove = (slug: string) =>
      database.db.transaction((transaction) => removeOperatorRecord(transaction, 'news', slug));
    expect(await remove(news[0]?.slug ?? '')).toBe(false);
    expect(await remove(ITEM.slug)).toBe(true);
    expect(await remove(ITEM.slug)).toBe(false);
    expect(await readNews()).toEqual(news);
  });

  it('become the file’s where a file has their slug', async () => {
    await put(ITEM);
    await load({ news: [...news, ITEM] });
    await load({ news });
    expect(await readNews()).toEqual(news);
  });
});
