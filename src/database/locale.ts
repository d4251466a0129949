import { sql } from 'drizzle-orm';
import type { Db } from './connection.ts';
import { DatabaseError } from './errors.ts';

/**
 * A database made in a locale without Russian letters folds and compares them wrongly, and that cannot be mended later
 * (rule 47). The rule's check of `similarity()` is left out: there are no trigrams here, search is in process.
 *
 * @throws DatabaseError `locale`
 */
export async function checkLocale(db: Db): Promise<void> {
  const [found] = await db
    .select({
      encoding: sql<string>`current_setting('server_encoding')`,
      ctype: sql<string>`(select datctype from pg_database where datname = current_database())`,
      foldsCase: sql<boolean>`lower('Ё') = 'ё' and upper('ё') = 'Ё'`,
    })
    .from(sql`(values (1)) as one`);
  if (found?.encoding === 'UTF8' && found.foldsCase) return;
  throw new DatabaseError('locale', { encoding: found?.encoding ?? '', ctype: found?.ctype ?? '' });
}

/** `18.4`, without what a distribution adds. */
export async function serverVersion(db: Db): Promise<string> {
  const [found] = await db
    .select({ version: sql<string>`split_part(current_setting('server_version'), ' ', 1)` })
    .from(sql`(values (1)) as one`);
  return found?.version ?? '';
}
