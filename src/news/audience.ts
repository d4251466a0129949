import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import { subscribers, subscriptions } from '../database/schema/subscriptions.ts';
import { dueAt, duePlan, mode } from './due-plan.ts';
import type { Interest } from './interests.ts';

/** Recipients that one statement writes. It is fitted to the database: the embedded one answers nobody meanwhile. */
const SLICE = { first: 1000, least: 200, most: 20_000, targetMs: 100 };

/** Who gets a post. */
export interface Audience {
  /** Leaves out the phrases that nobody follows. */
  followed(interests: readonly Interest[]): Promise<Interest[]>;
  count(interests: readonly Interest[]): Promise<{ readonly atOnce: number; readonly later: number }>;
  /**
   * Writes the next recipients of a broadcast, each once however often it is asked for. Returns whether there may be
   * more.
   */
  writeSlice(broadcastId: number): Promise<boolean>;
}

export function createAudience({ db }: Pick<Database, 'db'>, now: () => Date): Audience {
  const isActive = and(isNull(subscribers.withdrawnAt), isNull(subscribers.unreachableAt));
  const follows = (interests: SQL) =>
    sql`${subscriptions.interest} in (select jsonb_array_elements_text(${interests}))`;
  let slice = SLICE.first;
  const asJson = (interests: readonly Interest[]) => sql`${JSON.stringify(interests)}::jsonb`;

  return {
    async followed(interests) {
      const isPhrase = (interest: Interest) => interest.startsWith('words/');
      const rows = await db
        .selectDistinct({ interest: subscriptions.interest })
        .from(subscriptions)
        .where(follows(asJson(interests.filter(isPhrase))));
      return [...interests.filter((interest) => !isPhrase(interest)), ...rows.map((row) => row.interest)];
    },

    async count(interests) {
      const followers = db
        .select({ chatId: subscriptions.chatId })
        .from(subscriptions)
        .where(follows(asJson(interests)));
      const isNow = sql`${dueAt} <= ${now().toISOString()}::timestamptz`;
      const [counts] = await db
        .select({
          atOnce: sql<number>`count(*) filter (where ${isNow})`.mapWith(Number),
          later: sql<number>`count(*) filter (where not ${isNow})`.mapWith(Number),
        })
        .from(subscribers)
        .innerJoin(...duePlan(now()))
        .where(and(isActive, inArray(subscribers.chatId, followers)));
      return counts ?? { atOnce: 0, later: 0 };
    },

    async writeSlice(id) {
      const isOurs = eq(broadcasts.id, id);
      const [broadcast] = await db.select().from(broadcasts).where(isOurs);
      if (!broadcast) return false;
      const startedAt = performance.now();
      const after = broadcast.preparedUpTo;
      const [last] = await db
        .select({ chatId: subscribers.chatId })
        .from(subscribers)
        .where(gt(subscribers.chatId, after))
        .orderBy(asc(subscribers.chatId))
        .offset(slice - 1)
        .limit(1);
      const upTo = last?.chatId ?? Number.MAX_SAFE_INTEGER;
      const isWithin = (chatId: SQL | typeof subscribers.chatId | typeof subscriptions.chatId) =>
        sql`${chatId} > ${after}::bigint and ${chatId} <= ${upTo}::bigint`;
      const followers = db
        .select({ chatId: subscriptions.chatId })
        .from(subscriptions)
        .where(and(isWithin(subscriptions.chatId), follows(asJson(broadcast.interests))));
      const recipients = db
        .select({
          broadcastId: sql`${id}::integer`.as('broadcast_id'),
          chatId: subscribers.chatId,
          mode: sql`${mode}`.as('mode'),
          dueAt: sql`${dueAt}`.as('due_at'),
          state: sql`'waiting'`.as('state'),
          leasedUntil: sql`null::timestamptz`.as('leased_until'),
          settledAt: sql`null::timestamptz`.as('settled_at'),
          messageId: sql`null::bigint`.as('message_id'),
          reason: sql`null`.as('reason'),
        })
        .from(subscribers)
        .innerJoin(...duePlan(now()))
        .where(and(isActive, isWithin(subscribers.chatId), inArray(subscribers.chatId, followers)));
      const written = db
        .$with('written')
        .as(
          db
            .insert(deliveries)
            .select(sql`${recipients}`)
            .onConflictDoNothing()
            .returning({ chatId: deliveries.chatId }),
        );
      await db
        .with(written)
        .update(broadcasts)
        .set({
          total: sql`${broadcasts.total} + (select count(*) from ${written})`,
          preparedUpTo: sql`greatest(${broadcasts.preparedUpTo}, ${upTo}::bigint)`,
        })
        .where(isOurs);
      slice = fitted(slice, performance.now() - startedAt);
      return last !== undefined;
    },
  };
}

/** At most twice as much at once: the first statements of a process take longer than all others. */
function fitted(slice: number, tookMs: number): number {
  const factor = Math.min(2, SLICE.targetMs / Math.max(tookMs, 1));
  return Math.round(Math.min(Math.max(slice * factor, SLICE.least), SLICE.most));
}
