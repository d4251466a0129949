import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

export interface ClientOptions {
  readonly apiRoot: string;
  readonly log: Logger;
  /** For one try of a call, in milliseconds; default 15,000. Long polls and uploads have their own. */
  readonly timeoutMs?: number;
}

/** What every Bot API call gets (decision D7): a time-out, bounded waits and retries, a log without the token. */
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

interface Call {
  readonly method: string;
  readonly limitMs: number;
  /** None for a streamed body, which is gone once read, and for a long poll, which its own loop repeats. */
  readonly retryDelaysMs: readonly number[];
}

function createFetch({ log, timeoutMs = 15_000 }: ClientOptions) {
  return async (input: URL | string, init: RequestInit = {}): Promise<Response> => {
    const call = describeCall(String(input), init, timeoutMs);
    // grammY's signal is a polyfill that the platform's fetch does not take.
    const stop = new AbortController();
    init.signal?.addEventListener('abort', () => stop.abort());
    if (init.signal?.aborted) stop.abort();

    for (let attempt = 0; ; attempt += 1) {
      const delayMs = call.retryDelaysMs[attempt];
      let waitMs: number | undefined;
      try {
        const response = await fetch(input, {
          method: init.method ?? 'POST',
          headers: init.headers ?? {},
          body: init.body ?? null,
          duplex: 'half',
          signal: AbortSignal.any([stop.signal, AbortSignal.timeout(call.limitMs)]),
        });
        waitMs = await waitBeforeRetry(response, delayMs);
        if (waitMs === undefined) return response;
        log.warn({ method: call.method, status: response.status, waitMs }, 'Bot API call is tried again');
      } catch (error) {
        if (stop.signal.aborted || delayMs === undefined || !mayTryAgain(call.method, error)) throw error;
        waitMs = delayMs;
        log.warn({ method: call.method, waitMs, err: error }, 'Bot API call is tried again');
      }
      await sleep(waitMs, undefined, { signal: stop.signal });
    }
  };
}

function describeCall(address: string, init: RequestInit, timeoutMs: number): Call {
  const method = address.slice(address.lastIndexOf('/') + 1);
  const isStreamed = init.body !== undefined && init.body !== null && typeof init.body !== 'string';
  if (method === 'getUpdates') return { method, limitMs: POLL_TIMEOUT_MS, retryDelaysMs: [] };
  return {
    method,
    limitMs: isStreamed ? Math.max(timeoutMs, UPLOAD_TIMEOUT_MS) : timeoutMs,
    retryDelaysMs: isStreamed ? [] : CREATES.test(method) ? [1000] : [200, 1000],
  };
}

/** Milliseconds to wait before the same call again; undefined where the answer is final. */
async function waitBeforeRetry(response: Response, delayMs: number | undefined): Promise<number | undefined> {
  if (delayMs === undefined) return undefined;
  if (response.status >= 500) {
    await response.body?.cancel();
    return delayMs;
  }
  if (response.status !== 429) return undefined;
  const seconds = retryAfter.safeParse(await response.clone().json()).data?.parameters.retry_after;
  if (seconds === undefined || seconds > LONGEST_RETRY_AFTER_S) return undefined;
  await response.body?.cancel();
  return seconds * 1000;
}

const retryAfter = z.object({ parameters: z.object({ retry_after: z.number().nonnegative() }) });

/** The effect of a request that has left is unknown: what creates something is then not sent again. */
function mayTryAgain(method: string, error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return NOT_SENT.has(code) || !CREATES.test(method);
}
