import { type ApiClientOptions, Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { QuestionLog } from '../answers/question-log.ts';
import type { Searcher } from '../answers/searcher.ts';
import type { NewsQueries } from '../catalog/news.ts';
import type { Comparisons } from '../people/comparisons.ts';
import type { LocationRequests } from '../people/location-requests.ts';
import type { People } from '../people/people.ts';
import type { BotContext } from './context.ts';
import type { FeatureDependencies } from './feature.ts';
import { createBenefitsFeature } from './features/benefits.ts';
import { createClustersFeature } from './features/clusters.ts';
import { createComparisonFeature } from './features/comparison.ts';
import { createFallbackFeature } from './features/fallback.ts';
import { createHandbookFeature } from './features/handbook.ts';
import { createHomeFeature } from './features/home.ts';
import { createInlineFeature } from './features/inline.ts';
import { createMembershipFeature } from './features/membership.ts';
import { createNearbyFeature } from './features/nearby.ts';
import { createNewsFeature } from './features/news.ts';
import { createPrivacyFeature } from './features/privacy.ts';
import { createQuestionLogFeature } from './features/question-log.ts';
import { createQuestionsFeature, type QuestionsDependencies } from './features/questions.ts';
import { createStatsFeature } from './features/stats.ts';
import { createTechnoparksFeature } from './features/technoparks.ts';
import { onlyAddressed } from './middleware/addressed.ts';
import { apologiseForDelay } from './middleware/late.ts';
import { readStartQuestion } from './middleware/start-question.ts';
import { createOpenRecord } from './open-record.ts';
import { answerPress } from './show.ts';
import { answerScreen } from './views/answer.ts';

export interface BotDependencies extends FeatureDependencies, Searcher, QuestionsDependencies {
  readonly questionLog: QuestionLog;
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly me: UserFromGetMe;
  readonly people: People;
  readonly comparisons: Comparisons;
  readonly locationRequests: LocationRequests;
  readonly news: NewsQueries;
  readonly adminIds: ReadonlySet<number>;
  readonly backlog: () => number;
  readonly now: () => Date;
  /** The day in Moscow, `YYYY-MM-DD`: laws begin and end by it. */
  readonly today: () => string;
}

/**
 * An update passes, in this order:
 *
 * 1. the visit is noted, and a press that nobody answers is answered in the end;
 * 2. what is not meant for the bot is dropped (groups, channels);
 * 3. after a longer silence the first answer in a chat begins with an apology;
 * 4. a link that carries a question becomes that question;
 * 5. the features, each taking its own commands, links and buttons; home first, for it has to work in any state, save
 *    for what has links of its own: home takes those that are left;
 * 6. questions: any text that is no command;
 * 7. the fallback: unknown commands, pictures, old and forged buttons.
 */
export function createBot(dependencies: BotDependencies): Bot<BotContext> {
  const { token, client, me, t, catalog, people, answerer, now, today } = dependencies;
  const bot = new Bot<BotContext>(token, { client, botInfo: me });
  const openRecord = createOpenRecord(dependencies, me.username);
  const answer = (question: string) => answerer.answer(question, { today: today() });
  /** What is sent to another chat is to be right; a whole card is found there without an answer. */
  const sureAnswer = (question: string) => {
    const given = answer(question);
    const isDirect = given.zone === 'answer' && given.parts.some((part) => part.kind !== 'card');
    return isDirect
      ? answerScreen(t, catalog(), given, { username: me.username, today: today() }).text
      : undefined;
  };

  bot.use(async (ctx, next) => {
    if (ctx.from && ctx.chat?.type === 'private') await people.visit(ctx.from.id);
    await next();
    await answerPress(ctx);
  });
  bot.use(createMembershipFeature(dependencies));
  bot.use(onlyAddressed);
  bot.use(apologiseForDelay(t, now));

  bot.use(readStartQuestion);
  bot.use(createInlineFeature({ ...dependencies, openRecord, answer: sureAnswer }));
  bot.use(createComparisonFeature(dependencies));
  bot.use(createHomeFeature({ ...dependencies, openRecord }));
  bot.use(createPrivacyFeature(dependencies));
  bot.use(createTechnoparksFeature(dependencies));
  bot.use(createNearbyFeature(dependencies));
  bot.use(createClustersFeature(dependencies));
  bot.use(createBenefitsFeature(dependencies));
  bot.use(createHandbookFeature(dependencies));
  bot.use(createNewsFeature(dependencies));
  bot.use(createStatsFeature(dependencies));

  bot.use(createQuestionLogFeature({ ...dependencies, answer }));
  bot.use(createQuestionsFeature(dependencies));
  bot.use(createFallbackFeature(dependencies));
  return bot;
}
