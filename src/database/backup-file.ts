import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './backup.ts';

/** Only the owner may read what people have told the bot. */
const MODE = 0o600;

/** Writes lines into a gzip file that appears under its name only when it is whole. */
export async function writeLines<T>(
  path: string,
  produce: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  const lines = new PassThrough();
  const writing = pipeline(lines, createGzip(), createWriteStream(draft, { mode: MODE }));
  const produced = (async () => {
    const result = await produce(async (line) => {
      if (!lines.write(`${line}\n`)) await once(lines, 'drain');
    });
    lines.end();
    return result;
  })();
  // A full disk breaks the pipeline while the producer waits for it to drain.
  try {
    await Promise.race([writing, produced]);
    await writing;
    await rename(draft, path);
    return await produced;
  } catch (error) {
    lines.destroy();
    await Promise.allSettled([writing, produced]);
    await rm(draft, { force: true });
    throw error;
  }
}

/** @throws BackupError `damaged` where the file is no whole gzip; the system's error where it cannot be read */
export async function* readLines(path: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  // Whoever reads the text meets the error.
  pipeline(createReadStream(path), text).catch(() => {});
  try {
    let rest = '';
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw isZlib ? new BackupError('damaged', {}, error) : error;
  }
}
