import { execFile, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { acquireLock } from '../../src/database/lock.ts';
import { temporaryFolder } from '../support/folder.ts';

/** Above every system's largest. */
const NO_PID = 2 ** 31 - 1;

async function lockPath(content?: string): Promise<string> {
  const path = join(await temporaryFolder(), 'lock');
  if (content !== undefined) await writeFile(path, content);
  return path;
}

it('is held by one, until it is released', async () => {
  const path = await lockPath();
  const lock = await acquireLock(path);
  await expect(acquireLock(path)).rejects.toMatchObject({
    code: 'locked',
    details: { pid: String(process.pid) },
  });
  await lock.release();
  await lock.release();
  const next = await acquireLock(path);
  await next.release();
  expect(await readdir(join(path, '..'))).toEqual([]);
});

it('makes the folder it lies in', async () => {
  const path = join(await temporaryFolder(), 'a/b/lock');
  await (await acquireLock(path)).release();
});

it.each([
  ['of a process that is gone', JSON.stringify({ pid: NO_PID, startedAt: null })],
  ['of a process whose number another one has now', JSON.stringify({ pid: process.pid, startedAt: 'then' })],
  ['that is empty', ''],
  ['that holds something else', '{"pid":"1"}'],
])('takes over a lock %s', async (_, content) => {
  const path = await lockPath(content);
  const lock = await acquireLock(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
});

it('waits for a process that is on its way out', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const path = await lockPath(JSON.stringify({ pid: other.pid, startedAt: null }));
  const waiting = acquireLock(path);
  setTimeout(() => other.kill('SIGKILL'), 100);
  await (await waiting).release();
});

it('takes over where an earlier take-over was killed half-way', async () => {
  const gone = JSON.stringify({ pid: NO_PID, startedAt: null });
  const path = await lockPath(gone);
  await writeFile(`${path}.takeover`, gone);
  await (await acquireLock(path)).release();
  expect(await readdir(join(path, '..'))).toEqual([]);
});

it('does not remove a lock that another has taken since', async () => {
  const path = await lockPath();
  const lock = await acquireLock(path);
  await writeFile(path, JSON.stringify({ pid: NO_PID, startedAt: null }));
  await lock.release();
  expect(await readdir(join(path, '..'))).toEqual(['lock']);
});

it('is taken over by one of many processes that find it stale at once', async () => {
  const path = await lockPath(JSON.stringify({ pid: NO_PID, startedAt: null }));
  const module = JSON.stringify(join(import.meta.dirname, '../../src/database/lock.ts'));
  const script = `
    const { acquireLock } = await import(${module});
    const outcome = await acquireLock(${JSON.stringify(path)}).then(() => 'held', (error) => error.code);
    process.stdout.write(outcome);
    // Held until the others have had their try.
    await new Promise((resolve) => setTimeout(resolve, outcome === 'held' ? 1500 : 0));
  `;
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
      return stdout;
    }),
  );
  expect(outcomes.toSorted()).toEqual(['held', 'locked', 'locked', 'locked']);
});

it('says so when the folder cannot be written', async () => {
  const file = await lockPath('');
  await expect(acquireLock(join(file, 'lock'))).rejects.toMatchObject({ code: 'folder' });
});
