import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ApiResponse } from 'grammy/types';
import type { Context, Hono } from 'hono';
import type { Logger } from '../logger.ts';
import { BotApiError } from './bot-api-error.ts';
import type { CallLog } from './calls.ts';
import { type FaultAnswer, type Faults, faultError } from './faults.ts';
import type { BotApi } from './methods/method.ts';
import { METHODS } from './methods/table.ts';
import { type RequestParameters, readParameters } from './request-body.ts';

export interface Activity {
  /** Calls that have come and have not been answered; long polls and calls that hang by intent do not count. */
  readonly underWay: number;
  /** When the last call came or was answered, in milliseconds of `performance.now()`. */
  readonly lastAt: number;
}

interface BotApiServer extends BotApi {
  readonly faults: Faults;
  readonly callLog: CallLog;
  /** Milliseconds by which every answer is late. */
  answerDelayMs: number;
  readonly activity: Activity;
  readonly log: Logger | undefined;
}

type Server = Omit<BotApiServer, 'activity'> & { activity: { underWay: number; lastAt: number } };
type Bindings = { readonly Bindings: HttpBindings };

const NOT_FOUND = new BotApiError(404, 'Not Found');
const NO_METHOD = new BotApiError(404, 'Not Found: method not found');
const UNAUTHORIZED = new BotApiError(401, 'Unauthorized');

/** The Bot API itself: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function addBotApiRoutes(app: Hono<Bindings>, server: Server): void {
  app.all('/:bot{bot[^/]+}/:method', (c) => handle(c, server, c.req.param('bot'), c.req.param('method')));

  app.get('/file/:bot{bot[^/]+}/:path{.+}', async (c) => {
    if (c.req.param('bot') !== `bot${server.world.state.token}`) return c.json(errorBody(UNAUTHORIZED), 401);
    const found = await server.files.read(c.req.param('path'));
    if (!found) return c.json(errorBody(NOT_FOUND), 404);
    const { file, bytes } = found;
    const isShown = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/)/.test(file.mimeType);
    const name = encodeURIComponent(file.name);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mimeType,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=86400, immutable',
    });
  });
}

async function handle(
  c: Context<Bindings>,
  server: Server,
  bot: string,
  methodName: string,
): Promise<Response> {
  const { incoming, outgoing } = c.env;
  const { world, activity, callLog } = server;
  const name = methodName.toLowerCase();
  const at = world.now();
  const count = (step: number) => {
    if (name !== 'getupdates') activity.underWay += step;
    activity.lastAt = performance.now();
  };
  let request: RequestParameters = { fields: {}, uploads: new Map() };

  count(1);
  try {
    checkToken(bot, world.state.token);
    const run = METHODS.get(name);
    if (!run) throw NO_METHOD;
    request = await readParameters(incoming);
    const fault = server.faults.take(name, request.fields['chat_id']);
    await befall(fault, 'before', outgoing, count);
    const result = await run(request, server, name === 'getupdates' ? closeSignal(outgoing) : NEVER);
    await world.written();
    callLog.add({ method: methodName, payload: request.fields, at, result });
    await befall(fault, 'after', outgoing, count);
    return await answer(c, server, { ok: true, result }, 200);
  } catch (error) {
    if (error instanceof Gone) return RESPONSE_ALREADY_SENT;
    const refusal = asRefusal(error, server, methodName);
    const body = errorBody(refusal);
    callLog.add({ method: methodName, payload: request.fields, at, error: body });
    return await answer(c, server, body, refusal.code);
  } finally {
    count(-1);
  }
}

/** Telegram tells a token that cannot be one (404) from a wrong one (401). */
function checkToken(bot: string, token: string): void {
  if (bot === `bot${token}`) return;
  throw /^bot\d+:[\w-]+$/.test(bot) ? UNAUTHORIZED : NOT_FOUND;
}

/** The connection is gone: nobody is there to be answered. */
class Gone extends Error {}

const NEVER = new AbortController().signal;

function closeSignal(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => controller.abort());
  return controller.signal;
}

/** @throws BotApiError for a refusal, Gone when the connection is to be, or has been, broken */
async function befall(
  fault: FaultAnswer | undefined,
  moment: 'before' | 'after',
  outgoing: ServerResponse,
  count: (step: number) => void,
): Promise<void> {
  if (!fault) return;
  if ('status' in fault && moment === 'before') throw faultError(fault);
  if ('delayMs' in fault && moment === 'after') await sleep(fault.delayMs);
  if ('reset' in fault && fault.reset === moment) {
    outgoing.socket?.resetAndDestroy();
    throw new Gone();
  }
  if ('hang' in fault && fault.hang === moment) {
    count(-1);
    await new Promise((resolve) => outgoing.once('close', resolve));
    count(1);
    throw new Gone();
  }
}

/** Straight to the connection: a Response would cost more than everything else that a call does. */
async function answer(
  { env: { outgoing } }: Context<Bindings>,
  { answerDelayMs }: Server,
  body: ApiResponse<unknown>,
  code: number,
): Promise<Response> {
  if (answerDelayMs > 0) await sleep(answerDelayMs);
  const text = JSON.stringify(body);
  outgoing.writeHead(code, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  outgoing.end(text);
  return RESPONSE_ALREADY_SENT;
}

function asRefusal(error: unknown, { log }: Server, method: string): BotApiError {
  if (error instanceof BotApiError) return error;
  log?.error({ err: error, method }, 'a Bot API call failed in the local server');
  return new BotApiError(500, 'Internal Server Error');
}

const errorBody = ({ code, message, parameters }: BotApiError) => ({
  ok: false as const,
  error_code: code,
  description: message,
  ...(parameters ? { parameters } : {}),
});
