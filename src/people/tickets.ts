import { and, asc, count, desc, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Db } from '../database/client.ts';
import { ticketDeliveries, ticketMessages, tickets } from '../database/schema/tickets.ts';
import { redrawCards } from './ticket-deliveries.ts';

export type TicketState = (typeof tickets.$inferSelect)['state'];
/** Who asks and who answers. */
export type TicketSide = (typeof ticketMessages.$inferSelect)['side'];

/** A question to a person, by its number. */
export interface Ticket {
  readonly id: number;
  /** Also the id of the private chat; null once forgotten, as are the texts. */
  readonly askerId: number | null;
  readonly question: string | null;
  /** What the bot had said to it, as plain text. */
  readonly botAnswer: string | null;
  readonly state: TicketState;
  readonly takenById: number | null;
  readonly takenByName: string | null;
  readonly askedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: TicketSide | null;
}

export interface TicketMessage {
  readonly id: number;
  readonly ticketId: number;
  readonly side: TicketSide;
  readonly text: string | null;
  readonly sentAt: Date;
}

export interface TicketRequest {
  /** Of the draft: handed in twice, it makes one ticket. */
  readonly draftKey: string;
  readonly askerId: number;
  readonly question: string;
  readonly botAnswer: string | null;
}

/** A message of Telegram's to a ticket. */
export interface Said {
  readonly side: TicketSide;
  readonly text: string;
  readonly chatId: number;
  readonly messageId: number;
}

export interface Operator {
  readonly id: number;
  readonly name: string;
}

/** How many tickets of one asker may be open at a time. */
export const OPEN_TICKETS_MAX = 5;
/** Of the asker's closed tickets, the latest. */
const LISTED_MAX = 20;

/** Questions to a person. Each change and what has to be delivered of it are written at once or not at all. */
export interface Tickets {
  /** Undefined where the asker has too many open ones. */
  submit(request: TicketRequest): Promise<Ticket | undefined>;
  find(id: number): Promise<Ticket | undefined>;
  /** The open ones first, then the latest. */
  ofAsker(askerId: number): Promise<Ticket[]>;
  countOpen(askerId: number): Promise<number>;
  /** The oldest first. */
  open(): Promise<Ticket[]>;
  messages(ticketId: number): Promise<TicketMessage[]>;
  findMessage(id: number): Promise<TicketMessage | undefined>;
  /** Adds what was said, unless it is there already. Undefined where the ticket is closed. */
  say(ticketId: number, said: Said, operator?: Operator): Promise<TicketMessage | undefined>;
  /** Undefined where there is no such ticket; else as it stands now, whoever has it. */
  take(ticketId: number, operator: Operator): Promise<Ticket | undefined>;
  /** False where it is closed already. */
  close(ticketId: number, by: TicketSide): Promise<boolean>;
}

export interface TicketsOptions {
  readonly now: () => Date;
  /** Equal for questions that are nearly the same. */
  readonly keyOf: (question: string) => string;
}

const { draftKey, questionKey, ...TICKET } = getTableColumns(tickets);
const { chatId, messageId, ...MESSAGE } = getTableColumns(ticketMessages);
const isOpen = ne(tickets.state, 'closed');

export function createTickets({ db }: Pick<Database, 'db'>, { now, keyOf }: TicketsOptions): Tickets {
  const find = async (id: number, on: Db = db): Promise<Ticket | undefined> => {
    const [row] = await on.select(TICKET).from(tickets).where(eq(tickets.id, id));
    return row;
  };
  const countOpen = async (askerId: number, on: Db = db): Promise<number> => {
    const [row] = await on
      .select({ open: count() })
      .from(tickets)
      .where(and(eq(tickets.askerId, askerId), isOpen));
    return row?.open ?? 0;
  };

  return {
    submit: (request) =>
      db.transaction(async (tx) => {
        const { draftKey, askerId, question } = request;
        const [known] = await tx.select(TICKET).from(tickets).where(eq(tickets.draftKey, draftKey));
        if (known) return known;
        if ((await countOpen(askerId, tx)) >= OPEN_TICKETS_MAX) return undefined;
        const [ticket] = await tx
          .insert(tickets)
          .values({ ...request, questionKey: keyOf(question), askedAt: now() })
          .onConflictDoNothing()
          .returning(TICKET);
        // Another process may have been first.
        if (!ticket) return undefined;
        await tx
          .insert(ticketDeliveries)
          .values({ ticketId: ticket.id, kind: 'card', recipient: 'operators', dueAt: now() });
        return ticket;
      }),

    find,
    countOpen,

    ofAsker: (askerId) =>
      db
        .select(TICKET)
        .from(tickets)
        .where(eq(tickets.askerId, askerId))
        .orderBy(asc(sql`${tickets.state} = 'closed'`), desc(tickets.id))
        .limit(LISTED_MAX),

    open: () => db.select(TICKET).from(tickets).where(isOpen).orderBy(asc(tickets.id)),

    messages: (ticketId) =>
      db
        .select(MESSAGE)
        .from(ticketMessages)
        .where(eq(ticketMessages.ticketId, ticketId))
        .orderBy(asc(ticketMessages.id)),

    async findMessage(id) {
      const [row] = await db.select(MESSAGE).from(ticketMessages).where(eq(ticketMessages.id, id));
      return row;
    },

    say: (ticketId, said, operator) =>
      db.transaction(async (tx) => {
        const { chatId, messageId } = said;
        const isSame = and(eq(ticketMessages.chatId, chatId), eq(ticketMessages.messageId, messageId));
        const [known] = await tx.select(MESSAGE).from(ticketMessages).where(isSame);
        if (known) return known;
        const [changed] = await tx
          .update(tickets)
          .set({
            state:
              said.side === 'operators'
                ? 'answered'
                : sql`case when ${tickets.takenByName} is null then 'new' else 'taken' end`,
          })
          .where(and(eq(tickets.id, ticketId), isOpen))
          .returning({ id: tickets.id });
        if (!changed) return undefined;
        const [message] = await tx
          .insert(ticketMessages)
          .values({ ticketId, ...said, sentAt: now() })
          .returning(MESSAGE);
        if (!message) return undefined;
        if (operator) await takeIfFree(tx, ticketId, operator);
        await redrawCards(tx, eq(ticketDeliveries.ticketId, ticketId), now());
        await tx.insert(ticketDeliveries).values({
          ticketId,
          kind: 'message',
          recipient: said.side === 'asker' ? 'operators' : 'asker',
          messageId: message.id,
          dueAt: now(),
        });
        return message;
      }),

    take: (ticketId, operator) =>
      db.transaction(async (tx) => {
        if (await takeIfFree(tx, ticketId, operator)) {
          await redrawCards(tx, eq(ticketDeliveries.ticketId, ticketId), now());
        }
        return find(ticketId, tx);
      }),

    close: (ticketId, by) =>
      db.transaction(async (tx) => {
        const [closed] = await tx
          .update(tickets)
          .set({ state: 'closed', closedAt: now(), closedBy: by })
          .where(and(eq(tickets.id, ticketId), isOpen))
          .returning({ id: tickets.id });
        if (!closed) return false;
        await redrawCards(tx, eq(ticketDeliveries.ticketId, ticketId), now());
        if (by === 'operators') {
          await tx
            .insert(ticketDeliveries)
            .values({ ticketId, kind: 'closing', recipient: 'asker', dueAt: now() });
        }
        return true;
      }),
  };
}

/** Whoever comes first has it; true where that is this one. */
async function takeIfFree(db: Db, ticketId: number, { id, name }: Operator): Promise<boolean> {
  const taken = await db
    .update(tickets)
    .set({
      takenById: id,
      takenByName: name,
      state: sql`case when ${tickets.state} = 'new' then 'taken' else ${tickets.state} end`,
    })
    .where(and(eq(tickets.id, ticketId), isOpen, isNull(tickets.takenByName)))
    .returning({ id: tickets.id });
  return taken.length > 0;
}
