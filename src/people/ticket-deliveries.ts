import { and, asc, eq, gte, isNotNull, isNull, lt, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Db } from '../database/client.ts';
import { ticketDeliveries, tickets } from '../database/schema/tickets.ts';

/** Something to be brought to the operators or to the asker. */
export type TicketDelivery = typeof ticketDeliveries.$inferSelect;

/** Where a message of the bot stands. */
export interface Post {
  readonly chatId: number;
  readonly messageId: number;
}

/** A send that may have had its effect is repeated once, see rule 20. */
const DOUBTS_MAX = 2;
/** Longer than who has claimed it may try, see {@link TRY_MS}. */
const CLAIM_MS = 60_000;
/** How long one delivery may be tried. */
export const TRY_MS = 45_000;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;

/**
 * The outbox of the tickets: what is to be delivered stays here until it is done. A row that is in somebody's hands
 * when the process ends is in doubt: it comes back when its claim runs out.
 */
export interface TicketDeliveries {
  /** The next that is due, now in the caller's hands. One ticket's to one recipient come in order. */
  claim(): Promise<TicketDelivery | undefined>;
  /** It stands there. */
  sent(delivery: TicketDelivery, post: Post): Promise<void>;
  /** It has certainly not been sent: it is tried again, later each time, or after `waitMs`. */
  postpone(delivery: TicketDelivery, waitMs?: number): Promise<void>;
  /** It may have been sent: it is repeated once, later. */
  doubt(delivery: TicketDelivery): Promise<void>;
  /** The asker is not there: it waits for {@link askerIsBack}. */
  park(delivery: TicketDelivery): Promise<void>;
  /** It never can be sent. */
  fail(delivery: TicketDelivery): Promise<void>;
  /** What waited for this asker is due. True where there was something. */
  askerIsBack(askerId: number): Promise<boolean>;
  /** Everything for the operators is due. */
  operatorsAreBack(): Promise<void>;
  /** Cards of open tickets that stand in another chat, or are on their way to it, are to be sent to this one. */
  moveCards(chatId: number): Promise<void>;
  /** Milliseconds until the next is due; undefined where nothing waits. */
  nextDueMs(): Promise<number | undefined>;
  /** Where the card of the ticket stands. */
  cardOf(ticketId: number): Promise<Post | undefined>;
  /** The ticket that a message which was sent to this side belongs to. */
  ticketAt(post: Post, recipient: TicketDelivery['recipient']): Promise<number | undefined>;
  /**
   * All that waits is due now, whatever it waits for: at a start things may have changed.
   *
   * @param isAlone no other process has the database: what is in hand is in nobody's
   */
  retryAll(isAlone: boolean): Promise<void>;
}

export function createTicketDeliveries({ db }: Pick<Database, 'db'>, now: () => Date): TicketDeliveries {
  const earlier = alias(ticketDeliveries, 'earlier');
  /** The first that waits of its ticket and recipient. */
  const isNext = and(
    isWaiting,
    notExists(
      db
        .select({ one: sql`1` })
        .from(earlier)
        .where(
          and(
            eq(earlier.ticketId, ticketDeliveries.ticketId),
            eq(earlier.recipient, ticketDeliveries.recipient),
            eq(earlier.state, 'waiting'),
            lt(earlier.id, ticketDeliveries.id),
          ),
        ),
    ),
  );
  const later = (ms: number) => new Date(now().getTime() + ms);
  const isFree = () => or(isNull(ticketDeliveries.claimedUntil), lt(ticketDeliveries.claimedUntil, now()));
  const change = async (
    { id }: TicketDelivery,
    set: Parameters<ReturnType<typeof db.update<typeof ticketDeliveries>>['set']>[0],
  ) => {
    await db
      .update(ticketDeliveries)
      .set({ claimedUntil: null, ...set })
      .where(eq(ticketDeliveries.id, id));
  };

  return {
    async claim() {
      await db
        .update(ticketDeliveries)
        .set({ state: 'unknown', claimedUntil: null })
        .where(and(isWaiting, gte(ticketDeliveries.doubts, DOUBTS_MAX), isFree()));
      const next = db
        .select({ id: ticketDeliveries.id })
        .from(ticketDeliveries)
        .where(and(isNext, lte(ticketDeliveries.dueAt, now()), isFree()))
        .orderBy(asc(ticketDeliveries.id))
        .limit(1)
        .for('update', { skipLocked: true });
      const [claimed] = await db
        .update(ticketDeliveries)
        .set({
          claimedUntil: later(CLAIM_MS),
          // An edit can be repeated as often as one likes.
          doubts: sql`${ticketDeliveries.doubts} + case when ${ticketDeliveries.sentMessageId} is null then 1 else 0 end`,
        })
        .where(sql`${ticketDeliveries.id} = (${next})`)
        .returning();
      return claimed;
    },

    sent: (delivery, { chatId, messageId }) =>
      change(delivery, {
        state: sql`case when ${ticketDeliveries.revision} = ${delivery.revision} then 'sent' else 'waiting' end`,
        attempts: 0,
        doubts: 0,
        sentChatId: chatId,
        sentMessageId: messageId,
      }),

    postpone: (delivery, waitMs) =>
      change(delivery, {
        dueAt: later(waitMs ?? delayOf(delivery.attempts)),
        attempts: sql`${ticketDeliveries.attempts} + ${waitMs === undefined ? 1 : 0}`,
        doubts: doubtsBefore(delivery),
      }),

    doubt: (delivery) =>
      change(delivery, {
        dueAt: later(delayOf(delivery.attempts)),
        attempts: sql`${ticketDeliveries.attempts} + 1`,
      }),

    park: (delivery) => change(delivery, { dueAt: null, doubts: doubtsBefore(delivery) }),

    fail: (delivery) => change(delivery, { state: 'failed' }),

    async askerIsBack(askerId) {
      const own = db.select({ id: tickets.id }).from(tickets).where(eq(tickets.askerId, askerId));
      const due = await db
        .update(ticketDeliveries)
        .set({ dueAt: now() })
        .where(
          and(
            isWaiting,
            isNull(ticketDeliveries.dueAt),
            eq(ticketDeliveries.recipient, 'asker'),
            sql`${ticketDeliveries.ticketId} in (${own})`,
          ),
        )
        .returning({ id: ticketDeliveries.id });
      return due.length > 0;
    },

    async operatorsAreBack() {
      await db
        .update(ticketDeliveries)
        .set({ dueAt: now(), attempts: 0 })
        .where(and(isWaiting, eq(ticketDeliveries.recipient, 'operators')));
    },

    async moveCards(chatId) {
      const open = db.select({ id: tickets.id }).from(tickets).where(ne(tickets.state, 'closed'));
      await redrawCards(
        db,
        and(
          sql`${ticketDeliveries.sentChatId} is distinct from ${chatId}`,
          or(isNotNull(ticketDeliveries.sentChatId), isNotNull(ticketDeliveries.claimedUntil)),
          sql`${ticketDeliveries.ticketId} in (${open})`,
        ),
        now(),
      );
    },

    async nextDueMs() {
      const [row] = await db
        .select({
          at: sql<Date | null>`min(greatest(${ticketDeliveries.dueAt}, ${ticketDeliveries.claimedUntil}))`.mapWith(
            ticketDeliveries.dueAt,
          ),
        })
        .from(ticketDeliveries)
        .where(and(isNext, isNotNull(ticketDeliveries.dueAt)));
      return row?.at ? Math.max(0, row.at.getTime() - now().getTime()) : undefined;
    },

    async cardOf(ticketId) {
      const [row] = await db
        .select({ chatId: ticketDeliveries.sentChatId, messageId: ticketDeliveries.sentMessageId })
        .from(ticketDeliveries)
        .where(and(eq(ticketDeliveries.ticketId, ticketId), eq(ticketDeliveries.kind, 'card')));
      const { chatId = null, messageId = null } = row ?? {};
      return chatId === null || messageId === null ? undefined : { chatId, messageId };
    },

    async ticketAt({ chatId, messageId }, recipient) {
      const { ticketId, sentChatId, sentMessageId } = ticketDeliveries;
      const [row] = await db
        .select({ ticketId })
        .from(ticketDeliveries)
        .where(
          and(
            eq(sentChatId, chatId),
            eq(sentMessageId, messageId),
            eq(ticketDeliveries.recipient, recipient),
          ),
        );
      return row?.ticketId;
    },

    async retryAll(isAlone) {
      await db
        .update(ticketDeliveries)
        .set({ dueAt: now(), ...(isAlone ? { claimedUntil: null } : {}) })
        .where(isWaiting);
    },
  };
}

const isWaiting = eq(ticketDeliveries.state, 'waiting');

/** As they were before the claim. */
const doubtsBefore = ({ doubts, sentMessageId }: TicketDelivery): number =>
  sentMessageId === null ? Math.max(0, doubts - 1) : doubts;

const delayOf = (attempts: number): number => Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);

/** The cards among these are to be drawn anew, also those in somebody's hands. */
export const redrawCards = (db: Db, which: SQL | undefined, at: Date): Promise<void> =>
  redraw(db, and(eq(ticketDeliveries.kind, 'card'), which), at);

/** The same of letters of every kind. */
export async function redraw(db: Db, which: SQL | undefined, at: Date): Promise<void> {
  await db
    .update(ticketDeliveries)
    .set({
      state: 'waiting',
      dueAt: at,
      attempts: 0,
      revision: sql`${ticketDeliveries.revision} + 1`,
    })
    .where(which);
}
