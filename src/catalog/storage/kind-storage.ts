import { asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/client.ts';
import type { RecordOrigin, recordColumns } from '../../database/schema/columns.ts';
import type { Kind } from '../model.ts';

/** A record on its way into the database. */
export interface Entry<R> {
  readonly slug: string;
  /** The record's place in its file. */
  readonly position: number;
  readonly digest: string;
  readonly origin: RecordOrigin;
  readonly record: R;
}

/** A record that has to be written; `isStored` where the database has its slug already. */
export type DueEntry<R> = Entry<R> & { readonly isStored: boolean };

export type Written<R> = DueEntry<R> & { readonly id: number };

/** The id of a record that is already written. */
export type FindId = (kind: Kind, slug: string) => number;

/** How the records of one kind lie in tables. */
export interface KindStorage<R> {
  readonly table: RecordTable;
  /** Inserts new records and overwrites those with the same slug, which keep their ids. */
  write(db: Db, entries: readonly DueEntry<R>[], findId: FindId): Promise<readonly Written<R>[]>;
  /** In the order of the file. */
  read(db: Db): Promise<readonly R[]>;
}

export type RecordTable = PgTable &
  Readonly<Record<keyof ReturnType<typeof recordColumns>, PgColumn>> & { readonly origin?: PgColumn };

/** PostgreSQL takes 65,535 parameters a statement; the widest table has 25 columns. */
const BATCH_SIZE = 1_000;

export function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) yield items.slice(start, start + BATCH_SIZE);
}

/** `toRow` gives the columns of the kind's own; null columns must be given too. */
export async function upsert<T extends RecordTable, R>(
  db: Db,
  table: T,
  entries: readonly DueEntry<R>[],
  toRow: (entry: Entry<R>) => PgInsertValue<T>,
): Promise<Written<R>[]> {
  const due = new Map(entries.map((entry) => [entry.slug, entry]));
  const written: Written<R>[] = [];
  for (const batch of batches(entries)) {
    const rows = await db
      .insert(table)
      .values(batch.map(toRow))
      .onConflictDoUpdate({ target: table.slug, set: incoming(table) })
      .returning({ id: sql<number>`${table.id}`, slug: sql<string>`${table.slug}` });
    for (const { id, slug } of rows) {
      const entry = due.get(slug);
      if (entry) written.push({ ...entry, id });
    }
  }
  return written;
}

/** Every column takes the value that was to be inserted. */
function incoming(table: PgTable): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name !== 'id');
  return Object.fromEntries(columns.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]));
}

/** Writes lists of the written records, each in the place of all that a record had in it. */
export function listWriter<R>(db: Db, written: readonly Written<R>[]) {
  const storedIds = written.flatMap(({ id, isStored }) => (isStored ? [id] : []));
  return async <T extends PgTable>(
    table: T,
    owner: PgColumn,
    rowsOf: (ownerId: number, record: R) => readonly PgInsertValue<T>[],
  ): Promise<void> => {
    const rows = written.flatMap(({ id, record }) => rowsOf(id, record));
    for (const batch of batches(storedIds)) await db.delete(table).where(inArray(owner, batch));
    for (const batch of batches(rows)) await db.insert(table).values(batch);
  };
}

/** Looks up the rows of a list by their owner, in the order they came in. */
export function groupByOwner<T extends { readonly owner: number }>(
  rows: readonly T[],
): (owner: number) => readonly Omit<T, 'owner'>[] {
  const groups = new Map<number, Omit<T, 'owner'>[]>();
  for (const { owner, ...rest } of rows) {
    const group = groups.get(owner);
    if (group) group.push(rest);
    else groups.set(owner, [rest]);
  }
  return (owner) => groups.get(owner) ?? [];
}

/** A list of references to records of another kind. */
export interface References {
  readonly links: PgTable & { readonly position: PgColumn };
  /** The columns of the one who refers and of the record referred to. */
  readonly owner: PgColumn;
  readonly target: PgColumn;
  readonly table: RecordTable;
}

/** The slugs that each owner refers to, in its order. */
export async function readSlugs(
  db: Db,
  { links, owner, target, table }: References,
): Promise<(owner: number) => readonly string[]> {
  const slugsOf = groupByOwner(
    await db
      .select({ owner: sql<number>`${owner}`, slug: sql<string>`${table.slug}` })
      .from(links)
      .innerJoin(table, eq(table.id, target))
      .orderBy(asc(links.position)),
  );
  return (id) => slugsOf(id).map(({ slug }) => slug);
}
