import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { oneOf } from './columns.ts';

/** `new`: nobody has it in hand; `answered`: the last word is the operators'. */
export const TICKET_STATES = ['new', 'taken', 'answered', 'closed'] as const;
export const TICKET_SIDES = ['asker', 'operators'] as const;

/**
 * What is to be brought: the ticket's card, which is kept up to date, what was said, the news that the ticket is
 * closed, the offer of a published answer.
 */
export const DELIVERY_KINDS = ['card', 'message', 'closing', 'offer'] as const;
/** `unknown`: the connection broke twice after the request had left (rule 20). */
export const DELIVERY_STATES = ['waiting', 'sent', 'failed', 'unknown'] as const;

const telegramId = (name: string) => bigint(name, { mode: 'number' });
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Questions to a person. The texts go some time after the closing; the row stays as a number in the count. */
export const tickets = pgTable(
  'tickets',
  {
    /** The number by which people speak of it. */
    id: telegramId('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Of the draft that it was made from: confirming one twice makes no second ticket. */
    draftKey: text('draft_key').notNull().unique(),
    /** The asker's user id, which is also the private chat's; null once forgotten. */
    askerId: telegramId('asker_id'),
    question: text('question'),
    /** Equal for questions that differ in endings and the order of words only. */
    questionKey: text('question_key'),
    /** What the bot had said to it; null where it found nothing. */
    botAnswer: text('bot_answer'),
    state: text('state', { enum: TICKET_STATES }).notNull().default('new'),
    takenById: telegramId('taken_by_id'),
    takenByName: text('taken_by_name'),
    askedAt: moment('asked_at').notNull(),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by', { enum: TICKET_SIDES }),
  },
  (table) => [
    index('tickets_asker').on(table.askerId),
    index('tickets_open').on(table.id).where(sql`${table.state} <> 'closed'`),
    index('tickets_closed').on(table.closedAt),
    check('tickets_state', oneOf(table.state, TICKET_STATES)),
    check('tickets_closed_by', oneOf(table.closedBy, TICKET_SIDES)),
    check('tickets_closing', sql`(${table.state} = 'closed') = (${table.closedAt} is not null)`),
  ],
);

const ticketId = () =>
  telegramId('ticket_id')
    .notNull()
    .references(() => tickets.id, { onDelete: 'cascade' });

/** What was said after the question. */
export const ticketMessages = pgTable(
  'ticket_messages',
  {
    id: telegramId('id').primaryKey().generatedAlwaysAsIdentity(),
    ticketId: ticketId(),
    side: text('side', { enum: TICKET_SIDES }).notNull(),
    /** Null once forgotten. */
    text: text('text'),
    /** The message of Telegram's that it came in: handled again, it makes no second one. Null once forgotten. */
    chatId: telegramId('chat_id'),
    messageId: telegramId('message_id'),
    sentAt: moment('sent_at').notNull(),
  },
  (table) => [
    unique('ticket_messages_source').on(table.chatId, table.messageId),
    index('ticket_messages_ticket').on(table.ticketId),
    check('ticket_messages_side', oneOf(table.side, TICKET_SIDES)),
  ],
);

/** What is to be sent for a ticket, and what became of it: kept until it is done, whatever happens in between. */
export const ticketDeliveries = pgTable(
  'ticket_deliveries',
  {
    id: telegramId('id').primaryKey().generatedAlwaysAsIdentity(),
    ticketId: ticketId(),
    kind: text('kind', { enum: DELIVERY_KINDS }).notNull(),
    recipient: text('recipient', { enum: TICKET_SIDES }).notNull(),
    messageId: telegramId('message_id').references((): AnyPgColumn => ticketMessages.id, {
      onDelete: 'cascade',
    }),
    /** The published entry that is offered. */
    faqSlug: text('faq_slug'),
    state: text('state', { enum: DELIVERY_STATES }).notNull().default('waiting'),
    /** Raised when the card has to be drawn anew, also while it is in somebody's hands. */
    revision: integer('revision').notNull().default(0),
    /** When to try; null: when the asker is back, who has the bot blocked. */
    dueAt: moment('due_at'),
    /** Failed tries in a row. */
    attempts: smallint('attempts').notNull().default(0),
    /** Sends that may or may not have had their effect, the one under way included. */
    doubts: smallint('doubts').notNull().default(0),
    /** Up to when it is in somebody's hands. */
    claimedUntil: moment('claimed_until'),
    /** Where it stands now: a card is edited there. */
    sentChatId: telegramId('sent_chat_id'),
    sentMessageId: telegramId('sent_message_id'),
  },
  (table) => [
    uniqueIndex('ticket_deliveries_card').on(table.ticketId).where(sql`${table.kind} = 'card'`),
    uniqueIndex('ticket_deliveries_message').on(table.messageId),
    uniqueIndex('ticket_deliveries_offer').on(table.ticketId, table.faqSlug),
    index('ticket_deliveries_post').on(table.sentChatId, table.sentMessageId),
    index('ticket_deliveries_waiting').on(table.id).where(sql`${table.state} = 'waiting'`),
    check('ticket_deliveries_kind', oneOf(table.kind, DELIVERY_KINDS)),
    check('ticket_deliveries_recipient', oneOf(table.recipient, TICKET_SIDES)),
    check('ticket_deliveries_state', oneOf(table.state, DELIVERY_STATES)),
  ],
);

/** An operator's reply on its way to an entry of the frequent questions. */
export const ticketAnswers = pgTable(
  'ticket_answers',
  {
    id: telegramId('id').primaryKey().generatedAlwaysAsIdentity(),
    ticketId: ticketId(),
    /** The reply: asked for twice, it makes one draft. */
    messageId: telegramId('message_id')
      .notNull()
      .unique()
      .references(() => ticketMessages.id, { onDelete: 'cascade' }),
    question: text('question').notNull(),
    /** The same question in other words. */
    variants: text('variants').array().notNull(),
    answer: text('answer').notNull(),
    sourceTitle: text('source_title').notNull(),
    sourceUrl: text('source_url'),
    isPublished: boolean('is_published').notNull().default(false),
  },
  (table) => [index('ticket_answers_ticket').on(table.ticketId)],
);

/** A group becomes a supergroup with another id: the setting names the old one still. */
export const operatorChats = pgTable('operator_chats', {
  configuredId: telegramId('configured_id').primaryKey(),
  currentId: telegramId('current_id').notNull(),
});
