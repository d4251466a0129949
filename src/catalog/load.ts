import { join } from 'node:path';
import type { Database } from '../database/client.ts';
import { catalogState } from '../database/schema/index.ts';
import { type Applied, applyEntries } from './apply.ts';
import { digestOf } from './digest.ts';
import { entriesOf, LAYOUT } from './entries.ts';
import { readCatalogFiles } from './files.ts';
import { KINDS } from './kinds.ts';
import type { Records } from './model.ts';
import { withoutOperatorRecords } from './operator-records.ts';
import { CatalogError } from './problems.ts';
import { checkReferences } from './references.ts';
import { lockCatalog, saveState } from './state.ts';
import { readRecords } from './storage/index.ts';
import { validateFiles } from './validate.ts';

const BUNDLE = join(import.meta.dirname, 'data');

/**
 * Applies an operator's own file or folder: all of it or nothing. A file stands for its whole kind, so records it does
 * not have are removed; kinds without a file stay as they are.
 *
 * @throws CatalogError
 */
export async function loadCatalog({ db }: Pick<Database, 'db'>, path: string): Promise<Applied> {
  const records = validateFiles(await readCatalogFiles(path));
  return db.transaction(async (tx) => {
    await lockCatalog(tx);
    return apply(tx, records);
  });
}

/**
 * Applies the files that came with the program, when they are others than the last time: what an operator has loaded
 * since then stays over a restart. Null when there was nothing to do.
 *
 * @throws CatalogError
 */
export async function loadBundled(
  { db }: Pick<Database, 'db'>,
  folder: string = BUNDLE,
): Promise<Applied | null> {
  const files = await readCatalogFiles(folder);
  const bundleDigest = digestOf([LAYOUT, files]);
  if ((await readBundleDigest(db)) === bundleDigest) return null;
  const records = validateFiles(files);
  return db.transaction(async (tx) => {
    await lockCatalog(tx);
    // Another process may have been first.
    if ((await readBundleDigest(tx)) === bundleDigest) return null;
    return apply(tx, records, bundleDigest);
  });
}

async function readBundleDigest(db: Database['db']): Promise<string | null> {
  const [state] = await db.select({ bundleDigest: catalogState.bundleDigest }).from(catalogState);
  return state?.bundleDigest ?? null;
}

async function apply(db: Database['db'], records: Partial<Records>, bundleDigest?: string): Promise<Applied> {
  const stored = await withoutOperatorRecords(db, await readRecords(db, KINDS));
  const problems = checkReferences(records, stored);
  if (problems.length > 0) throw new CatalogError(problems);
  const applied = await applyEntries(db, entriesOf(records));
  await saveState(db, applied, bundleDigest);
  return applied;
}
