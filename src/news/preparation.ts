import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts } from '../database/schema/deliveries.ts';
import type { Audience } from './audience.ts';

/**
 * Writes the recipients of the oldest broadcast that lacks some: a slice at each call, so that a kill in between costs
 * nothing. Returns whether there may be more to write.
 */
export function createPreparation({ db }: Pick<Database, 'db'>, audience: Audience, now: () => Date) {
  return async (): Promise<boolean> => {
    const [broadcast] = await db
      .select({ id: broadcasts.id })
      .from(broadcasts)
      .where(and(isNull(broadcasts.preparedAt), inArray(broadcasts.state, ['running', 'paused'])))
      .orderBy(asc(broadcasts.id))
      .limit(1);
    if (!broadcast) return false;
    if (await audience.writeSlice(broadcast.id)) return true;
    const { total, sent, gone, failed, unknown, dropped, state } = broadcasts;
    const isOver = sql`${sent} + ${gone} + ${failed} + ${unknown} + ${dropped} = ${total}`;
    const at = now();
    await db
      .update(broadcasts)
      .set({
        preparedAt: at,
        state: sql`case when ${isOver} then 'done' else ${state} end`,
        finishedAt: sql`case when ${isOver} then ${at.toISOString()}::timestamptz end`,
      })
      .where(and(eq(broadcasts.id, broadcast.id), isNull(broadcasts.preparedAt)));
    return true;
  };
}
