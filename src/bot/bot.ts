import { type ApiClientOptions, Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import type { QuestionLog } from '../answers/question-log.ts';
import type { Searcher } from '../answers/searcher.ts';
import type { NewsQueries } from '../catalog/news.ts';
import type { ParkedUpdates } from '../inbox/parked.ts';
import { createNewsFinder } from '../news/news-finder.ts';
import type { Subscriptions } from '../news/subscriptions.ts';
import type { Choices } from '../people/choices.ts';
import type { Comparisons } from '../people/comparisons.ts';
import type { Estimates } from '../people/estimates.ts';
import type { LocationRequests } from '../people/location-requests.ts';
import type { People } from '../people/people.ts';
import { createAsking } from './asking.ts';
import { chain } from './chain.ts';
import { createChoosing } from './choosing.ts';
import type { BotContext } from './context.ts';
import { isAside } from './conversations/aside.ts';
import { createDialogues, type DialoguesDependencies } from './conversations/dialogues.ts';
import { createEstimateDialogue } from './conversations/estimate.ts';
import { dispatch, type FeatureDependencies } from './feature.ts';
import { createBenefitsFeature } from './features/benefits.ts';
import { createClustersFeature } from './features/clusters.ts';
import { createComparisonFeature } from './features/comparison.ts';
import { createEstimateFeature } from './features/estimate.ts';
import { createFallbackFeature } from './features/fallback.ts';
import { createHandbookFeature } from './features/handbook.ts';
import { createHomeFeature } from './features/home.ts';
import { createInlineFeature } from './features/inline.ts';
import { createMembershipFeature } from './features/membership.ts';
import { createNearbyFeature } from './features/nearby.ts';
import { createNewsFeature } from './features/news.ts';
import { createParkedUpdatesFeature } from './features/parked-updates.ts';
import { createPrivacyFeature } from './features/privacy.ts';
import { createQuestionLogFeature } from './features/question-log.ts';
import {
  createAnswerQuestion,
  createQuestionsFeature,
  type QuestionsDependencies,
} from './features/questions.ts';
import { createStatsFeature, type StatsDependencies } from './features/stats.ts';
import { createSubscriptionsFeature } from './features/subscriptions.ts';
import { createTechnoparksFeature } from './features/technoparks.ts';
import { onlyAddressed } from './middleware/addressed.ts';
import { boundUpdate } from './middleware/bounds.ts';
import { apologiseForDelay } from './middleware/late.ts';
import { type LimitsOptions, limitActions } from './middleware/limits.ts';
import { readStartQuestion } from './middleware/start-question.ts';
import type { Newsroom } from './newsroom.ts';
import { createOpenRecord } from './open-record.ts';
import { createPublishing } from './publishing.ts';
import { answerPress } from './show.ts';
import type { TicketDesk } from './ticket-desk.ts';
import { answerScreen } from './views/answer.ts';

export interface BotDependencies
  extends FeatureDependencies,
    Searcher,
    QuestionsDependencies,
    Pick<DialoguesDependencies, 'drafts' | 'storage'>,
    Pick<LimitsOptions, 'onLimited'>,
    Pick<StatsDependencies, 'statistics'> {
  readonly questionLog: QuestionLog;
  /** Undefined where nobody answers questions to a person. */
  readonly desk: TicketDesk | undefined;
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly me: UserFromGetMe;
  readonly people: People;
  readonly choices: Choices;
  readonly comparisons: Comparisons;
  readonly locationRequests: LocationRequests;
  readonly estimates: Estimates;
  readonly news: NewsQueries;
  readonly newsroom: Newsroom;
  readonly subscriptions: Subscriptions;
  readonly adminIds: ReadonlySet<number>;
  readonly parked: ParkedUpdates;
  readonly now: () => Date;
  /** The day in Moscow, `YYYY-MM-DD`: laws begin and end by it. */
  readonly today: () => string;
}

/**
 * An update passes, in this order:
 *
 * 1. whatever is larger than Telegram allows is cut;
 * 2. the visit is noted, and a press that nobody answers is answered in the end;
 * 3. what is not meant for the bot is dropped (groups, channels);
 * 4. who does more than a person can read is told so once, and then answered no more until it calms;
 * 5. after a longer silence the first answer in a chat begins with an apology;
 * 6. what replies to a question to a person, in the operators' chat and in the asker's, goes to the other side;
 * 7. in a private chat: a command leaves the guided conversation that goes on, anything else is first for it; it lets
 *    pass what is not meant for it, such as buttons of other screens;
 * 8. a link that carries a question becomes that question;
 * 9. the features, as {@link dispatch} hands it to them: to what takes messages of a kind in the order of the list, then
 *    by the command's name or the button's route to the one that has it. Of `/start`, whose links several have, home comes
 *    last: it takes those that are left;
 * 10. questions: any text that is no command;
 * 11. the fallback: unknown commands, pictures, old and forged buttons.
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

  const answerQuestion = createAnswerQuestion(dependencies);
  const estimation = createEstimateDialogue(dependencies);
  const asking = createAsking({ ...dependencies, answer, username: me.username });
  const choosing = createChoosing(dependencies);
  const newsFinder = createNewsFinder({ ...dependencies, relate: dependencies.newsroom.relate });
  const publishing = createPublishing(dependencies);
  const dialogues = createDialogues({
    ...dependencies,
    dialogues: [choosing.dialogue, ...asking.dialogues, estimation.dialogue, publishing.dialogue],
    answerQuestion: (ctx, text) => answerQuestion(ctx, text, (given) => isAside(text, given)),
  });

  const features = [
    createInlineFeature({ ...dependencies, openRecord, answer: sureAnswer, findNews: newsFinder.find }),
    createComparisonFeature(dependencies),
    createHomeFeature({ ...dependencies, openRecord, unfinished: dialogues.unfinished }),
    createPrivacyFeature(dependencies),
    choosing.feature(dialogues),
    createTechnoparksFeature(dependencies),
    createNearbyFeature(dependencies),
    createClustersFeature(dependencies),
    createBenefitsFeature(dependencies),
    createEstimateFeature({ ...dependencies, estimation, dialogues }),
    createHandbookFeature(dependencies),
    createNewsFeature({ ...dependencies, newsFinder }),
    createSubscriptionsFeature({ ...dependencies, openRecord, language: createLanguage(LEXICON) }),
    createStatsFeature(dependencies),
    createParkedUpdatesFeature(dependencies),
    ...publishing.features(dialogues),
    asking.feature(dialogues),
    createQuestionLogFeature({ ...dependencies, answer }),
  ];

  const pass = chain<BotContext>(
    boundUpdate,
    async (ctx, next) => {
      if (ctx.from && ctx.chat?.type === 'private') await people.visit(ctx.from.id);
      await next();
      await answerPress(ctx);
    },
    dispatch(...asking.watch, createMembershipFeature(dependencies)),
    onlyAddressed,
    limitActions(dependencies),
    apologiseForDelay(t, now),
    publishing.watch,
    dispatch(...asking.replies),
    dispatch(dialogues.feature),
    readStartQuestion,
    dispatch(...features),
    dispatch(createQuestionsFeature(dependencies)),
    dispatch(createFallbackFeature(dependencies)),
  );
  bot.use(pass);
  return bot;
}
