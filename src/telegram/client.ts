import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

export interface ClientOptions {
  readonly apiRoot: string;
  readonly log: Logger;
  /** For one try of a call, in milliseconds; default 15,000. Long polls and uploads have their own. */
  readonly timeoutMs?: number;
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
  readonly signal: AbortSignal;
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

/** Of the platform's own `fetch` each call costs four times as much time of the processor. */
function createFetch({ log, timeoutMs = 15_000 }: ClientOptions) {
  const connections = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });

  return async (address: string, init: RequestInit): Promise<Answer> => {
    const call = describeCall(address, init, timeoutMs);
    for (let attempt = 0; ; attempt += 1) {
      const delayMs = call.retryDelaysMs[attempt];
      let waitMs: number | undefined;
      try {
        const { statusCode, body } = await request(address, {
          method: 'POST',
          headers: init.headers,
          body: init.body,
          signal: init.signal,
          dispatcher: connections,
          headersTimeout: call.limitMs,
          bodyTimeout: call.limitMs,
        });
        if (delayMs === undefined || (statusCode < 500 && statusCode !== 429)) return body;
        const answer = await body.text();
        waitMs = statusCode === 429 ? waitOf(answer) : delayMs;
        if (waitMs === undefined) return { json: async () => JSON.parse(answer) };
        log.warn({ method: call.method, status: statusCode, waitMs }, 'Bot API call is tried again');
      } catch (error) {
        if (init.signal?.aborted || delayMs === undefined || !mayTryAgain(call.method, error)) throw error;
        waitMs = delayMs;
        log.warn({ method: call.method, waitMs, err: error }, 'Bot API call is tried again');
      }
      await sleep(waitMs);
    }
  };
}

function describeCall(address: string, { body }: RequestInit, timeoutMs: number): Call {
  const method = address.slice(address.lastIndexOf('/') + 1);
  if (method === 'getUpdates') return { method, limitMs: POLL_TIMEOUT_MS, retryDelaysMs: [] };
  const isStreamed = typeof body !== 'string';
  return {
    method,
    limitMs: isStreamed ? Math.max(timeoutMs, UPLOAD_TIMEOUT_MS) : timeoutMs,
    retryDelaysMs: isStreamed ? [] : CREATES.test(method) ? [1000] : [200, 1000],
  };
}

/** Milliseconds that a 429 asks to wait; undefined where that is too long to wait here. */
function waitOf(answer: string): number | undefined {
  const seconds = retryAfter.safeParse(JSON.parse(answer)).data?.parameters.retry_after;
  return seconds === undefined || seconds > LONGEST_RETRY_AFTER_S ? undefined : seconds * 1000;
}

const retryAfter = z.object({ parameters: z.object({ retry_after: z.number().nonnegative() }) });

/** The effect of a request that has left is unknown: what creates something is then not sent again. */
function mayTryAgain(method: string, error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NOT_SENT.has(code) || !CREATES.test(method);
}
