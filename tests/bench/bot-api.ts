import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { Agent, request } from 'undici';

/**
 * The smallest Bot API that a bot can be measured against: it hands out updates and takes every call. It runs in a
 * process of its own, so that its work does not count as the bot's.
 */
export interface LoadRequest {
  readonly updates: readonly Update[];
  /** Calls that end the measurement: how many of them there will be and of which method. */
  readonly expect: { readonly method: string; readonly count: number };
  /** Each answer but those to getUpdates is held back by this. */
  readonly delayMs: number;
  /** Updates a second; undefined: all at once. */
  readonly perSecond?: number | undefined;
}

export interface LoadResult {
  /** From the first update handed out to the last expected call. */
  readonly ms: number;
  /** From the moment an update was there to the expected call for its chat, in milliseconds. */
  readonly latencies: readonly number[];
}

const ME = { id: 4242, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
const EMPTY: Readonly<Record<string, unknown>> = {
  getMe: ME,
  getMyCommands: [],
  getMyDescription: { description: '' },
  getMyShortDescription: { short_description: '' },
};
/** Telegram's default. */
const WEBHOOK_CONNECTIONS = 40;
const PACE_MS = 10;
const RETRY_MS = 100;

let queue: Update[] = [];
let waitingPoll: ServerResponse | undefined;
let webhook: { readonly url: string; readonly secret: string } | undefined;
let posting = 0;
let load: (LoadRequest & { seen: number; startedAt: number; latencies: number[] }) | undefined;
/** When the updates of each chat that are not answered yet were there, the oldest first. */
const since = new Map<number, number[]>();
let hasContact = false;

const connections = new Agent({ connections: WEBHOOK_CONNECTIONS });

const server = createServer((incoming, response) => {
  const method = incoming.url?.slice(incoming.url.lastIndexOf('/') + 1) ?? '';
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    if (method === 'getUpdates') poll(body, response);
    else void answer(method, body, response);
  });
});

function poll(body: string, response: ServerResponse): void {
  noticeContact();
  const { offset, timeout = 0 } = JSON.parse(body) as { offset?: number; timeout?: number };
  if (offset !== undefined) queue = queue.filter(({ update_id }) => update_id >= offset);
  if (queue.length > 0 || timeout === 0) reply(response, queue.slice(0, 100));
  else waitingPoll = response;
}

function noticeContact(): void {
  if (!hasContact) process.send?.({ ready: true });
  hasContact = true;
}

async function answer(method: string, body: string, response: ServerResponse): Promise<void> {
  if (load && load.delayMs > 0) await sleep(load.delayMs);
  const isMessage = method === 'sendMessage' || method === 'editMessageText';
  const values = body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
  const chatId = Number(values['chat_id']);
  reply(
    response,
    isMessage
      ? { message_id: 1, date: 1, chat: { id: chatId, type: 'private', first_name: 'Анна' }, text: '' }
      : method === 'getWebhookInfo'
        ? { url: '', has_custom_certificate: false, pending_update_count: 0 }
        : (EMPTY[method] ?? true),
  );
  if (method === 'setWebhook') {
    webhook = { url: String(values['url']), secret: String(values['secret_token']) };
    noticeContact();
  }
  if (load && method === load.expect.method) noticeAnswer(load, chatId);
}

function noticeAnswer(current: NonNullable<typeof load>, chatId: number): void {
  const at = since.get(chatId)?.shift();
  if (at !== undefined) current.latencies.push(performance.now() - at);
  current.seen += 1;
  if (current.seen < current.expect.count) return;
  const result: LoadResult = {
    ms: performance.now() - current.startedAt,
    latencies: current.latencies,
  };
  process.send?.({ result });
  load = undefined;
}

function reply(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, result }));
}

function handOut(updates: readonly Update[]): void {
  const now = performance.now();
  for (const update of updates) {
    const chatId = (update.message ?? update.callback_query?.message)?.chat.id ?? 0;
    const waiting = since.get(chatId) ?? [];
    waiting.push(now);
    since.set(chatId, waiting);
  }
  queue.push(...updates);
  if (webhook) postAll(webhook);
  else if (waitingPoll) {
    reply(waitingPoll, queue.slice(0, 100));
    waitingPoll = undefined;
  }
}

function postAll(target: NonNullable<typeof webhook>): void {
  while (posting < WEBHOOK_CONNECTIONS) {
    const update = queue.shift();
    if (!update) return;
    posting += 1;
    void post(target, update).finally(() => {
      posting -= 1;
      postAll(target);
    });
  }
}

async function post({ url, secret }: NonNullable<typeof webhook>, update: Update): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
    dispatcher: connections,
  });
  await body.dump();
  if (statusCode === 200) return;
  if (statusCode !== 503) throw new Error(`the webhook answered ${statusCode}`);
  // As Telegram does: what was not taken comes again.
  await sleep(RETRY_MS);
  queue.unshift(update);
}

process.on('message', async (wanted: LoadRequest) => {
  since.clear();
  load = { ...wanted, seen: 0, startedAt: performance.now(), latencies: [] };
  if (wanted.perSecond === undefined) return handOut(wanted.updates);
  const portion = Math.max(1, Math.round((wanted.perSecond * PACE_MS) / 1000));
  const pauseMs = (portion * 1000) / wanted.perSecond;
  for (let from = 0; from < wanted.updates.length; from += portion) {
    handOut(wanted.updates.slice(from, from + portion));
    await sleep(pauseMs);
  }
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
