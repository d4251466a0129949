import { and, gt, inArray, lt, sql } from 'drizzle-orm';
import type { DialogueContext } from '../answers/answer.ts';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { dialogueContexts } from '../database/schema/people.ts';
import { toStoredJson } from '../database/stored-json.ts';

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
  const { chatId, context, at } = dialogueContexts;
  const load = createBatches(async (chatIds: readonly number[]) => {
    const rows = await db
      .select({ chatId, context })
      .from(dialogueContexts)
      .where(and(inArray(chatId, [...chatIds]), gt(at, oldest())));
    const contexts = new Map(rows.map((row) => [row.chatId, row.context]));
    return chatIds.map((id) => contexts.get(id));
  });
  const save = createBatches(
    async (rows: readonly { chatId: number; context: DialogueContext; at: Date }[]) => {
      await forgetOld();
      const latest = toStoredJson([...new Map(rows.map((row) => [row.chatId, row])).values()]);
      // One parameter for the batch: to put a list of values together takes longer than to write them.
      await db.execute(sql`
        insert into dialogue_contexts (chat_id, context, at)
        select "chatId", context, at
        from json_to_recordset(${latest}::json) as row ("chatId" bigint, context jsonb, at timestamptz)
        on conflict (chat_id) do update set context = excluded.context, at = excluded.at`);
      return rows.map(() => undefined);
    },
  );
  return { load, save: (id, about) => save({ chatId: id, context: about, at: now() }) };
}
