import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLanguage } from '../../../src/answers/language.ts';
import { LEXICON } from '../../../src/answers/lexicon.ts';
import { createMembershipFeature } from '../../../src/bot/features/membership.ts';
import { createSubscriptionsFeature } from '../../../src/bot/features/subscriptions.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { newsScreen } from '../../../src/bot/views/news.ts';
import type { Database } from '../../../src/database/client.ts';
import { createSubscriptions, INTERESTS_MAX, type Subscriptions } from '../../../src/news/subscriptions.ts';
import { createPeople } from '../../../src/people/people.ts';
import { bundledCatalog, bundledRecords } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';
import { type ServedBot, serve } from '../../support/served-bot.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../../support/telegram.ts';

describeOnEachDatabase('a subscription', (open) => {
  let database: Database;
  let subscriptions: Subscriptions;
  let telegram: Telegram;
  let bot: ServedBot;
  let anna: TelegramActor;
  let now: Date;

  beforeAll(async () => {
    database = await open();
    subscriptions = createSubscriptions(database, () => now);
    telegram = await startTelegram();
    const shared = { t, catalog: () => bundledCatalog };
    const [item] = bundledRecords('news');
    const feature = createSubscriptionsFeature({
      ...shared,
      subscriptions,
      language: createLanguage(LEXICON),
      openRecord: async () => item && newsScreen(t, bundledCatalog, item, { link: 'https://t.me/x' }),
    });
    const people = createPeople(database, () => now);
    bot = await serve(telegram, [feature], [createMembershipFeature({ ...shared, subscriptions, people })]);
  });
  afterAll(() => telegram.close());
  beforeEach(() => {
    now = new Date('2026-11-23T09:00:00Z');
    anna = telegram.user();
  });

  const says = async (text: string, actor = anna, options: { replyTo?: number } = {}) => {
    await actor.says(text, options);
    await bot.handle();
    return actor.nextScreen();
  };
  const presses = async (label: string | RegExp, actor = anna) => {
    await actor.presses(label);
    await bot.handle();
    return actor.nextScreen();
  };
  const followed = async (chatId = anna.chatId) =>
    (await subscriptions.find(chatId))?.followed.map(({ interest }) => interest);

  it('begins with the first choice, which is the consent, and its time is kept', async () => {
    const screen = await says('/subscribe');
    expect(screen.text).toContain('вы соглашаетесь получать рассылку');
    expect(await subscriptions.find(anna.chatId)).toBeUndefined();
    const chosen = await presses(t.text('news-topic-benefits'));
    expect(chosen.rows.flat()).toContain(`✅ ${t.text('news-topic-benefits')}`);
    expect(chosen.text).toContain('С 22:00 до 8:00 — тишина');
    expect(await subscriptions.find(anna.chatId)).toMatchObject({
      consentedAt: now,
      withdrawnAt: undefined,
      followed: [{ interest: 'topic/benefits' }],
    });
    await presses(`✅ ${t.text('news-topic-benefits')}`);
    expect(await followed()).toEqual([]);
    expect((await says('/settings')).text).toContain('Пока ничего не выбрано');
  });

  it('an old button does what it says and turns nothing over', async () => {
    const { messageId } = await says('/subscribe');
    const yes = ROUTES.subscriptionTopic.pack({ topic: 'education', wanted: 'yes' });
    for (let press = 0; press < 2; press += 1) {
      await anna.pressesData(messageId, yes);
      await bot.handle();
    }
    expect(await followed()).toEqual(['topic/education']);
  });

  it('is to a single record, from its card', async () => {
    await says('/subscribe');
    await presses(t.text('subscription-all'));
    const { messageId } = anna.screen();
    await anna.pressesData(messageId, ROUTES.follow.pack({ kind: 'technopark', slug: 'kalibr' }));
    await bot.handle();
    expect((await anna.nextScreen()).text).toContain('Калибр');
    expect((await presses(t.text('follow-begin'))).text).toContain('Вы следите');
    expect(await followed()).toEqual(['all', 'technopark/kalibr']);
    const list = await presses(t.text('subscription-settings'));
    expect(list.rows.flat()).toContain('🏢 Калибр ✕');
    await presses('🏢 Калибр ✕');
    expect(await followed()).toEqual(['all']);
    await anna.pressesData(
      messageId,
      ROUTES.follow.pack({ kind: 'benefit', slug: 'nowhere', wanted: 'yes' }),
    );
    await bot.handle();
    expect((await anna.nextScreen()).text).toBe(t.text('gone'));
  });

  it('is to a phrase, by command or as a reply', async () => {
    expect((await says('/subscribe Индустриальные парки')).rows.flat()).toContain('«Индустриальные парки» ✕');
    const asked = await presses(t.text('subscription-phrase-add'));
    await says('налога на прибыль', anna, { replyTo: asked.messageId });
    expect(await followed()).toEqual(['words/индустриальн парк', 'words/налог прибыл']);
    await presses('«Индустриальные парки» ✕');
    expect(await followed()).toEqual(['words/налог прибыл']);
    expect((await says('/subscribe раз два три четыре пять шесть семь')).text).toContain('от одного до пяти');
  });

  it('comes when it is wanted', async () => {
    await says('/subscribe');
    await presses(t.text('subscription-all'));
    await presses(t.text('subscription-schedule'));
    await presses(t.text('schedule-frequency-weekly'));
    const screen = await presses('18:00');
    expect(screen.text).toContain('в понедельник в 18:00');
    expect((await subscriptions.find(anna.chatId))?.schedule).toEqual({
      frequency: 'weekly',
      hour: 18,
      quiet: { from: 22, to: 8 },
    });
    await presses(t.text('schedule-frequency-at-once'));
    await presses(t.text('schedule-quiet-none'));
    expect((await subscriptions.find(anna.chatId))?.schedule.quiet).toBeUndefined();
  });

  it('ends after one confirmation, in one tap under a message, and comes back as it was', async () => {
    expect((await says('/unsubscribe')).text).toBe(t.text('unsubscribe-nothing'));
    await says('/subscribe');
    await presses(t.text('subscription-all'));
    await says('/unsubscribe');
    expect((await presses(t.text('unsubscribe-yes'))).text).toContain('больше ничего не придёт');
    expect((await subscriptions.find(anna.chatId))?.withdrawnAt).toEqual(now);
    now = new Date('2026-11-24T09:00:00Z');
    await presses(t.text('subscription-return'));
    expect(await subscriptions.find(anna.chatId)).toMatchObject({
      consentedAt: now,
      withdrawnAt: undefined,
      followed: [{ interest: 'all' }],
    });
    const { messageId } = anna.screen();
    await anna.pressesData(messageId, ROUTES.unsubscribe.pack({ step: 'now' }));
    await bot.handle();
    expect((await anna.nextScreen()).messageId).not.toBe(messageId);
    expect((await subscriptions.find(anna.chatId))?.withdrawnAt).toEqual(now);
  });

  it('has room for a limited number of things', async () => {
    await subscriptions.consent(anna.chatId);
    for (let index = 0; index < INTERESTS_MAX; index += 1) {
      const interest = `words/слово${index}` as const;
      await subscriptions.follow(anna.chatId, { interest, phrase: `слово${index}` });
    }
    await says('/subscribe');
    await anna.presses(t.text('subscription-all'));
    await bot.handle();
    expect((await anna.nextToast()).text).toContain(String(INTERESTS_MAX));
    expect(await followed()).toHaveLength(INTERESTS_MAX);
  });

  it('of a group is its administrators’ affair', async () => {
    const group = telegram.group();
    const boris = telegram.user();
    const admin = group.as(anna, 'administrator');
    const member = group.as(boris);
    const command = `/subscribe@${bot.username}`;
    expect((await says(command, member)).text).toBe(t.text('subscription-administrators-only'));
    await says(command, admin);
    await presses(t.text('subscription-all'), admin);
    expect(await followed(group.chatId)).toEqual(['all']);
    await member.presses(`✅ ${t.text('subscription-all')}`);
    await bot.handle();
    expect((await member.nextToast()).isAlert).toBe(true);
    expect(await followed(group.chatId)).toEqual(['all']);

    const count = await subscriptions.count();
    await group.removesBot(admin);
    await bot.handle();
    expect(await subscriptions.count()).toBe(count - 1);
    await group.addsBot(admin);
    await bot.handle();
    expect(await subscriptions.count()).toBe(count);
  });

  it('moves with a group that becomes a supergroup, and rests while the bot is blocked', async () => {
    const group = telegram.group({ type: 'group' });
    const admin = group.as(anna, 'creator');
    await says(`/subscribe@${bot.username}`, admin);
    await presses(t.text('subscription-all'), admin);
    const supergroup = await group.migrates(anna);
    await bot.handle();
    expect(await followed(group.chatId)).toBeUndefined();
    expect(await followed(supergroup.chatId)).toEqual(['all']);

    await says('/subscribe');
    await presses(t.text('subscription-all'));
    const count = await subscriptions.count();
    await anna.blocks();
    await bot.handle();
    expect(await subscriptions.count()).toBe(count - 1);
    await anna.unblocks();
    await bot.handle();
    expect(await subscriptions.count()).toBe(count);
  });

  it('opens what a post is about below it', async () => {
    const { messageId } = await says('/subscribe');
    await anna.pressesData(messageId, ROUTES.postRecord.pack({ kind: 'news', slug: 'x' }));
    await bot.handle();
    const card = await anna.nextScreen();
    expect(card.messageId).not.toBe(messageId);
    expect(card.text).toContain('Источник');
  });
});
