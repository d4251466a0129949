import type { BotCommand, Chat, ChatMember, MenuButton, Update, User } from 'grammy/types';
import type { ShownMessage } from './chat-api.ts';

/** Messages kept of one chat; the oldest are forgotten first. */
const MESSAGES_PER_CHAT = 500;
/** Updates kept until the bot takes them; the oldest are dropped first. */
const UPDATES_IN_QUEUE = 10_000;
/** Files kept; the oldest are forgotten first. */
const FILES = 500;
/** Telegram takes the answer to a press for this long. */
export const QUERY_LIFETIME_MS = 15_000;

export type MemberStatus = Extract<
  ChatMember['status'],
  'creator' | 'administrator' | 'member' | 'left' | 'kicked'
>;

export interface ChatFacts {
  readonly chat: Chat;
  /** In a private chat: `left` before the user has started the bot, `kicked` once the user has blocked it. */
  readonly botStatus: MemberStatus;
  /** People of a group, by id; empty in a private chat. */
  readonly members: Readonly<Record<string, MemberStatus>>;
  /** Private chats: the account is deleted. */
  readonly isDeactivated: boolean;
  /** Groups: the supergroup that this one has become. */
  readonly migratedTo?: number;
}

export interface ChatRoom {
  facts: ChatFacts;
  /** By id, oldest first. */
  readonly messages: Map<number, ShownMessage>;
  lastMessageId: number;
}

export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly kind: 'photo' | 'document' | 'sticker' | 'voice';
  /** Below `/file/bot<token>/`. */
  readonly path: string;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  /** Pixels, of a photo or a sticker. */
  readonly width?: number;
  readonly height?: number;
}

export interface WebhookSettings {
  /** Empty: updates are fetched. */
  readonly url: string;
  readonly secretToken?: string;
  readonly maxConnections: number;
  /** Undefined: all but the types that have to be asked for. */
  readonly allowedUpdates?: readonly string[];
}

export interface OpenQuery {
  readonly chatId: number | undefined;
  /** Unix time in milliseconds. */
  readonly askedAt: number;
}

/** What of a message the bot can change; of a message that was sent in inline mode nothing else is known. */
export type EditableContent = Pick<
  ShownMessage,
  'text' | 'entities' | 'link_preview_options' | 'caption' | 'caption_entities' | 'reply_markup'
>;

/** Everything the server knows. It is changed by {@link applyChange} only. */
export interface State {
  token: string;
  readonly users: Map<number, User>;
  readonly rooms: Map<number, ChatRoom>;
  readonly updates: Map<number, Update>;
  lastUpdateId: number;
  readonly queries: Map<string, OpenQuery>;
  readonly inlineMessages: Map<string, EditableContent>;
  readonly files: Map<string, StoredFile>;
  webhook: WebhookSettings;
  /** By scope and language, see commands.ts; a list that was deleted has no entry. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By field and language: `name:ru`. */
  readonly profile: Map<string, string>;
  /** By chat id; `default` for all others. */
  readonly menuButtons: Map<string, MenuButton>;
}

/** One step of the state: what the journal keeps and a restart plays again. */
export type Change =
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'user'; readonly user: User }
  | { readonly type: 'chat'; readonly facts: ChatFacts; readonly lastMessageId?: number }
  | { readonly type: 'message'; readonly message: ShownMessage }
  | { readonly type: 'deleted'; readonly chatId: number; readonly messageIds: readonly number[] }
  | { readonly type: 'inline'; readonly inlineMessageId: string; readonly content: EditableContent }
  | { readonly type: 'update'; readonly update: Update; readonly at: number }
  | { readonly type: 'confirmed'; readonly updateIds: readonly number[] }
  | { readonly type: 'lastUpdateId'; readonly lastUpdateId: number }
  | {
      readonly type: 'answered';
      readonly callbackQueryId: string;
      readonly text?: string;
      readonly showAlert: boolean;
      readonly url?: string;
    }
  | { readonly type: 'file'; readonly file: StoredFile }
  | { readonly type: 'webhook'; readonly webhook: WebhookSettings }
  | { readonly type: 'commands'; readonly key: string; readonly commands: readonly BotCommand[] | null }
  | { readonly type: 'profile'; readonly key: string; readonly value: string }
  | { readonly type: 'menuButton'; readonly key: string; readonly button: MenuButton };

export const createState = (token: string, lastUpdateId: number): State => ({
  token,
  users: new Map(),
  rooms: new Map(),
  updates: new Map(),
  lastUpdateId,
  queries: new Map(),
  inlineMessages: new Map(),
  files: new Map(),
  webhook: { url: '', maxConnections: 40 },
  commands: new Map(),
  profile: new Map(),
  menuButtons: new Map(),
});

export function applyChange(state: State, change: Change): void {
  switch (change.type) {
    case 'token':
      state.token = change.token;
      break;
    case 'user':
      state.users.set(change.user.id, change.user);
      break;
    case 'chat':
      applyChat(state, change.facts, change.lastMessageId ?? 0);
      break;
    case 'message':
      applyMessage(state, change.message);
      break;
    case 'deleted':
      for (const id of change.messageIds) state.rooms.get(change.chatId)?.messages.delete(id);
      break;
    case 'inline':
      putNewest(state.inlineMessages, change.inlineMessageId, change.content, MESSAGES_PER_CHAT);
      break;
    case 'update':
      applyUpdate(state, change.update, change.at);
      break;
    case 'confirmed':
      for (const id of change.updateIds) state.updates.delete(id);
      break;
    case 'lastUpdateId':
      state.lastUpdateId = Math.max(state.lastUpdateId, change.lastUpdateId);
      break;
    case 'answered':
      state.queries.delete(change.callbackQueryId);
      break;
    case 'file':
      putNewest(state.files, change.file.fileId, change.file, FILES);
      break;
    case 'webhook':
      state.webhook = change.webhook;
      break;
    case 'commands':
      if (change.commands === null) state.commands.delete(change.key);
      else state.commands.set(change.key, change.commands);
      break;
    case 'profile':
      state.profile.set(change.key, change.value);
      break;
    case 'menuButton':
      state.menuButtons.set(change.key, change.button);
      break;
  }
}

function applyChat(state: State, facts: ChatFacts, lastMessageId: number): void {
  const room = state.rooms.get(facts.chat.id);
  if (room) {
    room.facts = facts;
    room.lastMessageId = Math.max(room.lastMessageId, lastMessageId);
  } else {
    state.rooms.set(facts.chat.id, { facts, messages: new Map(), lastMessageId });
  }
}

function applyMessage(state: State, message: ShownMessage): void {
  const room = state.rooms.get(message.chat.id);
  if (!room) return;
  room.lastMessageId = Math.max(room.lastMessageId, message.message_id);
  room.messages.set(message.message_id, message);
  dropOldest(room.messages, MESSAGES_PER_CHAT);
}

function applyUpdate(state: State, update: Update, at: number): void {
  state.lastUpdateId = Math.max(state.lastUpdateId, update.update_id);
  state.updates.set(update.update_id, update);
  dropOldest(state.updates, UPDATES_IN_QUEUE);
  const query = update.callback_query ?? update.inline_query;
  if (!query) return;
  for (const [id, { askedAt }] of state.queries) {
    if (at - askedAt <= QUERY_LIFETIME_MS) break;
    state.queries.delete(id);
  }
  state.queries.set(query.id, { chatId: update.callback_query?.message?.chat.id, askedAt: at });
}

function putNewest<K, V>(map: Map<K, V>, key: K, value: V, limit: number): void {
  map.set(key, value);
  dropOldest(map, limit);
}

function dropOldest<K, V>(map: Map<K, V>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}

/** The shortest list of changes that leads to this state from an empty one. */
export function* snapshot(state: State): Generator<Change> {
  yield { type: 'token', token: state.token };
  yield { type: 'lastUpdateId', lastUpdateId: state.lastUpdateId };
  for (const user of state.users.values()) yield { type: 'user', user };
  for (const file of state.files.values()) yield { type: 'file', file };
  for (const { facts, lastMessageId, messages } of state.rooms.values()) {
    yield { type: 'chat', facts, lastMessageId };
    for (const message of messages.values()) yield { type: 'message', message };
  }
  for (const [inlineMessageId, content] of state.inlineMessages)
    yield { type: 'inline', inlineMessageId, content };
  for (const update of state.updates.values()) yield { type: 'update', update, at: askedAt(state, update) };
  yield { type: 'webhook', webhook: state.webhook };
  for (const [key, commands] of state.commands) yield { type: 'commands', key, commands };
  for (const [key, value] of state.profile) yield { type: 'profile', key, value };
  for (const [key, button] of state.menuButtons) yield { type: 'menuButton', key, button };
}

function askedAt(state: State, update: Update): number {
  const query = update.callback_query ?? update.inline_query;
  return (query && state.queries.get(query.id)?.askedAt) ?? 0;
}
