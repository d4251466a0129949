import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import type { OperatorChat } from '../people/operator-chat.ts';
import {
  type Post,
  type TicketDeliveries,
  type TicketDelivery,
  TRY_MS,
} from '../people/ticket-deliveries.ts';
import { isNotSent } from '../telegram/client.ts';
import {
  isChatUnreachable,
  isMessageNotEditable,
  isMessageNotModified,
  isRefused,
  isUnauthorized,
  migratedTo,
  retryAfterSeconds,
} from '../telegram/errors.ts';
import { messageOptions } from './show.ts';
import type { Screen } from './views/screen.ts';

/** A delivery as it is to look now. */
export interface Letter {
  readonly screen: Screen;
  /** A private chat's id; undefined for the operators' chat. */
  readonly askerId?: number;
  /** The message that it belongs to. */
  readonly replyTo?: Post | undefined;
}

export interface TicketDeliveryOptions {
  readonly api: Api;
  readonly deliveries: TicketDeliveries;
  readonly operatorChat: OperatorChat;
  /** Undefined where there is nothing left to say. */
  readonly write: (delivery: TicketDelivery) => Promise<Letter | undefined>;
  readonly setBlocked: (userId: number) => Promise<void>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/** Brings what waits in the outbox to its chats, one after the other. */
export interface TicketPost {
  /** Something is due: it is brought now. */
  wake(): void;
  /** Resolves when what is in hand is done. */
  close(): Promise<void>;
}

/** Another process may have put something in. */
const LONGEST_SLEEP_MS = 30_000;
/** At the end, for the call under way. */
const PATIENCE_MS = 5000;

/** grammY types the signal after a polyfill; it only listens for `abort`. */
type GrammySignal = Parameters<Api['getChat']>[1];

export function createTicketPost(options: TicketDeliveryOptions): TicketPost {
  const { api, deliveries, operatorChat, write, setBlocked, log } = options;
  const stop = new AbortController();
  let isClosing = false;
  let isDue = false;
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const pauseMs = () => Math.max(0, pausedUntil - performance.now());
  const claim = async () => (isClosing || pauseMs() > 0 ? undefined : deliveries.claim());

  async function run(): Promise<void> {
    try {
      while (isDue) {
        isDue = false;
        for (let next = await claim(); next; next = await claim()) await bring(next);
      }
      sleep((await deliveries.nextDueMs()) ?? LONGEST_SLEEP_MS);
    } catch (error) {
      log.error({ err: error }, 'tickets not delivered');
      sleep(LONGEST_SLEEP_MS);
    }
    running = undefined;
    if (isDue) wake();
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (isClosing) return;
    timer = setTimeout(wake, Math.min(Math.max(ms, pauseMs()), LONGEST_SLEEP_MS)).unref();
  }

  function wake(): void {
    if (isClosing) return;
    isDue = true;
    running ??= run();
  }

  async function bring(delivery: TicketDelivery): Promise<void> {
    const letter = await write(delivery);
    if (!letter) return deliveries.fail(delivery);
    const chatId = letter.askerId ?? operatorChat.id;
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(TRY_MS)]) as GrammySignal;
    try {
      // Before a doubtful one is repeated, a harmless call shows whether the way is open.
      if (delivery.sentMessageId === null && delivery.doubts > 1) await api.getChat(chatId, signal);
    } catch (error) {
      log.warn({ delivery: delivery.id, err: error }, 'ticket delivery waits');
      // The doubt of the last send stays, this one has not begun.
      return deliveries.postpone(delivery);
    }
    try {
      const messageId = await put(delivery, letter, chatId, signal);
      await deliveries.sent(delivery, { chatId, messageId });
    } catch (error) {
      await explain(delivery, letter, error);
    }
  }

  /** Edits the message where it stands in this chat still, and sends it else. */
  async function put(
    { sentChatId, sentMessageId }: TicketDelivery,
    { screen, replyTo }: Letter,
    chatId: number,
    signal: GrammySignal,
  ): Promise<number> {
    const { value } = screen.text;
    if (sentMessageId !== null && sentChatId === chatId) {
      try {
        await api.editMessageText(chatId, sentMessageId, value, messageOptions(screen), signal);
        return sentMessageId;
      } catch (error) {
        if (isMessageNotModified(error)) return sentMessageId;
        if (!isMessageNotEditable(error)) throw error;
      }
    }
    const reply =
      replyTo?.chatId === chatId
        ? { reply_parameters: { message_id: replyTo.messageId, allow_sending_without_reply: true } }
        : {};
    const message = await api.sendMessage(chatId, value, { ...messageOptions(screen), ...reply }, signal);
    return message.message_id;
  }

  /** What a failure means for the delivery. */
  async function explain(delivery: TicketDelivery, { askerId }: Letter, error: unknown): Promise<void> {
    const about = { delivery: delivery.id, ticket: delivery.ticketId, err: error };
    const newId = migratedTo(error);
    if (newId !== undefined && askerId === undefined) {
      await operatorChat.move(operatorChat.id, newId);
      await deliveries.postpone(delivery, 0);
      return deliveries.moveCards(newId);
    }
    const retryAfter = retryAfterSeconds(error);
    if (retryAfter !== undefined) {
      // Silence is wanted for everything of this kind.
      pausedUntil = performance.now() + retryAfter * 1000;
      return deliveries.postpone(delivery, retryAfter * 1000);
    }
    if (isChatUnreachable(error)) {
      log.warn(about, 'ticket delivery waits');
      if (askerId === undefined) return deliveries.postpone(delivery);
      await setBlocked(askerId);
      return deliveries.park(delivery);
    }
    if (isRefused(error)) {
      log.error(about, 'ticket delivery refused');
      return deliveries.fail(delivery);
    }
    log.warn(about, 'ticket delivery waits');
    if (isNotSent(error) || isUnauthorized(error) || delivery.sentMessageId !== null)
      return deliveries.postpone(delivery);
    return deliveries.doubt(delivery);
  }

  return {
    wake,
    async close() {
      isClosing = true;
      clearTimeout(timer);
      const patience = setTimeout(() => stop.abort(), PATIENCE_MS).unref();
      await running;
      clearTimeout(patience);
    },
  };
}
