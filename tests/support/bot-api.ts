import { Api, GrammyError } from 'grammy';
import type { Telegram } from './telegram.ts';

/** grammY's own client, on the tests' Telegram. */
export const apiOf = ({ token, url }: Pick<Telegram, 'token' | 'url'>): Api =>
  new Api(token, { apiRoot: url });

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
