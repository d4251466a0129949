import type { Api } from 'grammy';
import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import { createQuestionKey } from '../answers/question-groups.ts';
import { scrub } from '../answers/scrub.ts';
import type { CatalogStore } from '../catalog/store.ts';
import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import { createOperatorChat, type OperatorChat } from '../people/operator-chat.ts';
import type { People } from '../people/people.ts';
import { createTicketAnswers, type TicketAnswers } from '../people/ticket-answers.ts';
import { createTicketDeliveries, type TicketDeliveries } from '../people/ticket-deliveries.ts';
import { pruneTickets } from '../people/ticket-privacy.ts';
import { createTickets, type Tickets } from '../people/tickets.ts';
import type { Translate } from '../translate.ts';
import { createTicketPost } from './ticket-delivery.ts';
import { createLetterWriter } from './ticket-letters.ts';

/** Questions to a person, where there is one to ask. */
export interface TicketDesk {
  readonly tickets: Tickets;
  readonly answers: TicketAnswers;
  readonly deliveries: TicketDeliveries;
  readonly operatorChat: OperatorChat;
  /** Something is to be delivered. */
  deliver(): void;
  /** An entry has been published or taken back: answers go by it at once. */
  renewCatalog(): Promise<void>;
}

export interface TicketDeskOptions {
  readonly database: Pick<Database, 'db' | 'kind'>;
  readonly api: Api;
  readonly t: Translate;
  readonly catalogStore: Pick<CatalogStore, 'current' | 'refresh'>;
  readonly people: Pick<People, 'setBlocked'>;
  /** Resolves when answers go by the catalogue in force. */
  readonly warm: () => Promise<void>;
  /** Undefined where nobody answers. */
  readonly operatorChatId: number | undefined;
  readonly log: Logger;
  readonly now: () => Date;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface OpenDesk {
  readonly desk: TicketDesk | undefined;
  /** Brings what an earlier process has left. */
  start(): Promise<void>;
  /** To be called before the database closes. */
  close(): Promise<void>;
}

const PRUNE_EVERY_MS = 6 * 3_600_000;

export async function openTicketDesk(options: TicketDeskOptions): Promise<OpenDesk> {
  const { database, operatorChatId, log, now } = options;
  const prune = () =>
    pruneTickets(database.db, now()).catch((error: unknown) =>
      log.warn({ err: error }, 'tickets not pruned'),
    );
  await prune();
  const pruning = setInterval(prune, PRUNE_EVERY_MS).unref();
  if (operatorChatId === undefined) {
    return { desk: undefined, start: async () => {}, close: async () => clearInterval(pruning) };
  }

  const operatorChat = await createOperatorChat(database, operatorChatId);
  const { desk, post } = furnish(options, operatorChat);
  return {
    desk,
    async start() {
      await desk.deliveries.moveCards(operatorChat.id);
      // The embedded database has no other process.
      await desk.deliveries.retryAll(database.kind === 'pglite');
      post.wake();
    },
    async close() {
      clearInterval(pruning);
      await post.close();
    },
  };
}

function furnish(options: TicketDeskOptions, operatorChat: OperatorChat) {
  const { database, api, t, catalogStore, people, warm, log, now, today } = options;
  const questionKey = createQuestionKey(createLanguage(LEXICON));
  const keyOf = (question: string) => questionKey(scrub(question));
  const tickets = createTickets(database, { now, keyOf });
  const deliveries = createTicketDeliveries(database, now);
  const write = createLetterWriter({ t, catalogStore, tickets, deliveries });
  const setBlocked = (userId: number) => people.setBlocked(userId, true);
  const post = createTicketPost({ api, deliveries, operatorChat, write, setBlocked, log });
  const desk: TicketDesk = {
    tickets,
    answers: createTicketAnswers(database, { now, today, keyOf }),
    deliveries,
    operatorChat,
    deliver: () => post.wake(),
    async renewCatalog() {
      await catalogStore.refresh();
      await warm();
    },
  };
  return { desk, post };
}
