import type { Logger } from 'pino';
import type { Database } from '../database/client.ts';
import { catalogState } from '../database/schema/index.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { KINDS } from './kinds.ts';
import { CATALOG_CHANNEL } from './state.ts';
import { readRecords } from './storage/index.ts';

/** Holds the snapshot of the catalogue and renews it when the database has another version. */
export interface CatalogStore {
  current(): Catalog;
  /** How many records the catalogue has, news included. */
  count(): number;
  /** Reads the catalogue again where its version has changed; tells whether it had. */
  refresh(): Promise<boolean>;
  /**
   * Renews itself when another process says that the catalogue has changed, and looks at this interval in case nothing
   * was heard, until the returned function is called. A failure is logged.
   */
  watch(intervalMs: number, log: Pick<Logger, 'warn' | 'info'>): Promise<() => Promise<void>>;
}

const SNAPSHOT_KINDS = KINDS.filter((kind) => kind !== 'news');

/** Reads the catalogue at once; an empty database makes an empty one. */
export async function createCatalogStore({
  db,
  listen,
}: Pick<Database, 'db' | 'listen'>): Promise<CatalogStore> {
  let snapshot = await readSnapshot(db);

  const refresh = async () => {
    const [state] = await db.select({ version: catalogState.version }).from(catalogState);
    if (state === undefined || state.version === snapshot.catalog.version) return false;
    snapshot = await readSnapshot(db);
    return true;
  };

  return {
    current: () => snapshot.catalog,
    count: () => snapshot.count,
    refresh,
    async watch(intervalMs, log) {
      let running = Promise.resolve();
      const look = async () => {
        try {
          if (await refresh()) log.info({ version: snapshot.catalog.version }, 'catalogue renewed');
        } catch (error) {
          log.warn({ err: error }, 'catalogue not renewed');
        }
      };
      const lookNext = () => {
        running = running.then(look);
      };
      const timer = setInterval(lookNext, intervalMs).unref();
      const unlisten = await listen(CATALOG_CHANNEL, lookNext);
      return async () => {
        clearInterval(timer);
        await unlisten();
        await running;
      };
    },
  };
}

/** In one transaction, so that a load in between does not mix two versions. */
function readSnapshot(db: Database['db']) {
  return db.transaction(
    async (tx) => {
      const [state] = await tx.select().from(catalogState);
      const records = await readRecords(tx, SNAPSHOT_KINDS);
      return {
        catalog: createCatalog(state?.version ?? '', records),
        count: Object.values(state?.counts ?? {}).reduce((sum, count) => sum + count, 0),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
