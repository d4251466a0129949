import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, Update, User } from 'grammy/types';
import type { ApiCall } from '../../src/playground/calls.ts';
import { privateRoom } from '../../src/playground/chats.ts';
import type { Fault } from '../../src/playground/faults.ts';
import { type PlaygroundOptions, startPlayground } from '../../src/playground/server.ts';
import type { World } from '../../src/playground/world.ts';
import { ru } from './locale.ts';
import { type ActorContext, createActor, type TelegramActor } from './telegram-actor.ts';
import { createGroup, type GroupOptions, messagesOf, type TelegramGroup } from './telegram-group.ts';

export type { TelegramActor, Toast } from './telegram-actor.ts';
export type { TelegramGroup } from './telegram-group.ts';
export type { Screen } from './telegram-screen.ts';

/** The tests' Telegram: a Bot API server on a free port, and people who talk to the bot under test. */
export interface Telegram {
  /** For the bot's `apiRoot`. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  /** A new person; not yet in a chat with the bot. */
  user(options?: Partial<User>): TelegramActor;
  group(options?: GroupOptions): TelegramGroup;
  /** The messages of a chat, oldest first. */
  messages(chatId: number): readonly Message[];
  /** Every Bot API call so far, oldest first, each once it is done. */
  readonly calls: readonly ApiCall[];
  /** The calls of one method. */
  callsOf(method: string): readonly ApiCall[];
  /** Forgets calls and faults. */
  forget(): void;
  /** Makes calls go wrong. @returns how to take it back */
  fail(fault: Fault): () => void;
  /** Milliseconds by which every answer of the Bot API is late. */
  answerDelayMs: number;
  /** Everything that waits for the bot, confirmed: for tests that hand updates to the bot themselves. */
  takeUpdates(): Update[];
  /** Resolves when the bot has fetched and confirmed every update and has then been quiet for a moment. */
  settled(quietMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface TelegramOptions extends Partial<Omit<PlaygroundOptions, 't'>> {
  /** How long is waited for the bot before a test fails, in milliseconds; default 5000. */
  readonly patienceMs?: number;
}

const QUIET_MS = 60;
const POLL_MS = 3;

export async function startTelegram({
  patienceMs = 5000,
  ...options
}: TelegramOptions = {}): Promise<Telegram> {
  const playground = await startPlayground({
    host: '127.0.0.1',
    port: 0,
    t: ru,
    callLogLimit: Number.POSITIVE_INFINITY,
    ...options,
  });
  const { world, activity } = playground;
  let people = 1000;
  let groups = 0;

  const waitFor = async <T>(what: string, check: () => T | undefined): Promise<T> => {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const found = check();
      if (found !== undefined) return found;
      if (performance.now() > deadline)
        throw new Error(`${what}: not within ${patienceMs} ms\n${recently()}`);
      await sleep(POLL_MS);
    }
  };

  const recently = (): string =>
    [
      `${world.state.updates.size} updates wait for the bot, ${activity.underWay} calls are under way; last calls:`,
      ...playground.calls.slice(-8).map(describeCall),
    ].join('\n');

  const context: ActorContext = { playground, waitFor };

  return {
    url: playground.url,
    token: playground.token,
    world,
    user(given = {}) {
      people += 1;
      const user: User = {
        id: people,
        is_bot: false,
        first_name: `Гость ${people}`,
        language_code: 'ru',
        ...given,
      };
      world.commit({ type: 'user', user });
      return createActor(context, privateRoom(world, user), user);
    },
    group(given = {}) {
      groups += 1;
      return createGroup(context, given.type === 'group' ? -groups : -1_001_000_000_000 - groups, given);
    },
    messages: (chatId) => messagesOf(context, chatId),
    get calls() {
      return playground.calls;
    },
    callsOf: (method) => playground.calls.filter((call) => call.method === method),
    forget: () => playground.forget(),
    fail: (fault) => playground.fail(fault),
    get answerDelayMs() {
      return playground.answerDelayMs;
    },
    set answerDelayMs(delayMs) {
      playground.answerDelayMs = delayMs;
    },
    takeUpdates() {
      const updates = [...world.state.updates.values()];
      world.commit({ type: 'confirmed', updateIds: updates.map((update) => update.update_id) });
      return updates;
    },
    async settled(quietMs = QUIET_MS) {
      await waitFor('the bot to be done', () => {
        const isQuiet = performance.now() - activity.lastAt >= quietMs;
        return (world.state.updates.size === 0 && activity.underWay === 0 && isQuiet) || undefined;
      });
    },
    close: () => playground.close(),
  };
}

function describeCall({ method, payload, error }: ApiCall): string {
  const text = JSON.stringify(payload);
  const outcome = error ? ` → ${error.description}` : '';
  return `  ${method} ${text.length > 160 ? `${text.slice(0, 160)}…` : text}${outcome}`;
}
