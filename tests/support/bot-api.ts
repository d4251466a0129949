import { Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { startTelegram, type Telegram, type TelegramActor, type TelegramOptions } from './telegram.ts';

/** grammY's own client, on the tests' Telegram. */
export const apiOf = ({ token, url }: Pick<Telegram, 'token' | 'url'>): Api =>
  new Api(token, { apiRoot: url });

/** A Telegram, its Bot API, and Anna, who has written to the bot. */
export interface BotApiChat {
  readonly telegram: Telegram;
  readonly api: Api;
  readonly anna: TelegramActor;
}

export async function openBotApiChat(options: TelegramOptions = {}): Promise<BotApiChat> {
  const telegram = await startTelegram(options);
  const anna = telegram.user({ first_name: 'Анна' });
  await anna.says('/start');
  return { telegram, api: apiOf(telegram), anna };
}

/** The newest update that waits for the bot; it and those before it then wait no more. */
export const takeLastUpdate = (telegram: Telegram): Update =>
  telegram.takeUpdates().at(-1) ?? { update_id: 0 };

/** How a call was refused: the description that Telegram gives. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return (await errorOf(call)).description;
}

export async function errorOf(call: Promise<unknown>): Promise<GrammyError> {
  const error = await call.then(
    (result) => new Error(`not refused: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof GrammyError) return error;
  throw error;
}
