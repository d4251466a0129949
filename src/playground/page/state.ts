import type { User } from 'grammy/types';
import type { BotProfile, ChatEvent, ChatState, ShownMessage, UserAction } from '../chat-api.ts';

/** Something the guest has sent and the server has not yet shown as a message. */
export interface Outgoing {
  readonly key: number;
  readonly action: SendAction;
  /** Unix time in seconds. */
  readonly date: number;
  readonly status: 'sending' | 'accepted' | 'failed';
  readonly messageId?: number;
}

export type SendAction = Extract<UserAction, { readonly do: 'say' | 'location' | 'attach' }>;

/** A pressed button whose answer is awaited. */
export interface Press {
  readonly messageId: number;
  readonly data: string;
  readonly callbackQueryId?: string;
}

export interface ChatView {
  readonly isConnected: boolean;
  /** Null until the server has answered for the first time. */
  readonly bot: BotProfile | null;
  readonly me: User | null;
  readonly messages: readonly ShownMessage[];
  readonly files: Readonly<Record<string, string>>;
  readonly isBlocked: boolean;
  readonly isBotOnline: boolean;
  /** What the bot is doing now: `typing`, `upload_document` … */
  readonly botAction: string | null;
  readonly outgoing: readonly Outgoing[];
  readonly presses: readonly Press[];
  /** Answers that overtook the server's reply to the press they belong to. */
  readonly earlyAnswers: readonly string[];
  /** The payload of a deep link that waits for «Начать». */
  readonly startPayload: string | null;
}

/** What happens on this side of the wire. */
export type PageEvent =
  | ChatEvent
  | { readonly type: 'loaded'; readonly state: ChatState }
  | { readonly type: 'connection'; readonly isConnected: boolean }
  | { readonly type: 'actionEnded' }
  | { readonly type: 'sending'; readonly key: number; readonly action: SendAction; readonly date: number }
  | { readonly type: 'accepted'; readonly key: number; readonly messageId: number | undefined }
  | { readonly type: 'failed'; readonly key: number }
  | { readonly type: 'discarded'; readonly key: number }
  | { readonly type: 'pressed'; readonly messageId: number; readonly data: string }
  | {
      readonly type: 'pressAccepted';
      readonly messageId: number;
      readonly data: string;
      readonly callbackQueryId: string;
    }
  | { readonly type: 'pressEnded'; readonly messageId: number; readonly data: string }
  | { readonly type: 'deepLink'; readonly payload: string | null };

/** Another page of the same guest gets answers too: those that nobody here waits for are soon forgotten. */
const REMEMBERED_ANSWERS = 20;

export const emptyView: ChatView = {
  isConnected: false,
  bot: null,
  me: null,
  messages: [],
  files: {},
  isBlocked: false,
  isBotOnline: true,
  botAction: null,
  outgoing: [],
  presses: [],
  earlyAnswers: [],
  startPayload: null,
};

export function reduce(view: ChatView, event: PageEvent): ChatView {
  switch (event.type) {
    case 'loaded':
      return withLoaded(view, event.state);
    case 'message':
      return withMessage({ ...view, files: { ...view.files, ...event.files } }, event.message);
    case 'edited':
      return {
        ...view,
        files: { ...view.files, ...event.files },
        messages: view.messages.map((known) =>
          known.message_id === event.message.message_id ? withKeptKeyboard(event.message, known) : known,
        ),
      };
    case 'deleted':
      return { ...view, messages: view.messages.filter((known) => known.message_id !== event.messageId) };
    case 'action':
      return { ...view, botAction: event.action };
    case 'actionEnded':
      return { ...view, botAction: null };
    case 'callbackAnswer':
      return withAnswer(view, event.callbackQueryId);
    case 'profile':
      return { ...view, bot: event.bot };
    case 'blocked':
      return { ...view, isBlocked: event.isBlocked };
    case 'online':
      return { ...view, isBotOnline: event.isBotOnline };
    case 'connection':
      return { ...view, isConnected: event.isConnected };
    case 'deepLink':
      return { ...view, startPayload: event.payload };
    default:
      return reduceOwn(view, event);
  }
}

type OwnEvent = Extract<
  PageEvent,
  {
    readonly type:
      | 'sending'
      | 'accepted'
      | 'failed'
      | 'discarded'
      | 'pressed'
      | 'pressAccepted'
      | 'pressEnded';
  }
>;

function reduceOwn(view: ChatView, event: OwnEvent): ChatView {
  switch (event.type) {
    case 'sending': {
      const { key, action, date } = event;
      const others = view.outgoing.filter((item) => item.key !== key);
      return { ...view, startPayload: null, outgoing: [...others, { key, action, date, status: 'sending' }] };
    }
    case 'accepted':
      return withAccepted(view, event.key, event.messageId);
    case 'failed':
      return withOutgoing(view, event.key, (item) => ({ ...item, status: 'failed' }));
    case 'discarded':
      return { ...view, outgoing: view.outgoing.filter((item) => item.key !== event.key) };
    case 'pressed':
      return { ...view, presses: [...view.presses, { messageId: event.messageId, data: event.data }] };
    case 'pressAccepted': {
      const { messageId, data, callbackQueryId } = event;
      if (view.earlyAnswers.includes(callbackQueryId)) {
        const earlyAnswers = view.earlyAnswers.filter((id) => id !== callbackQueryId);
        return withoutPress({ ...view, earlyAnswers }, messageId, data);
      }
      const presses = view.presses.map((press) =>
        isPress(press, messageId, data) ? { ...press, callbackQueryId } : press,
      );
      return { ...view, presses };
    }
    case 'pressEnded':
      return withoutPress(view, event.messageId, event.data);
  }
}

/** A reload after a lost connection brings the server's truth; what is still unsent stays on the page. */
function withLoaded(view: ChatView, state: ChatState): ChatView {
  const { bot, me, files, isBlocked, isBotOnline } = state;
  const known = new Map(view.messages.map((message) => [message.message_id, message]));
  const messages = state.messages.map((message) => sameOr(message, known.get(message.message_id)));
  const outgoing = view.outgoing.filter((item) => item.status !== 'accepted');
  return { ...view, bot, me, messages, files, isBlocked, isBotOnline, outgoing, botAction: null };
}

/** Keeps the object that is already drawn where nothing in it has changed. */
const sameOr = (message: ShownMessage, known: ShownMessage | undefined) =>
  known && JSON.stringify(known) === JSON.stringify(message) ? known : message;

function withMessage(view: ChatView, message: ShownMessage): ChatView {
  const isKnown = view.messages.some((known) => known.message_id === message.message_id);
  const messages = isKnown
    ? view.messages.map((known) => (known.message_id === message.message_id ? message : known))
    : [...view.messages, message];
  if (message.from?.id !== view.me?.id) return { ...view, messages, botAction: null };
  const shown = view.outgoing.find((item) => isShownAs(item, message));
  return { ...view, messages, outgoing: view.outgoing.filter((item) => item !== shown) };
}

const isShownAs = (item: Outgoing, message: ShownMessage) =>
  item.messageId === message.message_id ||
  (item.status === 'sending' && item.action.do === 'say' && item.action.text === message.text);

/** An edit carries the inline keyboard or none; the keyboard under the composer is set by sending only. */
function withKeptKeyboard(edited: ShownMessage, known: ShownMessage): ShownMessage {
  const markup = known.reply_markup;
  const isKept = markup && !('inline_keyboard' in markup) && !edited.reply_markup;
  return isKept ? { ...edited, reply_markup: markup } : edited;
}

function withAccepted(view: ChatView, key: number, messageId: number | undefined): ChatView {
  const isShown = messageId === undefined || view.messages.some((known) => known.message_id === messageId);
  if (isShown) return { ...view, outgoing: view.outgoing.filter((item) => item.key !== key) };
  return withOutgoing(view, key, (item) => ({ ...item, status: 'accepted', messageId }));
}

const withOutgoing = (view: ChatView, key: number, change: (item: Outgoing) => Outgoing): ChatView => ({
  ...view,
  outgoing: view.outgoing.map((item) => (item.key === key ? change(item) : item)),
});

function withAnswer(view: ChatView, callbackQueryId: string): ChatView {
  const presses = view.presses.filter((press) => press.callbackQueryId !== callbackQueryId);
  if (presses.length < view.presses.length) return { ...view, presses };
  return { ...view, earlyAnswers: [...view.earlyAnswers, callbackQueryId].slice(-REMEMBERED_ANSWERS) };
}

const isPress = (press: Press, messageId: number, data: string) =>
  press.messageId === messageId && press.data === data;

const withoutPress = (view: ChatView, messageId: number, data: string): ChatView => ({
  ...view,
  presses: view.presses.filter((press) => !isPress(press, messageId, data)),
});
