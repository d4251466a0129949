import { and, asc, eq, inArray, isNotNull, isNull, lt, max, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { ticketAnswers, ticketDeliveries, ticketMessages, tickets } from '../database/schema/tickets.ts';
import { redraw, redrawCards } from './ticket-deliveries.ts';
import type { TicketSide, TicketState } from './tickets.ts';

/** A ticket as it is given out to its asker. */
export interface TicketData {
  readonly number: number;
  readonly state: TicketState;
  readonly askedAt: string;
  readonly closedAt: string | null;
  readonly question: string | null;
  readonly botAnswer: string | null;
  readonly messages: readonly {
    readonly side: TicketSide;
    readonly sentAt: string;
    readonly text: string | null;
  }[];
}

/** How long the texts of a closed ticket are kept. */
export const TICKET_KEPT_DAYS = 30;
/** An answer that nobody has said anything to closes its ticket. */
export const SILENCE_DAYS = 14;
const DAY_MS = 86_400_000;

export async function readTicketData(db: Db, askerId: number): Promise<TicketData[]> {
  const rows = await db.select().from(tickets).where(eq(tickets.askerId, askerId)).orderBy(asc(tickets.id));
  const ids = rows.map(({ id }) => id);
  const messages =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(ticketMessages)
          .where(inArray(ticketMessages.ticketId, ids))
          .orderBy(asc(ticketMessages.id));
  return rows.map(({ id, state, askedAt, closedAt, question, botAnswer }) => ({
    number: id,
    state,
    askedAt: askedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    question,
    botAnswer,
    messages: messages
      .filter(({ ticketId }) => ticketId === id)
      .map(({ side, sentAt, text }) => ({ side, sentAt: sentAt.toISOString(), text })),
  }));
}

/** The numbers of the tickets that an operator has taken, with the name they are shown under. */
export async function readTakenTickets(
  db: Db,
  operatorId: number,
): Promise<{ readonly number: number; readonly name: string | null }[]> {
  return db
    .select({ number: tickets.id, name: tickets.takenByName })
    .from(tickets)
    .where(eq(tickets.takenById, operatorId))
    .orderBy(asc(tickets.id));
}

/**
 * Forgets all about a user: as an asker, in the operators' chat too, where the cards are drawn anew; as an operator,
 * the name. The caller holds the transaction.
 */
export async function eraseTickets(db: Db, userId: number, at: Date): Promise<void> {
  await forget(db, eq(tickets.askerId, userId), at);
  const taken = await db
    .update(tickets)
    .set({ takenById: null, takenByName: null })
    .where(eq(tickets.takenById, userId))
    .returning({ id: tickets.id });
  const ids = taken.map(({ id }) => id);
  if (ids.length > 0) await redrawCards(db, inArray(ticketDeliveries.ticketId, ids), at);
}

/** Closes what was answered long ago, forgets what was closed long ago. */
export async function pruneTickets(db: Db, at: Date): Promise<void> {
  const daysBefore = (days: number) => new Date(at.getTime() - days * DAY_MS);
  await db.transaction(async (tx) => {
    const lastSaid = tx
      .select({ at: max(ticketMessages.sentAt) })
      .from(ticketMessages)
      .where(eq(ticketMessages.ticketId, tickets.id));
    const closed = await tx
      .update(tickets)
      .set({ state: 'closed', closedAt: at, closedBy: 'operators' })
      .where(
        and(eq(tickets.state, 'answered'), sql`(${lastSaid}) < ${daysBefore(SILENCE_DAYS).toISOString()}`),
      )
      .returning({ id: tickets.id });
    const ids = closed.map(({ id }) => id);
    if (ids.length > 0) await redrawCards(tx, inArray(ticketDeliveries.ticketId, ids), at);
    await forget(tx, and(isNotNull(tickets.askerId), lt(tickets.closedAt, daysBefore(TICKET_KEPT_DAYS))), at);
  });
}

/** Leaves of these tickets their numbers and times; what stands in the operators' chat is drawn anew, without texts. */
async function forget(db: Db, which: SQL | undefined, at: Date): Promise<void> {
  const forgotten = await db
    .update(tickets)
    .set({
      askerId: null,
      question: null,
      questionKey: null,
      botAnswer: null,
      takenById: null,
      takenByName: null,
      state: 'closed',
      closedAt: sql`coalesce(${tickets.closedAt}, ${at.toISOString()})`,
      closedBy: sql`coalesce(${tickets.closedBy}, 'asker')`,
    })
    .where(which)
    .returning({ id: tickets.id });
  const ids = forgotten.map(({ id }) => id);
  if (ids.length === 0) return;

  await db
    .update(ticketMessages)
    .set({ text: null, chatId: null, messageId: null })
    .where(inArray(ticketMessages.ticketId, ids));
  await db
    .delete(ticketAnswers)
    .where(and(inArray(ticketAnswers.ticketId, ids), eq(ticketAnswers.isPublished, false)));
  const ofThese = inArray(ticketDeliveries.ticketId, ids);
  await db.delete(ticketDeliveries).where(and(ofThese, eq(ticketDeliveries.recipient, 'asker')));
  await db
    .delete(ticketDeliveries)
    .where(and(ofThese, isNull(ticketDeliveries.sentMessageId), isNull(ticketDeliveries.claimedUntil)));
  await redraw(db, and(ofThese, ne(ticketDeliveries.recipient, 'asker')), at);
}
