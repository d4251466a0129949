import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { errors, request } from 'undici';
import type { FeedFailure } from '../database/schema/feeds.ts';
import { createPublicAgent, PrivateAddressError } from './public-addresses.ts';

/** A feed that could not be read. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly failure: FeedFailure;
  /** Of HTTP, where it is that what went wrong. */
  readonly status: number | null;

  constructor(failure: FeedFailure, { status, cause }: { status?: number; cause?: unknown } = {}) {
    super(status === undefined ? `feed ${failure}` : `feed ${failure} ${status}`, { cause });
    this.failure = failure;
    this.status = status ?? null;
  }
}

/** By which a server tells that nothing has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  /** `address` is where the last redirect led to: relative links are relative to it. */
  | {
      readonly kind: 'document';
      readonly text: string;
      readonly address: string;
      readonly validators: Validators;
    };

/** @throws FeedError, and the signal's reason when it aborts */
export type FetchFeed = (url: string, known: Validators, signal: AbortSignal) => Promise<Fetched>;

export interface ReaderOptions {
  /** Which addresses may be connected to; default: those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
  /** For one feed from the beginning to the end, redirects included; default 20 seconds. */
  readonly timeoutMs?: number;
  /** Of the document once it is unpacked; default 5 MB. */
  readonly maxBytes?: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
const REDIRECTS_MAX = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const HEADERS = {
  accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'moscow-technoparks-bot (RSS)',
};

export function createFetchFeed(options: ReaderOptions = {}): FetchFeed {
  const { isAllowed, timeoutMs = 20_000, maxBytes = 5 * 2 ** 20 } = options;
  const dispatcher = createPublicAgent({ connectTimeoutMs: CONNECT_TIMEOUT_MS, isAllowed });

  const fetchOnce = (address: string, { etag, lastModified }: Validators, signal: AbortSignal) =>
    request(address, {
      dispatcher,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      headers: {
        ...HEADERS,
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
      },
    });

  const fetchFeed = async (url: string, known: Validators, signal: AbortSignal): Promise<Fetched> => {
    let address = url;
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
      const { statusCode, headers, body } = await fetchOnce(address, known, signal);
      const location = one(headers['location']);
      if (REDIRECTS.has(statusCode) && location !== undefined) {
        discard(body);
        address = resolveAddress(location, address);
        continue;
      }
      if (statusCode === 304) {
        discard(body);
        return { kind: 'unchanged' };
      }
      if (statusCode !== 200) {
        discard(body);
        throw new FeedError('status', { status: statusCode });
      }
      const bytes = await readAtMost(unpacked(body, one(headers['content-encoding'])), maxBytes);
      return {
        kind: 'document',
        text: decode(bytes, one(headers['content-type'])),
        address,
        validators: {
          etag: one(headers['etag']) ?? null,
          lastModified: one(headers['last-modified']) ?? null,
        },
      };
    }
    throw new FeedError('too-many-redirects');
  };

  return async (url, known, signal) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await fetchFeed(url, known, AbortSignal.any([signal, timeout]));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw toFeedError(error, timeout.aborted);
    }
  };
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** Ends the connection; that the body is aborted is no news. */
function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

/** Only to the web: the agent checks where its name leads to. */
function resolveAddress(location: string, base: string): string {
  const url = URL.parse(location, base);
  if (!url || !/^https?:$/.test(url.protocol)) throw new FeedError('unreachable');
  return url.href;
}

function unpacked(body: Readable, encoding: string | undefined): Readable {
  const unpack =
    encoding === undefined || encoding === 'identity'
      ? undefined
      : encoding.includes('br')
        ? createBrotliDecompress()
        : encoding.includes('gzip')
          ? createGunzip()
          : createInflate();
  if (!unpack) return body;
  body.on('error', (error) => unpack.destroy(error));
  return body.pipe(unpack);
}

async function readAtMost(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream, and with it the connection.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new FeedError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** By the byte order mark, the server's word or the document's own; an encoding that nobody knows is read as UTF-8. */
function decode(bytes: Buffer, contentType: string | undefined): string {
  const declared =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(bytes.toString('latin1', 0, 300))?.[1];
  return decoderFor(byteOrderOf(bytes) ?? declared ?? 'utf-8').decode(bytes);
}

function byteOrderOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

function toFeedError(error: unknown, isTimedOut: boolean): FeedError {
  if (error instanceof FeedError) return error;
  const failure: FeedFailure =
    isTimedOut ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError
      ? 'timeout'
      : isPrivate(error)
        ? 'private-address'
        : 'unreachable';
  return new FeedError(failure, { cause: error });
}

const isPrivate = (error: unknown): boolean =>
  error instanceof PrivateAddressError ||
  (error instanceof AggregateError && error.errors.some(isPrivate)) ||
  (error instanceof Error && error.cause !== undefined && isPrivate(error.cause));
