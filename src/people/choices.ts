import { inArray, sql } from 'drizzle-orm';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { choices } from '../database/schema/choices.ts';
import { toStoredJson } from '../database/stored-json.ts';
import { Needs } from '../selection/needs.ts';

/** What a site was last chosen by, in each private chat. */
export interface Choices {
  /** Undefined where nothing is kept, or not in today's form. */
  of(chatId: number): Promise<Needs | undefined>;
  keep(chatId: number, needs: Needs): Promise<void>;
}

export function createChoices({ db }: Pick<Database, 'db'>, now: () => Date): Choices {
  const of = createBatches(async (chatIds: readonly number[]) => {
    const rows = await db
      .select({ chatId: choices.chatId, needs: choices.needs })
      .from(choices)
      .where(inArray(choices.chatId, [...chatIds]));
    const kept = new Map(rows.map(({ chatId, needs }) => [chatId, needs]));
    return chatIds.map((id) => Needs.safeParse(kept.get(id)).data);
  });

  const keep = createBatches(async (rows: readonly { chatId: number; needs: Needs; at: Date }[]) => {
    const latest = toStoredJson([...new Map(rows.map((row) => [row.chatId, row])).values()]);
    await db.execute(sql`
      insert into choices (chat_id, needs, at)
      select "chatId", needs, at
      from json_to_recordset(${latest}::json) as row ("chatId" bigint, needs jsonb, at timestamptz)
      on conflict (chat_id) do update set needs = excluded.needs, at = excluded.at`);
    return rows.map(() => undefined);
  });

  return {
    of,

    keep: (chatId, needs) => keep({ chatId, needs, at: now() }),
  };
}
