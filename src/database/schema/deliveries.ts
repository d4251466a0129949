import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Post } from '../../news/delivery.ts';
import { AMENDMENTS, DELIVERY_OUTCOMES, STORED_BROADCAST_STATES } from '../../news/delivery.ts';
import type { Interest } from '../../news/interests.ts';
import { DELIVERY_MODES } from '../../news/schedule.ts';
import { oneOf } from './columns.ts';

/** A post that goes out, and how far it has come. The counts are those of its rows in `deliveries`. */
export const broadcasts = pgTable(
  'broadcasts',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    key: text('key').notNull().unique(),
    post: jsonb('post').$type<Post>().notNull(),
    /** Of the phrases only those that somebody followed when it began. */
    interests: jsonb('interests').$type<readonly Interest[]>().notNull(),
    state: text('state', { enum: STORED_BROADCAST_STATES }).notNull(),
    /** Who confirmed it, a Telegram id; null for what starts by itself. */
    operator: bigint('operator', { mode: 'number' }),
    /** In the operator's chat: the message that shows how it goes. */
    progressMessageId: bigint('progress_message_id', { mode: 'number' }),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    /** Recipients are written in the order of their ids: up to this one. */
    preparedUpTo: bigint('prepared_up_to', { mode: 'number' }).notNull(),
    /** When all recipients were written. */
    preparedAt: timestamp('prepared_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    total: integer('total').notNull().default(0),
    sent: integer('sent').notNull().default(0),
    gone: integer('gone').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    unknown: integer('unknown').notNull().default(0),
    dropped: integer('dropped').notNull().default(0),
    /** What has to be done with the messages that were sent, in the order of their chats: up to this one. */
    amendment: text('amendment', { enum: AMENDMENTS }),
    amendedUpTo: bigint('amended_up_to', { mode: 'number' }),
  },
  (table) => [
    index('broadcasts_unfinished').on(table.state).where(sql`${table.state} in ('running', 'paused')`),
    check('broadcasts_state', oneOf(table.state, STORED_BROADCAST_STATES)),
    check('broadcasts_amendment', oneOf(table.amendment, AMENDMENTS)),
    check(
      'broadcasts_counts',
      sql`${table.sent} + ${table.gone} + ${table.failed} + ${table.unknown} + ${table.dropped} <= ${table.total}`,
    ),
  ],
);

const STATES = ['waiting', 'sending', ...DELIVERY_OUTCOMES] as const;

/** The ledger: one row for a post and a recipient, whatever happens. */
export const deliveries = pgTable(
  'deliveries',
  {
    /** No foreign key: it would be looked up for each of a million rows. A broadcast is never deleted. */
    broadcastId: integer('broadcast_id').notNull(),
    chatId: bigint('chat_id', { mode: 'number' }).notNull(),
    /** A message of its own or a line of a digest. */
    mode: text('mode', { enum: DELIVERY_MODES }).notNull(),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    state: text('state', { enum: STATES }).notNull().default('waiting'),
    /** While it is being sent: when whoever sends it must have ended, or has ended without a word. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    messageId: bigint('message_id', { mode: 'number' }),
    /** What Telegram or the network said, of what was not sent. */
    reason: text('reason'),
  },
  (table) => [
    primaryKey({ columns: [table.broadcastId, table.chatId] }),
    index('deliveries_waiting')
      .on(table.broadcastId, table.dueAt, table.chatId)
      .where(sql`${table.state} = 'waiting'`),
    index('deliveries_sending').on(table.leasedUntil).where(sql`${table.state} = 'sending'`),
    index('deliveries_chat').on(table.chatId),
    check('deliveries_state', oneOf(table.state, STATES)),
    check('deliveries_mode', oneOf(table.mode, DELIVERY_MODES)),
    check('deliveries_lease', sql`(${table.state} = 'sending') = (${table.leasedUntil} is not null)`),
    check(
      'deliveries_settled',
      sql`(${table.state} in ('waiting', 'sending')) = (${table.settledAt} is null)`,
    ),
    check('deliveries_message', sql`(${table.state} = 'sent') = (${table.messageId} is not null)`),
  ],
);

/** One row that all processes share: how fast messages go out. */
export const deliveryPace = pgTable(
  'delivery_pace',
  {
    id: smallint('id').primaryKey().default(1),
    /** When the next message may leave. */
    nextAt: timestamp('next_at', { withTimezone: true }).notNull(),
    /** Until then Telegram wants silence. */
    pausedUntil: timestamp('paused_until', { withTimezone: true }),
  },
  (table) => [check('delivery_pace_single', sql`${table.id} = 1`)],
);
