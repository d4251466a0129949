import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { DialogueContext } from '../answers/answer.ts';
import { createBatches } from '../database/batches.ts';
import { bigintArray } from '../database/bigint-array.ts';
import type { Database } from '../database/client.ts';
import { choices } from '../database/schema/choices.ts';
import { conversations, dialogueDrafts } from '../database/schema/conversations.ts';
import { estimates } from '../database/schema/estimates.ts';
import { comparisons, dialogueContexts, locationRequests, people } from '../database/schema/people.ts';
import { erasePersonalUpdates, type PersonalUpdate, readPersonalUpdates } from '../inbox/personal-updates.ts';
import {
  erasePersonalPublications,
  type PersonalPublications,
  readPersonalPublications,
} from '../news/personal-publications.ts';
import {
  eraseSubscription,
  type PersonalSubscription,
  readStartedBroadcasts,
  readSubscription,
} from '../news/personal-subscription.ts';
import { eraseTickets, readTakenTickets, readTicketData, type TicketData } from './ticket-privacy.ts';

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
  /** What a site was last chosen by. */
  readonly choice: { readonly at: string; readonly needs: unknown } | null;
  /** The answers of guided conversations that have not come to their end. */
  readonly drafts: readonly { readonly dialogue: string; readonly at: string; readonly answers: unknown }[];
  /** What the last estimate of benefits was made of. */
  readonly estimate: { readonly at: string; readonly inputs: unknown } | null;
  /** News: the consent, what is followed and what was sent. */
  readonly subscription: PersonalSubscription | null;
  /** Keys of the posts that went out by an operator's hand. */
  readonly broadcasts: readonly string[];
  /** News written and decided on; null for all who are no operators. */
  readonly publications: PersonalPublications | null;
  /** Messages and presses that could not be handled and wait for an administrator. */
  readonly parkedUpdates: readonly PersonalUpdate[];
  /** Questions to a person. */
  readonly tickets: readonly TicketData[];
  /** Questions of others taken in the operators' chat, with the name shown there. */
  readonly takenTickets: readonly { readonly number: number; readonly name: string | null }[];
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

  const remember = createBatches(async (ids: readonly number[]) => {
    // In one order by all processes, so that two of them never wait for each other.
    await db.execute(sql`
      insert into ${people} (id, last_seen_on)
      select distinct id, ${day}::date from unnest(${bigintArray(ids)}::bigint[]) as id order by id
      on conflict (id) do update set last_seen_on = excluded.last_seen_on, blocked_at = null`);
    return ids.map(() => undefined);
  });

  return {
    async visit(id) {
      if (day !== today() || seenToday.size >= LARGEST_MEMORY) {
        day = today();
        seenToday.clear();
      }
      if (seenToday.has(id)) return;
      seenToday.add(id);
      await remember(id);
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
          choice: choices,
          estimate: estimates,
        })
        .from(people)
        .leftJoin(comparisons, eq(comparisons.chatId, people.id))
        .leftJoin(locationRequests, eq(locationRequests.chatId, people.id))
        .leftJoin(dialogueContexts, eq(dialogueContexts.chatId, people.id))
        .leftJoin(choices, eq(choices.chatId, people.id))
        .leftJoin(estimates, eq(estimates.chatId, people.id))
        .where(eq(people.id, id));
      const drafts = await db
        .select({ dialogue: dialogueDrafts.dialogue, at: dialogueDrafts.at, answers: dialogueDrafts.answers })
        .from(dialogueDrafts)
        .where(and(eq(dialogueDrafts.chatId, id), isNotNull(dialogueDrafts.step)));
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
          choice: row.choice && { at: row.choice.at.toISOString(), needs: row.choice.needs },
          drafts: drafts.map((draft) => ({ ...draft, at: draft.at.toISOString() })),
          estimate: row.estimate && { at: row.estimate.at.toISOString(), inputs: row.estimate.inputs },
          subscription: await readSubscription(db, id),
          broadcasts: await readStartedBroadcasts(db, id),
          publications: await readPersonalPublications(db, id),
          parkedUpdates: await readPersonalUpdates(db, id),
          tickets: await readTicketData(db, id),
          takenTickets: await readTakenTickets(db, id),
        }
      );
    },

    async erase(id) {
      seenToday.delete(id);
      await db.transaction(async (transaction) => {
        await transaction.delete(choices).where(eq(choices.chatId, id));
        await transaction.delete(comparisons).where(eq(comparisons.chatId, id));
        await transaction.delete(conversations).where(eq(conversations.chatId, id));
        await transaction.delete(dialogueContexts).where(eq(dialogueContexts.chatId, id));
        await transaction.delete(dialogueDrafts).where(eq(dialogueDrafts.chatId, id));
        await transaction.delete(estimates).where(eq(estimates.chatId, id));
        await transaction.delete(locationRequests).where(eq(locationRequests.chatId, id));
        await eraseSubscription(transaction, id, now());
        await erasePersonalPublications(transaction, id);
        await erasePersonalUpdates(transaction, id);
        await eraseTickets(transaction, id, now());
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
