import { setTimeout as sleep } from 'node:timers/promises';
import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import type { Amendment, Courier, Post } from './delivery.ts';
import type { DeliveryLedger } from './delivery-ledger.ts';
import type { Silence } from './silence.ts';

export interface AmendmentOptions {
  readonly database: Pick<Database, 'db'>;
  readonly ledger: Pick<DeliveryLedger, 'takeTurn'>;
  readonly courier: Courier;
  readonly silence: Silence;
}

/** Messages between two notes of how far it has come: as many may be amended again after a kill, which does no harm. */
const BATCH = 10;
const IDLE_MS = 2000;
const IN_FLIGHT_WAIT_MS = 500;
const LONGEST_WAIT_MS = 1000;

/**
 * Edits or deletes what a broadcast has delivered, in the same rate as everything else. Lines of digests stay. Each call
 * does a batch and returns how long to wait before the next.
 */
export function createAmendments({ database: { db }, ledger, courier, silence }: AmendmentOptions) {
  /** What was on its way with the old text when the amendment began, by broadcast. */
  const onTheirWay = new Map<number, readonly number[]>();

  const inFlight = async (id: number, among?: readonly number[]) => {
    const rows = await db
      .select({ chatId: deliveries.chatId })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.broadcastId, id),
          eq(deliveries.state, 'sending'),
          among && inArray(deliveries.chatId, [...among]),
        ),
      );
    return rows.map(({ chatId }) => chatId);
  };

  /** False where the end has come before. */
  const turn = async (signal: AbortSignal): Promise<boolean> => {
    while (!signal.aborted) {
      const waitMs = silence.restMs() || (await ledger.takeTurn());
      if (waitMs === 0) return true;
      await sleep(Math.min(waitMs, LONGEST_WAIT_MS), undefined, { signal }).catch(() => {});
    }
    return false;
  };

  const amend = (kind: Amendment, chatId: number, messageId: number, post: Post) =>
    kind === 'edit' ? courier.edit(chatId, messageId, post) : courier.delete(chatId, messageId);

  return async (signal: AbortSignal): Promise<number> => {
    const [broadcast] = await db
      .select()
      .from(broadcasts)
      .where(isNotNull(broadcasts.amendment))
      .orderBy(asc(broadcasts.id))
      .limit(1);
    if (!broadcast?.amendment) return IDLE_MS;
    const { id, post, amendment } = broadcast;
    const amendedUpTo = broadcast.amendedUpTo ?? Number.MIN_SAFE_INTEGER;

    if (amendedUpTo === Number.MIN_SAFE_INTEGER) {
      const left = await inFlight(id, onTheirWay.get(id));
      onTheirWay.set(id, left);
      if (left.length > 0) return IN_FLIGHT_WAIT_MS;
    }
    const rows = await db
      .select({ chatId: deliveries.chatId, messageId: deliveries.messageId })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.broadcastId, id),
          gt(deliveries.chatId, amendedUpTo),
          eq(deliveries.state, 'sent'),
          eq(deliveries.mode, 'message'),
        ),
      )
      .orderBy(asc(deliveries.chatId))
      .limit(BATCH);
    // A correction in the meantime has set the mark back: then the batch begins anew.
    const isSame = and(eq(broadcasts.id, id), eq(broadcasts.amendedUpTo, amendedUpTo));
    if (rows.length === 0) {
      onTheirWay.delete(id);
      await db.update(broadcasts).set({ amendment: null, amendedUpTo: null }).where(isSame);
      return 0;
    }
    let done = amendedUpTo;
    for (const { chatId, messageId } of rows) {
      if (!(await turn(signal))) break;
      const result = await amend(amendment, chatId, messageId ?? 0, post);
      if (result.kind === 'limited' || result.kind === 'not-sent') {
        await silence.begin(result);
        break;
      }
      done = chatId;
    }
    await db.update(broadcasts).set({ amendedUpTo: done }).where(isSame);
    return 0;
  };
}
