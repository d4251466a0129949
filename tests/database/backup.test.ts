import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundled } from '../../src/catalog/load.ts';
import { dump, restore } from '../../src/database/backup.ts';
import { readLines, writeLines } from '../../src/database/backup-file.ts';
import type { Database } from '../../src/database/client.ts';
import { createPeople } from '../../src/people/people.ts';
import { EXIT } from '../../src/start-failure.ts';
import { createDatabase, describeOnEachDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const people = ({ db }: Database) => createPeople({ db }, () => NOW);

async function* listed(lines: readonly string[]) {
  yield* lines;
}

async function dumpOf({ db }: Database): Promise<string[]> {
  const lines: string[] = [];
  await dump(db, NOW, async (line) => void lines.push(line));
  return lines;
}

describeOnEachDatabase('A copy of the database', (open) => {
  let full: Database;
  beforeAll(async () => {
    full = await open();
    await loadBundled(full);
    for (const id of [5, 4_503_599_627_370_000]) await people(full).visit(id);
    await people(full).setBlocked(5, true);
  });

  it('comes back the same, row by row, and the next rows get numbers of their own', async () => {
    const lines = await dumpOf(full);
    const empty = await open();
    const rows = await restore(empty.db, listed(lines), { replace: false });
    expect(await dumpOf(empty)).toEqual(lines);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, rows });
    expect(await people(empty).personalData(5)).toEqual(await people(full).personalData(5));
    // The loader's inserts would meet numbers that are taken.
    await empty.db.execute('delete from news');
    await empty.db.execute("update catalog_state set version = ''");
    await loadBundled(empty);
  });

  it('does not replace what people have left unless told to', async () => {
    const lines = await dumpOf(full);
    const other = await open();
    await people(other).visit(77);
    await expect(restore(other.db, listed(lines), { replace: false })).rejects.toThrow('not-empty');
    // What is wrong with the copy itself is said first.
    const missing = readLines(join(await temporaryFolder(), 'none'));
    await expect(restore(other.db, missing, { replace: false })).rejects.toThrow('ENOENT');
    await expect(restore(other.db, listed(['no copy']), { replace: false })).rejects.toThrow('damaged');
    expect(await people(other).personalData(77)).toBeDefined();
    await restore(other.db, listed(lines), { replace: true });
    expect(await people(other).personalData(77)).toBeUndefined();
    expect(await people(other).personalData(5)).toBeDefined();
  });

  it('changes nothing when the copy is cut short, changed or of another version', async () => {
    const lines = await dumpOf(full);
    const other = await open();
    await people(other).visit(77);
    const header = { ...JSON.parse(lines[0] ?? ''), migration: 'of another time' };
    const wrong: readonly [string, readonly string[]][] = [
      ['damaged', lines.slice(0, -1)],
      ['damaged', lines.toSpliced(3, 1)],
      ['damaged', [...lines, ...lines.slice(1)]],
      ['damaged', lines.toSpliced(2, 0, '{"table":"pg_authid","rows":[{"a":1}]}')],
      ['damaged', lines.toSpliced(2, 0, '{"table":')],
      ['damaged', []],
      ['version', [JSON.stringify(header), ...lines.slice(1)]],
    ];
    for (const [code, content] of wrong) {
      await expect(restore(other.db, listed(content), { replace: true })).rejects.toThrow(code);
    }
    expect(await people(other).personalData(77)).toBeDefined();
  });
});

async function linesOf(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

describe('The file of a copy', () => {
  it('appears whole or not at all, readable by its owner only', async () => {
    const path = join(await temporaryFolder(), 'deep', 'copy.jsonl.gz');
    const failing = writeLines(path, async (write) => {
      await write('one');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await expect(stat(path)).rejects.toThrow('ENOENT');
    const long = 'x'.repeat(100_000);
    await writeLines(path, async (write) => {
      for (let count = 0; count < 50; count += 1) await write(long);
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(gunzipSync(await readFile(path)).length).toBe(50 * 100_001);
    expect(await linesOf(path)).toHaveLength(50);
  });

  it('is told from any other file', async () => {
    const folder = await temporaryFolder();
    const cut = join(folder, 'cut.gz');
    await writeFile(cut, gzipSync('one\ntwo\n'.repeat(9999)).subarray(0, 40));
    await expect(linesOf(cut)).rejects.toThrow('damaged');
    const plain = join(folder, 'plain');
    await writeFile(plain, 'one\n');
    await expect(linesOf(plain)).rejects.toThrow('damaged');
    await expect(linesOf(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('npm run backup, npm run restore', () => {
  const cleanUps: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });
  const run = async (environment: Record<string, string>, script: string, ...args: string[]) => {
    const program = startProgram(environment, `src/database/${script}-cli.ts`, args);
    return { exitCode: await program.ends(), output: program.output() };
  };

  it('move a bot from the embedded database to a server', async () => {
    const DATA_DIR = await temporaryFolder();
    const DATABASE_URL = await createDatabase((task) => cleanUps.push(task));
    const file = join(DATA_DIR, 'copy.jsonl.gz');
    expect(await run({ DATABASE_URL }, 'backup', file, 'two')).toMatchObject({ exitCode: EXIT.failure });
    const taken = await run({ DATA_DIR }, 'backup', file);
    expect(taken).toEqual({ exitCode: EXIT.ok, output: expect.stringContaining(`Копия готова: ${file}`) });
    const restored = await run({ DATABASE_URL }, 'restore', file);
    expect(restored).toEqual({ exitCode: EXIT.ok, output: expect.stringContaining('PostgreSQL') });
    const missing = await run({ DATABASE_URL }, 'restore', `${file}.gone`);
    expect(missing).toEqual({ exitCode: EXIT.badData, output: expect.stringContaining('не читается') });
    const wrong = await run({ DATABASE_URL }, 'restore', 'package.json');
    expect(wrong).toEqual({ exitCode: EXIT.badData, output: expect.stringContaining('не копия базы') });
  }, 60_000);
});
