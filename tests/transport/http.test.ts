import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type HttpService, serveHttp } from '../../src/transport/http.ts';
import { localAddress } from '../../src/transport/http-server.ts';

const TOKEN = '123456789:AAF-tHe_SecretPartOfTheToken_1234567';
const lines: string[] = [];
const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
const services: HttpService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
  lines.length = 0;
});

async function serve(...routes: Hono[]): Promise<HttpService> {
  const service = await serveHttp({ host: '127.0.0.1', port: 0, routes, log });
  services.push(service);
  return service;
}

const hello = () => new Hono().get('/hello', (c) => c.text('да'));

describe('the HTTP service', () => {
  it('serves the routes it is given and nothing else', async () => {
    const { url } = await serve(
      hello(),
      new Hono().post('/hook', (c) => c.body(null, 200)),
    );
    expect(await (await fetch(`${url}/hello`)).text()).toBe('да');
    expect((await fetch(`${url}/hook`, { method: 'POST' })).status).toBe(200);
    for (const path of ['/', '/metrics', '/hello/..%2f..%2fetc/passwd', '//', '/%00', '/hook']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });

  it('says nothing of an error, and keeps secrets out of the log', async () => {
    const { url } = await serve(
      new Hono().get('/:secret', () => {
        throw new Error(`bot${TOKEN} has failed`);
      }),
    );
    const response = await fetch(`${url}/${TOKEN}`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('SecretPart');
  });

  it('refuses a head that is too large, and goes on', async () => {
    const { url } = await serve(hello());
    const response = await fetch(`${url}/hello`, { headers: { 'x-large': 'x'.repeat(20_000) } });
    expect(response.status).toBe(431);
    expect((await fetch(`${url}/hello`)).status).toBe(200);
  });

  it('is not disturbed by what is no HTTP', async () => {
    const { url } = await serve(hello());
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.end('\u0000\u0001nonsense\r\n\r\n');
    await once(socket.resume(), 'close');
    expect((await fetch(`${url}/hello`)).status).toBe(200);
  });

  it('names the address that is taken', async () => {
    const { url } = await serve(hello());
    const port = Number(new URL(url).port);
    await expect(serveHttp({ host: '127.0.0.1', port, routes: [], log })).rejects.toMatchObject({
      name: 'AddressError',
      code: 'EADDRINUSE',
      port,
    });
  });

  it('ends within a moment, whoever holds a connection', async () => {
    const { url, close } = await serve(new Hono().get('/slow', () => new Promise<Response>(() => {})));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    const answer = fetch(`${url}/slow`).catch((error: unknown) => error);
    const startedAt = performance.now();
    await close();
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(await answer).toBeInstanceOf(Error);
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:8080'],
    ['::', 'http://127.0.0.1:8080'],
    ['::1', 'http://[::1]:8080'],
    ['10.1.2.3', 'http://10.1.2.3:8080'],
    ['localhost', 'http://localhost:8080'],
  ])('is reached from this machine when it listens on %s', (host, address) => {
    expect(localAddress(host, 8080)).toBe(address);
  });
});
