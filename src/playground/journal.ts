import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * An append-only file of JSON lines. What is appended is written in groups: one write is under way at a time, and
 * what comes meanwhile goes with the next, so that any number of changes costs no more than the disk can do.
 */
export interface Journal<T> {
  append(entry: T): void;
  /**
   * Resolves when everything appended so far is with the operating system: it then outlives the process, though
   * not the machine.
   *
   * @throws Error of the file system; the entries are kept and tried again with the next write
   */
  written(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing. */
export const noJournal: Journal<unknown> = {
  append() {},
  async written() {},
  async close() {},
};

/**
 * Reads the entries of an earlier run, oldest first. The end of the file may be torn by a crash: a line that is not
 * JSON is passed over.
 */
export async function* readJournal(path: string): AsyncGenerator<unknown> {
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  try {
    for await (const line of lines) {
      const entry = parseLine(line);
      if (entry !== undefined) yield entry;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Begins the file anew with `entries`; the old one stays in place until the new one is whole. */
export async function openJournal<T>(path: string, entries: Iterable<T>): Promise<Journal<T>> {
  await mkdir(dirname(path), { recursive: true });
  await writeAnew(path, entries);
  return createJournal(await open(path, 'a', 0o600));
}

async function writeAnew<T>(path: string, entries: Iterable<T>): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    let lines = '';
    for (const entry of entries) {
      lines += `${JSON.stringify(entry)}\n`;
      if (lines.length > 1_000_000) {
        await file.write(lines);
        lines = '';
      }
    }
    await file.write(lines);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

function createJournal<T>(file: FileHandle): Journal<T> {
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const write = async () => {
    const lines = waiting;
    waiting = [];
    try {
      await file.appendFile(lines.join(''));
    } catch (error) {
      // The line break ends what may have been written of the first line.
      waiting = ['\n', ...lines, ...waiting];
      throw error;
    }
  };

  const written = (): Promise<void> => {
    if (waiting.length === 0) return writing ?? Promise.resolve();
    if (writing) {
      // A failure of this write is for those who wait for it; the next one begins all the same.
      next ??= writing
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return written();
        });
      return next;
    }
    writing = write().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  return {
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
    },
    written,
    async close() {
      try {
        await written();
      } finally {
        await file.close();
      }
    },
  };
}
