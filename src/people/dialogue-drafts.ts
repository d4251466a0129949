import { and, eq, getTableColumns, gt, inArray, lt, sql } from 'drizzle-orm';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { dialogueDrafts } from '../database/schema/conversations.ts';
import { toStoredJson } from '../database/stored-json.ts';

/** What is kept of a guided conversation between two answers. */
export interface KeptDraft {
  /** A UUID of this run of the conversation. */
  readonly id: string;
  /** The dialogue's version that the answers were given to. */
  readonly version: number;
  /** Null where the conversation has come to its end. */
  readonly step: string | null;
  readonly returnTo: string | null;
  readonly answers: unknown;
  /** The message that shows the step; null until it is sent. */
  readonly messageId: number | null;
  /** How many messages have been written below it since. */
  readonly messagesBelow: number;
  /** The update that was taken last. */
  readonly updateId: number;
  readonly at: Date;
}

interface ChatDraft {
  readonly dialogue: string;
  readonly draft: KeptDraft;
}

/** The drafts of each private chat, one to a dialogue. Kept for a month after the last answer. */
export interface DialogueDrafts {
  of(chatId: number, dialogue: string): Promise<KeptDraft | undefined>;
  /** The one that was answered last among those that have not come to their end. */
  unfinished(chatId: number): Promise<ChatDraft | undefined>;
  /** Puts it in the place of the one before. */
  keep(chatId: number, dialogue: string, draft: Omit<KeptDraft, 'at'>): Promise<void>;
  /** Notes where the step stands. */
  place(
    chatId: number,
    dialogue: string,
    place: Partial<Pick<KeptDraft, 'messageId' | 'messagesBelow'>>,
  ): Promise<void>;
  /** Ends it: nothing of the answers stays, but the update is still known should it come once more. */
  end(chatId: number, dialogue: string, updateId: number): Promise<void>;
  /** Whether this very update has ended a conversation: after a kill it comes once more. */
  isEndedBy(chatId: number, updateId: number): Promise<boolean>;
}

const KEPT_MS = 30 * 24 * 3_600_000;

export function createDialogueDrafts({ db }: Pick<Database, 'db'>, now: () => Date): DialogueDrafts {
  const { chatId, dialogue, ...fields } = getTableColumns(dialogueDrafts);
  const oldest = () => new Date(now().getTime() - KEPT_MS);
  const forgetOld = nowAndThen(() => db.delete(dialogueDrafts).where(lt(fields.at, oldest())), now);

  const allOf = createBatches(async (chatIds: readonly number[]) => {
    const rows = await db
      .select({ chatId, dialogue, draft: fields })
      .from(dialogueDrafts)
      .where(and(inArray(chatId, [...chatIds]), gt(fields.at, oldest())));
    const drafts = Map.groupBy(rows, (row) => row.chatId);
    return chatIds.map((id): readonly ChatDraft[] => drafts.get(id) ?? []);
  });

  const keep = createBatches(async (kept: readonly (KeptDraft & { chatId: number; dialogue: string })[]) => {
    const latest = new Map(kept.map((row) => [`${row.chatId} ${row.dialogue}`, row]));
    // One parameter for the batch: to put a list of values together takes longer than to write them.
    await db.execute(sql`
      insert into dialogue_drafts (chat_id, dialogue, id, version, step, return_to, answers,
        message_id, messages_below, update_id, at)
      select "chatId", dialogue, id, version, step, "returnTo", answers,
        "messageId", "messagesBelow", "updateId", at
      from json_to_recordset(${toStoredJson([...latest.values()])}::json) as row (
        "chatId" bigint, dialogue text, id uuid, version integer, step text, "returnTo" text, answers jsonb,
        "messageId" bigint, "messagesBelow" smallint, "updateId" bigint, at timestamptz)
      on conflict (chat_id, dialogue) do update set
        id = excluded.id, version = excluded.version, step = excluded.step, return_to = excluded.return_to,
        answers = excluded.answers, message_id = excluded.message_id, messages_below = excluded.messages_below,
        update_id = excluded.update_id, at = excluded.at`);
    return kept.map(() => undefined);
  });

  const end = createBatches(
    async (ended: readonly (Pick<KeptDraft, 'updateId' | 'at'> & { chatId: number; dialogue: string })[]) => {
      await forgetOld();
      await db.execute(sql`
        update dialogue_drafts as draft
        set step = null, return_to = null, answers = '{}', update_id = ended."updateId", at = ended.at
        from json_to_recordset(${toStoredJson(ended)}::json) as ended (
          "chatId" bigint, dialogue text, "updateId" bigint, at timestamptz)
        where draft.chat_id = ended."chatId" and draft.dialogue = ended.dialogue`);
      return ended.map(() => undefined);
    },
  );

  return {
    async of(id, name) {
      const drafts = await allOf(id);
      return drafts.find((each) => each.dialogue === name)?.draft;
    },

    async unfinished(id) {
      const drafts = await allOf(id);
      const left = drafts.filter(({ draft }) => draft.step !== null);
      return left.toSorted((a, b) => b.draft.at.getTime() - a.draft.at.getTime())[0];
    },

    keep: (id, name, draft) => keep({ ...draft, chatId: id, dialogue: name, at: now() }),

    async place(id, name, place) {
      await db
        .update(dialogueDrafts)
        .set(place)
        .where(and(eq(chatId, id), eq(dialogue, name)));
    },

    end: (id, name, updateId) => end({ chatId: id, dialogue: name, updateId, at: now() }),

    async isEndedBy(id, updateId) {
      const drafts = await allOf(id);
      return drafts.some(({ draft }) => draft.step === null && draft.updateId === updateId);
    },
  };
}
