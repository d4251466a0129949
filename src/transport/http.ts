import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../logger.ts';
import { addressOf, closeServer, KEEP_ALIVE_MS, listen } from './http-server.ts';

/**
 * A path that is answered with Node's own request and response: to make them a web request and a web response takes as
 * long as to store an update.
 */
export interface OwnPath {
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  /** Each with paths of its own. */
  readonly routes: readonly Hono[];
  /** Comes before the routes. */
  readonly own?: OwnPath;
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
export async function serveHttp({ host, port, routes, own, log }: HttpOptions): Promise<HttpService> {
  const app = new Hono();
  for (const part of routes) app.route('/', part);
  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    // Not the address: a path may be a secret.
    log.error({ err: error, method: c.req.method }, 'a request failed');
    return c.body(null, 500);
  });
  const answerByRoute = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const http = createServer(BOUNDS, (request, response) => {
    if (!own || pathOf(request) !== own.path) return void answerByRoute(request, response);
    own.answer(request, response).catch((error: unknown) => {
      log.error({ err: error, method: request.method }, 'a request failed');
      response.destroy();
    });
  });
  await listen(http, host, port);
  return { url: addressOf(http), close: () => closeServer(http) };
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';
