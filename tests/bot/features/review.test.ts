import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createFeedsFeature } from '../../../src/bot/features/feeds.ts';
import { createReviewFeature } from '../../../src/bot/features/review.ts';
import { createReviewNotices, type ReviewNotices } from '../../../src/bot/review-notices.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { publicationText } from '../../../src/bot/views/publication.ts';
import { loadBundled } from '../../../src/catalog/load.ts';
import { createNewsQueries, type NewsQueries } from '../../../src/catalog/news.ts';
import type { Database } from '../../../src/database/client.ts';
import { createAutomatic } from '../../../src/news/automatic.ts';
import { createFeedStore, type FeedStore } from '../../../src/news/feed-store.ts';
import type { FeedState } from '../../../src/news/feeds.ts';
import { createPublicationStore } from '../../../src/news/publication-store.ts';
import { createPublications, type Publications } from '../../../src/news/publications.ts';
import { createRelate } from '../../../src/news/relate.ts';
import { apiOf } from '../../support/bot-api.ts';
import { createRecordedBroadcasts, type RecordedBroadcasts } from '../../support/broadcasts.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { clearNews } from '../../support/clear-news.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';
import { type ServedBot, serve } from '../../support/served-bot.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../../support/telegram.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const catalog = () => bundledCatalog;

describeOnEachDatabase('review', (open) => {
  let database: Database;
  let telegram: Telegram;
  let bot: ServedBot;
  let anna: TelegramActor;
  let boris: TelegramActor;
  let guest: TelegramActor;
  let store: FeedStore;
  let publications: Publications;
  let broadcasts: RecordedBroadcasts;
  let news: NewsQueries;
  let notices: ReviewNotices;
  const edit = vi.fn(async () => {});
  const follow = vi.fn(async () => {});
  const log = { warn: vi.fn() };
  let feeds: FeedState[] = [];

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
  }, 60_000);
  afterEach(() => telegram.close());
  beforeEach(async () => {
    vi.clearAllMocks();
    feeds = [];
    await clearNews(database);
    telegram = await startTelegram();
    anna = telegram.user({ first_name: 'Анна' });
    boris = telegram.user({ first_name: 'Борис' });
    guest = telegram.user();
    const adminIds = new Set([anna.user.id, boris.user.id]);
    const now = () => NOW;
    store = createFeedStore(database);
    news = createNewsQueries(database);
    broadcasts = createRecordedBroadcasts();
    publications = createPublications({
      database,
      store: createPublicationStore(database),
      feedStore: store,
      broadcasts,
      catalog,
      compose: (item) => publicationText(t, item).value,
      onDecided: async () => {},
      ownSource: 'Редакция',
      log,
      now,
    });
    notices = createReviewNotices({ api: apiOf(telegram), t, catalog, adminIds, store, log, now });
    bot = await serve(telegram, [
      createReviewFeature({
        t,
        catalog,
        feedStore: store,
        publications,
        notices,
        adminIds,
        edit,
        follow,
        now,
      }),
      createFeedsFeature({
        t,
        catalog,
        feeds: { list: async () => feeds },
        feedStore: store,
        newsMode: 'review',
        newsPollMinutes: 30,
        adminIds,
      }),
    ]);
    for (const actor of [anna, boris, guest]) await actor.says('/start');
    telegram.takeUpdates();
  });

  const addItem = async (n: number, title = `Новость № ${n} о технопарках`) => {
    await store.insert({
      feedUrl: 'https://a.ru/rss',
      guid: String(n),
      link: `https://a.ru/${n}`,
      linkKey: `a.ru/${n}`,
      title,
      titleKey: String(n),
      summary: 'Цех <открыт> & работает.',
      sourceTitle: 'Лента',
      date: '2026-11-22',
      topics: ['technoparks', 'kalibr'],
      seenAt: NOW,
      status: 'waiting',
    });
    const [item] = (await store.waiting({ limit: 100 })).slice(-1);
    if (!item) throw new Error('not stored');
    return item;
  };

  it('every admin is shown what waits, once, as it would go out', async () => {
    await addItem(1);
    await notices.announce();
    await notices.announce();
    for (const admin of [anna, boris]) {
      const shown = telegram.messages(admin.chatId).filter(({ from }) => from?.is_bot);
      expect(shown).toHaveLength(1);
      const { text, html, rows } = admin.screen();
      expect(text).toContain('Ждёт решения · Лента, 22 ноября 2026 года');
      expect(html).toContain('<b>Новость № 1 о технопарках</b>\n\nЦех &lt;открыт&gt; &amp; работает.');
      expect(text).toContain('Темы: Технопарки, Калибр');
      expect(rows.flat()).toEqual(['✓ Опубликовать', '✏️ Изменить', '✕ Отклонить', '🔗 Источник']);
    }
    expect(telegram.messages(guest.chatId).filter(({ from }) => from?.is_bot)).toEqual([]);
  });

  it('the first decision counts, and the others see whose it was', async () => {
    const item = await addItem(1);
    await notices.announce();
    const borisSaw = boris.screen();
    await anna.presses('✓ Опубликовать');
    await bot.handle();
    expect(anna.screen().text).toContain('✓ Опубликовано');
    expect(anna.screen().text).toContain('Решение: Анна');
    expect(boris.screen().text).toContain('Решение: Анна');
    expect(boris.screen().rows.flat()).not.toContain('✕ Отклонить');

    // What Boris had on his screen a moment ago.
    await boris.pressesData(borisSaw.messageId, ROUTES.reviewItem.pack({ item: item.id, step: 'reject' }));
    await bot.handle();
    expect((await boris.nextToast()).text).toBe('По этой новости уже решили');
    expect(await store.find(item.id)).toMatchObject({ status: 'published', decidedBy: anna.user.id });
  });

  it('what is published is in the news, and on its way to who follows it, once', async () => {
    const { id: item } = await addItem(1);
    await notices.announce();
    const { messageId } = anna.screen();
    const data = ROUTES.reviewItem.pack({ item, step: 'publish' });
    await Promise.all([anna.pressesData(messageId, data), boris.pressesData(boris.screen().messageId, data)]);
    await bot.handle();
    expect(broadcasts.started).toHaveLength(1);
    const [started] = broadcasts.started;
    expect(started?.options.interests).toEqual(
      expect.arrayContaining(['all', 'topic/technoparks', 'technopark/kalibr']),
    );
    expect(started?.post.html).toBe(
      '<b>Новость № 1 о технопарках</b>\n\nЦех &lt;открыт&gt; &amp; работает.\n\nИсточник: <a href="https://a.ru/1">Лента</a>',
    );
    const { items } = await news.list({ page: 0, pageSize: 1 });
    expect(items[0]).toMatchObject({
      title: 'Новость № 1 о технопарках',
      summary: 'Цех <открыт> & работает.',
      date: '2026-11-22',
      sourceUrl: 'https://a.ru/1',
      sourceTitle: 'Лента',
    });
    expect(started?.post.key).toBe(`news/${items[0]?.slug}`);
    expect(follow).toHaveBeenCalledTimes(1);
  });

  it('«Отклонить» leaves it out, «Изменить» opens it as a draft', async () => {
    const item = await addItem(1);
    await notices.announce();
    await anna.presses('✏️ Изменить');
    await bot.handle();
    expect(edit).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ id: item.id }));
    await anna.presses('✕ Отклонить');
    await bot.handle();
    expect(await store.find(item.id)).toMatchObject({ status: 'rejected' });
    expect(broadcasts.started).toEqual([]);
  });

  it('nobody else decides, whatever is pressed', async () => {
    const item = await addItem(1);
    await guest.pressesData(1, ROUTES.reviewItem.pack({ item: item.id, step: 'publish' }));
    await guest.pressesData(1, ROUTES.reviewQueue.pack({ page: 0 }));
    await guest.says('/feeds');
    await bot.handle();
    expect(bot.untaken).toBe(3);
    expect(await store.find(item.id)).toMatchObject({ status: 'waiting' });
  });

  it('many are not shown one by one; they are gone through in the queue', async () => {
    for (let n = 1; n <= 7; n += 1) await addItem(n);
    await notices.announce();
    expect(telegram.messages(anna.chatId).filter(({ from }) => from?.is_bot)).toHaveLength(6);
    expect(anna.screen().text).toContain('Ещё 2 новости ждут решения');
    await anna.presses('Открыть очередь');
    await bot.handle();
    expect(anna.screen().text).toContain('Новость № 1 ');
    expect(anna.screen().rows.flat()).toContain('1 из 7');
    const { messageId } = anna.screen();
    await anna.presses('✕ Отклонить', messageId);
    await bot.handle();
    expect((await anna.nextToast()).text).toBe('Отклонено');
    expect(anna.screen().text).toContain('Новость № 2 ');
    expect(anna.screen().rows.flat()).toContain('1 из 6');
  });

  it('an admin who has not started the bot is no trouble', async () => {
    await boris.blocks();
    await addItem(1);
    await notices.announce();
    expect(anna.screen().text).toContain('Новость № 1');
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('the automatic mode publishes what is ours, and nothing twice', async () => {
    const relate = createRelate(catalog);
    await addItem(1, 'В технопарке «Калибр» открыли цех');
    await addItem(2, 'Завтра в Москве снег');
    const automatic = createAutomatic({ store, publications, relate, now: () => NOW });
    await automatic();
    await automatic();
    expect(broadcasts.started.map(({ post }) => post.title)).toEqual(['В технопарке «Калибр» открыли цех']);
    expect(broadcasts.started[0]?.options.operator).toBeNull();
    expect(await store.countWaiting()).toBe(0);
  });

  it('what a kill left between the news and the delivery goes out at the next look', async () => {
    const item = await addItem(1);
    const start = vi.spyOn(broadcasts, 'start').mockRejectedValueOnce(new Error('killed'));
    await expect(publications.publishItem(item, anna.user.id)).rejects.toThrow('killed');
    start.mockRestore();
    await publications.runDue();
    await publications.runDue();
    expect(broadcasts.started).toHaveLength(1);
    expect((await news.list({ page: 0, pageSize: 1 })).items[0]?.title).toBe(item.title);
  });

  it('/feeds tells what is read and what fails, in plain words', async () => {
    const row = {
      title: 'Новости мэра',
      etag: null,
      lastModified: null,
      dueAt: new Date('2026-11-23T11:00:00Z'),
      readAt: new Date('2026-11-23T07:30:00Z'),
      failures: 0,
      failure: null,
      failureStatus: null,
      failedAt: null,
    };
    feeds = [
      { url: 'https://mos.ru/rss', row: { ...row, url: 'https://mos.ru/rss' } },
      {
        url: 'https://www.vm.ru/rss',
        row: {
          ...row,
          url: 'https://www.vm.ru/rss',
          title: null,
          failures: 3,
          failure: 'status',
          failureStatus: 503,
        },
      },
      { url: 'https://new.ru/rss', row: undefined },
    ];
    await addItem(1);
    await anna.says('/feeds');
    await bot.handle();
    expect(anna.screen().text).toBe(
      [
        '📡 Ленты новостей — 3',
        'Читаются раз в 30 минут; каждая новость ждёт решения администратора.',
        '',
        '⚠️ vm.ru',
        'Сервер отказал: ошибка 503.',
        'Не прочитана 3 раза подряд, следующая попытка — 23 ноября, 14:00.',
        'Последний раз прочитана 23 ноября, 10:30.',
        '',
        '✓ Новости мэра (mos.ru) — прочитана 23 ноября, 10:30',
        '',
        '◦ new.ru — ещё не читалась',
      ].join('\n'),
    );
    await anna.presses('🗞 Ждут решения — 1');
    await bot.handle();
    expect(anna.screen().text).toContain('Новость № 1');
    expect(anna.screen().rows.flat()).toContain('‹ К лентам');
  });
});
