import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { inbox } from '../database/schema/inbox.ts';

/** An update that was set aside; what a person wrote in it is not shown to anybody. */
export interface ParkedUpdate {
  readonly id: number;
  /** The field of Telegram's update: `message`, `callback_query`. */
  readonly kind: string;
  readonly receivedAt: Date;
  readonly error: string;
}

/** The updates that could not be handled, and what an administrator can do about them. */
export interface ParkedUpdates {
  count(): Promise<number>;
  /** The oldest first; the first page is 0. */
  list(page: number, pageSize: number): Promise<readonly ParkedUpdate[]>;
  /** Undefined where it is not, or no longer, set aside. */
  find(id: number): Promise<ParkedUpdate | undefined>;
  /** Has them handled again, all of them without ids; returns how many. A running process begins within seconds. */
  replay(ids?: readonly number[]): Promise<number>;
  /** Removes what they hold; returns how many. */
  forget(ids: readonly number[]): Promise<number>;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

const SHOWN = {
  id: inbox.updateId,
  kind: sql<string>`(select key from jsonb_object_keys(${inbox.payload}) as key where key <> 'update_id' limit 1)`,
  receivedAt: inbox.receivedAt,
  error: sql<string>`coalesce(${inbox.error}, '')`,
};

/**
 * @param botId undefined where it is not known: the updates of every bot that has used this database
 * @param onReplay called once updates wait to be handled again
 */
export function createParkedUpdates(
  { db }: Pick<Database, 'db'>,
  botId?: number,
  onReplay: () => Promise<void> = async () => {},
): ParkedUpdates {
  const isParked = and(
    botId === undefined ? undefined : eq(inbox.botId, botId),
    eq(inbox.outcome, 'parked'),
    sql`${inbox.payload} is not null`,
  );
  const chosen = (ids: readonly number[] | undefined) =>
    ids === undefined ? isParked : and(isParked, inArray(inbox.updateId, [...ids]));

  return {
    async count() {
      const [row] = await db
        .select({ count: sql<number>`count(*)`.mapWith(Number) })
        .from(inbox)
        .where(isParked);
      return row?.count ?? 0;
    },

    async list(page, pageSize) {
      return db
        .select(SHOWN)
        .from(inbox)
        .where(isParked)
        .orderBy(asc(inbox.updateId))
        .limit(pageSize)
        .offset(page * pageSize);
    },

    async find(id) {
      const [update] = await db
        .select(SHOWN)
        .from(inbox)
        .where(chosen([id]));
      return update;
    },

    async replay(ids) {
      const count = await db.transaction(async (transaction) => {
        const rows = await transaction
          .update(inbox)
          .set({ outcome: null, finishedAt: null, error: null, attempts: 0 })
          .where(chosen(ids))
          .returning({ botId: inbox.botId, lane: inbox.lane });
        // Owned by nobody, they are taken over like those of a process that has ended.
        for (const { botId: bot, lane } of rows) {
          await transaction.execute(sql`
            insert into inbox_lanes as known (bot_id, lane, owner, pending, has_news)
            values (${bot}, ${lane}, ${NOBODY}, 1, false)
            on conflict (bot_id, lane) do update set pending = known.pending + 1, has_news = true,
              owner = case when known.pending > 0 then known.owner else excluded.owner end`);
        }
        return rows.length;
      });
      if (count > 0) await onReplay();
      return count;
    },

    async forget(ids) {
      const rows = await db
        .update(inbox)
        .set({ payload: null, lane: null, outcome: 'done', error: null })
        .where(chosen(ids))
        .returning({ id: inbox.updateId });
      return rows.length;
    },
  };
}
