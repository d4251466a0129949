import { type ApiClientOptions, Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { SearchResult } from '../answers/search.ts';
import type { TechnoparkQuery } from '../answers/technopark-query.ts';
import type { NewsQueries } from '../catalog/news.ts';
import type { People } from '../people/people.ts';
import type { BotContext } from './context.ts';
import type { FeatureDependencies } from './feature.ts';
import { createBenefitsFeature } from './features/benefits.ts';
import { createClustersFeature } from './features/clusters.ts';
import { createFallbackFeature } from './features/fallback.ts';
import { createHandbookFeature } from './features/handbook.ts';
import { createHomeFeature } from './features/home.ts';
import { createMembershipFeature } from './features/membership.ts';
import { createNewsFeature } from './features/news.ts';
import { createPrivacyFeature } from './features/privacy.ts';
import { createSearchFeature } from './features/search.ts';
import { createStatsFeature } from './features/stats.ts';
import { createTechnoparksFeature } from './features/technoparks.ts';
import { onlyAddressed } from './middleware/addressed.ts';
import { apologiseForDelay } from './middleware/late.ts';
import { createOpenRecord } from './open-record.ts';
import { answerPress } from './show.ts';

export interface BotDependencies extends FeatureDependencies {
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly me: UserFromGetMe;
  readonly people: People;
  readonly news: NewsQueries;
  readonly search: (text: string) => SearchResult;
  readonly findTechnoparks: (text: string) => TechnoparkQuery;
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
 * 4. the features, each taking its own commands and buttons; home first, for it has to work in any state;
 * 5. search: any text that is no command;
 * 6. the fallback: unknown commands, pictures, old and forged buttons.
 */
export function createBot(dependencies: BotDependencies): Bot<BotContext> {
  const { token, client, me, t, people, now } = dependencies;
  const bot = new Bot<BotContext>(token, { client, botInfo: me });
  const openRecord = createOpenRecord(dependencies, me.username);

  bot.use(async (ctx, next) => {
    if (ctx.from && ctx.chat?.type === 'private') await people.visit(ctx.from.id);
    await next();
    await answerPress(ctx);
  });
  bot.use(createMembershipFeature(dependencies));
  bot.use(onlyAddressed);
  bot.use(apologiseForDelay(t, now));

  bot.use(createHomeFeature({ ...dependencies, openRecord }));
  bot.use(createPrivacyFeature(dependencies));
  bot.use(createTechnoparksFeature(dependencies));
  bot.use(createClustersFeature(dependencies));
  bot.use(createBenefitsFeature(dependencies));
  bot.use(createHandbookFeature(dependencies));
  bot.use(createNewsFeature(dependencies));
  bot.use(createStatsFeature(dependencies));

  bot.use(createSearchFeature({ ...dependencies, openRecord }));
  bot.use(createFallbackFeature(dependencies));
  return bot;
}
