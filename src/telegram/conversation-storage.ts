import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { conversations } from '../database/schema/conversations.ts';

/** A conversation that nobody has answered for a day has been left. */
export const IDLE_MS = 24 * 3_600_000;

/**
 * The conversations plugin's state in the database, chat by chat; the keys are chat ids. The versions inside are the
 * plugin's to compare.
 */
export function createConversationStorage<S>(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  now: () => Date,
): VersionedStateStorage<string, S> {
  const oldest = () => new Date(now().getTime() - IDLE_MS);
  const forgetOld = nowAndThen(() => db.delete(conversations).where(lt(conversations.at, oldest())), now);
  // The plugin asks with every update. Nobody else writes to the embedded database: who has none is known without it.
  let chats: Promise<Set<number>> | undefined;
  const chatsWithState = () => {
    chats ??= db
      .select({ id: conversations.chatId })
      .from(conversations)
      .then((rows) => new Set(rows.map(({ id }) => id)));
    return chats;
  };
  const isKnownToHaveNone = async (chatId: number) =>
    kind === 'pglite' && !(await chatsWithState()).has(chatId);

  const read = createBatches(async (chatIds: readonly number[]) => {
    const rows = await db
      .select({ id: conversations.chatId, state: conversations.state })
      .from(conversations)
      .where(and(inArray(conversations.chatId, [...chatIds]), gt(conversations.at, oldest())));
    const states = new Map(rows.map(({ id, state }) => [id, state as VersionedState<S>]));
    return chatIds.map((id) => states.get(id));
  });

  return {
    read: async (key) => ((await isKnownToHaveNone(Number(key))) ? undefined : read(Number(key))),

    async write(key, state) {
      const set = { state, at: now() };
      (await chats)?.add(Number(key));
      await forgetOld();
      await db
        .insert(conversations)
        .values({ chatId: Number(key), ...set })
        .onConflictDoUpdate({ target: conversations.chatId, set });
    },

    async delete(key) {
      await db.delete(conversations).where(eq(conversations.chatId, Number(key)));
      (await chats)?.delete(Number(key));
    },
  };
}
