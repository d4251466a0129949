import { and, asc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import { subscribers, subscriptions } from '../database/schema/subscriptions.ts';
import type { Parcel } from './delivery.ts';
import { dueAt, duePlan, mode } from './due-plan.ts';
import { type DeliveryMode, dueOf, scheduleOf } from './schedule.ts';

/** Telegram takes one message a second for a chat. */
const CHAT_PAUSE_MS = 1000;
/** Lines of a digest; what is beyond them comes in the next message. */
const DIGEST_POSTS_MAX = 50;
/** Rows that quiet hours put off with one statement. */
const POSTPONED_MAX = 5_000;

/** A row that is due. */
export interface Candidate {
  readonly broadcastId: number;
  readonly chatId: number;
  readonly mode: DeliveryMode;
  /** `postpone`: it has become quiet there since the row was written; `dropped` and `gone`: who was to get it has left. */
  readonly fate: 'send' | 'postpone' | 'dropped' | 'gone';
}

/** The longest due of the running broadcasts, at most one to a chat, and none to a chat that has just been served. */
export async function findDue(tx: Db, at: Date, limit: number): Promise<Candidate[]> {
  const rows = await tx
    .select({
      broadcastId: sql<number>`due.broadcast_id`,
      chatId: sql<number>`due.chat_id`.mapWith(Number),
      mode: sql<DeliveryMode>`due.mode`,
      isWithdrawn: sql<boolean>`${subscribers.chatId} is null or ${subscribers.withdrawnAt} is not null`,
      isUnreachable: isNotNull(subscribers.unreachableAt).as('is_unreachable'),
      isWanted: sql<boolean>`exists (select 1 from ${subscriptions} where ${subscriptions.chatId} = due.chat_id
        and ${broadcasts.interests} ? ${subscriptions.interest})`,
      schedule: {
        frequency: subscribers.frequency,
        hour: subscribers.hour,
        quietFrom: subscribers.quietFrom,
        quietTo: subscribers.quietTo,
      },
    })
    .from(broadcasts)
    .innerJoin(sql`lateral (${nextOf(at, limit)}) as due`, sql`true`)
    .leftJoin(subscribers, sql`${subscribers.chatId} = due.chat_id`)
    .where(eq(broadcasts.state, 'running'))
    .orderBy(sql`due.due_at`, sql`due.chat_id`)
    .limit(limit);
  const chats = new Set<number>();
  return rows.flatMap(({ isWithdrawn, isUnreachable, isWanted, schedule, ...row }) => {
    if (chats.has(row.chatId)) return [];
    chats.add(row.chatId);
    const isQuiet = row.mode === 'message' && schedule && dueOf(scheduleOf(schedule), at).at > at;
    const fate =
      isWithdrawn || !isWanted ? 'dropped' : isUnreachable ? 'gone' : isQuiet ? 'postpone' : 'send';
    return [{ ...row, fate }];
  });
}

const nextOf = (at: Date, limit: number): SQL => sql`
  select waiting.broadcast_id, waiting.chat_id, waiting.mode, waiting.due_at from ${deliveries} as waiting
  where waiting.broadcast_id = ${broadcasts.id} and waiting.state = 'waiting'
    and waiting.due_at <= ${at.toISOString()}::timestamptz
    and not exists (
      select 1 from ${deliveries} as other where other.chat_id = waiting.chat_id
        and (other.state = 'sending'
          or other.settled_at > ${new Date(at.getTime() - CHAT_PAUSE_MS).toISOString()}::timestamptz)
    )
  order by waiting.due_at, waiting.chat_id limit ${limit}`;

/** Puts off to the end of the quiet hours what is due in them. */
export async function postpone(tx: Db, at: Date): Promise<void> {
  const due = tx
    .select({
      broadcastId: deliveries.broadcastId,
      chatId: deliveries.chatId,
      dueAt: sql`${dueAt}`.as('later'),
    })
    .from(deliveries)
    .innerJoin(subscribers, eq(subscribers.chatId, deliveries.chatId))
    .innerJoin(...duePlan(at))
    .where(
      and(
        eq(deliveries.state, 'waiting'),
        eq(deliveries.mode, 'message'),
        lte(deliveries.dueAt, at),
        sql`${mode} = 'message' and ${dueAt} > ${at.toISOString()}::timestamptz`,
      ),
    )
    .limit(POSTPONED_MAX)
    .as('due');
  await tx
    .update(deliveries)
    .set({ dueAt: sql`${due.dueAt}` })
    .from(due)
    .where(and(eq(deliveries.broadcastId, due.broadcastId), eq(deliveries.chatId, due.chatId)));
}

/** A digest takes along all that is due to its chat. */
export async function lease(
  tx: Db,
  candidate: Candidate,
  at: Date,
  leaseMs: number,
): Promise<Parcel | undefined> {
  const { broadcastId, chatId, mode } = candidate;
  const isMeant =
    mode === 'message'
      ? eq(deliveries.broadcastId, broadcastId)
      : inArray(
          deliveries.broadcastId,
          tx
            .select({ id: broadcasts.id })
            .from(broadcasts)
            .innerJoin(deliveries, eq(deliveries.broadcastId, broadcasts.id))
            .where(
              and(
                eq(broadcasts.state, 'running'),
                eq(deliveries.chatId, chatId),
                eq(deliveries.mode, 'digest'),
                eq(deliveries.state, 'waiting'),
                lte(deliveries.dueAt, at),
                sql`exists (select 1 from ${subscriptions} where ${subscriptions.chatId} = ${chatId}::bigint
                  and ${broadcasts.interests} ? ${subscriptions.interest})`,
              ),
            )
            .orderBy(asc(broadcasts.id))
            .limit(DIGEST_POSTS_MAX),
        );
  const leased = await tx
    .update(deliveries)
    .set({ state: 'sending', leasedUntil: new Date(at.getTime() + leaseMs) })
    .where(and(eq(deliveries.chatId, chatId), eq(deliveries.state, 'waiting'), isMeant))
    .returning({ broadcastId: deliveries.broadcastId });
  if (leased.length === 0) return undefined;
  const posts = await tx
    .select({ broadcastId: broadcasts.id, post: broadcasts.post })
    .from(broadcasts)
    .where(
      inArray(
        broadcasts.id,
        leased.map((row) => row.broadcastId),
      ),
    )
    .orderBy(asc(broadcasts.id));
  return { chatId, mode, posts };
}
