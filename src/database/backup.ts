import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from './connection.ts';
import { codeOf } from './errors.ts';

/** Raised when what a line means changes. */
const FORMAT = 1;
const ROWS_AT_ONCE = 500;

const headerLine = z.strictObject({
  format: z.literal(FORMAT),
  /** The newest migration of the database it was taken from. */
  migration: z.string(),
  at: z.iso.datetime(),
});
const rowsLine = z.strictObject({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())).min(1),
});
const endLine = z.strictObject({ end: z.literal(true), rows: z.int().min(0) });

export type BackupErrorCode =
  /** Not a backup, cut short or changed. */
  | 'damaged'
  /** Taken by another version of the program: `theirs`, `ours`. */
  | 'version'
  /** The database already holds people or what they have written. */
  | 'not-empty';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: BackupErrorCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`backup ${code}`, { cause });
    this.code = code;
    this.details = details;
  }
}

/**
 * All rows of all tables as of one moment, a JSON value per line: a header, rows by table, an end that counts them. It
 * is the same for both databases, so a bot moves from one to the other with it. Jobs are left out: schedules are made
 * anew at the start.
 */
export async function dump(db: Db, at: Date, write: (line: string) => Promise<void>): Promise<number> {
  return db.transaction(
    async (transaction) => {
      await allowTime(transaction);
      const header = { format: FORMAT, migration: await newestMigration(transaction), at: at.toISOString() };
      await write(JSON.stringify(header));
      let count = 0;
      for (const table of await tablesInOrder(transaction)) {
        for await (const rows of rowsOf(transaction, table)) {
          count += rows.length;
          await write(`{"table":${JSON.stringify(table)},"rows":[${rows.join(',')}]}`);
        }
      }
      await write(JSON.stringify({ end: true, rows: count }));
      return count;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/**
 * Puts a backup in the place of everything in the database, whole or not at all.
 *
 * @param replace also where there is something to lose
 * @throws BackupError
 */
export async function restore(
  db: Db,
  lines: AsyncIterable<string>,
  { replace }: { readonly replace: boolean },
): Promise<number> {
  return db.transaction(async (transaction) => {
    await allowTime(transaction);
    const tables = await tablesInOrder(transaction);
    let count = 0;
    let end: z.infer<typeof endLine> | undefined;
    let isFirst = true;
    for await (const line of lines) {
      const value = parse(line);
      if (isFirst) {
        await checkHeader(transaction, value);
        // Only now: that the copy is none at all matters more than what it would replace.
        await makeRoom(transaction, tables, replace);
      } else if (end) throw new BackupError('damaged');
      else if (endLine.safeParse(value).success) end = endLine.parse(value);
      else count += await insertRows(transaction, new Set(tables), value);
      isFirst = false;
    }
    if (end?.rows !== count) throw new BackupError('damaged');
    for (const table of tables) await moveSequences(transaction, table);
    return count;
  });
}

/** A copy of everything takes longer than any statement of the bot may. */
const allowTime = (db: Db) => db.execute(sql`set local statement_timeout = 0`);

const identifier = (name: string): SQL => sql`${sql.identifier(name)}`;

/** The tables of the bot, those that others refer to first. */
async function tablesInOrder(db: Db): Promise<string[]> {
  const tables = await db
    .select({ name: sql<string>`relname::text` })
    .from(sql`pg_class`)
    .where(sql`relkind = 'r' and relnamespace = 'public'::regnamespace`)
    .orderBy(sql`relname`);
  const references = await db
    .select({ from: sql<string>`source.relname::text`, to: sql<string>`target.relname::text` })
    .from(
      sql`pg_constraint join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid`,
    )
    .where(sql`contype = 'f' and source.relnamespace = 'public'::regnamespace and conrelid <> confrelid`);
  const ordered = new Set<string>();
  const visit = (name: string) => {
    if (ordered.has(name)) return;
    for (const { to } of references.filter(({ from }) => from === name)) visit(to);
    ordered.add(name);
  };
  for (const { name } of tables) visit(name);
  return [...ordered];
}

async function newestMigration(db: Db): Promise<string> {
  const [newest] = await db
    .select({ hash: sql<string>`hash` })
    .from(sql`drizzle.__drizzle_migrations`)
    .orderBy(sql`created_at desc`)
    .limit(1);
  return newest?.hash ?? '';
}

/** Rows as JSON texts, in portions: by their place in the table, which no other transaction can change under us. */
async function* rowsOf(db: Db, table: string): AsyncGenerator<string[]> {
  let place = '(0,0)';
  for (;;) {
    const portion = await db
      .select({ place: sql<string>`t.ctid::text`, row: sql<string>`to_jsonb(t)::text` })
      .from(sql`${sql.identifier(table)} as t`)
      .where(sql`t.ctid > ${place}::tid`)
      .orderBy(sql`t.ctid`)
      .limit(ROWS_AT_ONCE);
    const last = portion.at(-1);
    if (!last) return;
    yield portion.map(({ row }) => row);
    place = last.place;
  }
}

async function makeRoom(db: Db, tables: readonly string[], replace: boolean): Promise<void> {
  if (!replace && (await holdsPeople(db))) throw new BackupError('not-empty');
  const all = sql.join(tables.map(identifier), sql`, `);
  await db.execute(sql`truncate table ${all} restart identity`);
}

async function holdsPeople(db: Db): Promise<boolean> {
  const found = await db.select({ one: sql<number>`1` }).from(sql`people`).limit(1);
  return found.length > 0;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BackupError('damaged', {}, error);
  }
}

async function checkHeader(db: Db, value: unknown): Promise<void> {
  const header = headerLine.safeParse(value);
  if (!header.success) throw new BackupError('damaged', {}, header.error);
  const ours = await newestMigration(db);
  if (header.data.migration !== ours) {
    throw new BackupError('version', { theirs: header.data.migration.slice(0, 8), ours: ours.slice(0, 8) });
  }
}

async function insertRows(db: Db, tables: ReadonlySet<string>, value: unknown): Promise<number> {
  const line = rowsLine.safeParse(value);
  if (!line.success || !tables.has(line.data.table)) throw new BackupError('damaged', {}, line.error);
  const table = identifier(line.data.table);
  const rows = JSON.stringify(line.data.rows);
  try {
    await db.execute(
      sql`insert into ${table} overriding system value
          select * from jsonb_populate_recordset(null::${table}, ${rows}::text::jsonb)`,
    );
  } catch (error) {
    // The error holds the rows; its code says enough: wrong values, or rows that refer to what is not there.
    const code = codeOf(error) ?? '';
    throw /^2[23]/.test(code) ? new BackupError('damaged') : new Error(`restore failed: ${code}`);
  }
  return line.data.rows.length;
}

/** What was inserted brought its own numbers; the next ones follow them. */
async function moveSequences(db: Db, table: string): Promise<void> {
  const columns = await db
    .select({ name: sql<string>`attname::text` })
    .from(sql`pg_attribute`)
    .where(sql`attrelid = ${`public.${table}`}::regclass and attidentity <> ''`);
  for (const { name } of columns) {
    await db.execute(sql`select setval(pg_get_serial_sequence(${`public.${table}`}, ${name}), max(${sql.identifier(name)}))
      from ${identifier(table)} having max(${sql.identifier(name)}) is not null`);
  }
}
