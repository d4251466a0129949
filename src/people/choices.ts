import { createChatValues } from '../database/chat-values.ts';
import type { Database } from '../database/client.ts';
import { choices } from '../database/schema/choices.ts';
import { Needs } from '../selection/needs.ts';

/** What a site was last chosen by, in each private chat. */
export interface Choices {
  /** Undefined where nothing is kept, or not in today's form. */
  of(chatId: number): Promise<Needs | undefined>;
  keep(chatId: number, needs: Needs): Promise<void>;
}

export function createChoices(database: Pick<Database, 'db'>, now: () => Date): Choices {
  const { chatId, needs, at } = choices;
  const values = createChatValues(database, { table: choices, chatId, value: needs, at }, now);
  return {
    of: async (id) => Needs.safeParse((await values.of(id))?.value).data,
    keep: values.keep,
  };
}
