import { once } from 'node:events';
import type { Server } from 'node:net';
import { createServer } from 'node:net';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const socket = createServer();
  const port = await listen(socket);
  socket.close();
  await once(socket, 'close');
  return port;
}

/** @returns the free port that it now listens on */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
