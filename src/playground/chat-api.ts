import type {
  BotCommand,
  Chat,
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  User,
} from 'grammy/types';

/**
 * What the chat page and the local Bot API server say to each other, beside the Bot API itself.
 *
 * - `GET  /chat/state?chat=ID`   → {@link ChatState}
 * - `GET  /chat/events?chat=ID`  → server-sent events, each `data:` one {@link ChatEvent}
 * - `POST /chat/actions?chat=ID` with one {@link UserAction} → {@link ActionResult}
 * - `GET  /file/bot<token>/<path>` → files and photos, as in the Bot API; the page gets ready addresses in
 *   {@link ChatState.files} and {@link ChatEvent}
 * - `GET  /page/texts.json`      → every message `page-…` of locales/ru.ftl as `{ key: text }`
 */
export interface BotProfile {
  readonly user: User;
  readonly description: string;
  readonly shortDescription: string;
  /** Commands as this user sees them: the narrowest scope that is set wins. */
  readonly commands: readonly BotCommand[];
}

/**
 * A message as a Telegram client sees it. A bot gets only inline keyboards back in `reply_markup`; the page is
 * also sent the keyboard that replaces the letters, its removal and the call for a reply.
 */
export type ShownMessage = Omit<Message, 'reply_markup'> & {
  readonly reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
};

export interface ChatState {
  readonly bot: BotProfile;
  readonly me: User;
  readonly chat: Chat;
  /** Oldest first, at most 500. */
  readonly messages: readonly ShownMessage[];
  /** file_id → address to load it from. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether this user has blocked the bot. */
  readonly isBlocked: boolean;
  /** Whether the bot is asking for updates now. */
  readonly isBotOnline: boolean;
}

export type ChatEvent =
  | {
      readonly type: 'message' | 'edited';
      readonly message: ShownMessage;
      readonly files?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'deleted'; readonly messageId: number }
  /** `typing`, `upload_document` …; holds for five seconds or until the next message. */
  | { readonly type: 'action'; readonly action: string }
  /** The bot's answer to a press; without text it only stops the button's spinner. */
  | {
      readonly type: 'callbackAnswer';
      readonly callbackQueryId: string;
      readonly text?: string;
      readonly showAlert: boolean;
      readonly url?: string;
    }
  | { readonly type: 'profile'; readonly bot: BotProfile }
  | { readonly type: 'blocked'; readonly isBlocked: boolean }
  | { readonly type: 'online'; readonly isBotOnline: boolean };

export type UserAction =
  /** Text or a command; `/start payload` is how a deep link begins. */
  | { readonly do: 'say'; readonly text: string; readonly replyTo?: number }
  | { readonly do: 'edit'; readonly messageId: number; readonly text: string }
  /** `data` as the page saw it: a page that is out of date may send a button that is gone. */
  | { readonly do: 'press'; readonly messageId: number; readonly data: string }
  | { readonly do: 'location'; readonly latitude: number; readonly longitude: number }
  | {
      readonly do: 'attach';
      readonly kind: 'photo' | 'sticker' | 'voice' | 'document';
      readonly caption?: string;
    }
  | { readonly do: 'block' }
  | { readonly do: 'unblock' }
  /** Forgets the messages of this chat on the server: a clean sheet for another try; each goes by a `deleted`. */
  | { readonly do: 'clear' };

export type ActionResult =
  | { readonly ok: true; readonly messageId?: number; readonly callbackQueryId?: string }
  | { readonly ok: false; readonly error: string };
