import { execFile } from 'node:child_process';
import { access, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Logger } from 'pino';
import type { Database } from './connection.ts';
import { DatabaseError } from './errors.ts';
import { checkLocale, serverVersion } from './locale.ts';
import { acquireLock, type Lock } from './lock.ts';

/** PGlite's own 160 MB of buffers are a server's; the catalogue is half a megabyte (decision D2). */
const SETTINGS = ['shared_buffers=16MB'];

/** PGlite has no background processes: nobody else removes dead rows and cuts the write-ahead log. */
const UPKEEP_INTERVAL_MS = 10 * 60_000;

const FOLDER = 'database';
const DRAFT = 'database.draft-';

type Log = Pick<Logger, 'warn'>;

/** @throws DatabaseError `locked`, `folder`, `damaged` or `migration` */
export async function openEmbedded(dataDir: string, migrationsFolder: string, log?: Log): Promise<Database> {
  const lock = await acquireLock(join(dataDir, 'lock'));
  const path = resolve(dataDir, FOLDER);
  let client: PGlite | undefined;
  try {
    client = await openFolder(dataDir, path);
    const db = drizzle(client);
    await checkLocale(db);
    await migrate(db, { migrationsFolder }).catch((error: unknown) => {
      throw new DatabaseError('migration', { address: path }, error);
    });
    const description = `PGlite (PostgreSQL ${await serverVersion(db)}), ${path}`;
    return {
      db,
      kind: 'pglite',
      jobs: { pglite: client },
      describe: () => description,
      listen: client.listen.bind(client),
      close: closer(client, lock, log),
    };
  } catch (error) {
    await client?.close();
    await lock.release();
    throw error;
  }
}

/** Keeps the database in order until it is closed. */
function closer(client: PGlite, lock: Lock, log?: Log): () => Promise<void> {
  const upkeep = startUpkeep(client, log);
  let closing: Promise<void> | undefined;
  return () => {
    clearInterval(upkeep);
    closing ??= client.close().finally(() => lock.release());
    return closing;
  };
}

async function openFolder(dataDir: string, path: string): Promise<PGlite> {
  try {
    await removeDrafts(dataDir);
    if (!(await exists(path))) await createFolder(dataDir, path);
  } catch (error) {
    throw new DatabaseError('folder', { path: dataDir }, error);
  }
  try {
    return await PGlite.create(path, { postgresqlconf: SETTINGS });
  } catch (error) {
    throw new DatabaseError('damaged', { path }, error);
  }
}

/**
 * The folder is made in a draft and renamed when it is whole: one that was killed half-way never opens again. It is
 * made by a process of its own, because the memory that takes (200 MB) is never given back.
 */
async function createFolder(dataDir: string, path: string): Promise<void> {
  const draft = resolve(dataDir, `${DRAFT}${process.pid}`);
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'create-folder.ts'), draft]);
  await rename(draft, path);
}

async function removeDrafts(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  const drafts = names.filter((name) => name.startsWith(DRAFT));
  await Promise.all(drafts.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function startUpkeep(client: PGlite, log?: Log): NodeJS.Timeout {
  const run = async () => {
    try {
      await client.exec('vacuum');
      await client.exec('checkpoint');
    } catch (error) {
      log?.warn({ err: error }, 'upkeep of the embedded database failed');
    }
  };
  return setInterval(run, UPKEEP_INTERVAL_MS).unref();
}
