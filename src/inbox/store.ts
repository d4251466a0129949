import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Database } from '../database/client.ts';
import { type InboxOutcome, inbox } from '../database/schema/inbox.ts';
import { laneOf } from './lanes.ts';

/** Telegram delivers an update for 24 hours at most; ids are kept twice as long. */
const KEPT_HOURS = 48;

/** The table behind the inbox: which updates have come and what became of them. */
export interface InboxStore {
  /** Writes the batch; the updates that were not there yet come back, in order. */
  add(updates: readonly Update[]): Promise<readonly Update[]>;
  finish(ids: readonly number[], outcome: InboxOutcome): Promise<void>;
  /**
   * What an earlier process left unfinished, oldest first. A row with `maxAttempts` attempts is parked instead: it
   * may be what crashes the process.
   */
  takeUnfinished(maxAttempts: number): Promise<{ updates: readonly Update[]; parked: number }>;
  /** To be called before a left-over update is tried again. */
  countAttempt(id: number): Promise<void>;
  /** Forgets finished rows that are too old for Telegram to deliver again. */
  prune(): Promise<void>;
}

export function createInboxStore({ db }: Pick<Database, 'db'>, botId: number): InboxStore {
  const isOurs = eq(inbox.botId, botId);
  const unfinished = and(isOurs, isNull(inbox.finishedAt));

  return {
    async add(updates) {
      if (updates.length === 0) return [];
      // One parameter for the batch: PGlite takes it three times as fast as a list of values.
      const batch = JSON.stringify(
        updates.map((update) => ({ id: update.update_id, lane: laneOf(update), payload: update })),
      );
      const added = await db
        .insert(inbox)
        .select(
          sql`select ${botId}::bigint, (item->>'id')::bigint, (item->>'lane')::bigint, (item->'payload')::jsonb,
            0, now(), null::timestamptz, null from json_array_elements(${batch}::json) as item`,
        )
        .onConflictDoNothing()
        .returning({ id: inbox.updateId });
      const isNew = new Set(added.map((row) => row.id));
      return updates.filter((update) => isNew.delete(update.update_id));
    },

    async finish(ids, outcome) {
      await db
        .update(inbox)
        .set({ finishedAt: sql`now()`, outcome, payload: null, lane: null })
        .where(and(isOurs, inArray(inbox.updateId, [...ids])));
    },

    async takeUnfinished(maxAttempts) {
      const parked = await db
        .update(inbox)
        .set({ finishedAt: sql`now()`, outcome: 'parked' })
        .where(and(unfinished, sql`${inbox.attempts} >= ${maxAttempts}`))
        .returning({ id: inbox.updateId });
      const rows = await db
        .select({ payload: inbox.payload })
        .from(inbox)
        .where(unfinished)
        .orderBy(asc(inbox.updateId));
      return { updates: rows.flatMap(({ payload }) => (payload ? [payload] : [])), parked: parked.length };
    },

    async countAttempt(id) {
      await db
        .update(inbox)
        .set({ attempts: sql`${inbox.attempts} + 1` })
        .where(and(isOurs, eq(inbox.updateId, id)));
    },

    async prune() {
      await db
        .delete(inbox)
        .where(
          and(
            isOurs,
            lt(inbox.receivedAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`),
            sql`${inbox.finishedAt} is not null`,
          ),
        );
    },
  };
}
