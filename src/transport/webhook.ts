import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { WebhookConfig } from '../config.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import { isUnauthorized } from '../telegram/errors.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

const MAX_CONNECTIONS = 40;
const MAX_BODY_BYTES = 1_048_576;
/** Beyond this many updates in memory Telegram keeps the next ones. */
const LARGEST_BACKLOG = 5_000;
const RETRY_AFTER_S = '1';
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

export interface WebhookRouteOptions {
  readonly config: WebhookConfig;
  readonly inbox: Pick<Inbox, 'accept' | 'backlog'>;
  readonly log: Logger;
  /** Called for every update that has been stored. */
  readonly onUpdate?: (() => void) | undefined;
}

/**
 * Takes updates that Telegram posts and answers once they are durable. Who does not know the secret learns nothing and
 * costs nothing: it is compared, in constant time, before the body is read.
 */
export function createWebhookRoute({ config, inbox, log, onUpdate }: WebhookRouteOptions): Hono {
  const route = new Hono();
  const { pathname } = new URL(config.url);
  const refuse = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.body(null, 413) });

  route.post(pathname, onlyWith(config.secret), onlyJson, refuse, async (c) => {
    const parsed = anyUpdate.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.body(null, 400);
    if (inbox.backlog >= LARGEST_BACKLOG) return c.body(null, 503, { 'retry-after': RETRY_AFTER_S });
    try {
      await inbox.accept([parsed.data]);
    } catch (error) {
      log.error(
        { err: error, updateId: parsed.data.update_id },
        'update not stored, Telegram will send it again',
      );
      return c.body(null, 503, { 'retry-after': RETRY_AFTER_S });
    }
    onUpdate?.();
    return c.body(null, 200);
  });
  route.all(pathname, (c) => c.body(null, 405, { allow: 'POST' }));
  return route;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function onlyWith(secret: string): MiddlewareHandler {
  const expected = digest(secret);
  return async (c, next) => {
    const given = digest(c.req.header('x-telegram-bot-api-secret-token') ?? '');
    return timingSafeEqual(given, expected) ? next() : c.body(null, 401);
  };
}

const onlyJson: MiddlewareHandler = async (c, next) =>
  /^application\/json\b/i.test(c.req.header('content-type') ?? '') ? next() : c.body(null, 415);

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
