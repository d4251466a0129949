import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import { subscribers, subscriptions } from '../database/schema/subscriptions.ts';
import { close } from './delivery-ledger.ts';
import type { Interest } from './interests.ts';
import type { Frequency } from './schedule.ts';

/** What is kept of a chat for the sake of the news, as it is given out on request. */
export interface PersonalSubscription {
  readonly consentVersion: number;
  readonly consentedAt: string;
  readonly withdrawnAt: string | null;
  readonly frequency: Frequency;
  readonly hour: number;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly followed: readonly {
    readonly interest: Interest;
    readonly phrase: string | null;
    readonly since: string;
  }[];
  /** The newest first. */
  readonly deliveries: readonly { readonly post: string; readonly state: string; readonly at: string }[];
}

export async function readSubscription(db: Db, chatId: number): Promise<PersonalSubscription | null> {
  const [subscriber] = await db.select().from(subscribers).where(eq(subscribers.chatId, chatId));
  if (!subscriber) return null;
  const sent = await db
    .select({
      post: broadcasts.key,
      state: deliveries.state,
      due: deliveries.dueAt,
      at: deliveries.settledAt,
    })
    .from(deliveries)
    .innerJoin(broadcasts, eq(broadcasts.id, deliveries.broadcastId))
    .where(eq(deliveries.chatId, chatId))
    .orderBy(desc(broadcasts.id));
  const followed = await db
    .select({ interest: subscriptions.interest, phrase: subscriptions.phrase, since: subscriptions.since })
    .from(subscriptions)
    .where(eq(subscriptions.chatId, chatId))
    .orderBy(asc(subscriptions.since), asc(subscriptions.interest));
  const { consentVersion, consentedAt, withdrawnAt, frequency, hour, quietFrom, quietTo } = subscriber;
  return {
    consentVersion,
    consentedAt: consentedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    frequency,
    hour,
    quietFrom,
    quietTo,
    followed: followed.map((row) => ({ ...row, since: row.since.toISOString() })),
    deliveries: sent.map(({ post, state, due, at }) => ({ post, state, at: (at ?? due).toISOString() })),
  };
}

/** Keys of the posts that this operator has sent out. */
export async function readStartedBroadcasts(db: Db, operator: number): Promise<string[]> {
  const rows = await db
    .select({ key: broadcasts.key })
    .from(broadcasts)
    .where(eq(broadcasts.operator, operator))
    .orderBy(asc(broadcasts.id));
  return rows.map(({ key }) => key);
}

/** The posts and their counts stay: they name nobody. */
export async function eraseSubscription(db: Db, chatId: number, at: Date): Promise<void> {
  const isTheirs = eq(deliveries.chatId, chatId);
  const isUnsettled = and(isTheirs, inArray(deliveries.state, ['waiting', 'sending']));
  await close(db, isUnsettled, 'dropped', { settledAt: at, messageId: null, reason: null });
  await db.delete(deliveries).where(isTheirs);
  await db
    .update(broadcasts)
    .set({ operator: null, progressMessageId: null })
    .where(eq(broadcasts.operator, chatId));
  await db.delete(subscribers).where(eq(subscribers.chatId, chatId));
}
