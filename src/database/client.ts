import type { Logger } from 'pino';
import type { Database } from './connection.ts';

export { type Database, type Db, rowsOf } from './connection.ts';

export interface DatabaseOptions {
  /** `postgres://…`; undefined means PGlite in {@link dataDir}. */
  readonly databaseUrl?: string | undefined;
  /** Holds the embedded database and its lock file; created where missing. */
  readonly dataDir: string;
  readonly migrationsFolder: string;
  readonly log?: Pick<Logger, 'warn'>;
}

/**
 * The one place that knows which driver runs; only that one is loaded. Migrations are applied and the locale is checked
 * before it returns.
 *
 * @throws DatabaseError
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, migrationsFolder, log } = options;
  if (databaseUrl === undefined) {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded(dataDir, migrationsFolder, log);
  }
  const { openServer } = await import('./server.ts');
  return openServer(databaseUrl, migrationsFolder);
}
