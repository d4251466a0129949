import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import { createChatValues } from '../database/chat-values.ts';
import type { Database } from '../database/client.ts';
import { conversations } from '../database/schema/conversations.ts';

/** A conversation that nobody has answered for a day has been left. */
export const IDLE_MS = 24 * 3_600_000;
/** So exactly is known when it was answered last: a state that has not changed is not written more often. */
const NOTED_EVERY_MS = 10 * 60_000;

/**
 * The conversations plugin's state in the database, chat by chat; the keys are chat ids. The versions inside are the
 * plugin's to compare.
 */
export function createConversationStorage<S extends object>(
  database: Pick<Database, 'db' | 'kind'>,
  now: () => Date,
): VersionedStateStorage<string, S> {
  const { chatId, state, at } = conversations;
  const columns = { table: conversations, chatId, value: state, at };
  const values = createChatValues(database, columns, now, IDLE_MS);
  // The plugin asks with every update. Nobody else writes to the embedded database: who has none is known without it.
  let chats: Promise<Set<number>> | undefined;
  const chatsWithState = () => {
    chats ??= database.db
      .select({ chatId })
      .from(conversations)
      .then((rows) => new Set(rows.map((row) => row.chatId)));
    return chats;
  };
  const isKnownToHaveNone = async (id: number) =>
    database.kind === 'pglite' && !(await chatsWithState()).has(id);

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

  return {
    async read(key) {
      if (await isKnownToHaveNone(Number(key))) return undefined;
      const row = await values.of(Number(key));
      if (!row) return undefined;
      const kept = row.value as VersionedState<S>;
      asRead.set(kept.state, { json: JSON.stringify(kept.state), at: row.at });
      return kept;
    },

    async write(key, versioned) {
      if (isNoted(versioned.state)) return;
      (await chats)?.add(Number(key));
      await values.keep(Number(key), versioned);
    },

    async delete(key) {
      await values.remove(Number(key));
      (await chats)?.delete(Number(key));
    },
  };
}
