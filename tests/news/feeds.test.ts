import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { createFeedStore, type FeedStore } from '../../src/news/feed-store.ts';
import { createFeeds, type Feeds } from '../../src/news/feeds.ts';
import { createFetchFeed } from '../../src/news/reader.ts';
import { createRelate } from '../../src/news/relate.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { clearNews } from '../support/clear-news.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { type FeedServer, type RssItem, rss, startFeedServer } from '../support/feed-server.ts';

const MINUTE_MS = 60_000;
const relate = createRelate(() => bundledCatalog);
const never = new AbortController().signal;

describeOnEachDatabase('feeds', (open) => {
  let database: Database;
  let store: FeedStore;
  let server: FeedServer;
  let now: Date;
  let paths = 0;
  const log = { info: vi.fn(), warn: vi.fn() };
  const onWaiting = vi.fn(async () => {});
  const servers: FeedServer[] = [];

  beforeAll(async () => {
    database = await open();
    store = createFeedStore(database);
  }, 60_000);
  beforeEach(async () => {
    await clearNews(database);
    server = await startFeedServer();
    servers.push(server);
    now = new Date('2026-11-23T09:00:00Z');
    vi.clearAllMocks();
  });
  afterAll(() => Promise.all(servers.map((each) => each.close())));

  const createOver = (...urls: string[]): Feeds =>
    createFeeds({
      store,
      fetchFeed: createFetchFeed({ isAllowed: () => true, timeoutMs: 500 }),
      relate,
      urls,
      pollMinutes: 30,
      onWaiting,
      log,
      now: () => now,
    });
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * MINUTE_MS);
  };
  const serve = (items: readonly RssItem[], title?: string): string => {
    paths += 1;
    return server.serve(`/${paths}`, rss(items, title));
  };
  const waiting = async () => (await store.waiting({ limit: 100 })).map(({ title }) => title);
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  const QUARTER = {
    title: 'Власти назвали победителей конкурса технопарков',
    link: 'https://a.ru/1',
    guid: '1',
  };
  const LABORATORY = {
    title: 'В «Калибре» открыли лабораторию микроэлектроники',
    link: 'https://a.ru/2',
    guid: '2',
  };

  it('takes each item once, the oldest first, with its day, its source and its topics', async () => {
    const url = serve(
      [{ ...LABORATORY, text: 'Технопарк <b>растёт</b>', date: hoursAgo(13) }, QUARTER],
      'Новости',
    );
    const feeds = createOver(url);
    await feeds.readDue(never);
    expect(await waiting()).toEqual([QUARTER.title, LABORATORY.title]);
    const [, item] = await store.waiting({ limit: 2 });
    expect(item).toMatchObject({
      summary: 'Технопарк растёт',
      link: 'https://a.ru/2',
      sourceTitle: 'Новости',
      date: '2026-11-22',
      topics: expect.arrayContaining(['technoparks', 'kalibr']),
      status: 'waiting',
    });
    expect(onWaiting).toHaveBeenCalledTimes(1);

    pass(30);
    await feeds.readDue(never);
    expect(await waiting()).toHaveLength(2);
  });

  it('reads a feed when its time has come, over a restart too', async () => {
    const url = serve([QUARTER]);
    await createOver(url).readDue(never);
    pass(29);
    await createOver(url).readDue(never);
    expect(server.requests).toHaveLength(1);
    pass(1);
    await createOver(url).readDue(never);
    expect(server.requests).toHaveLength(2);
  });

  it('asks for what has changed only, and takes «nothing» for an answer', async () => {
    paths += 1;
    const url = server.serve(`/${paths}`, (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss([QUARTER]));
    });
    const feeds = createOver(url);
    await feeds.readDue(never);
    pass(30);
    await feeds.readDue(never);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(await feeds.list()).toMatchObject([
      { row: { title: 'Лента', etag: '"1"', readAt: now, failures: 0 } },
    ]);
  });

  it('takes the same news once: by its mark, its link or its title, from this feed or another', async () => {
    const one = serve([
      { ...QUARTER, link: 'https://a.ru/other', title: 'Третий заголовок с той же меткой' },
      { ...QUARTER, guid: 'again by link', title: 'Совсем другой заголовок' },
      QUARTER,
    ]);
    const other = serve([
      { title: 'Власти назвали победителя конкурса технопарков', guid: 'x', link: 'https://b.ru/9' },
      { title: 'Новый заголовок', guid: 'y', link: 'http://www.a.ru/1/?utm_source=b' },
      LABORATORY,
    ]);
    await createOver(one, other).readDue(never);
    const titles = await waiting();
    expect(titles).toHaveLength(2);
    expect(titles).toContain(LABORATORY.title);
  });

  it('leaves out what was old when it was first seen, and what the news have already', async () => {
    const url = serve([
      { ...QUARTER, date: hoursAgo(24 * 8) },
      { ...LABORATORY, date: hoursAgo(24 * 6) },
      { title: 'Из будущего', guid: '3', date: hoursAgo(-24) },
    ]);
    await createOver(url).readDue(never);
    expect(await waiting()).toEqual(['Из будущего', LABORATORY.title]);
    expect((await store.waiting({ limit: 1 }))[0]?.date).toBe('2026-11-23');
  });

  it('a failing feed is put off longer and longer, is told of, and stops no other', async () => {
    paths += 1;
    const broken = server.serve(`/${paths}`, (_request, response) => response.writeHead(503).end());
    const good = serve([QUARTER]);
    const feeds = createOver(broken, good);
    await feeds.readDue(never);
    expect(await waiting()).toEqual([QUARTER.title]);
    expect(await feeds.list()).toMatchObject([
      { url: broken, row: { failure: 'status', failureStatus: 503, failures: 1, readAt: null } },
      { url: good, row: { failure: null } },
    ]);
    const dueAfter = async () => ((await feeds.list())[0]?.row?.dueAt.getTime() ?? 0) - now.getTime();
    const pauses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      pauses.push((await dueAfter()) / MINUTE_MS);
      pass(pauses.at(-1) ?? 0);
      await feeds.readDue(never);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
    expect(log.warn).toHaveBeenCalledTimes(9);

    server.serve(new URL(broken).pathname, rss([LABORATORY]));
    pass(1440);
    await feeds.readDue(never);
    expect((await feeds.list())[0]?.row).toMatchObject({ failures: 0, failure: null, readAt: now });
    expect(await waiting()).toContain(LABORATORY.title);
  });

  it('what is no feed, is too slow or private is each told of', async () => {
    paths += 1;
    const feeds = createOver(`${server.url}/no-such`, server.serve(`/${paths}`, 'hello'));
    await feeds.readDue(never);
    expect((await feeds.list()).map(({ row }) => row?.failure)).toEqual(['status', 'not-a-feed']);
  });

  it('broken items are left out, the others taken', async () => {
    const url = serve([{ title: '<img src="x">' }, { ...QUARTER, date: 'позавчера' }, LABORATORY]);
    await createOver(url).readDue(never);
    expect(await waiting()).toHaveLength(2);
    expect(log.warn).toHaveBeenCalledWith(expect.objectContaining({ items: 1 }), expect.any(String));
  });

  it('two processes do not read one feed at once', async () => {
    const url = serve([QUARTER, LABORATORY]);
    await Promise.all([createOver(url).readDue(never), createOver(url).readDue(never)]);
    expect(server.requests).toHaveLength(1);
    expect(await waiting()).toHaveLength(2);
  });

  it('without feeds there is nothing to do', async () => {
    const feeds = createOver();
    await feeds.readDue(never);
    expect(await feeds.list()).toEqual([]);
  });
});
