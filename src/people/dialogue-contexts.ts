import type { DialogueContext } from '../answers/answer.ts';
import { createChatValues } from '../database/chat-values.ts';
import type { Database } from '../database/client.ts';
import { dialogueContexts } from '../database/schema/people.ts';

/** What each chat was last told about: «а адрес?» is answered from it, after a restart too. */
export interface DialogueContexts {
  /** Undefined where nothing was said within ten minutes. */
  load(chatId: number): Promise<DialogueContext | undefined>;
  /** Puts it in the place of the one before; those of other chats that are over are removed. */
  save(chatId: number, context: DialogueContext): Promise<void>;
}

/** After a longer silence a question stands on its own. */
const KEPT_MS = 10 * 60_000;

export function createDialogueContexts(database: Pick<Database, 'db'>, now: () => Date): DialogueContexts {
  const { chatId, context, at } = dialogueContexts;
  const columns = { table: dialogueContexts, chatId, value: context, at };
  const values = createChatValues(database, columns, now, KEPT_MS);
  return {
    load: async (id) => (await values.of(id))?.value as DialogueContext | undefined,
    save: values.keep,
  };
}
