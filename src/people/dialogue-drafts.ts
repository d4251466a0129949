import { and, desc, eq, gt, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { createBatches } from '../database/batches.ts';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { dialogueDrafts } from '../database/schema/conversations.ts';

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

/** The drafts of each private chat, one to a dialogue. Kept for a month after the last answer. */
export interface DialogueDrafts {
  of(chatId: number, dialogue: string): Promise<KeptDraft | undefined>;
  /** The one that was answered last among those that have not come to their end. */
  unfinished(chatId: number): Promise<{ readonly dialogue: string; readonly draft: KeptDraft } | undefined>;
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
  const { id, version, step, returnTo, answers, messageId, messagesBelow, updateId, at } = dialogueDrafts;
  const fields = { id, version, step, returnTo, answers, messageId, messagesBelow, updateId, at };
  const oldest = () => new Date(now().getTime() - KEPT_MS);
  const forgetOld = nowAndThen(() => db.delete(dialogueDrafts).where(lt(at, oldest())), now);
  const one = (chatId: number, dialogue: string) =>
    and(eq(dialogueDrafts.chatId, chatId), eq(dialogueDrafts.dialogue, dialogue));

  const isEndedBy = createBatches(async (asked: readonly { chatId: number; update: number }[]) => {
    const chatIds = asked.map(({ chatId }) => chatId);
    const ended = await db
      .select({ chatId: dialogueDrafts.chatId, updateId })
      .from(dialogueDrafts)
      .where(and(inArray(dialogueDrafts.chatId, chatIds), isNull(step)));
    return asked.map(({ chatId, update }) =>
      ended.some((row) => row.chatId === chatId && row.updateId === update),
    );
  });

  return {
    async of(chatId, dialogue) {
      const [row] = await db
        .select(fields)
        .from(dialogueDrafts)
        .where(and(one(chatId, dialogue), gt(at, oldest())));
      return row;
    },

    async unfinished(chatId) {
      const [row] = await db
        .select({ dialogue: dialogueDrafts.dialogue, draft: fields })
        .from(dialogueDrafts)
        .where(and(eq(dialogueDrafts.chatId, chatId), isNotNull(step), gt(at, oldest())))
        .orderBy(desc(at))
        .limit(1);
      return row;
    },

    async keep(chatId, dialogue, draft) {
      const set = { ...draft, at: now() };
      await db
        .insert(dialogueDrafts)
        .values({ chatId, dialogue, ...set })
        .onConflictDoUpdate({ target: [dialogueDrafts.chatId, dialogueDrafts.dialogue], set });
    },

    async place(chatId, dialogue, place) {
      await db.update(dialogueDrafts).set(place).where(one(chatId, dialogue));
    },

    async end(chatId, dialogue, updateId) {
      await forgetOld();
      await db
        .update(dialogueDrafts)
        .set({ step: null, returnTo: null, answers: {}, updateId, at: now() })
        .where(one(chatId, dialogue));
    },

    isEndedBy: (chatId, update) => isEndedBy({ chatId, update }),
  };
}
