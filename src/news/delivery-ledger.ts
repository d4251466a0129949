import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Database, Db } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import type { DeliveryOutcome, Parcel } from './delivery.ts';
import { allowanceOf, lockPace, setNext } from './delivery-pace.ts';
import { type Candidate, findDue, lease, postpone } from './due-deliveries.ts';
import { noteUnreachable } from './reachability.ts';

export interface Claim {
  readonly parcels: readonly Parcel[];
  /** How long to wait before asking again, unless there is news; undefined where nothing is due. */
  readonly waitMs: number | undefined;
}

/** The table `deliveries`: who is to be served next, and what became of it. */
export interface DeliveryLedger {
  /**
   * Hands out up to `most` parcels that may leave now. Whoever gets one sends it at once: a kill leaves what is handed
   * out as `unknown`.
   *
   * @param replies messages that users were answered with since the last time
   */
  claim(most: number, replies: number): Promise<Claim>;
  /** For a call of another kind: 0 where it may leave now, else how long to wait before asking again. */
  takeTurn(): Promise<number>;
  /** `gone` ends the chat's subscription, until it writes again. */
  settle(
    parcel: Parcel,
    outcome: DeliveryOutcome,
    details: { readonly messageId?: number; readonly reason?: string },
  ): Promise<void>;
  /** Nothing has left: it will be handed out again. */
  putBack(parcel: Parcel): Promise<void>;
  /** What was handed out and never settled is `unknown` from now on. Returns how many rows. */
  abandonExpired(): Promise<number>;
}

export interface LedgerOptions {
  readonly now: () => Date;
  /** Messages a second over all processes. */
  readonly perSecond: number;
  /** Longer than any call to Telegram may take. */
  readonly leaseMs: number;
}

export function createDeliveryLedger({ db }: Pick<Database, 'db'>, options: LedgerOptions): DeliveryLedger {
  const { now, perSecond, leaseMs } = options;

  return {
    claim: (most, replies) =>
      db.transaction(async (tx) => {
        const at = now();
        const pace = await lockPace(tx, at);
        const { count, from, waitMs } = allowanceOf(pace, { now: at, perSecond, most, replies });
        if (count === 0) {
          if (replies > 0) await setNext(tx, new Date(from));
          return { parcels: [], waitMs };
        }
        const candidates = await findDue(tx, at, count);
        const parcels: Parcel[] = [];
        for (const candidate of candidates) {
          const parcel = candidate.fate === 'send' ? await lease(tx, candidate, at, leaseMs) : undefined;
          if (parcel) parcels.push(parcel);
        }
        await closeUnwanted(tx, candidates, at);
        if (candidates.some(({ fate }) => fate === 'postpone')) await postpone(tx, at);
        const nextMs = from + (parcels.length * 1000) / perSecond;
        if (parcels.length > 0 || replies > 0) await setNext(tx, new Date(nextMs));
        return {
          parcels,
          waitMs: candidates.length === 0 ? undefined : Math.max(0, nextMs - at.getTime()),
        };
      }),

    takeTurn: () =>
      db.transaction(async (tx) => {
        const at = now();
        const pace = await lockPace(tx, at);
        const { count, from, waitMs } = allowanceOf(pace, { now: at, perSecond, most: 1, replies: 0 });
        if (count === 0) return waitMs;
        await setNext(tx, new Date(from + 1000 / perSecond));
        return 0;
      }),

    async settle(parcel, outcome, { messageId, reason }) {
      const at = now();
      const settled = { settledAt: at, messageId: messageId ?? null, reason: reason ?? null };
      const isSending = and(isParcel(parcel), eq(deliveries.state, 'sending'));
      if (outcome !== 'gone') return void (await close(db, isSending, outcome, settled));
      // Together: a process that ends in between must not leave the chat among the subscribers.
      await db.transaction(async (tx) => {
        await close(tx, isSending, outcome, settled);
        await noteUnreachable(tx, parcel.chatId, at);
      });
    },

    async putBack(parcel) {
      await db
        .update(deliveries)
        .set({ state: 'waiting', leasedUntil: null })
        .where(and(isParcel(parcel), eq(deliveries.state, 'sending')));
    },

    abandonExpired: () =>
      close(db, and(eq(deliveries.state, 'sending'), lte(deliveries.leasedUntil, now())), 'unknown', {
        settledAt: now(),
        messageId: null,
        reason: 'the process ended while it was being sent',
      }),
  };
}

const isParcel = ({ chatId, posts }: Parcel) =>
  and(
    eq(deliveries.chatId, chatId),
    inArray(
      deliveries.broadcastId,
      posts.map(({ broadcastId }) => broadcastId),
    ),
  );

/** Those who have left since the row was written. */
async function closeUnwanted(tx: Db, candidates: readonly Candidate[], at: Date): Promise<void> {
  for (const { broadcastId, chatId, fate } of candidates) {
    if (fate !== 'dropped' && fate !== 'gone') continue;
    const condition = and(
      eq(deliveries.broadcastId, broadcastId),
      eq(deliveries.chatId, chatId),
      eq(deliveries.state, 'waiting'),
    );
    await close(tx, condition, fate, { settledAt: at, messageId: null, reason: null });
  }
}

/** Gives rows their outcome and counts them in their broadcasts, which end with their last one. */
export async function close(
  db: Db,
  condition: SQL | undefined,
  outcome: DeliveryOutcome,
  set: { readonly settledAt: Date; readonly messageId: number | null; readonly reason: string | null },
): Promise<number> {
  const closed = db.$with('closed').as(
    db
      .update(deliveries)
      .set({ ...set, state: outcome, leasedUntil: null })
      .where(condition)
      .returning({ broadcastId: deliveries.broadcastId }),
  );
  const sums = db
    .select({ id: closed.broadcastId, rows: sql<number>`count(*)::integer`.as('rows') })
    .from(closed)
    .groupBy(closed.broadcastId)
    .as('sums');
  const { total, sent, gone, failed, unknown, dropped, state, preparedAt } = broadcasts;
  const isOver = sql`${state} in ('running', 'paused') and ${preparedAt} is not null
    and ${sent} + ${gone} + ${failed} + ${unknown} + ${dropped} + ${sums.rows} = ${total}`;
  const counted = await db
    .with(closed)
    .update(broadcasts)
    .set({
      [outcome]: sql`${broadcasts[outcome]} + ${sums.rows}`,
      state: sql`case when ${isOver} then 'done' else ${state} end`,
      finishedAt: sql`case when ${isOver} then ${set.settledAt.toISOString()}::timestamptz else ${broadcasts.finishedAt} end`,
    })
    .from(sums)
    .where(eq(broadcasts.id, sums.id))
    .returning({ rows: sums.rows });
  return counted.reduce((sum, { rows }) => sum + rows, 0);
}
