import type { User } from 'grammy/types';
import { z } from 'zod';
import { type BotIdentity, botUser } from '../bot-user.ts';
import type { Files } from '../files.ts';
import type { RequestParameters, UploadedFile } from '../request-body.ts';
import type { Polling } from '../updates.ts';
import type { Webhook } from '../webhook.ts';
import type { World } from '../world.ts';
import { refuseParameter } from './parameters.ts';

/** What methods work with. */
export interface BotApi {
  readonly world: World;
  readonly identity: BotIdentity;
  readonly files: Files;
  readonly polling: Polling;
  readonly webhook: Webhook;
}

export interface Call extends BotApi {
  readonly uploads: ReadonlyMap<string, UploadedFile>;
  /** Aborts when the one who calls has gone. */
  readonly signal: AbortSignal;
}

/**
 * @returns the `result` of the answer
 * @throws BotApiError
 */
export type Method = (request: RequestParameters, api: BotApi, signal: AbortSignal) => unknown;

/** A method from its parameters and what it does with them; parameters that it does not know are passed over. */
export function method<S extends z.ZodRawShape>(
  shape: S,
  run: (parameters: z.output<z.ZodObject<S>>, call: Call) => unknown,
): Method {
  const schema = z.object(shape);
  return ({ fields, uploads }, api, signal) => {
    const parsed = schema.safeParse(fields);
    if (!parsed.success) throw refuseParameter(parsed.error);
    return run(parsed.data, { ...api, uploads, signal });
  };
}

export const botOf = ({ world, identity }: BotApi): User => botUser(world, identity);
