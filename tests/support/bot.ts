import { Bot, type Transformer } from 'grammy';
import type { InlineKeyboardButton, Message, Update, UserFromGetMe } from 'grammy/types';
import type { BotContext } from '../../src/bot/context.ts';
import { dispatch, type Feature } from '../../src/bot/feature.ts';
import { LIMITS } from '../../src/telegram/limits.ts';
import { plainText } from './screen.ts';

/**
 * A chat with a bot of the given features, without a network: updates go in as Telegram sends them, Bot API calls are
 * recorded and answered. A call over Telegram's limits is refused, as Telegram would.
 */
export interface Harness {
  /** The person writes; resolves when the bot has handled it. */
  says(text: string): Promise<void>;
  /** The person answers the newest message of the bot. */
  replies(text: string): Promise<void>;
  /** The person presses a button of the newest message that has one with this label (whole, else a part of it). */
  presses(label: string): Promise<void>;
  /** A press with any data on the newest message: what an old or forged button sends. */
  pressesData(data: string): Promise<void>;
  /** The newest message of the bot as it now stands. */
  screen(): ShownScreen;
  /** Every Bot API call so far, oldest first. */
  readonly calls: readonly ApiCall[];
  /** The calls that the last update caused. */
  lastCalls(): readonly ApiCall[];
  /** What the last press was answered with, a toast or an alert; undefined for a silent answer. */
  notice(): string | undefined;
  /** How many updates no feature has taken. */
  readonly untaken: number;
  /** The next call of this method fails with this answer. */
  refuseNext(method: string, errorCode: number, description: string): void;
}

export interface ShownScreen {
  readonly messageId: number;
  readonly html: string;
  /** The text as a person reads it. */
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
}

export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface HarnessOptions {
  /** Default: private. */
  readonly chat?: 'private' | 'supergroup';
  /** The Telegram id of the person; default 1001. */
  readonly userId?: number;
}

export const BOT_INFO: UserFromGetMe = {
  id: 42,
  is_bot: true,
  first_name: 'Технопарки Москвы',
  username: 'technoparks_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_guest_queries: false,
  supports_join_request_queries: false,
};

const NOW_SECONDS = Date.UTC(2026, 10, 22, 12) / 1000;

interface Sent {
  readonly messageId: number;
  html: string;
  keyboard: readonly (readonly InlineKeyboardButton[])[];
}

export function createHarness(features: Feature | readonly Feature[], options: HarnessOptions = {}): Harness {
  const calls: ApiCall[] = [];
  const sent: Sent[] = [];
  const refusals = new Map<string, { errorCode: number; description: string }>();
  let lastId = 100;
  let callsBefore = 0;
  let untaken = 0;

  const bot = new Bot<BotContext>('42:test', { botInfo: BOT_INFO });
  bot.use(dispatch(...[features].flat()));
  bot.use(() => {
    untaken += 1;
  });

  const record: Transformer = async (_previous, method, payload) => {
    const parameters: Readonly<Record<string, unknown>> = { ...payload };
    calls.push({ method, payload: parameters });
    const refusal = refusals.get(method);
    refusals.delete(method);
    const description =
      refusal?.description ?? overLimits(method, parameters) ?? notEditable(method, parameters);
    if (description !== undefined) {
      return { ok: false, error_code: refusal?.errorCode ?? 400, description };
    }
    return { ok: true, result: answer(method, parameters) as never };
  };
  bot.api.config.use(record);

  const from = { id: options.userId ?? 1001, is_bot: false, first_name: 'Анна', language_code: 'ru' };
  const chat =
    options.chat === 'supergroup'
      ? ({ id: -1009, type: 'supergroup', title: 'Соседи по цеху' } as const)
      : ({ id: from.id, type: 'private', first_name: from.first_name } as const);

  /** A venue or a document has no text to edit, and a message that is not the bot's cannot be edited. */
  function notEditable(method: string, payload: Readonly<Record<string, unknown>>): string | undefined {
    if (method !== 'editMessageText') return undefined;
    const edited = sent.find(({ messageId }) => messageId === payload['message_id']);
    if (!edited) return 'Bad Request: message to edit not found';
    return edited.html === '' ? 'Bad Request: there is no text in the message to edit' : undefined;
  }

  function answer(method: string, payload: Readonly<Record<string, unknown>>): unknown {
    const keyboard = keyboardOf(payload);
    const html = typeof payload['text'] === 'string' ? payload['text'] : '';
    if (method.startsWith('send') && method !== 'sendChatAction') {
      lastId += 1;
      sent.push({ messageId: lastId, html, keyboard });
      return { message_id: lastId, date: NOW_SECONDS, chat, text: html };
    }
    const edited = sent.find(({ messageId }) => messageId === payload['message_id']);
    if (method === 'editMessageText' && edited) Object.assign(edited, { html, keyboard });
    return true;
  }

  async function handle(content: Omit<Update, 'update_id'>): Promise<void> {
    callsBefore = calls.length;
    lastId += 1;
    await bot.handleUpdate({ update_id: lastId, ...content });
  }

  const say = (text: string, repliedTo?: object): Promise<void> => {
    const [command] = /^\/\w+(@\w+)?/.exec(text) ?? [];
    const entities = command
      ? { entities: [{ type: 'bot_command' as const, offset: 0, length: command.length }] }
      : {};
    const reply = repliedTo ? { reply_to_message: repliedTo } : {};
    lastId += 1;
    return handle({
      message: { message_id: lastId, date: NOW_SECONDS, chat, from, text, ...entities, ...reply } as Message &
        Update.NonChannel,
    });
  };

  const newest = (): Sent => {
    const last = sent.at(-1);
    if (!last) throw new Error('the bot has sent nothing yet');
    return last;
  };

  /** A press that was taken must be answered, and once: else the button spins. */
  const press = async (message: Sent, data: string): Promise<void> => {
    const untakenBefore = untaken;
    await handle({
      callback_query: {
        id: String(lastId),
        from,
        chat_instance: '1',
        message: {
          message_id: message.messageId,
          date: NOW_SECONDS,
          chat,
          text: plainText(message.html),
        } as Message,
        data,
      },
    });
    const answers = harness.lastCalls().filter(({ method }) => method === 'answerCallbackQuery').length;
    if (answers !== 1 && untaken === untakenBefore)
      throw new Error(`press answered ${answers} times: ${data}`);
  };

  const harness: Harness = {
    calls,
    get untaken() {
      return untaken;
    },
    lastCalls: () => calls.slice(callsBefore),
    says: (text) => say(text),
    replies: (text) => {
      const { messageId, html, keyboard } = newest();
      return say(text, {
        message_id: messageId,
        date: NOW_SECONDS,
        chat,
        from: BOT_INFO,
        text: plainText(html),
        reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
      });
    },
    async presses(label) {
      const { message, data } = findButton(sent, label);
      await press(message, data);
    },
    pressesData: (data) => press(sent.at(-1) ?? { messageId: 1, html: '', keyboard: [] }, data),
    screen: () => {
      const { messageId, html, keyboard } = newest();
      return {
        messageId,
        html,
        text: plainText(html),
        rows: keyboard.map((row) => row.map(({ text }) => text)),
        keyboard,
      };
    },
    notice: () => {
      const answered = harness.lastCalls().find(({ method }) => method === 'answerCallbackQuery');
      const text = answered?.payload['text'];
      return typeof text === 'string' ? text : undefined;
    },
    refuseNext: (method, errorCode, description) => {
      refusals.set(method, { errorCode, description });
    },
  };
  return harness;
}

function findButton(sent: readonly Sent[], label: string): { message: Sent; data: string } {
  for (const matches of [
    (text: string) => text === label,
    (text: string) => text.toLowerCase().includes(label.toLowerCase()),
  ]) {
    for (const message of sent.toReversed()) {
      const button = message.keyboard.flat().find(({ text }) => matches(text));
      if (button && 'callback_data' in button) return { message, data: button.callback_data };
    }
  }
  const labels = sent.at(-1)?.keyboard.map((row) => row.map(({ text }) => text).join(' | '));
  throw new Error(`no button «${label}» to press; the newest message has:\n${labels?.join('\n')}`);
}

function keyboardOf(payload: Readonly<Record<string, unknown>>): Sent['keyboard'] {
  const markup = payload['reply_markup'];
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return [];
  return markup.inline_keyboard as Sent['keyboard'];
}

/** What Telegram says to a call that breaks its limits; undefined where it would take it. */
function overLimits(method: string, payload: Readonly<Record<string, unknown>>): string | undefined {
  const text = typeof payload['text'] === 'string' ? plainText(payload['text']) : undefined;
  if (method === 'answerCallbackQuery') {
    return (text?.length ?? 0) > LIMITS.callbackAnswer ? 'Bad Request: MESSAGE_TOO_LONG' : undefined;
  }
  if (text?.trim() === '') return 'Bad Request: message text is empty';
  if (text !== undefined && text.length > LIMITS.messageText) return 'Bad Request: message is too long';
  const isTooLong = keyboardOf(payload)
    .flat()
    .some((b) => 'callback_data' in b && Buffer.byteLength(b.callback_data) > LIMITS.callbackDataBytes);
  return isTooLong ? 'Bad Request: BUTTON_DATA_INVALID' : undefined;
}
