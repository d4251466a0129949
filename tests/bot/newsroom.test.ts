import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createNewsroom } from '../../src/bot/newsroom.ts';
import { loadBundled } from '../../src/catalog/load.ts';
import type { NewsConfig } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { createLogger } from '../../src/logger.ts';
import { createFetchFeed } from '../../src/news/reader.ts';
import { apiOf } from '../support/bot-api.ts';
import { createRecordedBroadcasts, type RecordedBroadcasts } from '../support/broadcasts.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { clearNews } from '../support/clear-news.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { type FeedServer, rss, startFeedServer } from '../support/feed-server.ts';
import { ru as t } from '../support/locale.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../support/telegram.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const DOCUMENT = rss([
  { title: 'В технопарке «Калибр» открыли цех', link: 'https://a.ru/1', guid: '1', text: 'Он новый.' },
  { title: 'Завтра в Москве снег', link: 'https://a.ru/2', guid: '2' },
]);

describeOnEachDatabase('the newsroom', (open) => {
  let database: Database;
  let telegram: Telegram;
  let server: FeedServer;
  let admin: TelegramActor;
  let broadcasts: RecordedBroadcasts;

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
    telegram = await startTelegram();
    server = await startFeedServer();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([telegram.close(), server.close()]);
  });
  beforeEach(async () => {
    await clearNews(database);
    telegram.forget();
    broadcasts = createRecordedBroadcasts();
    admin = telegram.user();
    await admin.says('/start');
  });

  const roomOf = (mode: NewsConfig['mode']) =>
    createNewsroom({
      database,
      api: apiOf(telegram),
      username: 'technoparks_bot',
      t,
      catalog: () => bundledCatalog,
      broadcasts,
      config: { feeds: [server.serve('/rss', DOCUMENT)], pollMinutes: 30, mode },
      adminIds: new Set([admin.user.id]),
      log: createLogger('silent'),
      now: () => NOW,
      fetchFeed: createFetchFeed({ isAllowed: () => true }),
    });
  const shown = () => telegram.messages(admin.chatId).filter(({ from }) => from?.is_bot);

  it('reads by itself and shows the admins what waits, once over a restart', async () => {
    const room = roomOf('review');
    room.start();
    while (shown().length < 2) await admin.nextScreen();
    await room.close();
    const again = roomOf('review');
    again.start();
    await again.close();
    expect(shown().map(({ text }) => text)).toEqual([
      expect.stringContaining('Завтра в Москве снег'),
      expect.stringContaining('В технопарке «Калибр» открыли цех'),
    ]);
    expect(broadcasts.started).toEqual([]);
  });

  it('or publishes what is ours', async () => {
    await roomOf('auto').feeds.readDue(new AbortController().signal);
    expect(broadcasts.started.map(({ post }) => post.title)).toEqual(['В технопарке «Калибр» открыли цех']);
    expect(shown()).toEqual([]);
  });
});
