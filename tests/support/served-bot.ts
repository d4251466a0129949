import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotContext } from '../../src/bot/context.ts';
import { dispatch, type Feature } from '../../src/bot/feature.ts';
import { onlyAddressed } from '../../src/bot/middleware/addressed.ts';
import type { ApiCall } from '../../src/playground/calls.ts';
import type { Telegram } from './telegram.ts';

/** A bot of some features on the tests' Telegram: for what the recording harness has no updates for. */
export interface ServedBot {
  readonly username: string;
  /** Handles what waits for the bot; resolves with the calls that it has made of it. */
  handle(): Promise<readonly ApiCall[]>;
  /** Handles the last updates once more: what comes after a kill. */
  repeat(): Promise<readonly ApiCall[]>;
  /** How many updates no feature has taken. */
  readonly untaken: number;
}

/** @param first features that see what is not meant for the bot, too */
export async function serve(
  telegram: Telegram,
  features: readonly Feature[],
  first: readonly Feature[] = [],
): Promise<ServedBot> {
  const bot = new Bot<BotContext>(telegram.token, { client: { apiRoot: telegram.url } });
  await bot.init();
  let untaken = 0;
  bot.use(dispatch(...first), onlyAddressed, dispatch(...features));
  bot.use(() => {
    untaken += 1;
  });
  let last: readonly Update[] = [];
  const handleAll = async () => {
    const before = telegram.calls.length;
    for (const update of last) await bot.handleUpdate(update);
    return telegram.calls.slice(before);
  };
  return {
    username: bot.botInfo.username,
    handle() {
      last = telegram.takeUpdates();
      return handleAll();
    },
    repeat: () => handleAll(),
    get untaken() {
      return untaken;
    },
  };
}
