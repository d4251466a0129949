import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { PGliteLike } from 'pg-boss';

/**
 * Drizzle over either driver; a transaction is one too. `execute` answers differently on the two, so what is read goes
 * through `select`, or through {@link rowsOf}.
 */
export type Db = PgDatabase<PgQueryResultHKT>;

/** An open database, migrated and checked. */
export interface Database {
  readonly db: Db;
  readonly kind: 'pglite' | 'postgres';
  /** How pg-boss gets to the same database. */
  readonly jobs: { readonly pglite: PGliteLike } | { readonly databaseUrl: string };
  /** What runs and where, in one line, without a password. */
  describe(): string;
  /**
   * Calls `notice` with the payload of each notification on the channel, until the returned function is called. Where
   * notifications do not get through (a pooler that lends connections by the statement), it is never called.
   */
  listen(channel: string, notice: (payload: string) => void): Promise<() => Promise<void>>;
  /** Waits for what is running; harmless when called again. */
  close(): Promise<void>;
}

/** The rows of a raw statement, whichever driver has run it; a `bigint` comes as text from one and a number from the other. */
export const rowsOf = <T>(result: unknown): readonly T[] =>
  (Array.isArray(result) ? result : (result as { readonly rows: readonly T[] }).rows) as readonly T[];
