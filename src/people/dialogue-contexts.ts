import { and, eq, gt, lt } from 'drizzle-orm';
import type { DialogueContext } from '../answers/answer.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
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

export function createDialogueContexts({ db }: Pick<Database, 'db'>, now: () => Date): DialogueContexts {
  const oldest = () => new Date(now().getTime() - KEPT_MS);
  const forgetOld = nowAndThen(
    () => db.delete(dialogueContexts).where(lt(dialogueContexts.at, oldest())),
    now,
  );
  return {
    async load(chatId) {
      const [row] = await db
        .select({ context: dialogueContexts.context })
        .from(dialogueContexts)
        .where(and(eq(dialogueContexts.chatId, chatId), gt(dialogueContexts.at, oldest())));
      return row?.context;
    },

    async save(chatId, context) {
      const set = { context, at: now() };
      await forgetOld();
      await db
        .insert(dialogueContexts)
        .values({ chatId, ...set })
        .onConflictDoUpdate({ target: dialogueContexts.chatId, set });
    },
  };
}
