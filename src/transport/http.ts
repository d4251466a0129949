import { createServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../logger.ts';
import { addressOf, closeServer, KEEP_ALIVE_MS, listen } from './http-server.ts';

/** What a route finds beside the request: Node's own request and answer. */
export interface HttpEnv {
  readonly Bindings: HttpBindings;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  /** Each with paths of its own. */
  readonly routes: readonly Hono<HttpEnv>[];
  readonly log: Logger;
}

export interface HttpService {
  /** Where a program on this machine reaches it. */
  readonly url: string;
  /** Takes no more requests; those under way get a moment to end. */
  close(): Promise<void>;
}

/** Who sends a request drop by drop does not keep a connection for long, nor does a large head take memory. */
const BOUNDS = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16_384,
};

/**
 * Serves what others ask of the bot: Telegram its webhook, the operator's tools health and metrics.
 *
 * @throws AddressError
 */
export async function serveHttp({ host, port, routes, log }: HttpOptions): Promise<HttpService> {
  const app = new Hono<HttpEnv>();
  for (const part of routes) app.route('/', part);
  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    // Not the address: a path may be a secret.
    log.error({ err: error, method: c.req.method }, 'a request failed');
    return c.body(null, 500);
  });
  const http = createServer(BOUNDS, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await listen(http, host, port);
  return { url: addressOf(http), close: () => closeServer(http) };
}
