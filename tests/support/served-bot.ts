import { Bot } from 'grammy';
import type { BotContext } from '../../src/bot/context.ts';
import type { Feature } from '../../src/bot/feature.ts';
import { onlyAddressed } from '../../src/bot/middleware/addressed.ts';
import type { ApiCall } from '../../src/playground/calls.ts';
import type { Telegram } from './telegram.ts';

/** A bot of some features on the tests' Telegram: for what the recording harness has no updates for. */
export interface ServedBot {
  readonly username: string;
  /** Handles what waits for the bot; resolves with the calls that it has made of it. */
  handle(): Promise<readonly ApiCall[]>;
  /** How many updates no feature has taken. */
  readonly untaken: number;
}

export async function serve(telegram: Telegram, features: readonly Feature[]): Promise<ServedBot> {
  const bot = new Bot<BotContext>(telegram.token, { client: { apiRoot: telegram.url } });
  await bot.init();
  let untaken = 0;
  bot.use(onlyAddressed, ...features);
  bot.use(() => {
    untaken += 1;
  });
  return {
    username: bot.botInfo.username,
    async handle() {
      const before = telegram.calls.length;
      for (const update of telegram.takeUpdates()) await bot.handleUpdate(update);
      return telegram.calls.slice(before);
    },
    get untaken() {
      return untaken;
    },
  };
}
