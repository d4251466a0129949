import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address cannot be had: it is in use, not of this machine, or not allowed. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  /** Of the system: `EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`. */
  readonly code: string;
  readonly host: string;
  readonly port: number;

  constructor(code: string, host: string, port: number, cause: Error) {
    super(`cannot listen on ${host}:${port}: ${code}`, { cause });
    this.code = code;
    this.host = host;
    this.port = port;
  }
}

/** Longer than clients keep an idle connection, so that it is never closed under a request. */
export const KEEP_ALIVE_MS = 75_000;
/** How long answers under way may take at the end, and how often connections that have become idle are closed. */
const CLOSE_MS = 500;
const SWEEP_MS = 10;

/** @throws AddressError */
export async function listen(http: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(port, host, () => {
        http.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new AddressError(String(error.code), host, port, error);
    }
    throw error;
  }
}

/** Where a program on this machine reaches the server. */
export function addressOf(http: Server): string {
  const { address, port } = http.address() as AddressInfo;
  return localAddress(address, port);
}

/** A server that listens on every address of the machine is asked on the one that leads back to it. */
export function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Answers under way get a moment to end; then the connections are cut. */
export async function closeServer(http: Server): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve));
  const deadline = performance.now() + CLOSE_MS;
  const timer = setInterval(() => {
    if (performance.now() < deadline) http.closeIdleConnections();
    else http.closeAllConnections();
  }, SWEEP_MS);
  await closed;
  clearInterval(timer);
}
