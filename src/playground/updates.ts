import type { Update } from 'grammy/types';
import { conflict } from './bot-api-error.ts';
import type { World } from './world.ts';

/** Of an update, everything but its id. */
export type UpdateContent = Omit<Update, 'update_id'>;

/** Types that Telegram sends only to bots that ask for them by name. */
const ON_REQUEST: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]);

/** Puts an update into the bot's queue, unless the bot has not asked for its type. */
export function pushUpdate(world: World, content: UpdateContent): Update | undefined {
  const { allowedUpdates } = world.state.webhook;
  const [type = ''] = Object.keys(content);
  const isWanted = allowedUpdates?.length ? allowedUpdates.includes(type) : !ON_REQUEST.has(type);
  if (!isWanted) return undefined;
  const update = { update_id: world.state.lastUpdateId + 1, ...content };
  world.commit({ type: 'update', update, at: world.now() });
  return update;
}

export interface PollRequest {
  /** Updates below it are confirmed; a negative one counts from the end and forgets all before. */
  readonly offset: number;
  readonly limit: number;
  /** How long to wait for an update when there is none, in seconds. */
  readonly timeout: number;
  /** Aborts when the one who asks has gone. */
  readonly signal: AbortSignal;
}

export interface Polling {
  /** @throws BotApiError 409 when another request takes this one's place */
  getUpdates(request: PollRequest): Promise<readonly Update[]>;
  /** Whether the bot asks for updates: waits for them now, or asked within the last seconds. */
  readonly isBotOnline: boolean;
  close(): void;
}

/** A bot that has not asked again after this time is not there. */
const ONLINE_MS = 5000;

interface Waiter {
  /** With updates to fetch, or without any: time is up. */
  wake(): void;
  fail(error: Error): void;
}

/** Long polling: one request at a time waits for updates; a second one ends the first, as at Telegram. */
export function createPolling(world: World): Polling {
  let waiter: Waiter | undefined;
  let isBotOnline = false;
  let offlineTimer: NodeJS.Timeout | undefined;
  let isWakeDue = false;

  const setOnline = (isOnline: boolean) => {
    if (isOnline === isBotOnline) return;
    isBotOnline = isOnline;
    world.signal('online');
  };

  const stopListening = world.on('update', () => {
    if (!waiter || isWakeDue) return;
    // Updates that come in one go leave in one answer.
    isWakeDue = true;
    setImmediate(() => {
      isWakeDue = false;
      waiter?.wake();
    });
  });

  const wait = ({ timeout, signal }: PollRequest) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => mine.wake(), timeout * 1000);
      const onAbort = () => mine.wake();
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (waiter === mine) waiter = undefined;
      };
      const mine: Waiter = {
        wake() {
          settle();
          resolve();
        },
        fail(error) {
          settle();
          reject(error);
        },
      };
      signal.addEventListener('abort', onAbort);
      waiter = mine;
      if (signal.aborted) onAbort();
    });

  return {
    async getUpdates(request) {
      if (world.state.webhook.url !== '') {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      waiter?.fail(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      );
      clearTimeout(offlineTimer);
      setOnline(true);
      confirm(world, request.offset);
      try {
        if (world.state.updates.size === 0 && request.timeout > 0) await wait(request);
        return firstUpdates(world, request.limit);
      } finally {
        if (!waiter) {
          clearTimeout(offlineTimer);
          offlineTimer = setTimeout(() => setOnline(false), ONLINE_MS).unref();
        }
      }
    },
    get isBotOnline() {
      return isBotOnline || world.state.webhook.url !== '';
    },
    close() {
      stopListening();
      clearTimeout(offlineTimer);
      waiter?.wake();
    },
  };
}

function confirm(world: World, offset: number): void {
  const { updates } = world.state;
  const kept = offset < 0 ? updates.size + offset : Number.POSITIVE_INFINITY;
  const updateIds: number[] = [];
  for (const id of updates.keys()) {
    if (offset < 0 ? updateIds.length >= kept : id >= offset) break;
    updateIds.push(id);
  }
  if (updateIds.length > 0) world.commit({ type: 'confirmed', updateIds });
}

function firstUpdates({ state }: World, limit: number): readonly Update[] {
  const updates: Update[] = [];
  for (const update of state.updates.values()) {
    if (updates.length >= limit) break;
    updates.push(update);
  }
  return updates;
}
