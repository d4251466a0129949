import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClientOptions, HttpError } from 'grammy';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

export interface ClientOptions {
  readonly apiRoot: string;
  readonly log: Logger;
  /** For one try of a call, answer included, in milliseconds; default 15,000. Long polls and uploads have their own. */
  readonly timeoutMs?: number;
  /** Default: true. False: nothing is waited for and nothing tried again, each failure is the caller's to deal with. */
  readonly isPatient?: boolean;
  /** Told of every call as it begins. */
  readonly onCall?: (method: string) => void;
  /** Told of every try as it has ended. */
  readonly onTry?: (call: BotApiTry) => void;
}

/** One try of a call, for counting: no address, no content. */
export interface BotApiTry {
  readonly method: string;
  /** `ok`, the HTTP status of a refusal, `timeout`, or `network` where nobody answered. */
  readonly result: string;
  readonly ms: number;
}

/** What every Bot API call gets (decision D7): a time-out, bounded waits and retries, a log without the token. */
const CONNECT_TIMEOUT_MS = 10_000;
const POLL_TIMEOUT_MS = 60_000;
const UPLOAD_TIMEOUT_MS = 60_000;
/** A handler waits this long for a 429 at most; longer ones are the caller's to deal with. */
const LONGEST_RETRY_AFTER_S = 5;

/** Failures from before the request could leave: trying again cannot repeat an effect. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Calls that create something each time; all others may be repeated whatever has become of the first try. */
const CREATES = /^(send|copy|forward)/i;

/** The options for grammY's Api; a bot's and a conversation's calls pass through the same `fetch`. */
export function createClientOptions(options: ClientOptions): ApiClientOptions {
  return {
    apiRoot: options.apiRoot,
    // grammY's own timer is the outer bound: all tries and waits together.
    timeoutSeconds: 120,
    fetch: createFetch(options),
  };
}

/** What grammY gives its `fetch`: JSON text, or a stream where files are sent. */
interface RequestInit {
  readonly headers: Record<string, string>;
  readonly body: string | Readable;
  readonly signal?: AbortSignal;
}

interface Call {
  readonly method: string;
  readonly limitMs: number;
  /** None for a streamed body, which is gone once read, and for a long poll, which its own loop repeats. */
  readonly retryDelaysMs: readonly number[];
}

/** What grammY reads of a response. */
interface Answer {
  json(): Promise<unknown>;
}

/** No answer, or not all of it, within the time of a try. */
class CallTimeout extends Error {
  override readonly name = 'CallTimeout';
  readonly code = 'ETIMEDOUT';
}

/** Of the platform's own `fetch` each call costs four times as much time of the processor. */
function createFetch({ log, timeoutMs = 15_000, isPatient = true, onCall, onTry }: ClientOptions) {
  const connections = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });

  const tryOnce = async (
    address: string,
    { headers, body: sent, signal }: RequestInit,
    { method, limitMs }: Call,
  ): Promise<Answered> => {
    const startedAt = performance.now();
    const stop = new AbortController();
    const timer = setTimeout(
      () => stop.abort(new CallTimeout(`${method}: no answer in ${limitMs} ms`)),
      limitMs,
    );
    const giveUp = () => stop.abort();
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
    let result = 'network';
    try {
      const { statusCode, body } = await request(address, {
        method: 'POST',
        headers,
        body: sent,
        signal: stop.signal,
        dispatcher: connections,
        // The timer above is for both together.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const text = await body.text();
      result = statusCode === 200 ? 'ok' : String(statusCode);
      return { status: statusCode, text };
    } catch (error) {
      if (error instanceof CallTimeout) result = 'timeout';
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      onTry?.({ method, result, ms: performance.now() - startedAt });
    }
  };

  return async (address: string, init: RequestInit): Promise<Answer> => {
    const call = describeCall(address, init, { timeoutMs, isPatient });
    onCall?.(call.method);
    const startedAt = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      // Whoever waits for the answer has waited long enough: no further try begins after the time of one.
      const mayRepeat = () => performance.now() - startedAt < call.limitMs;
      const delayMs = call.retryDelaysMs[attempt];
      let waitMs: number | undefined;
      try {
        const { status, text } = await tryOnce(address, init, call);
        waitMs = delayMs === undefined ? undefined : waitAfter(status, text, delayMs);
        if (waitMs === undefined || !mayRepeat()) return { json: async () => JSON.parse(text) };
        log.warn({ method: call.method, status, waitMs }, 'Bot API call is tried again');
      } catch (error) {
        const isOver = init.signal?.aborted || delayMs === undefined || !mayRepeat();
        if (isOver || !mayTryAgain(call.method, error)) throw error;
        waitMs = delayMs;
        log.warn({ method: call.method, waitMs, err: error }, 'Bot API call is tried again');
      }
      await sleep(waitMs);
    }
  };
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

function describeCall(
  address: string,
  { body }: RequestInit,
  { timeoutMs, isPatient }: { readonly timeoutMs: number; readonly isPatient: boolean },
): Call {
  const method = address.slice(address.lastIndexOf('/') + 1);
  if (method === 'getUpdates') return { method, limitMs: POLL_TIMEOUT_MS, retryDelaysMs: [] };
  const isStreamed = typeof body !== 'string';
  return {
    method,
    limitMs: isStreamed ? Math.max(timeoutMs, UPLOAD_TIMEOUT_MS) : timeoutMs,
    retryDelaysMs: isStreamed || !isPatient ? [] : CREATES.test(method) ? [1000] : [200, 1000],
  };
}

/** How long to wait before the next try; undefined where this answer is the one to give. */
function waitAfter(status: number, answer: string, delayMs: number): number | undefined {
  if (status !== 429) return status < 500 ? undefined : delayMs;
  const seconds = retryAfter.safeParse(JSON.parse(answer)).data?.parameters.retry_after;
  return seconds === undefined || seconds > LONGEST_RETRY_AFTER_S ? undefined : seconds * 1000;
}

const retryAfter = z.object({ parameters: z.object({ retry_after: z.number().nonnegative() }) });

/** The effect of a request that has left is unknown: what creates something is then not sent again. */
const mayTryAgain = (method: string, error: unknown): boolean => isNotSent(error) || !CREATES.test(method);

/** Whether a call failed before its request could leave; also where grammY has wrapped the failure. */
export function isNotSent(error: unknown): boolean {
  const cause = error instanceof HttpError ? error.error : error;
  return cause instanceof Error && 'code' in cause && NOT_SENT.has(String(cause.code));
}
