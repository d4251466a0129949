import { and, eq, gt, lt } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { nowAndThen } from '../database/now-and-then.ts';
import { comparisons } from '../database/schema/people.ts';

/** What is put together for a comparison, chat by chat. */
export interface Comparisons {
  /** Slugs in the order in which they were added; empty for a set that is older than a day. */
  of(chatId: number): Promise<readonly string[]>;
  /** Puts this set in the place of the one before; an empty one is not kept. */
  keep(chatId: number, slugs: readonly string[]): Promise<void>;
}

/** Who returns later compares something else. */
const KEPT_MS = 24 * 3_600_000;

export function createComparisons({ db }: Pick<Database, 'db'>, now: () => Date): Comparisons {
  const oldest = () => new Date(now().getTime() - KEPT_MS);
  const forgetOld = nowAndThen(() => db.delete(comparisons).where(lt(comparisons.changedAt, oldest())), now);
  return {
    async of(chatId) {
      const [row] = await db
        .select({ slugs: comparisons.slugs })
        .from(comparisons)
        .where(and(eq(comparisons.chatId, chatId), gt(comparisons.changedAt, oldest())));
      return row?.slugs ?? [];
    },

    async keep(chatId, slugs) {
      await forgetOld();
      if (slugs.length === 0) {
        await db.delete(comparisons).where(eq(comparisons.chatId, chatId));
        return;
      }
      const set = { slugs: [...slugs], changedAt: now() };
      await db
        .insert(comparisons)
        .values({ chatId, ...set })
        .onConflictDoUpdate({ target: comparisons.chatId, set });
    },
  };
}
