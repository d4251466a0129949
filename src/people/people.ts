import { eq, sql } from 'drizzle-orm';
import type { DialogueContext } from '../answers/answer.ts';
import type { Database } from '../database/client.ts';
import { comparisons, dialogueContexts, locationRequests, people } from '../database/schema/people.ts';

/** All that is kept about a user, as it is given out on request. */
export interface PersonalData {
  readonly id: number;
  readonly firstSeenAt: string;
  /** A day in UTC. */
  readonly lastSeenOn: string;
  readonly blockedAt: string | null;
  /** Slugs of the sites put together for a comparison in the private chat. */
  readonly comparison: readonly string[];
  /** A location was asked for and has not been sent; the filter is that of the list it was asked from. */
  readonly locationRequest: { readonly askedAt: string; readonly filter: string } | null;
  /** What the last answers in the private chat were about, and when they were given. */
  readonly dialogue: { readonly at: string; readonly context: DialogueContext } | null;
}

export interface PeopleCounts {
  readonly total: number;
  readonly blocked: number;
  /** Seen today, in the last seven days and in the last thirty, each including today. */
  readonly today: number;
  readonly week: number;
  readonly month: number;
}

export interface People {
  /** Notes a visit; costs a query once a day for a user. */
  visit(id: number): Promise<void>;
  setBlocked(id: number, isBlocked: boolean): Promise<void>;
  /** Undefined where nothing is kept. */
  personalData(id: number): Promise<PersonalData | undefined>;
  erase(id: number): Promise<void>;
  count(): Promise<PeopleCounts>;
}

/** Past this many the memory of today's visitors starts anew: it only saves queries. */
const LARGEST_MEMORY = 100_000;

export function createPeople({ db }: Pick<Database, 'db'>, now: () => Date): People {
  let day = '';
  const seenToday = new Set<number>();
  const today = () => now().toISOString().slice(0, 10);

  return {
    async visit(id) {
      if (day !== today() || seenToday.size >= LARGEST_MEMORY) {
        day = today();
        seenToday.clear();
      }
      if (seenToday.has(id)) return;
      seenToday.add(id);
      await db
        .insert(people)
        .values({ id, lastSeenOn: day })
        .onConflictDoUpdate({ target: people.id, set: { lastSeenOn: day, blockedAt: null } });
    },

    async setBlocked(id, isBlocked) {
      seenToday.delete(id);
      await db
        .update(people)
        .set({ blockedAt: isBlocked ? sql`now()` : null })
        .where(eq(people.id, id));
    },

    async personalData(id) {
      const [row] = await db
        .select({
          person: people,
          slugs: comparisons.slugs,
          request: locationRequests,
          dialogue: dialogueContexts,
        })
        .from(people)
        .leftJoin(comparisons, eq(comparisons.chatId, people.id))
        .leftJoin(locationRequests, eq(locationRequests.chatId, people.id))
        .leftJoin(dialogueContexts, eq(dialogueContexts.chatId, people.id))
        .where(eq(people.id, id));
      return (
        row && {
          id: row.person.id,
          firstSeenAt: row.person.firstSeenAt.toISOString(),
          lastSeenOn: row.person.lastSeenOn,
          blockedAt: row.person.blockedAt?.toISOString() ?? null,
          comparison: row.slugs ?? [],
          locationRequest: row.request && {
            askedAt: row.request.askedAt.toISOString(),
            filter: row.request.filter,
          },
          dialogue: row.dialogue && { at: row.dialogue.at.toISOString(), context: row.dialogue.context },
        }
      );
    },

    async erase(id) {
      seenToday.delete(id);
      await db.transaction(async (transaction) => {
        await transaction.delete(comparisons).where(eq(comparisons.chatId, id));
        await transaction.delete(dialogueContexts).where(eq(dialogueContexts.chatId, id));
        await transaction.delete(locationRequests).where(eq(locationRequests.chatId, id));
        await transaction.delete(people).where(eq(people.id, id));
      });
    },

    async count() {
      const seenWithin = (days: number) =>
        sql<number>`count(*) filter (where ${people.lastSeenOn} > ${today()}::date - ${days}::int)`.mapWith(
          Number,
        );
      const [counts] = await db
        .select({
          total: sql<number>`count(*)`.mapWith(Number),
          blocked: sql<number>`count(${people.blockedAt})`.mapWith(Number),
          today: seenWithin(1),
          week: seenWithin(7),
          month: seenWithin(30),
        })
        .from(people);
      return counts ?? { total: 0, blocked: 0, today: 0, week: 0, month: 0 };
    },
  };
}
