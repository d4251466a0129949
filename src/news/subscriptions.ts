import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Db } from '../database/client.ts';
import { deliveries } from '../database/schema/deliveries.ts';
import { subscribers, subscriptions } from '../database/schema/subscriptions.ts';
import { close } from './delivery-ledger.ts';
import type { Interest } from './interests.ts';
import { noteUnreachable } from './reachability.ts';
import { columnsOf, DEFAULT_SCHEDULE, dueOf, type Schedule, scheduleOf } from './schedule.ts';

/** To be raised with the text that is agreed to. */
const CONSENT_VERSION = 1;
/** What one chat may follow. */
export const INTERESTS_MAX = 50;

export interface Followed {
  readonly interest: Interest;
  /** A phrase as it was typed. */
  readonly phrase: string | null;
}

/** A chat that has agreed to get news, or once had. */
export interface Subscriber {
  readonly chatId: number;
  readonly consentedAt: Date;
  /** Undefined while the consent holds. */
  readonly withdrawnAt: Date | undefined;
  readonly schedule: Schedule;
  /** In the order in which they were chosen. */
  readonly followed: readonly Followed[];
}

/** Who wants which news, and when. A chat is a user's or a group's. */
export interface Subscriptions {
  /** Undefined where there never was a consent. */
  find(chatId: number): Promise<Subscriber | undefined>;
  /** Notes the consent, with its time, where it does not hold already. */
  consent(chatId: number): Promise<void>;
  /** Whether it is followed now: not without consent, nor beyond {@link INTERESTS_MAX}. */
  follow(chatId: number, followed: Followed): Promise<boolean>;
  unfollow(chatId: number, interest: Interest): Promise<void>;
  /** Holds for what waits already, too. */
  setSchedule(chatId: number, schedule: Schedule): Promise<void>;
  /** Nothing is sent from then on; what was followed is kept for a return. */
  withdraw(chatId: number): Promise<void>;
  /** Blocked or gone; and back. */
  setReachable(chatId: number, isReachable: boolean): Promise<void>;
  /** The group has become a supergroup. */
  move(from: number, to: number): Promise<void>;
  /** Chats that get news now. */
  count(): Promise<number>;
}

export function createSubscriptions({ db }: Pick<Database, 'db'>, now: () => Date): Subscriptions {
  return {
    async find(chatId) {
      const [row] = await db.select().from(subscribers).where(eq(subscribers.chatId, chatId));
      if (!row) return undefined;
      const followed = await db
        .select({ interest: subscriptions.interest, phrase: subscriptions.phrase })
        .from(subscriptions)
        .where(eq(subscriptions.chatId, chatId))
        .orderBy(asc(subscriptions.since), asc(subscriptions.interest));
      return {
        chatId,
        consentedAt: row.consentedAt,
        withdrawnAt: row.withdrawnAt ?? undefined,
        schedule: scheduleOf(row),
        followed,
      };
    },

    async consent(chatId) {
      const given = {
        consentVersion: CONSENT_VERSION,
        consentedAt: now(),
        withdrawnAt: null,
        unreachableAt: null,
      };
      await db
        .insert(subscribers)
        .values({ chatId, ...given, ...columnsOf(DEFAULT_SCHEDULE) })
        .onConflictDoUpdate({
          target: subscribers.chatId,
          set: given,
          setWhere: sql`${subscribers.withdrawnAt} is not null or ${subscribers.consentVersion} <> ${CONSENT_VERSION}`,
        });
    },

    follow: (chatId, { interest, phrase }) =>
      db.transaction(async (tx) => {
        const [holder] = await tx
          .select({ chatId: subscribers.chatId })
          .from(subscribers)
          .where(and(eq(subscribers.chatId, chatId), isNull(subscribers.withdrawnAt)))
          .for('update');
        if (!holder) return false;
        const [kept] = await tx
          .select({ rows: count(), same: sql<boolean>`bool_or(${subscriptions.interest} = ${interest})` })
          .from(subscriptions)
          .where(eq(subscriptions.chatId, chatId));
        if (kept?.same) return true;
        if ((kept?.rows ?? 0) >= INTERESTS_MAX) return false;
        await tx.insert(subscriptions).values({ chatId, interest, phrase, since: now() });
        return true;
      }),

    async unfollow(chatId, interest) {
      await db
        .delete(subscriptions)
        .where(and(eq(subscriptions.chatId, chatId), eq(subscriptions.interest, interest)));
    },

    async setSchedule(chatId, schedule) {
      const { mode, at } = dueOf(schedule, now());
      await db.transaction(async (tx) => {
        await tx.update(subscribers).set(columnsOf(schedule)).where(eq(subscribers.chatId, chatId));
        await tx.update(deliveries).set({ mode, dueAt: at }).where(isWaiting(chatId));
      });
    },

    withdraw: (chatId) =>
      db.transaction(async (tx) => {
        await tx
          .update(subscribers)
          .set({ withdrawnAt: now() })
          .where(and(eq(subscribers.chatId, chatId), isNull(subscribers.withdrawnAt)));
        await dropWaiting(tx, chatId, now());
      }),

    async setReachable(chatId, isReachable) {
      if (!isReachable) return noteUnreachable(db, chatId, now());
      await db.update(subscribers).set({ unreachableAt: null }).where(eq(subscribers.chatId, chatId));
    },

    move: (from, to) => db.transaction((tx) => moveChat(tx, from, to, now())),

    async count() {
      const [row] = await db
        .select({ chats: count() })
        .from(subscribers)
        .where(and(isNull(subscribers.withdrawnAt), isNull(subscribers.unreachableAt)));
      return row?.chats ?? 0;
    },
  };
}

const isWaiting = (chatId: number) => and(eq(deliveries.chatId, chatId), eq(deliveries.state, 'waiting'));

/** What was to be sent to the chat is not wanted any more. */
async function dropWaiting(db: Db, chatId: number, at: Date): Promise<void> {
  await close(db, isWaiting(chatId), 'dropped', { settledAt: at, messageId: null, reason: null });
}

/** Where the new chat has chosen for itself already, its choice stays. */
async function moveChat(db: Db, from: number, to: number, at: Date): Promise<void> {
  const isTaken = sql`exists (select 1 from ${subscribers} as taken where taken.chat_id = ${to}::bigint)`;
  await db
    .update(subscribers)
    .set({ chatId: to })
    .where(and(eq(subscribers.chatId, from), sql`not ${isTaken}`));
  await db.delete(subscribers).where(eq(subscribers.chatId, from));
  const unsettled = and(eq(deliveries.chatId, from), sql`${deliveries.state} in ('waiting', 'sending')`);
  const isThere = sql`exists (select 1 from ${deliveries} as other
    where other.broadcast_id = ${deliveries.broadcastId} and other.chat_id = ${to}::bigint)`;
  await db
    .update(deliveries)
    .set({ chatId: to })
    .where(and(unsettled, sql`not ${isThere}`));
  await close(db, unsettled, 'dropped', { settledAt: at, messageId: null, reason: null });
}
