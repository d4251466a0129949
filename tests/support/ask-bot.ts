import { Api, Bot } from 'grammy';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { createSearcher } from '../../src/answers/searcher.ts';
import { createAsking } from '../../src/bot/asking.ts';
import type { BotContext } from '../../src/bot/context.ts';
import { createDialogues } from '../../src/bot/conversations/dialogues.ts';
import { dispatch } from '../../src/bot/feature.ts';
import { createFallbackFeature } from '../../src/bot/features/fallback.ts';
import { createHandbookFeature } from '../../src/bot/features/handbook.ts';
import { createHomeFeature } from '../../src/bot/features/home.ts';
import { createPrivacyFeature } from '../../src/bot/features/privacy.ts';
import { createQuestionsFeature } from '../../src/bot/features/questions.ts';
import { onlyAddressed } from '../../src/bot/middleware/addressed.ts';
import { createOpenRecord } from '../../src/bot/open-record.ts';
import { answerPress } from '../../src/bot/show.ts';
import { openTicketDesk, type TicketDesk } from '../../src/bot/ticket-desk.ts';
import { createNewsQueries } from '../../src/catalog/news.ts';
import { createCatalogStore } from '../../src/catalog/store.ts';
import type { Database } from '../../src/database/client.ts';
import { createLogger } from '../../src/logger.ts';
import { createDialogueContexts } from '../../src/people/dialogue-contexts.ts';
import { createDialogueDrafts } from '../../src/people/dialogue-drafts.ts';
import { createPeople } from '../../src/people/people.ts';
import { createClientOptions } from '../../src/telegram/client.ts';
import { createConversationStorage } from '../../src/telegram/conversation-storage.ts';
import { ru as t } from './locale.ts';
import type { Telegram } from './telegram.ts';

/** The bot as far as questions to a person go, on the tests' Telegram. */
export interface AskBot {
  /** Undefined where nobody answers. */
  readonly desk: TicketDesk | undefined;
  readonly answer: (question: string) => ReturnType<ReturnType<typeof createAnswerer>['answer']>;
  /** Handles what waits for the bot. */
  handle(): Promise<void>;
  close(): Promise<void>;
}

export interface AskBotOptions {
  readonly telegram: Telegram;
  readonly database: Database;
  readonly operatorChatId: number | undefined;
  readonly now: () => Date;
  /** For a call to Telegram, in milliseconds. */
  readonly timeoutMs?: number;
}

const log = createLogger('silent');

export async function startAskBot(options: AskBotOptions): Promise<AskBot> {
  const { telegram, database, operatorChatId, now, timeoutMs = 1000 } = options;
  const { token, url: apiRoot } = telegram;
  const client = createClientOptions({ apiRoot, log, timeoutMs });
  const today = () => now().toISOString().slice(0, 10);
  const store = await createCatalogStore(database);
  const catalog = store.current;
  const answerer = createAnswerer(catalog);
  const answer = (question: string) => answerer.answer(question, { today: today() });
  const people = createPeople(database, now);
  const { desk, start, close } = await openTicketDesk({
    database,
    api: new Api(token, client),
    t,
    catalogStore: store,
    people,
    warm: answerer.warm,
    operatorChatId,
    log,
    now,
    today,
  });

  const bot = new Bot<BotContext>(token, { client });
  await bot.init();
  const username = bot.botInfo.username;
  const news = createNewsQueries(database);
  const shared = { t, catalog, news, today, record: () => {} };
  const openRecord = createOpenRecord(shared, username);
  const asking = createAsking({ ...shared, ...createSearcher(catalog), desk, answer, username });
  const dialogues = createDialogues({
    t,
    drafts: createDialogueDrafts(database, now),
    storage: createConversationStorage(database, now),
    dialogues: asking.dialogues,
    now,
    answerQuestion: async () => false,
  });
  bot.use(async (ctx, next) => {
    if (ctx.from && ctx.chat?.type === 'private') await people.visit(ctx.from.id);
    await next();
    await answerPress(ctx);
  });
  const features = [
    createHomeFeature({ ...shared, openRecord }),
    createPrivacyFeature({ ...shared, people, desk, adminIds: new Set() }),
    createHandbookFeature(shared),
    asking.feature(dialogues),
  ];
  const contexts = createDialogueContexts(database, now);
  bot.use(
    dispatch(...asking.watch),
    onlyAddressed,
    dispatch(...asking.replies),
    dispatch(dialogues.feature),
    dispatch(...features),
    dispatch(createQuestionsFeature({ ...shared, answerer, contexts })),
    dispatch(createFallbackFeature(shared)),
  );
  await start();

  return {
    desk,
    answer,
    async handle() {
      for (const update of telegram.takeUpdates()) await bot.handleUpdate(update);
    },
    close,
  };
}
