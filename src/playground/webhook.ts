import type { Update, WebhookInfo } from 'grammy/types';
import { laneOf } from '../inbox/lanes.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { World } from './world.ts';

export interface Webhook {
  /** To be called when its settings have changed. */
  restart(): void;
  info(): WebhookInfo;
  close(): void;
}

export interface WebhookOptions {
  /** Before an update that was not taken is sent again, in milliseconds; doubled with each failure. Default 1000. */
  readonly retryMs?: number | undefined;
}

const LONGEST_RETRY_MS = 60_000;
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Delivers updates to the address that the bot has set, as Telegram does: several at once, those of a chat one after
 * the other. An update is confirmed by any 2xx answer and sent again after anything else. What the answer says is not
 * read.
 */
export function createWebhook(world: World, { retryMs = 1000 }: WebhookOptions = {}): Webhook {
  let run = new AbortController();
  const underWay = new Set<number>();
  let failures = 0;
  let retryTimer: NodeJS.Timeout | undefined;
  let lastError: { readonly date: number; readonly message: string } | undefined;

  const deliver = async (update: Update, { signal }: AbortController) => {
    underWay.add(update.update_id);
    try {
      await world.written();
      await post(update, signal);
      failures = 0;
      world.commit({ type: 'confirmed', updateIds: [update.update_id] });
    } catch (error) {
      if (signal.aborted) return;
      lastError = { date: world.date(), message: error instanceof Error ? error.message : String(error) };
      // Updates that fail together are one failure of the address.
      if (!retryTimer) failures += 1;
    } finally {
      underWay.delete(update.update_id);
      if (!signal.aborted) pump();
    }
  };

  const post = async (update: Update, signal: AbortSignal) => {
    const { url, secretToken } = world.state.webhook;
    const headers = omitUndefined({
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secretToken,
    });
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    if (!response.ok) {
      throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    }
  };

  const pump = () => {
    const { url, maxConnections } = world.state.webhook;
    if (url === '' || retryTimer) return;
    if (failures > 0) {
      const delayMs = Math.min(retryMs * 2 ** Math.min(failures - 1, 16), LONGEST_RETRY_MS);
      retryTimer = setTimeout(() => {
        retryTimer = undefined;
        // One update tries whether the address answers again.
        send(1);
      }, delayMs).unref();
      return;
    }
    send(maxConnections);
  };

  const send = (connections: number) => {
    // A chat's next update is sent once the one before has been taken.
    const busy = new Set<number>();
    for (const update of world.state.updates.values()) {
      if (underWay.size >= connections) return;
      const lane = laneOf(update);
      if (!underWay.has(update.update_id) && !busy.has(lane)) void deliver(update, run);
      busy.add(lane);
    }
  };

  const stop = () => {
    run.abort();
    underWay.clear();
    failures = 0;
    clearTimeout(retryTimer);
    retryTimer = undefined;
  };
  const stopListening = world.on('update', pump);
  pump();

  return {
    restart() {
      stop();
      lastError = undefined;
      run = new AbortController();
      pump();
    },
    info() {
      const { url, maxConnections, allowedUpdates } = world.state.webhook;
      return omitUndefined({
        url,
        has_custom_certificate: false,
        pending_update_count: world.state.updates.size,
        max_connections: url === '' ? undefined : maxConnections,
        allowed_updates: allowedUpdates ? [...allowedUpdates] : undefined,
        last_error_date: lastError?.date,
        last_error_message: lastError?.message,
      }) as WebhookInfo;
    },
    close() {
      stopListening();
      stop();
    },
  };
}
