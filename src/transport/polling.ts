import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Inbox } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import { isConflict, isUnauthorized, retryAfterSeconds } from '../telegram/errors.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

export interface PollingOptions {
  readonly api: Api;
  readonly inbox: Inbox;
  readonly log: Logger;
  /** Called once, when the first poll has been answered or is waiting. */
  readonly onReady?: () => void;
  /** Called whenever a poll has been answered. */
  readonly onContact?: (() => void) | undefined;
}

const POLL_SECONDS = 30;
const BATCH = 100;
/** Beyond this many updates in memory, be they of a chat that hangs, the next batch waits at Telegram. */
const LARGEST_BACKLOG = 1000;
const LONGEST_BACKOFF_MS = 30_000;

/**
 * Fetches updates until `signal` aborts, then confirms what is stored. Network failures, 409 (another process polls)
 * and a database that is down are waited out: the offset moves on only past updates that are durable.
 *
 * @throws GrammyError when Telegram refuses the token.
 */
export async function poll(options: PollingOptions, signal: AbortSignal): Promise<void> {
  const { api, inbox, log } = options;
  let offset: number | undefined;
  let failures = 0;
  let onReady = options.onReady;

  while (!signal.aborted) {
    try {
      await untilAborted(whenThereIsRoom(inbox), signal);
      const request = getUpdates(api, offset, POLL_SECONDS, signal);
      onReady?.();
      onReady = undefined;
      const updates = await request;
      options.onContact?.();
      await inbox.accept(updates);
      offset = nextOffset(updates) ?? offset;
      failures = 0;
    } catch (error) {
      if (signal.aborted) break;
      if (isUnauthorized(error)) throw error;
      failures += 1;
      const waitMs = backoffMs(error, failures);
      const reason = isConflict(error) ? 'another process polls for this bot' : 'no updates';
      log.warn({ err: error, waitMs }, `${reason}, trying again`);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  if (offset !== undefined) await confirm(api, offset, log);
}

async function whenThereIsRoom(inbox: Inbox): Promise<void> {
  await inbox.whenAtMost(LARGEST_BACKLOG - BATCH);
  await inbox.whenUncrowded();
}

/** Chats that hang must not hold up the end of the process. */
async function untilAborted(waited: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  signal.addEventListener('abort', end);
  await Promise.race([waited, promise]);
  signal.removeEventListener('abort', end);
}

/** grammY types the signal after a polyfill; it only listens for `abort`. */
type GrammySignal = Parameters<Api['getUpdates']>[1];

function getUpdates(api: Api, offset: number | undefined, timeout: number, signal: AbortSignal) {
  return api.getUpdates(
    { ...(offset === undefined ? {} : { offset }), limit: BATCH, timeout, allowed_updates: ALLOWED_UPDATES },
    signal as GrammySignal,
  );
}

const nextOffset = (updates: readonly Update[]): number | undefined =>
  updates.length === 0 ? undefined : Math.max(...updates.map((update) => update.update_id)) + 1;

const backoffMs = (error: unknown, failures: number): number =>
  Math.max(
    (retryAfterSeconds(error) ?? 0) * 1000,
    Math.min(500 * 2 ** Math.min(failures, 10), LONGEST_BACKOFF_MS),
  );

/** Spares the next start what is handled already; the inbox would drop it anyway. */
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  try {
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(2000) as GrammySignal);
  } catch (error) {
    log.debug({ err: error }, 'offset not confirmed');
  }
}
