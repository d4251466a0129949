import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';

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
}

export interface LoadResult {
  /** From the first update handed out to the last expected call. */
  readonly ms: number;
}

const ME = { id: 4242, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
const EMPTY: Readonly<Record<string, unknown>> = {
  getMe: ME,
  getMyCommands: [],
  getMyDescription: { description: '' },
  getMyShortDescription: { short_description: '' },
};

let queue: Update[] = [];
let waitingPoll: ServerResponse | undefined;
let load: (LoadRequest & { seen: number; startedAt: number }) | undefined;
let hasPolled = false;

const server = createServer((request, response) => {
  const method = request.url?.slice(request.url.lastIndexOf('/') + 1) ?? '';
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (method === 'getUpdates') poll(Buffer.concat(chunks).toString(), response);
    else void answer(method, response);
  });
});

function poll(body: string, response: ServerResponse): void {
  if (!hasPolled) process.send?.({ polled: true });
  hasPolled = true;
  const { offset, timeout = 0 } = JSON.parse(body) as { offset?: number; timeout?: number };
  if (offset !== undefined) queue = queue.filter(({ update_id }) => update_id >= offset);
  if (queue.length > 0 || timeout === 0) reply(response, queue.slice(0, 100));
  else waitingPoll = response;
}

async function answer(method: string, response: ServerResponse): Promise<void> {
  if (load && load.delayMs > 0) await sleep(load.delayMs);
  const isMessage = method === 'sendMessage' || method === 'editMessageText';
  reply(
    response,
    isMessage
      ? { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, text: '' }
      : (EMPTY[method] ?? true),
  );
  if (!load || method !== load.expect.method) return;
  load.seen += 1;
  if (load.seen === load.expect.count) {
    process.send?.({ result: { ms: performance.now() - load.startedAt } satisfies LoadResult });
    load = undefined;
  }
}

function reply(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, result }));
}

process.on('message', (request: LoadRequest) => {
  load = { ...request, seen: 0, startedAt: performance.now() };
  queue.push(...request.updates);
  const response = waitingPoll;
  waitingPoll = undefined;
  if (response) reply(response, queue.slice(0, 100));
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
