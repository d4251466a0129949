import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * Drizzle over either driver; a transaction is one too. `execute` answers differently on the two, so what is read goes
 * through `select`.
 */
export type Db = PgDatabase<PgQueryResultHKT>;

/** An open database, migrated and checked. */
export interface Database {
  readonly db: Db;
  readonly kind: 'pglite' | 'postgres';
  /** What runs and where, in one line, without a password. */
  describe(): string;
  /** Waits for what is running; harmless when called again. */
  close(): Promise<void>;
}
