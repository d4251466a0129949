import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';

/** As the privacy document says. */
const KEPT_DAYS = 90;
const ROWS_MAX = 5_000;

/** Forgets who was sent what; the counts of the broadcasts stay. */
export async function forgetOldDeliveries({ db }: Pick<Database, 'db'>, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);
  const old = await db
    .select({ id: broadcasts.id })
    .from(broadcasts)
    .where(and(inArray(broadcasts.state, ['done', 'stopped']), lt(broadcasts.finishedAt, oldest)));
  for (const { id } of old) {
    for (let removed = ROWS_MAX; removed === ROWS_MAX; ) removed = await removeSome(db, id);
  }
}

async function removeSome(db: Database['db'], broadcastId: number): Promise<number> {
  const some = db
    .select({ chatId: deliveries.chatId })
    .from(deliveries)
    .where(eq(deliveries.broadcastId, broadcastId))
    .limit(ROWS_MAX);
  const removed = await db
    .delete(deliveries)
    .where(and(eq(deliveries.broadcastId, broadcastId), inArray(deliveries.chatId, some)))
    .returning({ one: sql`1` });
  return removed.length;
}
