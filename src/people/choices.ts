import { eq } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { choices } from '../database/schema/choices.ts';
import { Needs } from '../selection/needs.ts';

/** What a site was last chosen by, in each private chat. */
export interface Choices {
  /** Undefined where nothing is kept, or not in today's form. */
  of(chatId: number): Promise<Needs | undefined>;
  keep(chatId: number, needs: Needs): Promise<void>;
}

export function createChoices({ db }: Pick<Database, 'db'>, now: () => Date): Choices {
  return {
    async of(chatId) {
      const [row] = await db.select({ needs: choices.needs }).from(choices).where(eq(choices.chatId, chatId));
      return Needs.safeParse(row?.needs).data;
    },

    async keep(chatId, needs) {
      const set = { needs, at: now() };
      await db
        .insert(choices)
        .values({ chatId, ...set })
        .onConflictDoUpdate({ target: choices.chatId, set });
    },
  };
}
