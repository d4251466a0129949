import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { WebhookConfig } from '../config.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import { isUnauthorized } from '../telegram/errors.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import type { OwnPath } from './http.ts';

const MAX_CONNECTIONS = 40;
const MAX_BODY_BYTES = 1_048_576;
/** Beyond this many updates in memory Telegram keeps the next ones. */
const LARGEST_BACKLOG = 5_000;
/** So long Telegram waits for the answer, and sends nothing else on this connection, while other chats are served. */
const LONGEST_HOLD_MS = 5_000;
const EMPTY = { 'content-length': 0 };
/** By status; what is left of a body that is too long is not waited for. */
const HEADERS: Readonly<Record<number, OutgoingHttpHeaders>> = {
  405: { ...EMPTY, allow: 'POST' },
  413: { ...EMPTY, connection: 'close' },
  503: { ...EMPTY, 'retry-after': '1' },
};
const LONGEST_WAIT_MS = 30_000;

/** Telegram's own reach a tenth of it: a message in a reply in a keyboard's press. */
const DEEPEST = 100;

/** Whether there is anything more than `limit` levels down; looks no further than that. */
const isDeep = (value: unknown, limit: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (limit === 0 || Object.values(value).some((inner) => isDeep(inner, limit - 1)));

const numbered = z.looseObject({ update_id: z.int().min(0) });
/** Only the number is checked before it is stored; the rest is Telegram's, which adds fields as it likes. */
const anyUpdate = z.custom<Update>((value) => numbered.safeParse(value).success && !isDeep(value, DEEPEST));

export interface WebhookOptions {
  readonly config: WebhookConfig;
  readonly inbox: Pick<Inbox, 'accept' | 'backlog' | 'isCrowded' | 'whenUncrowded'>;
  readonly log: Logger;
  /** Called for every update that has been stored. */
  readonly onUpdate?: (() => void) | undefined;
}

/**
 * Takes updates that Telegram posts and answers once they are durable. Who does not know the secret learns nothing and
 * costs nothing: it is compared, in constant time, before the body is read.
 */
export function createWebhook({ config, inbox, log, onUpdate }: WebhookOptions): OwnPath {
  const isSecret = createSecretCheck(config.secret);

  /** Returns the status to answer with. */
  const take = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST') return 405;
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'])) return 401;
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return 415;
    const isTooLong = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
    const body = isTooLong ? undefined : await readBody(request, MAX_BODY_BYTES);
    if (body === undefined) return 413;
    const parsed = anyUpdate.safeParse(parseJson(body));
    if (!parsed.success) return 400;
    if (inbox.backlog >= LARGEST_BACKLOG) return 503;
    try {
      await inbox.accept([parsed.data]);
    } catch (error) {
      const updateId = parsed.data.update_id;
      log.error({ err: error, updateId }, 'update not stored, Telegram will send it again');
      return 503;
    }
    onUpdate?.();
    if (inbox.isCrowded) await noLongerThan(LONGEST_HOLD_MS, inbox.whenUncrowded());
    return 200;
  };

  return {
    path: new URL(config.url).pathname,
    async answer(request, response) {
      const status = await take(request);
      response.writeHead(status, HEADERS[status] ?? EMPTY).end();
    },
  };
}

const noLongerThan = (ms: number, waited: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void waited.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function createSecretCheck(secret: string): (given: string | string[] | undefined) => boolean {
  const expected = digest(secret);
  return (given) => timingSafeEqual(digest(String(given ?? '')), expected);
}

/** Undefined where it is longer than `maxBytes`, as soon as that is known; empty where the sender breaks off. */
function readBody(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxBytes) chunks.push(chunk);
        else resolve(undefined);
      })
      .on('end', () => resolve(Buffer.concat(chunks).toString()))
      .on('close', () => resolve(''));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Tells Telegram where updates go, for as long as the network needs; only where something is different, for Telegram
 * limits how often.
 *
 * @throws GrammyError when the token is refused, and the signal's reason
 */
export async function setWebhook(
  api: Api,
  { url, secret }: WebhookConfig,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  // Telegram does not tell which secret it has: the address changes with it.
  const address = new URL(url);
  address.searchParams.set('v', createHash('sha256').update(`webhook ${secret}`).digest('hex').slice(0, 12));
  for (let waitMs = 1000; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      const info = await api.getWebhookInfo();
      const isSet =
        info.url === address.href &&
        info.max_connections === MAX_CONNECTIONS &&
        ALLOWED_UPDATES.every((kind) => info.allowed_updates?.includes(kind)) &&
        info.allowed_updates?.length === ALLOWED_UPDATES.length;
      if (isSet) return;
      await api.setWebhook(address.href, {
        secret_token: secret,
        max_connections: MAX_CONNECTIONS,
        allowed_updates: ALLOWED_UPDATES,
      });
      log.info({ host: address.host }, 'webhook set');
      return;
    } catch (error) {
      if (isUnauthorized(error)) throw error;
      log.warn({ err: error, waitMs }, 'webhook not set, trying again');
      await sleep(waitMs, undefined, { signal });
    }
  }
}
