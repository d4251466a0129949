import { eq } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { locationRequests } from '../database/schema/people.ts';

/**
 * Which chats have been asked for a location, and among which sites to look once it is there. It has to be remembered:
 * what a client sends does not say what it answers to (Android replies to the request, iOS and the web do not). The
 * location itself is never kept.
 */
export interface LocationRequests {
  /** @param filter as a button carries it */
  open(chatId: number, filter: string): Promise<void>;
  /** Ends the request and gives its filter; undefined where none was open. */
  close(chatId: number): Promise<string | undefined>;
}

export function createLocationRequests({ db }: Pick<Database, 'db'>, now: () => Date): LocationRequests {
  return {
    async open(chatId, filter) {
      const set = { filter, askedAt: now() };
      await db
        .insert(locationRequests)
        .values({ chatId, ...set })
        .onConflictDoUpdate({ target: locationRequests.chatId, set });
    },

    async close(chatId) {
      const [row] = await db
        .delete(locationRequests)
        .where(eq(locationRequests.chatId, chatId))
        .returning({ filter: locationRequests.filter });
      return row?.filter;
    },
  };
}
