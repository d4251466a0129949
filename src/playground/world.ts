import { randomBytes, randomInt } from 'node:crypto';
import type { ChatEvent } from './chat-api.ts';
import { type Journal, noJournal, openJournal, readJournal } from './journal.ts';
import { isObject } from './json-fields.ts';
import { applyChange, type Change, createState, type State, snapshot } from './state.ts';

/** What happens in a chat, for those who look at it; a message comes without the addresses of its files. */
export type ChatHappening = Exclude<ChatEvent, { readonly type: 'profile' | 'online' }>;

/** What concerns everyone: the bot's profile has changed, the bot has come or gone, an update waits for it. */
export type Signal = 'profile' | 'online' | 'update';

/** The state with its journal and its listeners: the one way to change anything. */
export interface World {
  readonly state: Readonly<State>;
  /** Unix time in milliseconds. */
  now(): number;
  /** Unix time in seconds, as the Bot API gives it. */
  date(): number;
  commit(change: Change): void;
  /** Resolves when all that was committed so far survives the end of the process. */
  written(): Promise<void>;
  /** Tells those who look at a chat of something that leaves no trace. */
  tell(chatId: number, happening: ChatHappening): void;
  /** @returns how to stop listening */
  watch(chatId: number, listener: (happening: ChatHappening) => void): () => void;
  signal(signal: Signal): void;
  /** @returns how to stop listening */
  on(signal: Signal, listener: () => void): () => void;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly journalPath?: string | undefined;
  readonly token?: string | undefined;
  readonly now?: (() => number) | undefined;
}

/** `<bot id>:<secret>` in the form of Telegram's tokens. */
const randomToken = (): string =>
  `${randomInt(1_000_000_000, 9_999_999_999)}:${randomBytes(26).toString('base64url')}`;

/** Takes up where the journal ends; without a journal everything begins anew and is gone at the end. */
export async function createWorld({ journalPath, token, now = Date.now }: WorldOptions): Promise<World> {
  // A bot remembers ids of updates it has seen: a server that begins anew must not count from the same number.
  const state = createState(token ?? randomToken(), Math.floor(now() / 1000));
  let journal: Journal<Change> = noJournal;
  if (journalPath !== undefined) {
    for await (const entry of readJournal(journalPath)) if (isChange(entry)) applyChange(state, entry);
    if (token !== undefined) state.token = token;
    journal = await openJournal(journalPath, snapshot(state));
  }
  return wrap(state, journal, now);
}

/** The journal is the server's own file: a line is either torn or as it was written. */
const isChange = (entry: unknown): entry is Change => isObject(entry) && typeof entry['type'] === 'string';

function wrap(state: State, journal: Journal<Change>, now: () => number): World {
  const watchers = createListeners<number, ChatHappening>();
  const signals = createListeners<Signal, undefined>();

  return {
    state,
    now,
    date: () => Math.floor(now() / 1000),
    commit(change) {
      const happenings = watchers.isEmpty ? [] : happeningsOf(state, change);
      applyChange(state, change);
      journal.append(change);
      for (const [chatId, happening] of happenings) watchers.call(chatId, happening);
      if (change.type === 'update') signals.call('update', undefined);
      if (change.type === 'commands' || change.type === 'profile') signals.call('profile', undefined);
    },
    written: () => journal.written(),
    tell: (chatId, happening) => watchers.call(chatId, happening),
    watch: (chatId, listener) => watchers.add(chatId, listener),
    signal: (signal) => signals.call(signal, undefined),
    on: (signal, listener) => signals.add(signal, listener),
    close: () => journal.close(),
  };
}

/** What those who look at a chat see of a change; to be asked before it is applied. */
function happeningsOf(state: State, change: Change): readonly (readonly [number, ChatHappening])[] {
  switch (change.type) {
    case 'message': {
      const { message } = change;
      const isKnown = state.rooms.get(message.chat.id)?.messages.has(message.message_id);
      return [[message.chat.id, { type: isKnown ? 'edited' : 'message', message }]];
    }
    case 'deleted':
      return change.messageIds.map((messageId) => [change.chatId, { type: 'deleted', messageId }]);
    case 'chat': {
      const { chat, botStatus } = change.facts;
      const isBlocked = botStatus === 'kicked';
      const wasBlocked = state.rooms.get(chat.id)?.facts.botStatus === 'kicked';
      return isBlocked === wasBlocked ? [] : [[chat.id, { type: 'blocked', isBlocked }]];
    }
    case 'answered': {
      const chatId = state.queries.get(change.callbackQueryId)?.chatId;
      const { type: _, ...answer } = change;
      return chatId === undefined ? [] : [[chatId, { type: 'callbackAnswer', ...answer }]];
    }
    default:
      return [];
  }
}

function createListeners<K, V>() {
  const byKey = new Map<K, Set<(value: V) => void>>();
  return {
    get isEmpty() {
      return byKey.size === 0;
    },
    call(key: K, value: V) {
      for (const listener of byKey.get(key) ?? []) listener(value);
    },
    add(key: K, listener: (value: V) => void) {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
  };
}
