import { once } from 'node:events';
import type { Server } from 'node:net';
import { createServer } from 'node:net';

/** Below the ports that systems give to connections (32768 on Linux, 49152 elsewhere): nobody gets one by chance. */
const FIRST = 20_000;
const COUNT = 12_000;

/** A port of this machine that nobody listens on, and that stays free while a program is started on it again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const socket = createServer();
    try {
      const port = await listen(socket, FIRST + Math.floor(Math.random() * COUNT));
      socket.close();
      await once(socket, 'close');
      return port;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
}

/** @returns the port that it now listens on: `wanted`, or any that is free */
export async function listen(server: Server, wanted = 0): Promise<number> {
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
