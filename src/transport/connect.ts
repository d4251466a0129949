import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api, ApiClientOptions } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { startPlayground } from '../playground/server.ts';
import { type BotApiTry, createClientOptions } from '../telegram/client.ts';
import { isUnauthorized } from '../telegram/errors.ts';
import { createReplyCounter } from '../telegram/reply-counter.ts';
import type { Translate } from '../translate.ts';

export type ConnectionDescription =
  | {
      readonly kind: 'telegram';
      readonly apiRoot: string;
      /** The address that Telegram posts to; undefined: updates are asked for. */
      readonly webhook: string | undefined;
    }
  /** `url` is the chat page's address. */
  | { readonly kind: 'playground'; readonly url: string };

/** Where the bot's calls go. */
export interface Connection {
  readonly token: string;
  readonly client: ApiClientOptions;
  /** For what goes out by itself: not patient, and no answer to a user. */
  readonly deliveryClient: ApiClientOptions;
  /** How many messages users were answered with since the last call. */
  readonly takeReplies: () => number;
  readonly description: ConnectionDescription;
  close(): Promise<void>;
}

/** @throws AddressError when the chat page's port is taken */
export async function connect(
  { transport, host, port, dataDir }: Config,
  log: Logger,
  t: Translate,
  onTry: (call: BotApiTry) => void,
): Promise<Connection> {
  const replies = createReplyCounter();
  const clientsOf = (apiRoot: string) => ({
    client: createClientOptions({ apiRoot, log, onCall: replies.note, onTry }),
    deliveryClient: createClientOptions({ apiRoot, log, isPatient: false, onTry }),
    takeReplies: replies.take,
  });
  if (transport.kind === 'telegram') {
    const { token, apiRoot, webhook } = transport;
    return {
      token,
      ...clientsOf(apiRoot),
      description: { kind: 'telegram', apiRoot, webhook: webhook?.url },
      close: async () => {},
    };
  }
  const playground = await startPlayground({ host, port, journalPath: join(dataDir, 'chat.jsonl'), log, t });
  return {
    token: playground.token,
    ...clientsOf(playground.url),
    description: { kind: 'playground', url: playground.url },
    close: () => playground.close(),
  };
}

const LONGEST_WAIT_MS = 30_000;

/** Asks Telegram who the bot is, for as long as the network needs. @throws GrammyError when the token is refused. */
export async function introduce(
  api: Api,
  { isPolling }: { readonly isPolling: boolean },
  log: Logger,
  signal: AbortSignal,
): Promise<UserFromGetMe> {
  for (let waitMs = 1000; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      const me = await api.getMe();
      // Polling is refused while a webhook is set; what waits there is not lost by this.
      if (isPolling) await api.deleteWebhook();
      return me;
    } catch (error) {
      if (isUnauthorized(error)) throw error;
      log.warn({ err: error, waitMs }, 'Telegram does not answer, trying again');
      await sleep(waitMs, undefined, { signal });
    }
  }
}
