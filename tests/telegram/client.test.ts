import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, InputFile } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type BotApiTry, createClientOptions } from '../../src/telegram/client.ts';
import { isNetworkError, retryAfterSeconds } from '../../src/telegram/errors.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const TOKEN = '123456789:AAF-tHe_SecretPartOfTheToken_1234567';
const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** A Bot API of scripted answers, one after another, the last repeated. */
async function serve(...answers: Answer[]) {
  const methods: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(methods.length, answers.length - 1)];
    methods.push(request.url?.split('/').at(-1) ?? '');
    request.resume().on('end', () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { methods, apiRoot: `http://127.0.0.1:${port}` };
}

const json =
  (status: number, body: object): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const ok = json(200, { ok: true, result: { message_id: 1 } });
const tooMany = (seconds: number) =>
  json(429, {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  });
const serverError = json(502, { ok: false, error_code: 502, description: 'Bad Gateway' });
const cut: Answer = (request) => request.socket.destroy();
const silence: Answer = () => {};

function createApi(apiRoot: string, timeoutMs = 2000) {
  const lines: string[] = [];
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
  return { api: new Api(TOKEN, createClientOptions({ apiRoot, log, timeoutMs })), lines };
}

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the Bot API client', () => {
  it('waits as long as a 429 says and then succeeds', async () => {
    const { apiRoot, methods } = await serve(tooMany(1), ok);
    const startedAt = performance.now();
    await createApi(apiRoot).api.sendMessage(1, 'текст');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1000);
    expect(methods).toEqual(['sendMessage', 'sendMessage']);
  });

  it('leaves a long 429 to the caller', async () => {
    const { apiRoot, methods } = await serve(tooMany(60));
    const error = await caught(createApi(apiRoot).api.sendMessage(1, 'текст'));
    expect(retryAfterSeconds(error)).toBe(60);
    expect(methods).toHaveLength(1);
  });

  it('repeats a call that the server failed to take: an edit twice, a send once', async () => {
    const edits = await serve(serverError, serverError, ok);
    await createApi(edits.apiRoot).api.editMessageText(1, 1, 'текст');
    expect(edits.methods).toHaveLength(3);

    const sends = await serve(serverError, serverError, ok);
    expect(await caught(createApi(sends.apiRoot).api.sendMessage(1, 'текст'))).toBeDefined();
    expect(sends.methods).toHaveLength(2);
  });

  it('does not send again what may have arrived', async () => {
    const { apiRoot, methods } = await serve(cut);
    expect(isNetworkError(await caught(createApi(apiRoot).api.sendMessage(1, 'текст')))).toBe(true);
    expect(methods).toEqual(['sendMessage']);
  });

  it('asks again what only reads or sets', async () => {
    const { apiRoot, methods } = await serve(cut, ok);
    await createApi(apiRoot).api.getChat(1);
    expect(methods).toHaveLength(2);
  });

  it('gives up a call that hangs', async () => {
    const { apiRoot } = await serve(silence);
    const error = await caught(createApi(apiRoot, 100).api.sendMessage(1, 'текст'));
    expect(isNetworkError(error)).toBe(true);
  });

  it('gives up an answer that comes drop by drop', async () => {
    const drip: Answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    const { apiRoot, methods } = await serve(drip);
    const startedAt = performance.now();
    const error = await caught(createApi(apiRoot, 200).api.sendMessage(1, 'текст'));
    expect(isNetworkError(error)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(1500);
    expect(methods).toEqual(['sendMessage']);
  });

  it('begins no further try once the time of one is over', async () => {
    const edits = await serve(silence);
    const startedAt = performance.now();
    expect(await caught(createApi(edits.apiRoot, 300).api.editMessageText(1, 1, 'текст'))).toBeDefined();
    expect(edits.methods).toEqual(['editMessageText']);
    expect(performance.now() - startedAt).toBeLessThan(1500);

    const late = await serve(serverError, serverError, ok);
    expect(await caught(createApi(late.apiRoot, 150).api.editMessageText(1, 1, 'текст'))).toBeDefined();
    expect(late.methods).toHaveLength(2);
  });

  it('tells of every try how it ended, and nothing of what it holds', async () => {
    const { apiRoot } = await serve(tooMany(0), serverError, ok, silence, json(400, { ok: false }), cut);
    const tries: BotApiTry[] = [];
    const options = { apiRoot, log: createLogger('silent'), timeoutMs: 300 };
    const api = new Api(TOKEN, createClientOptions({ ...options, onTry: (each) => void tries.push(each) }));
    await api.editMessageText(1, 1, 'приватный текст');
    for (let calls = 0; calls < 3; calls += 1) await caught(api.sendMessage(1, 'приватный текст'));
    expect(tries.map(({ method, result }) => `${method} ${result}`)).toEqual([
      'editMessageText 429',
      'editMessageText 502',
      'editMessageText ok',
      'sendMessage timeout',
      'sendMessage 400',
      'sendMessage network',
    ]);
    expect(JSON.stringify(tries)).not.toMatch(/AAF|приватный|127\.0\.0\.1/);
  });

  it('tries again where nobody answers yet', async () => {
    const { apiRoot } = await serve(ok);
    cleanUps.splice(0).forEach((close) => {
      close();
    });
    const { api, lines } = createApi(apiRoot);
    expect(isNetworkError(await caught(api.sendMessage(1, 'текст')))).toBe(true);
    expect(lines.filter((line) => line.includes('tried again'))).toHaveLength(1);
  });

  it('uploads files and stops at once when told to', async () => {
    const { apiRoot, methods } = await serve(ok, silence);
    const { api } = createApi(apiRoot);
    await api.sendDocument(1, new InputFile(Buffer.from('данные'), 'a.txt'));
    expect(methods).toEqual(['sendDocument']);

    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    type Signal = Parameters<typeof api.getUpdates>[1];
    const startedAt = performance.now();
    expect(await caught(api.getUpdates({ timeout: 30 }, stop.signal as Signal))).toBeDefined();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('keeps the token and the text out of the log', async () => {
    const { apiRoot } = await serve(cut);
    const { api, lines } = createApi(apiRoot);
    const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
    log.error({ err: await caught(api.getChat('приватный текст')) }, 'failed');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join()).not.toMatch(/AAF|приватный/);
  });
});
