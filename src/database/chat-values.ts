import { and, gt, lt, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { createBatches } from './batches.ts';
import { bigintArray } from './bigint-array.ts';
import type { Database } from './connection.ts';
import { nowAndThen } from './now-and-then.ts';
import { toStoredJson } from './stored-json.ts';

/** A table that keeps one JSON value a chat. */
export interface ChatValueTable {
  readonly table: PgTable;
  readonly chatId: PgColumn;
  readonly value: PgColumn;
  readonly at: PgColumn;
}

export interface ChatValue {
  readonly value: unknown;
  readonly at: Date;
}

/** One JSON value a chat, and when it was kept; under load one statement serves many chats. */
export interface ChatValues {
  /** Undefined where there is none, or none that is recent enough. */
  of(chatId: number): Promise<ChatValue | undefined>;
  /** Puts it in the place of the one before; those of other chats that are too old are removed. */
  keep(chatId: number, value: unknown): Promise<void>;
  remove(chatId: number): Promise<void>;
}

/** @param keptMs how long a value counts; undefined: until it is replaced or removed */
export function createChatValues(
  { db }: Pick<Database, 'db'>,
  { table, chatId, value, at }: ChatValueTable,
  now: () => Date,
  keptMs?: number,
): ChatValues {
  const oldest = () => new Date(now().getTime() - (keptMs ?? 0));
  const forgetOld = nowAndThen(() => db.delete(table).where(lt(at, oldest())), now);

  const isOneOf = (ids: readonly number[]) => sql`${chatId} = any(${bigintArray(ids)}::bigint[])`;

  const of = createBatches(async (ids: readonly number[]) => {
    const rows = await db
      .select({ id: chatId, value, at })
      .from(table)
      .where(and(isOneOf(ids), keptMs === undefined ? undefined : gt(at, oldest())));
    const kept = new Map(rows.map((row) => [row.id, { value: row.value, at: row.at as Date }]));
    return ids.map((id) => kept.get(id));
  });

  const keep = createBatches(async (rows: readonly (ChatValue & { readonly id: number })[]) => {
    if (keptMs !== undefined) await forgetOld();
    const latest = toStoredJson([...new Map(rows.map((row) => [row.id, row])).values()]);
    const [idName, valueName, atName] = [chatId, value, at].map(({ name }) => sql.identifier(name));
    // One parameter for the batch: to put a list of values together takes longer than to write them.
    await db.execute(sql`
      insert into ${table} (${idName}, ${valueName}, ${atName})
      select id, value, at from json_to_recordset(${latest}::json) as row (id bigint, value jsonb, at timestamptz)
      on conflict (${idName}) do update set ${valueName} = excluded.${valueName}, ${atName} = excluded.${atName}`);
    return rows.map(() => undefined);
  });

  const remove = createBatches(async (ids: readonly number[]) => {
    await db.delete(table).where(isOneOf(ids));
    return ids.map(() => undefined);
  });

  return { of, keep: (id, kept) => keep({ id, value: kept, at: now() }), remove };
}
