import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { faq, news } from '../database/schema/index.ts';
import { describeContent } from './apply.ts';
import { digestOf } from './digest.ts';
import { LAYOUT } from './entries.ts';
import type { RecordOf, Records } from './model.ts';
import { lockCatalog, saveState } from './state.ts';
import { STORAGE } from './storage/index.ts';
import type { FindId, KindStorage, RecordTable } from './storage/kind-storage.ts';

/** The kinds that operators add to in the chat: the loader leaves these records alone. */
export type OperatorKind = 'faq' | 'news';

type OwnTable = RecordTable & Required<Pick<RecordTable, 'origin'>>;

const TABLES: Readonly<Record<OperatorKind, OwnTable>> = { faq, news };

/** After everything that a file has. */
const FIRST_POSITION = 1_000_000;

/**
 * Adds the record, or replaces the one with its slug, and gives the catalogue its new version. The caller holds the
 * transaction and has checked the record by its model; references to what is not there are left out by the caller.
 */
export async function putOperatorRecord<K extends OperatorKind>(
  db: Db,
  kind: K,
  record: RecordOf<K>,
): Promise<void> {
  await lockCatalog(db);
  const table: OwnTable = TABLES[kind];
  const [stored] = await db
    .select({ position: sql<number>`${table.position}` })
    .from(table)
    .where(eq(table.slug, record.slug));
  const [last] = await db.select({ position: sql<number>`coalesce(max(${table.position}), 0)` }).from(table);
  const entry = {
    slug: record.slug,
    position: stored?.position ?? Math.max(FIRST_POSITION, (last?.position ?? 0) + 1),
    digest: digestOf([LAYOUT, record]),
    origin: 'operator' as const,
    record,
    isStored: stored !== undefined,
  };
  const storage: KindStorage<RecordOf<K>> = STORAGE[kind];
  await storage.write(db, [entry], await findIds(db));
  await saveState(db, await describeContent(db));
}

/** Removes a record of an operator; false where there is none. The caller holds the transaction. */
export async function removeOperatorRecord(db: Db, kind: OperatorKind, slug: string): Promise<boolean> {
  await lockCatalog(db);
  const table = TABLES[kind];
  const removed = await db
    .delete(table)
    .where(and(eq(table.slug, slug), eq(table.origin, 'operator')))
    .returning({ id: sql<number>`${table.id}` });
  if (removed.length > 0) await saveState(db, await describeContent(db));
  return removed.length > 0;
}

/** The records without those of operators: whatever these refer to may go. */
export async function withoutOperatorRecords(db: Db, records: Records): Promise<Records> {
  const own = await Promise.all([ownSlugs(db, faq), ownSlugs(db, news)]);
  return {
    ...records,
    faq: records.faq.filter(({ slug }) => !own[0].has(slug)),
    news: records.news.filter(({ slug }) => !own[1].has(slug)),
  };
}

async function ownSlugs(db: Db, table: OwnTable): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ slug: sql<string>`${table.slug}` })
    .from(table)
    .where(eq(table.origin, 'operator'));
  return new Set(rows.map(({ slug }) => slug));
}

/** Of all that a question can be related to. */
async function findIds(db: Db): Promise<FindId> {
  const kinds = ['benefits', 'procedures', 'clusters', 'technoparks'] as const;
  const ids = new Map<string, number>();
  for (const kind of kinds) {
    const table: RecordTable = STORAGE[kind].table;
    const rows = await db
      .select({ id: sql<number>`${table.id}`, slug: sql<string>`${table.slug}` })
      .from(table);
    for (const { id, slug } of rows) ids.set(`${kind}/${slug}`, id);
  }
  return (kind, slug) => {
    const id = ids.get(`${kind}/${slug}`);
    if (id === undefined) throw new Error(`unresolved reference to ${kind} ${slug}`);
    return id;
  };
}
