import { and, count, eq, gte, lte } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import { inbox } from '../database/schema/inbox.ts';

/** Numbers that only the database knows, for all processes together. */
export interface Counts {
  updatesSince(date: Date): Promise<number>;
  /** Messages of running broadcasts that are due and have not left. */
  deliveriesDue(at: Date): Promise<number>;
}

export function createCounts({ db }: Pick<Database, 'db'>, botId: number): Counts {
  return {
    async updatesSince(date) {
      const [row] = await db
        .select({ total: count() })
        .from(inbox)
        .where(and(eq(inbox.botId, botId), gte(inbox.receivedAt, date)));
      return row?.total ?? 0;
    },

    async deliveriesDue(at) {
      const [row] = await db
        .select({ total: count() })
        .from(deliveries)
        .innerJoin(broadcasts, eq(broadcasts.id, deliveries.broadcastId))
        .where(
          and(eq(broadcasts.state, 'running'), eq(deliveries.state, 'waiting'), lte(deliveries.dueAt, at)),
        );
      return row?.total ?? 0;
    },
  };
}
