import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DatabaseError } from './errors.ts';

/**
 * A lock file that names the process which holds it. PGlite has no lock of its own, and two openers corrupt its folder
 * (decision D3). It guards against processes of one machine; containers that share a volume do not see each other's.
 */
export interface Lock {
  /** Removes the file; harmless when called again. */
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When the process began, as the system counts it; null where the system does not tell. */
  readonly startedAt: string | null;
}

/** A process that was killed a moment ago is still on its way out: whoever starts at once waits for it. */
const PATIENCE_MS = 1000;
const LOOK_EVERY_MS = 50;

/** @throws DatabaseError `locked` while another process (or this one) holds it, `folder` when it cannot be written. */
export async function acquireLock(path: string): Promise<Lock> {
  const own: Holder = { pid: process.pid, startedAt: await startOf(process.pid) };
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    // The file appears whole or not at all: it is written beside and then linked, which fails where one exists.
    await writeFile(draft, JSON.stringify(own));
    try {
      await waitUntilLeft(path);
      if (!(await createFrom(draft, path))) await takeOver(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('folder', { path: dirname(path) }, error);
  }
  return {
    async release() {
      const holder = await readHolder(path);
      if (holder && isSame(holder, own)) await rm(path, { force: true });
    },
  };
}

async function waitUntilLeft(path: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const holder = await readHolder(path);
    // This process itself does not end while it waits.
    if (!holder || holder.pid === process.pid || !(await isRunning(holder))) return;
    await sleep(LOOK_EVERY_MS);
  }
}

async function createFrom(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces the lock of a process that is gone. Two processes may find the same stale lock at once: only the one that
 * creates the guard file looks again and replaces it.
 */
async function takeOver(draft: string, path: string): Promise<void> {
  await refuseIfHeld(path);
  const guard = `${path}.takeover`;
  while (!(await createFrom(draft, guard))) {
    await refuseIfHeld(guard);
    await rm(guard, { force: true });
  }
  try {
    await refuseIfHeld(path);
    await rename(draft, path);
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuseIfHeld(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder && (await isRunning(holder))) {
    throw new DatabaseError('locked', { path: dirname(path), pid: String(holder.pid) });
  }
}

/** Null when there is no file, or what it holds is not ours. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(holder) ? holder : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isSafeInteger(value.pid) &&
    'startedAt' in value &&
    (value.startedAt === null || typeof value.startedAt === 'string')
  );
}

async function isRunning(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs under another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  // In a restarted container the pid is the same each time; the moment of the start tells the two apart.
  return isSame(holder, { pid: holder.pid, startedAt: await startOf(holder.pid) });
}

function isSame(one: Holder, other: Holder): boolean {
  const isKnown = one.startedAt !== null && other.startedAt !== null;
  return one.pid === other.pid && (!isKnown || one.startedAt === other.startedAt);
}

/** The boot and the tick of it at which a process began (Linux); null elsewhere. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The second field, the program's name, may hold spaces and brackets; the start is the 22nd.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()}/${ticks}`;
  } catch {
    return null;
  }
}
