import { sql } from 'drizzle-orm';
import type { Api } from 'grammy';
import type { Database } from '../database/client.ts';
import type { Check } from './health.ts';
import { recently } from './recently.ts';

/** The database answers. */
export function checkDatabase({ db }: Pick<Database, 'db'>): Check {
  return async () => {
    const startedAt = performance.now();
    await db.execute(sql`select 1`);
    return { isOk: true, details: { ms: Math.round(performance.now() - startedAt) } };
  };
}

/** There is something to answer from. */
export const checkCatalog =
  (catalog: { readonly count: () => number }): Check =>
  () => {
    const records = catalog.count();
    return { isOk: records > 0, details: { records } };
  };

/** A long poll takes half a minute, a failed one is tried again within another. */
const LONGEST_SILENCE_S = 90;

/** When Telegram was last heard of: updates came in, or a poll told that there are none. */
export type LastHeard = () => Date;

/** Polling: Telegram has answered lately. */
export const checkPolling =
  (lastHeard: LastHeard, now: () => Date): Check =>
  () => {
    const seconds = secondsSince(lastHeard(), now);
    return { isOk: seconds <= LONGEST_SILENCE_S, details: { seconds } };
  };

const ASK_EVERY_MS = 60_000;

/**
 * Webhook: nobody has to write for hours, so silence tells nothing. Telegram itself says whether updates wait that it
 * could not deliver; where it cannot be asked, what it said last holds.
 */
export function checkWebhook(api: Pick<Api, 'getWebhookInfo'>, lastHeard: LastHeard, now: () => Date): Check {
  let known = { waiting: 0, failedAt: 0 };
  const ask = recently(async () => {
    const info = await api.getWebhookInfo().catch(() => undefined);
    if (info) known = { waiting: info.pending_update_count, failedAt: (info.last_error_date ?? 0) * 1000 };
  }, ASK_EVERY_MS);
  return async () => {
    await ask();
    const isDelivered = known.waiting === 0 || known.failedAt <= lastHeard().getTime();
    return {
      isOk: isDelivered,
      details: { waitingAtTelegram: known.waiting, seconds: secondsSince(lastHeard(), now) },
    };
  };
}

const STUCK_AFTER_MS = 10 * 60_000;

/** What is due to be delivered gets fewer or more: a number that stays the same for minutes means that nothing leaves. */
export function checkDelivery(backlog: () => Promise<number>, now: () => Date): Check {
  let last = { waiting: 0, changedAt: now().getTime() };
  return async () => {
    const waiting = await backlog();
    const at = now().getTime();
    if (waiting === 0 || waiting !== last.waiting) last = { waiting, changedAt: at };
    return { isOk: at - last.changedAt < STUCK_AFTER_MS, details: { waiting } };
  };
}

const secondsSince = (date: Date, now: () => Date): number =>
  Math.max(0, Math.round((now().getTime() - date.getTime()) / 1000));
