import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Db } from '../database/client.ts';
import { inbox } from '../database/schema/inbox.ts';

/** An update of a user that could not be handled and was set aside. */
export interface PersonalUpdate {
  readonly at: string;
  readonly update: Update | null;
}

/** In the private chat, or from the user anywhere else. */
const parkedOf = (userId: number): SQL | undefined =>
  and(
    eq(inbox.outcome, 'parked'),
    sql`(${inbox.lane} = ${userId} or
      jsonb_path_exists(${inbox.payload}, '$.*.from.id ? (@ == $id)', jsonb_build_object('id', ${userId}::bigint)))`,
  );

export async function readPersonalUpdates(db: Db, userId: number): Promise<PersonalUpdate[]> {
  const rows = await db
    .select({ at: inbox.receivedAt, update: inbox.payload })
    .from(inbox)
    .where(parkedOf(userId))
    .orderBy(asc(inbox.updateId));
  return rows.map(({ at, update }) => ({ at: at.toISOString(), update }));
}

/** The ids stay, so that they are known when Telegram delivers them again. */
export async function erasePersonalUpdates(db: Db, userId: number): Promise<void> {
  await db
    .update(inbox)
    .set({ payload: null, lane: null, outcome: 'done', error: null })
    .where(parkedOf(userId));
}
