import { once } from 'node:events';
import type { Api } from 'grammy';
import type { Hono } from 'hono';
import type { WebhookConfig } from '../config.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import { serveHttp } from './http.ts';
import { poll } from './polling.ts';
import { createWebhook, setWebhook } from './webhook.ts';

export interface ReceiveOptions {
  readonly api: Api;
  readonly inbox: Inbox;
  readonly log: Logger;
  /** Undefined: updates are asked for. */
  readonly webhook: WebhookConfig | undefined;
  /** Where the webhook is served, and what else is served there. */
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Hono[];
  /** Called once, when updates can come. */
  readonly onReady: () => void;
  /** Called whenever Telegram has been heard of: a poll answered, an update posted. */
  readonly onContact?: (() => void) | undefined;
}

/**
 * Takes updates, by either way, until `signal` aborts.
 *
 * @throws GrammyError when Telegram refuses the token; AddressError when the port is taken
 */
export async function receive(options: ReceiveOptions, signal: AbortSignal): Promise<void> {
  const { webhook, api, inbox, log, host, port, routes, onReady, onContact } = options;
  if (!webhook) return poll({ api, inbox, log, onReady, onContact }, signal);
  const own = createWebhook({ config: webhook, inbox, log, onUpdate: onContact });
  const http = await serveHttp({ host, port, routes, own, log });
  try {
    await setWebhook(api, webhook, log, signal);
    onReady();
    if (!signal.aborted) await once(signal, 'abort');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // The webhook stays set: Telegram keeps what comes until this or another process answers again.
    await http.close();
  }
}
