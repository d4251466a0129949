import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { isPublicAddress } from '../../src/news/public-addresses.ts';
import { createFetchFeed, type FeedError, type Validators } from '../../src/news/reader.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';

const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };
const never = new AbortController().signal;
const fetchAnywhere = createFetchFeed({ isAllowed: () => true, timeoutMs: 300, maxBytes: 10_000 });

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());

const read = async (url: string, known = NOTHING_KNOWN) => fetchAnywhere(url, known, never);
const failureOf = async (reading: Promise<unknown>): Promise<Partial<FeedError>> => {
  const error: FeedError = await reading.then(
    () => expect.unreachable('it was read'),
    (reason: unknown) => reason as FeedError,
  );
  return { failure: error.failure, status: error.status };
};

describe('fetching a feed', () => {
  it('gives the text and what tells a change', async () => {
    const url = server.serve('/plain', (_request, response) =>
      response
        .writeHead(200, { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' })
        .end('<rss/>'),
    );
    expect(await read(url)).toEqual({
      kind: 'document',
      text: '<rss/>',
      address: url,
      validators: { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' },
    });
  });

  it('asks only for what has changed', async () => {
    const url = server.serve('/same', (_request, response) => response.writeHead(304).end());
    const known = { etag: '"7"', lastModified: 'Sun, 22 Nov 2026 00:00:00 GMT' };
    expect(await read(url, known)).toEqual({ kind: 'unchanged' });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': known.lastModified,
    });
  });

  it('follows redirects, and tells where they led', async () => {
    const end = server.serve('/there/feed', '<rss/>');
    const url = server.serve('/moved', (_request, response) =>
      response.writeHead(301, { location: '/there/feed' }).end(),
    );
    expect(await read(url)).toMatchObject({ text: '<rss/>', address: end });
  });

  it('does not run in circles', async () => {
    const url = server.serve('/circle', (_request, response) =>
      response.writeHead(302, { location: '/circle' }).end(),
    );
    expect(await failureOf(read(url))).toEqual({ failure: 'too-many-redirects', status: null });
  });

  it.each([404, 500, 403])('a refusal is told with its status: %i', async (status) => {
    const url = server.serve(`/status/${status}`, (_request, response) => response.writeHead(status).end());
    expect(await failureOf(read(url))).toEqual({ failure: 'status', status });
  });

  it.each([
    ['the head', () => {}],
    [
      'the body',
      (_request: unknown, response: { write(text: string): unknown }) => void response.write('<rss>'),
    ],
  ])('does not wait for %s for ever', async (what, answer) => {
    const url = server.serve(`/slow/${what.at(-1)}`, answer);
    expect(await failureOf(read(url))).toMatchObject({ failure: 'timeout' });
  });

  it('does not wait for one that drips', async () => {
    const url = server.serve('/drip', (_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failureOf(read(url))).toMatchObject({ failure: 'timeout' });
  });

  it('takes no more than it should, packed or not', async () => {
    const huge = server.serve('/huge', (_request, response) => response.end('x'.repeat(10_001)));
    expect(await failureOf(read(huge))).toMatchObject({ failure: 'too-large' });
    const packed = server.serve('/bomb', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
    );
    expect(await failureOf(read(packed))).toMatchObject({ failure: 'too-large' });
  });

  it('unpacks, and says of what is no archive that it cannot be read', async () => {
    const url = server.serve('/gzip', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss>да</rss>')),
    );
    expect(await read(url)).toMatchObject({ text: '<rss>да</rss>' });
    const broken = server.serve('/not-gzip', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('<rss/>'),
    );
    expect(await failureOf(read(broken))).toMatchObject({ failure: 'unreachable' });
  });

  it('says that nobody is there', async () => {
    expect(await failureOf(read('http://127.0.0.1:1/'))).toMatchObject({ failure: 'unreachable' });
    expect(await failureOf(read('http://no-such-host.invalid/'))).toMatchObject({ failure: 'unreachable' });
  });

  it('stops when it is told to', async () => {
    const url = server.serve('/stopped', () => {});
    const stop = new AbortController();
    const reading = fetchAnywhere(url, NOTHING_KNOWN, stop.signal);
    stop.abort(new Error('the end'));
    await expect(reading).rejects.toThrow('the end');
  });
});

describe('encodings', () => {
  const windows1251 = Buffer.from([0xd2, 0xe5, 0xf5, 0xed, 0xee, 0xef, 0xe0, 0xf0, 0xea]);
  const declared = (encoding: string) => Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`);
  it.each([
    ['windows-1251 by the declaration', 'text/xml', Buffer.concat([declared('windows-1251'), windows1251])],
    ['windows-1251 by the server', 'text/xml; charset=windows-1251', windows1251],
    ['windows-1251 in quotes', 'text/xml; charset="CP1251"', windows1251],
    ['UTF-8 by its mark', 'text/xml; charset=windows-1251', Buffer.from('\uFEFFТехнопарк')],
    ['UTF-16 by its mark', 'text/xml', Buffer.from('\uFEFFТехнопарк', 'utf16le')],
    ['UTF-8 where the encoding is unknown', 'text/xml; charset=klingon', Buffer.from('Технопарк')],
    ['UTF-8 by default', 'text/xml', Buffer.from('Технопарк')],
  ])('%s', async (name, contentType, body) => {
    const url = server.serve(`/encoding/${encodeURIComponent(name)}`, (_request, response) =>
      response.writeHead(200, { 'content-type': contentType }).end(body),
    );
    expect(await read(url)).toMatchObject({ text: expect.stringMatching(/Технопарк$/) });
  });
});

describe('private addresses', () => {
  const fetchPublic = createFetchFeed({ timeoutMs: 2000 });
  const readPublic = (url: string) => failureOf(fetchPublic(url, NOTHING_KNOWN, never));

  it.each([
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'http://localhost:1/',
    'http://169.254.169.254/latest/',
  ])('are not read: %s', async (url) =>
    expect(await readPublic(url)).toEqual({ failure: 'private-address', status: null }),
  );

  it('are not read by way of a redirect, and the inner server gets no request', async () => {
    const inner = server.serve('/inner', '<rss/>');
    const onlyByName = createFetchFeed({ isAllowed: (address) => address === '127.0.0.1', timeoutMs: 2000 });
    const before = server.requests.length;
    const url = server.serve('/to-inside', (_request, response) =>
      response.writeHead(302, { location: inner.replace('127.0.0.1', '127.0.0.2') }).end(),
    );
    expect(await failureOf(onlyByName(url, NOTHING_KNOWN, never))).toMatchObject({
      failure: 'private-address',
    });
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual(['/to-inside']);
  });

  it('a redirect to another kind of address is not followed', async () => {
    const url = server.serve('/to-file', (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(await failureOf(read(url))).toMatchObject({ failure: 'unreachable' });
  });

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'no address',
  ])('%s is none of the public internet', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['1.1.1.1', '77.88.8.8', '172.32.0.1', '192.0.1.1', '2a02:6b8::1', '2606:4700::1111'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});
