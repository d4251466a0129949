import { asc, inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { digestOf } from './digest.ts';
import type { Entries } from './entries.ts';
import { byKind, KINDS } from './kinds.ts';
import type { Kind, RecordOf } from './model.ts';
import { STORAGE } from './storage/index.ts';
import { batches, type Entry, type FindId } from './storage/kind-storage.ts';

/** What became of the records of one kind, by slug. */
export interface KindChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

export interface Applied {
  /** Null for a kind that was not given and is left as it was. */
  readonly changes: Readonly<Record<Kind, KindChanges | null>>;
  /** A digest of all that the catalogue holds now. */
  readonly version: string;
  readonly counts: Readonly<Record<Kind, number>>;
}

/** What is needed of a stored record to tell whether it has to be written. */
interface Head {
  readonly id: number;
  readonly slug: string;
  readonly position: number;
  readonly digest: string;
  /** An operator's own: no file removes it. */
  readonly isOwn: boolean;
}

/** By slug, in the order of the file. */
type Heads = ReadonlyMap<string, Head>;

/**
 * Makes the given kinds hold exactly these records; an unchanged one is not written. References must resolve, and the
 * caller holds the transaction.
 */
export async function applyEntries(db: Db, entries: Entries): Promise<Applied> {
  const stored = await readHeads(db);
  const ids = byKind((kind) => new Map([...stored[kind].values()].map(({ slug, id }) => [slug, id])));
  const findId: FindId = (kind, slug) => {
    const id = ids[kind].get(slug);
    if (id === undefined) throw new Error(`unresolved reference to ${kind} ${slug}`);
    return id;
  };

  for (const kind of KINDS) {
    for (const { slug, id } of await writeKind(db, kind, entries[kind] ?? [], stored[kind], findId)) {
      ids[kind].set(slug, id);
    }
  }
  const changes = byKind((kind) => compare(entries[kind], stored[kind]));
  // In the reverse order: what refers goes before what it refers to.
  for (const kind of KINDS.toReversed()) {
    const removed = changes[kind]?.removed ?? [];
    for (const batch of batches(removed.map((slug) => findId(kind, slug)))) {
      const { table } = STORAGE[kind];
      await db.delete(table).where(inArray(table.id, batch));
    }
  }
  return { changes, ...(await describeContent(db)) };
}

/** The version and the number of records, as they stand in the database. */
export async function describeContent(db: Db): Promise<Pick<Applied, 'version' | 'counts'>> {
  const heads = await readHeads(db);
  const contents = byKind((kind) => contentOf([...heads[kind].values()]));
  return { version: digestOf(contents), counts: byKind((kind) => contents[kind].length) };
}

async function readHeads(db: Db): Promise<Readonly<Record<Kind, Heads>>> {
  const read = await Promise.all(
    KINDS.map(async (kind) => {
      const { table } = STORAGE[kind];
      const heads: Head[] = await db
        .select({
          id: sql<number>`${table.id}`,
          slug: sql<string>`${table.slug}`,
          position: sql<number>`${table.position}`,
          digest: sql<string>`${table.digest}`,
          isOwn: table.origin ? sql<boolean>`${table.origin} = 'operator'` : sql<boolean>`false`,
        })
        .from(table)
        .orderBy(asc(table.position), asc(table.id));
      return [kind, new Map(heads.map((head) => [head.slug, head]))] as const;
    }),
  );
  const heads = new Map<Kind, Heads>(read);
  return byKind((kind) => heads.get(kind) ?? new Map());
}

/** Writes what is new, changed, or has another place in the file. */
async function writeKind<K extends Kind>(
  db: Db,
  kind: K,
  entries: readonly Entry<RecordOf<K>>[],
  stored: Heads,
  findId: FindId,
) {
  const due = entries.flatMap((entry) => {
    const head = stored.get(entry.slug);
    // What an operator wrote and a file has now is the file's.
    const isSame = head?.digest === entry.digest && head.position === entry.position && !head.isOwn;
    return isSame ? [] : [{ ...entry, isStored: head !== undefined }];
  });
  return due.length === 0 ? [] : STORAGE[kind].write(db, due, findId);
}

/** Null for a kind that was not given. */
function compare(entries: readonly Entry<unknown>[] | undefined, stored: Heads): KindChanges | null {
  if (entries === undefined) return null;
  const given = new Set(entries.map(({ slug }) => slug));
  const added = entries.filter(({ slug }) => !stored.has(slug));
  const changed = entries.filter(
    ({ slug, digest }) => stored.has(slug) && stored.get(slug)?.digest !== digest,
  );
  return {
    added: added.map(({ slug }) => slug),
    changed: changed.map(({ slug }) => slug),
    removed: [...stored.values()].flatMap(({ slug, isOwn }) => (isOwn || given.has(slug) ? [] : [slug])),
    unchanged: entries.length - added.length - changed.length,
  };
}

const contentOf = (records: readonly Pick<Head, 'slug' | 'digest'>[]) =>
  records.map(({ slug, digest }) => [slug, digest]);
