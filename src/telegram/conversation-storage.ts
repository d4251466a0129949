import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import { and, gt, inArray, lt, sql } from 'drizzle-orm';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { conversations } from '../database/schema/conversations.ts';
import { toStoredJson } from '../database/stored-json.ts';

/** A conversation that nobody has answered for a day has been left. */
export const IDLE_MS = 24 * 3_600_000;
/** So exactly is known when it was answered last: a state that has not changed is not written more often. */
const NOTED_EVERY_MS = 10 * 60_000;

/**
 * The conversations plugin's state in the database, chat by chat; the keys are chat ids. The versions inside are the
 * plugin's to compare.
 */
export function createConversationStorage<S extends object>(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  now: () => Date,
): VersionedStateStorage<string, S> {
  const { chatId, state, at } = conversations;
  const oldest = () => new Date(now().getTime() - IDLE_MS);
  const forgetOld = nowAndThen(() => db.delete(conversations).where(lt(at, oldest())), now);
  // The plugin asks with every update. Nobody else writes to the embedded database: who has none is known without it.
  let chats: Promise<Set<number>> | undefined;
  const chatsWithState = () => {
    chats ??= db
      .select({ chatId })
      .from(conversations)
      .then((rows) => new Set(rows.map((row) => row.chatId)));
    return chats;
  };
  const isKnownToHaveNone = async (id: number) => kind === 'pglite' && !(await chatsWithState()).has(id);

  /** As each state was read: the plugin changes that object and gives it back in the end, changed or not. */
  const asRead = new WeakMap<object, { readonly json: string; readonly at: Date }>();
  const isNoted = (value: object): boolean => {
    const before = asRead.get(value);
    return (
      before !== undefined &&
      now().getTime() - before.at.getTime() < NOTED_EVERY_MS &&
      before.json === JSON.stringify(value)
    );
  };

  const read = createBatches(async (ids: readonly number[]) => {
    const rows = await db
      .select({ chatId, state, at })
      .from(conversations)
      .where(and(inArray(chatId, [...ids]), gt(at, oldest())));
    const states = new Map(rows.map((row) => [row.chatId, row]));
    return ids.map((id) => states.get(id));
  });

  const write = createBatches(async (rows: readonly { chatId: number; state: unknown; at: Date }[]) => {
    const latest = toStoredJson([...new Map(rows.map((row) => [row.chatId, row])).values()]);
    await db.execute(sql`
      insert into conversations (chat_id, state, at)
      select "chatId", state, at
      from json_to_recordset(${latest}::json) as row ("chatId" bigint, state jsonb, at timestamptz)
      on conflict (chat_id) do update set state = excluded.state, at = excluded.at`);
    return rows.map(() => undefined);
  });

  const remove = createBatches(async (ids: readonly number[]) => {
    await db.delete(conversations).where(inArray(chatId, [...ids]));
    return ids.map(() => undefined);
  });

  return {
    async read(key) {
      if (await isKnownToHaveNone(Number(key))) return undefined;
      const row = await read(Number(key));
      if (!row) return undefined;
      const kept = row.state as VersionedState<S>;
      asRead.set(kept.state, { json: JSON.stringify(kept.state), at: row.at });
      return kept;
    },

    async write(key, versioned) {
      if (isNoted(versioned.state)) return;
      (await chats)?.add(Number(key));
      await forgetOld();
      await write({ chatId: Number(key), state: versioned, at: now() });
    },

    async delete(key) {
      await remove(Number(key));
      (await chats)?.delete(Number(key));
    },
  };
}
