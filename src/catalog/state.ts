import { sql } from 'drizzle-orm';
import { ADVISORY_LOCKS } from '../database/advisory-locks.ts';
import type { Db } from '../database/client.ts';
import { catalogState } from '../database/schema/index.ts';
import type { Applied } from './apply.ts';

/** Where the other processes are told that the catalogue has changed. */
export const CATALOG_CHANNEL = 'catalog';

/** Those who change the catalogue do so one after the other; until the end of the transaction. */
export async function lockCatalog(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.catalogLoad})`);
}

/** @param bundleDigest of the bundled files, where it is they that were applied */
export async function saveState(
  db: Db,
  { version, counts }: Pick<Applied, 'version' | 'counts'>,
  bundleDigest?: string,
): Promise<void> {
  const state = {
    version,
    counts,
    loadedAt: sql`now()`,
    ...(bundleDigest === undefined ? {} : { bundleDigest }),
  };
  await db.insert(catalogState).values(state).onConflictDoUpdate({ target: catalogState.id, set: state });
  await db.execute(sql`select pg_notify(${CATALOG_CHANNEL}, ${version})`);
}
