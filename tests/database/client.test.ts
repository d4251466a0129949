import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { count, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/database/client.ts';
import { glossary } from '../../src/database/schema/index.ts';
import { createDatabase, describeOnEachDatabase, MIGRATIONS } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';

const term = {
  slug: 'term',
  position: 0,
  digest: '',
  sources: [{ title: 'Источник', url: null, date: '2026' }],
  asOf: '2026-01',
  term: 'Технопарк',
  aliases: ['парк'],
  definition: '…',
};

async function countTerms({ db }: Database): Promise<number | undefined> {
  const [row] = await db.select({ terms: count() }).from(glossary);
  return row?.terms;
}

describeOnEachDatabase('an open database', (open) => {
  it('is migrated, and reads what was written', async () => {
    const { db } = await open();
    await db.insert(glossary).values(term);
    expect(await db.select().from(glossary)).toMatchObject([term]);
  });

  it('rolls a failed transaction back', async () => {
    const database = await open();
    const failed = database.db.transaction(async (tx) => {
      await tx.insert(glossary).values(term);
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(await countTerms(database)).toBe(0);
  });

  it('refuses what the checks forbid', async () => {
    const { db } = await open();
    await expect(db.insert(glossary).values({ ...term, asOf: 'вчера' })).rejects.toMatchObject({
      cause: { code: '23514' },
    });
  });

  it('says what runs, without a password, and closes twice', async () => {
    const database = await open();
    expect(database.describe()).toMatch(/PostgreSQL \d+\.\d+/);
    expect(database.describe()).not.toContain('postgres:');
    await database.close();
    await database.close();
  });
});

describe('the embedded database', () => {
  const openIn = (dataDir: string) => openDatabase({ dataDir, migrationsFolder: MIGRATIONS });

  it('is made where there is none, without the rubble of an earlier try, and keeps what it holds', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'database.draft-1'));
    const first = await openIn(dataDir);
    await expect(openIn(dataDir)).rejects.toMatchObject({ code: 'locked', details: { path: dataDir } });
    await first.db.insert(glossary).values(term);
    await first.close();
    expect(await readdir(dataDir)).toEqual(['database']);

    const second = await openIn(dataDir);
    expect(await countTerms(second)).toBe(1);
    await second.close();
  });

  it('says so when its folder is damaged, and lets go of it', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'database'));
    await writeFile(join(dataDir, 'database/PG_VERSION'), '12\n');
    await expect(openIn(dataDir)).rejects.toMatchObject({
      code: 'damaged',
      details: { path: join(dataDir, 'database') },
    });
    expect(await readdir(dataDir)).toEqual(['database']);
  });
});

describe('a database server', () => {
  const openAt = (databaseUrl: string) =>
    openDatabase({ databaseUrl, dataDir: '', migrationsFolder: MIGRATIONS });
  const newDatabase = (origin: string) =>
    createDatabase((task) => onTestFinished(async () => void (await task())), origin);

  it('is migrated once by programs that start together', async () => {
    const url = await newDatabase("template template0 encoding 'UTF8'");
    const databases = await Promise.all(Array.from({ length: 4 }, () => openAt(url)));
    const [first] = databases;
    const applied = await first?.db.select({ hash: sql`hash` }).from(sql`drizzle.__drizzle_migrations`);
    const migrations = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql'));
    expect(applied).toHaveLength(migrations.length);
    for (const database of databases) await database.close();
  });

  it('is refused when its locale does not know Russian letters, and left as it was', async () => {
    const url = await newDatabase(
      "template template0 encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype 'C'",
    );
    await expect(openAt(url)).rejects.toMatchObject({
      code: 'locale',
      details: { encoding: 'UTF8', ctype: 'C' },
    });
  });

  it('is refused when its encoding is another', async () => {
    const url = await newDatabase(
      "template template0 encoding 'SQL_ASCII' locale_provider libc lc_collate 'C' lc_ctype 'C'",
    );
    await expect(openAt(url)).rejects.toMatchObject({ code: 'locale', details: { encoding: 'SQL_ASCII' } });
  });

  it('that refuses the password, or has no such database, is told from one that does not answer', async () => {
    const url = new URL(await newDatabase('template template0'));
    const { host, pathname } = url;
    url.password = 'wrong';
    await expect(openAt(url.href)).rejects.toMatchObject({
      code: 'refused',
      details: { address: host, database: pathname.slice(1) },
    });
    const absent = new URL(await newDatabase('template template0'));
    absent.pathname = '/absent';
    await expect(openAt(absent.href)).rejects.toMatchObject({
      code: 'refused',
      details: { database: 'absent' },
    });
  });

  it('that does not answer is named without the password', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const address = probe.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const failure = openAt(`postgres://bot:secret@127.0.0.1:${port}/bot`);
    await expect(failure).rejects.toMatchObject({
      code: 'unreachable',
      details: { address: `127.0.0.1:${port}` },
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
});
