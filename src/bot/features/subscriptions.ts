import type { Language } from '../../answers/language.ts';
import type { NewsTopic } from '../../catalog/model.ts';
import { type Interest, phraseInterest } from '../../news/interests.ts';
import { phraseCode } from '../../news/phrase-code.ts';
import { DEFAULT_SCHEDULE, quietHoursOf } from '../../news/schedule.ts';
import type { Followed, Subscriptions } from '../../news/subscriptions.ts';
import { INTERESTS_MAX } from '../../news/subscriptions.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { type OpenRecord, recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, type ShowOptions, show, showBelow } from '../show.ts';
import { goneScreen } from '../views/gone.ts';
import { scheduleScreen } from '../views/subscription-schedule.ts';
import {
  asksForPhrase,
  followScreen,
  isSubscribed,
  phraseScreen,
  subscriptionScreen,
} from '../views/subscriptions.ts';
import {
  confirmUnsubscribingScreen,
  notSubscribedScreen,
  unsubscribedScreen,
} from '../views/unsubscribing.ts';

export interface SubscriptionsDependencies extends FeatureDependencies {
  readonly subscriptions: Subscriptions;
  readonly language: Language;
  readonly openRecord: OpenRecord;
}

/** `/subscribe`, `/settings`, `/unsubscribe`, «🔔 Следить» and the buttons under what was delivered. */
export function createSubscriptionsFeature(dependencies: SubscriptionsDependencies): Feature {
  const { t, catalog, subscriptions, language, openRecord } = dependencies;
  const feature = createFeature();

  feature.command('subscribe', (ctx) =>
    asOwner(ctx, () => (ctx.match.trim() === '' ? showToggles(ctx) : followPhrase(ctx, ctx.match))),
  );
  feature.command('settings', (ctx) => asOwner(ctx, () => showToggles(ctx)));
  feature.command('unsubscribe', (ctx) =>
    asOwner(ctx, async () => {
      const subscriber = await subscriptions.find(ctx.chat.id);
      await show(ctx, isSubscribed(subscriber) ? confirmUnsubscribingScreen(t) : notSubscribedScreen(t));
    }),
  );

  feature.press(ROUTES.subscription, (ctx) => asOwner(ctx, () => showToggles(ctx)));
  feature.press(ROUTES.subscriptionBelow, (ctx) =>
    asOwner(ctx, async (chatId) =>
      showBelow(ctx, subscriptionScreen(t, catalog(), await subscriptions.find(chatId))),
    ),
  );

  feature.press(ROUTES.subscriptionTopic, (ctx, { topic, wanted }) =>
    asOwner(ctx, async (chatId) => {
      const followed = { interest: interestIn(topic), phrase: null };
      await showToggles(ctx, await change(chatId, followed, wanted === 'yes'));
    }),
  );

  feature.press(ROUTES.follow, (ctx, { kind, slug, wanted }, back) =>
    asOwner(ctx, async (chatId) => {
      const followed: Followed = { interest: `${kind}/${slug}`, phrase: null };
      const isKnown = recordName(catalog(), { kind, slug }) !== undefined;
      if (!isKnown && wanted !== 'no') return show(ctx, goneScreen(t, back));
      const result = wanted === undefined ? {} : await change(chatId, followed, wanted === 'yes');
      // From the list of what is followed one returns to it at once.
      if (back === ROUTES.subscription.pack({})) return showToggles(ctx, result);
      const subscriber = await subscriptions.find(chatId);
      await show(ctx, followScreen(t, catalog(), subscriber, { kind, slug, back }), result);
    }),
  );

  feature.press(ROUTES.subscriptionPhrase, (ctx) => asOwner(ctx, () => show(ctx, phraseScreen(t))));
  feature.press(ROUTES.phraseEnd, (ctx, { code }) =>
    asOwner(ctx, async (chatId) => {
      const subscriber = await subscriptions.find(chatId);
      const ended = subscriber?.followed.find(({ interest }) => phraseCode(interest) === code);
      if (ended) await subscriptions.unfollow(chatId, ended.interest);
      await showToggles(ctx);
    }),
  );
  feature.on('message:text', async (ctx, next) => {
    const asked = ctx.message.reply_to_message?.reply_markup?.inline_keyboard ?? [];
    if (!asksForPhrase(asked) || ctx.message.text.startsWith('/')) return next();
    await asOwner(ctx, () => followPhrase(ctx, ctx.message.text));
  });

  feature.press(ROUTES.schedule, (ctx) =>
    asOwner(ctx, async (chatId) => {
      const subscriber = await subscriptions.find(chatId);
      await show(ctx, scheduleScreen(t, subscriber?.schedule ?? DEFAULT_SCHEDULE));
    }),
  );
  feature.press(ROUTES.scheduleChoice, (ctx, { frequency, hour, quiet }) =>
    asOwner(ctx, async (chatId) => {
      if (hour > 23 || !isSubscribed(await subscriptions.find(chatId))) return showToggles(ctx);
      const schedule = { frequency, hour, quiet: quietHoursOf(quiet) };
      await subscriptions.setSchedule(chatId, schedule);
      await show(ctx, scheduleScreen(t, schedule));
    }),
  );

  feature.press(ROUTES.unsubscribe, (ctx, { step }) =>
    asOwner(ctx, async (chatId) => {
      if (step === 'ask') return show(ctx, confirmUnsubscribingScreen(t));
      if (step === 'return') {
        await subscriptions.consent(chatId);
        return showToggles(ctx, { notice: t.text('subscription-returned') });
      }
      await subscriptions.withdraw(chatId);
      // The message that was delivered stays.
      await (step === 'now' ? showBelow(ctx, unsubscribedScreen(t)) : show(ctx, unsubscribedScreen(t)));
    }),
  );

  feature.press(ROUTES.postRecord, async (ctx, ref) =>
    showBelow(ctx, (await openRecord(ref)) ?? goneScreen(t)),
  );

  async function showToggles(ctx: BotContext, options: ShowOptions = {}): Promise<void> {
    if (!ctx.chat) return;
    await show(ctx, subscriptionScreen(t, catalog(), await subscriptions.find(ctx.chat.id)), options);
  }

  /** The first choice is the consent; what to tell comes back. */
  async function change(chatId: number, followed: Followed, isWanted: boolean): Promise<ShowOptions> {
    if (!isWanted) {
      await subscriptions.unfollow(chatId, followed.interest);
      return {};
    }
    await subscriptions.consent(chatId);
    return (await subscriptions.follow(chatId, followed))
      ? {}
      : { notice: t.text('subscription-full', { count: INTERESTS_MAX }), isAlert: true };
  }

  async function followPhrase(ctx: BotContext, text: string): Promise<void> {
    const phrase = text.replace(/\s+/g, ' ').trim();
    const interest = phrase.length <= PHRASE_MAX ? phraseInterest(phrase, language) : undefined;
    if (!ctx.chat || interest === undefined) {
      return show(ctx, phraseScreen(t, t('subscription-phrase-unfit')));
    }
    const { notice } = await change(ctx.chat.id, { interest, phrase }, true);
    if (notice === undefined) await showToggles(ctx);
    else await show(ctx, phraseScreen(t, t('subscription-full', { count: INTERESTS_MAX })));
  }

  /** In a group only its administrators decide. */
  async function asOwner(ctx: BotContext, act: (chatId: number) => Promise<void>): Promise<void> {
    if (!ctx.chat) return answerPress(ctx, { notice: t.text('subscription-in-chat'), isAlert: true });
    if (ctx.chat.type === 'private' || (await isAdministrator(ctx, ctx.chat.id))) return act(ctx.chat.id);
    if (ctx.callbackQuery) {
      return answerPress(ctx, { notice: t.text('subscription-administrators-only'), isAlert: true });
    }
    await show(ctx, { text: t('subscription-administrators-only'), keyboard: [] });
  }

  return feature;
}

/** A phrase is typed by hand. */
const PHRASE_MAX = 100;

const interestIn = (topic: NewsTopic | undefined): Interest =>
  topic === undefined ? 'all' : `topic/${topic}`;

async function isAdministrator(ctx: BotContext, chatId: number): Promise<boolean> {
  // An administrator may write in the group's name.
  if (ctx.message?.sender_chat?.id === chatId) return true;
  if (!ctx.from) return false;
  const { status } = await ctx.api.getChatMember(chatId, ctx.from.id);
  return status === 'administrator' || status === 'creator';
}
