import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../logger.ts';
import type { Translate } from '../translate.ts';
import { addressOf, closeServer, KEEP_ALIVE_MS, listen } from '../transport/http-server.ts';
import { type Activity, addBotApiRoutes } from './bot-api-routes.ts';
import type { BotIdentity } from './bot-user.ts';
import { type ApiCall, createCallLog } from './calls.ts';
import { addChatRoutes } from './chat-routes.ts';
import { createFaults, type Fault } from './faults.ts';
import { type Files, openFiles } from './files.ts';
import { createGuard } from './guard.ts';
import { addPageRoutes } from './page-routes.ts';
import { createPolling } from './updates.ts';
import { createWebhook } from './webhook.ts';
import { createWorld, type World } from './world.ts';

export interface PlaygroundOptions {
  /** The only address to listen on. */
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  /** The words that people read: of the page, of its guest and of the bot before it has a name. */
  readonly t: Translate;
  /** `<bot id>:<secret>`; default: the one in the journal, or a random one. */
  readonly token?: string | undefined;
  /** Where chats and waiting updates outlive a restart; files lie beside it. Default: all is in memory. */
  readonly journalPath?: string | undefined;
  /** Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
  readonly log?: Logger | undefined;
  /** How many of the newest Bot API calls are remembered; default 1000. */
  readonly callLogLimit?: number | undefined;
  /** Whether the bot gets every message of its groups, privacy mode being off; default false. */
  readonly canReadAllGroupMessages?: boolean | undefined;
  /** Before an update that a webhook did not take is sent again, in milliseconds; default 1000. */
  readonly webhookRetryMs?: number | undefined;
}

/** A Bot API server on this machine with a chat page, and what tests need to play Telegram with it. */
export interface Playground {
  /** Where the Bot API and the chat page are: `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly files: Files;
  readonly identity: BotIdentity;
  /** Makes calls go wrong. @returns how to take it back */
  fail(fault: Fault): () => void;
  /** The newest Bot API calls, oldest first, each once it is done. */
  readonly calls: readonly ApiCall[];
  /** Forgets calls and faults. */
  forget(): void;
  /** Milliseconds by which every answer of the Bot API is late; default 0. */
  answerDelayMs: number;
  readonly activity: Activity;
  /** Ends long polls and event streams, and writes what is left to the journal. */
  close(): Promise<void>;
}

const BOT_USERNAME = 'technoparks_local_bot';

/** @throws AddressError before anything else is touched */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host, port } = options;
  const app = Promise.withResolvers<Hono<Bindings>>();
  const http = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS },
    getRequestListener(async (request, env) => (await app.promise).fetch(request, env as HttpBindings), {
      overrideGlobalObjects: false,
    }),
  );
  // Who has the address has the journal: two servers never write to one.
  await listen(http, host, port);
  try {
    const { routes, playground } = await build(options, http);
    app.resolve(routes);
    return playground;
  } catch (error) {
    http.close();
    http.closeAllConnections();
    throw error;
  }
}

type Bindings = { readonly Bindings: HttpBindings };

async function build(options: PlaygroundOptions, http: Server) {
  const { host, t, journalPath, log } = options;
  const world = await createWorld(options);
  const files = await openFiles(world, journalPath === undefined ? undefined : `${journalPath}.files`);
  const identity: BotIdentity = {
    name: t.text('playground-bot-name'),
    username: BOT_USERNAME,
    canReadAllGroupMessages: options.canReadAllGroupMessages ?? false,
  };
  const server = {
    world,
    files,
    identity,
    polling: createPolling(world),
    webhook: createWebhook(world, { retryMs: options.webhookRetryMs }),
    faults: createFaults(),
    callLog: createCallLog(options.callLogLimit ?? 1000),
    answerDelayMs: 0,
    activity: { underWay: 0, lastAt: performance.now() },
    log,
  };

  const routes = new Hono<Bindings>();
  routes.use(createGuard(host));
  addBotApiRoutes(routes, server);
  const chat = addChatRoutes(routes, { ...server, t });
  addPageRoutes(routes, t);
  routes.onError((error, c) => {
    log?.error({ err: error }, 'a request to the local server failed');
    return c.text('Internal Server Error', 500);
  });

  const playground: Playground = {
    url: addressOf(http),
    token: world.state.token,
    world,
    files,
    identity,
    fail: (fault) => server.faults.add(fault),
    get calls() {
      return server.callLog.calls;
    },
    forget() {
      server.callLog.clear();
      server.faults.clear();
    },
    get answerDelayMs() {
      return server.answerDelayMs;
    },
    set answerDelayMs(delayMs) {
      server.answerDelayMs = delayMs;
    },
    activity: server.activity,
    async close() {
      server.polling.close();
      server.webhook.close();
      chat.close();
      await closeServer(http);
      await world.close();
    },
  };
  return { routes, playground };
}
