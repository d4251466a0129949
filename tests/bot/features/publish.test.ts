import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSearcher } from '../../../src/answers/searcher.ts';
import { createDialogues } from '../../../src/bot/conversations/dialogues.ts';
import { createFeature, type Feature } from '../../../src/bot/feature.ts';
import { createNewsroom, type Newsroom } from '../../../src/bot/newsroom.ts';
import { PROGRESS_EVERY_MS } from '../../../src/bot/publication-progress.ts';
import { createPublishing } from '../../../src/bot/publishing.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { loadBundled } from '../../../src/catalog/load.ts';
import { createNewsQueries } from '../../../src/catalog/news.ts';
import type { Database } from '../../../src/database/client.ts';
import { createLogger } from '../../../src/logger.ts';
import { createDialogueDrafts } from '../../../src/people/dialogue-drafts.ts';
import { createPeople } from '../../../src/people/people.ts';
import type { MessageContent } from '../../../src/playground/messages.ts';
import { createConversationStorage } from '../../../src/telegram/conversation-storage.ts';
import { apiOf } from '../../support/bot-api.ts';
import { createRecordedBroadcasts, type RecordedBroadcasts } from '../../support/broadcasts.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { clearDialogues } from '../../support/clear-dialogues.ts';
import { clearNews } from '../../support/clear-news.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';
import { createTalk, type Talk } from '../../support/talk.ts';
import { startTelegram, type Telegram } from '../../support/telegram.ts';

const catalog = () => bundledCatalog;
const log = createLogger('silent');
const { search } = createSearcher(catalog);

const POST: MessageContent = {
  text: 'В «Калибре» открыли цех\nОн <большой> и новый. Подробнее — на сайте.',
  entities: [
    { type: 'bold', offset: 0, length: 23 },
    { type: 'italic', offset: 27, length: 9 },
    { type: 'text_link', offset: 46, length: 9, url: 'https://mos.ru/?a=1&b=2' },
  ],
};
const AS_SENT =
  '<b>В «Калибре» открыли цех</b>\n\nОн <i>&lt;большой&gt;</i> и новый. <a href="https://mos.ru/?a=1&amp;b=2">Подробнее</a> — на сайте.';

describeOnEachDatabase('/publish', (open) => {
  let telegram: Telegram;
  let database: Database;
  let broadcasts: RecordedBroadcasts;
  let newsroom: Newsroom;
  let now: Date;
  const adminIds = new Set<number>();

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
  }, 60_000);
  beforeEach(async () => {
    now = new Date('2026-11-23T09:00:00Z');
    await clearNews(database);
    await clearDialogues(database);
    telegram = await startTelegram();
    broadcasts = createRecordedBroadcasts();
    adminIds.clear();
  });
  afterEach(() => telegram.close());

  function build(): Feature[] {
    const clock = () => now;
    newsroom = createNewsroom({
      database,
      api: apiOf(telegram),
      username: 'technoparks_bot',
      t,
      catalog,
      broadcasts,
      config: { feeds: [], pollMinutes: 30, mode: 'review' },
      adminIds,
      log,
      now: clock,
    });
    const publishing = createPublishing({ t, catalog, search, newsroom, adminIds, now: clock });
    const dialogues = createDialogues({
      t,
      drafts: createDialogueDrafts(database, clock),
      storage: createConversationStorage(database, clock),
      dialogues: [publishing.dialogue],
      now: clock,
      answerQuestion: async () => false,
    });
    const watch = createFeature();
    watch.use(publishing.watch);
    return [watch, dialogues.feature, ...publishing.features(dialogues)];
  }

  const adminTalk = async (): Promise<Talk> => {
    const talk = await createTalk(telegram, build);
    adminIds.add(talk.person.user.id);
    return talk;
  };
  /** Up to the time. */
  const write = async (talk: Talk, post = POST) => {
    await talk.says('/publish');
    await talk.sends(post);
    await talk.presses('✓ Оставить');
    await talk.says('mos.ru/news/1');
    await talk.presses('Без картинки');
    return talk.presses('Дальше');
  };
  const messagesOf = (talk: Talk) => telegram.messages(talk.person.chatId).filter(({ from }) => from?.is_bot);
  const refreshLater = async () => {
    now = new Date(now.getTime() + PROGRESS_EVERY_MS);
    await newsroom.progress.refresh();
  };
  /** The last but one: what subscribers would get. */
  const preview = (talk: Talk) => messagesOf(talk).at(-2);
  const latestNews = async () => (await createNewsQueries(database).list({ page: 0, pageSize: 1 })).items[0];

  it('from a text with formatting to the subscribers and the news', async () => {
    const talk = await adminTalk();
    await talk.says('/publish');
    expect(talk.screen().text).toContain('Пришлите текст новости');
    await talk.sends(POST);
    expect(talk.screen().text).toContain('Заголовок: В «Калибре» открыли цех');
    await talk.presses('✓ Оставить');
    await talk.says('не адрес');
    expect(talk.screen().text).toContain('Нужен адрес страницы');
    await talk.says('mos.ru/news/1');
    await talk.presses('Без картинки');
    expect(talk.screen().text).toContain('Темы: Калибр');
    await talk.presses('Технопарки');
    await talk.says('льгота на обед');
    expect(talk.screen().text).toContain('Такой площадки, кластера или льготы нет');
    await talk.presses('Дальше');
    await talk.presses('📤 Сейчас');
    expect(talk.screen().text).toBe(
      '☝️ Так новость увидят подписчики\nОтправить её сейчас?\n👥 Получат сразу: 12, позже — в сводках и после тихих часов: 30',
    );
    expect(preview(talk)?.text).toContain('В «Калибре» открыли цех\n\nОн <большой> и новый.');

    await talk.presses('📤 Отправить 42 подписчикам');
    const [started] = broadcasts.started;
    expect(started?.post.html).toBe(`${AS_SENT}\n\nИсточник: <a href="https://mos.ru/news/1">mos.ru</a>`);
    expect(started?.options).toMatchObject({
      operator: talk.person.user.id,
      interests: expect.arrayContaining(['all', 'technopark/kalibr', 'topic/technoparks']),
    });
    expect(await latestNews()).toMatchObject({
      title: 'В «Калибре» открыли цех',
      summary: 'Он <большой> и новый. Подробнее — на сайте.',
      date: '2026-11-23',
      sourceUrl: 'https://mos.ru/news/1',
      sourceTitle: 'mos.ru',
      topics: expect.arrayContaining(['kalibr']),
    });
  });

  it('one message shows how it goes, with what can be done; in the end it is the report', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📤 Сейчас');
    await talk.presses('📤 Отправить 42 подписчикам');
    const { messageId } = talk.screen();
    expect(talk.screen().text).toContain('Отправлено: 0 из 12');
    broadcasts.set(1, { sent: 5, left: 7, perSecond: 2.5, secondsLeft: 90 });
    await refreshLater();
    expect(talk.screen()).toMatchObject({
      messageId,
      text: expect.stringContaining('Отправлено: 5 из 12\nОсталось: 7\n2,5 в секунду, ещё около 2 минут'),
    });
    telegram.forget();
    await refreshLater();
    broadcasts.set(1, { sent: 6, left: 6 });
    await newsroom.progress.refresh();
    expect(telegram.callsOf('editMessageText')).toHaveLength(1);
    broadcasts.set(1, { sent: 7, left: 5 });
    await newsroom.progress.refresh();
    expect(telegram.callsOf('editMessageText')).toHaveLength(1);

    await talk.presses('⏸ Пауза');
    expect(talk.screen().text).toContain('На паузе');
    await talk.presses('▶️ Продолжить');
    broadcasts.set(1, { state: 'done', sent: 9, left: 0, gone: 1, failed: 1, unknown: 1 });
    await refreshLater();
    expect(talk.screen().messageId).toBe(messageId);
    expect(talk.screen().text).toContain('✓ Рассылка окончена');
    expect(talk.screen().text).toContain('Недоступны: 1\nTelegram отказал: 1\nНеизвестно, дошло ли: 1');
    expect(talk.screen().rows.flat()).toEqual(
      expect.arrayContaining(['🔁 Отправить ещё раз, где неизвестно', '✏️ Исправить', '↩️ Отозвать']),
    );
    expect(broadcasts.done).toEqual(['pause 1', 'resume 1']);
  });

  it('what is opened in the message of the progress is not written over, until one comes back', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📤 Сейчас');
    await talk.presses('📤 Отправить 42 подписчикам');
    await talk.presses('✏️ Исправить');
    expect(talk.screen().text).toContain('Пришлите текст новости');
    broadcasts.set(1, { sent: 5, left: 7 });
    await refreshLater();
    expect(talk.screen().text).toContain('Пришлите текст новости');

    await talk.says('/publish');
    await talk.presses('✓ В «Калибре» открыли цех');
    expect(talk.screen().text).toContain('Отправлено: 5 из 12');
    broadcasts.set(1, { sent: 6, left: 6 });
    await refreshLater();
    expect(talk.screen().text).toContain('Отправлено: 6 из 12');
    await talk.presses('↩️ Отозвать');
    broadcasts.set(1, { sent: 7, left: 5 });
    await refreshLater();
    expect(talk.screen().text).toContain('Отозвать новость?');
  });

  it('the progress goes on over a restart, in the same message', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📤 Сейчас');
    await talk.presses('📤 Отправить 42 подписчикам');
    const { messageId } = talk.screen();
    await talk.restart();
    broadcasts.set(1, { sent: 12, left: 0, state: 'done' });
    await refreshLater();
    expect(talk.screen()).toMatchObject({ messageId, text: expect.stringContaining('Отправлено: 12 из 12') });
  });

  it('a confirmation is for this operator, this draft and this process, once', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📤 Сейчас');
    const { messageId, keyboard } = talk.screen();
    const [button] = keyboard[0] ?? [];
    const data = button && 'callback_data' in button ? button.callback_data : '';

    const other = await createTalk(telegram, build);
    adminIds.add(other.person.user.id);
    await other.says('/publish');
    await other.pressesData(data, 1);
    expect(other.screen().text).toContain('больше не действует');

    await talk.restart();
    await talk.pressesData(data, messageId);
    expect(talk.screen().text).toContain('больше не действует');
    expect(broadcasts.started).toEqual([]);

    // The draft is still there, and a change of it ends what was asked before.
    await talk.says('/publish');
    await talk.presses('📝 В «Калибре» открыли цех');
    await talk.presses('📤 Отправить');
    const asked = talk.screen();
    await talk.says('/publish');
    await talk.presses('📝 В «Калибре» открыли цех');
    await talk.presses('Заголовок');
    await talk.says('Другой заголовок');
    await talk.presses('📤 Отправить 42 подписчикам', asked.messageId);
    const pressed = messagesOf(talk).find(({ message_id: id }) => id === asked.messageId);
    expect(pressed?.text).toContain('больше не действует');
    expect(broadcasts.started).toEqual([]);

    await talk.says('/publish');
    await talk.presses('📝 Другой заголовок');
    await talk.presses('📤 Отправить');
    const { messageId: last, keyboard: lastKeyboard } = talk.screen();
    const [lastButton] = lastKeyboard[0] ?? [];
    await talk.presses('📤 Отправить 42 подписчикам');
    await talk.pressesData(lastButton && 'callback_data' in lastButton ? lastButton.callback_data : '', last);
    expect(broadcasts.started.map(({ post }) => post.title)).toEqual(['Другой заголовок']);
  });

  it('is sent at its time, made up for once, and not before', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.says('сегодня 09:00');
    expect(talk.screen().text).toContain('Это время уже прошло');
    await talk.says('завтра 10:00');
    expect(talk.screen().text).toContain('Отправить её 24 ноября, 10:00?');
    await talk.presses('⏰ Отправить в это время');
    expect(talk.screen().text).toContain('Будет отправлено 24 ноября, 10:00');
    await newsroom.publications.runDue();
    expect(broadcasts.started).toEqual([]);

    await talk.restart();
    now = new Date('2026-11-24T12:00:00Z');
    await Promise.all([newsroom.publications.runDue(), newsroom.publications.runDue()]);
    await newsroom.publications.runDue();
    expect(broadcasts.started).toHaveLength(1);
    expect((await latestNews())?.date).toBe('2026-11-24');
  });

  it('drafts are kept, changed one thing at a time, and thrown away', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📝 В черновики');
    expect(talk.screen().text).toContain('📝 Черновик');
    await talk.presses('Ссылка');
    await talk.presses('Без ссылки');
    expect(talk.screen().text).not.toContain('Источник');
    await talk.presses('Темы');
    await talk.presses('✓ Калибр');
    await talk.says('Слава');
    await talk.presses('Дальше');
    expect(talk.screen().text).toContain('Темы: Слава');
    await talk.presses('⏰ Время');
    await talk.says('24.12 09:30');
    expect(talk.screen().text).toContain('Отправить её 24 декабря, 09:30?');
    await talk.says('/publish');
    await talk.presses('📝 В «Калибре» открыли цех');
    await talk.presses('🗑 Удалить черновик');
    expect(talk.screen().text).toContain('Черновик удалён');
    expect(await newsroom.publicationStore.drafts(talk.person.user.id)).toEqual([]);
  });

  it('a picture with its caption, and no more text than a caption takes', async () => {
    const talk = await adminTalk();
    const photo = await talk.person.sends('photo', 'Подпись к картинке');
    telegram.takeUpdates();
    await talk.says('/publish');
    await talk.sends({ photo: photo.photo ?? [], caption: 'Новость с картинкой' });
    await talk.presses('✓ Оставить');
    await talk.presses('Без ссылки');
    expect(talk.screen().text).toContain('С картинкой');
    await talk.presses('✓ Оставить');
    await talk.presses('Дальше');
    await talk.presses('📤 Сейчас');
    expect(preview(talk)).toMatchObject({ caption: 'Новость с картинкой', photo: expect.anything() });
    await talk.presses('📤 Отправить 42 подписчикам');
    expect(broadcasts.started[0]?.post.picture).toBe(photo.photo?.at(-1)?.file_id);

    await talk.says('/publish');
    await talk.presses('✏️ Новая публикация');
    await talk.sends({ text: `Длинная новость\n${'слово '.repeat(200)}` });
    await talk.presses('✓ Оставить');
    await talk.presses('Без ссылки');
    await talk.sends({ photo: photo.photo ?? [] });
    expect(talk.screen().text).toContain('С картинкой помещается 1 024 знака');
    await talk.sends({ text: 'x'.repeat(4000) });
    expect(talk.screen().text).toContain('Нужна картинка');
  });

  it('a forwarded post brings its link and its channel', async () => {
    const talk = await adminTalk();
    await talk.says('/publish');
    await talk.sends({
      text: 'Коротко о главном',
      forward_origin: {
        type: 'channel',
        chat: { id: -100, type: 'channel', title: 'Мэр Москвы', username: 'mos_mayor' },
        message_id: 77,
        date: 0,
      },
    });
    await talk.presses('✓ Оставить');
    expect(talk.screen().text).toContain('https://t.me/mos_mayor/77');
    await talk.presses('✓ Оставить');
    await talk.presses('Без картинки');
    await talk.presses('Дальше');
    await talk.presses('📝 В черновики');
    expect(talk.screen().html).toContain('Источник: <a href="https://t.me/mos_mayor/77">Мэр Москвы</a>');
  });

  it('an item of a feed, changed before it goes out: decided with it, once', async () => {
    const talk = await adminTalk();
    await talk.says('/publish');
    const other = await createTalk(telegram, build);
    adminIds.add(other.person.user.id);
    await other.says('/publish');
    const { feedStore, notices } = newsroom;
    await feedStore.insert({
      feedUrl: 'https://a.ru/rss',
      guid: '1',
      link: 'https://a.ru/1',
      linkKey: 'a.ru/1',
      title: 'Из ленты',
      titleKey: '',
      summary: 'Текст.',
      sourceTitle: 'Лента',
      date: '2026-11-23',
      topics: [],
      seenAt: now,
      status: 'waiting',
    });
    await notices.announce();
    const seenByOther = other.screen();
    await talk.presses('✏️ Изменить');
    await talk.presses('Заголовок');
    await talk.says('Иначе');
    await talk.presses('📤 Отправить');
    await talk.presses('📤 Отправить 42 подписчикам');
    expect(broadcasts.started.map(({ post }) => post.title)).toEqual(['Иначе']);
    const settled = messagesOf(other).find(({ message_id: id }) => id === seenByOther.messageId);
    expect(settled?.text).toContain('✓ Опубликовано');
    expect(await feedStore.countWaiting()).toBe(0);
  });

  it('«Исправить» and «Отозвать» reach what was delivered and the news', async () => {
    const talk = await adminTalk();
    await write(talk);
    await talk.presses('📤 Сейчас');
    await talk.presses('📤 Отправить 42 подписчикам');
    await talk.presses('✏️ Исправить');
    await talk.presses('Оставить текст');
    await talk.says('В «Калибре» открыли два цеха');
    await talk.presses('✓ Оставить');
    await talk.presses('Дальше');
    expect(talk.screen().text).toContain('Так новость будет выглядеть теперь');
    expect(preview(talk)?.text).toContain('открыли два цеха\n\nОн <большой>');
    expect((await latestNews())?.title).toBe('В «Калибре» открыли цех');
    await talk.presses('✏️ Исправить', talk.screen().messageId);
    expect(broadcasts.done).toEqual(['correct to «В «Калибре» открыли два цеха» 1']);
    expect((await latestNews())?.title).toBe('В «Калибре» открыли два цеха');

    await talk.presses('↩️ Отозвать', talk.screen().messageId);
    await talk.presses('↩️ Отозвать', talk.screen().messageId);
    expect(broadcasts.done).toContain('withdraw 1');
    expect((await latestNews())?.title).not.toBe('В «Калибре» открыли два цеха');
    expect(talk.screen().text).toContain('Отозвано');
    expect(talk.screen().rows.flat()).not.toContain('✏️ Исправить');
  });

  it('what Telegram would not take is told before it goes out', async () => {
    const talk = await adminTalk();
    await write(talk);
    telegram.fail({ method: 'sendMessage', respond: { status: 400, description: 'Bad Request: no' } });
    await talk.presses('📤 Сейчас');
    expect(talk.screen().text).toContain('Telegram не принимает такое сообщение');
    expect(talk.screen().rows.flat()).not.toContain('📤 Отправить 42 подписчикам');
  });

  it('is nobody’s but the admins’, and a draft nobody’s but its operator’s', async () => {
    const admin = await adminTalk();
    await write(admin);
    await admin.presses('📝 В черновики');
    const [draft] = await newsroom.publicationStore.drafts(admin.person.user.id);
    const open = ROUTES.publication.pack({ publication: draft?.id ?? 0, step: 'open' });

    const guest = await createTalk(telegram, build);
    await guest.person.says('/publish');
    await guest.person.pressesData(1, open);
    await guest.person.pressesData(1, ROUTES.dialogue.pack({ dialogue: 'publish', action: 'restart' }));
    await admin.says('/publish');
    expect(telegram.messages(guest.person.chatId).filter(({ from }) => from?.is_bot)).toEqual([]);

    const other = await createTalk(telegram, build);
    adminIds.add(other.person.user.id);
    await other.says('/publish');
    await other.pressesData(open);
    expect(other.screen().text).toContain('Этой публикации больше нет');
  });

  it('is given out to its operator and erased: drafts wholly, of the rest the number', async () => {
    const talk = await adminTalk();
    const { id } = talk.person.user;
    const people = createPeople(database, () => now);
    await people.visit(id);
    expect((await people.personalData(id))?.publications).toBeNull();
    await write(talk);
    await talk.presses('📤 Сейчас');
    await talk.presses('📤 Отправить 42 подписчикам');
    await talk.says('/publish');
    await talk.presses('✏️ Новая публикация');
    await talk.sends({ text: 'Черновик новости' });
    await talk.presses('✓ Оставить');
    await talk.presses('Без ссылки');
    await talk.presses('Без картинки');
    await talk.presses('Дальше');
    await talk.presses('📝 В черновики');
    expect((await people.personalData(id))?.publications?.written).toMatchObject([
      { title: 'В «Калибре» открыли цех', status: 'published' },
      { title: 'Черновик новости', status: 'draft' },
    ]);
    await people.erase(id);
    await people.visit(id);
    expect((await people.personalData(id))?.publications).toBeNull();
    expect(await newsroom.publicationStore.drafts(id)).toEqual([]);
    expect((await latestNews())?.title).toBe('В «Калибре» открыли цех');
  });
});
