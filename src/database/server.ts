import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { ADVISORY_LOCKS } from './advisory-locks.ts';
import type { Database } from './connection.ts';
import { codeOf, DatabaseError } from './errors.ts';
import { checkLocale, serverVersion } from './locale.ts';
import { prepareOften } from './prepared.ts';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_S = 10;
const IDLE_TIMEOUT_S = 60;
/** Nothing the bot asks takes a second; a statement that hangs must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_S = 5;

const COMMON = { connect_timeout: CONNECT_TIMEOUT_S, onnotice: () => {} };
const APPLICATION = { application_name: 'moscow-technoparks-bot' };

/** The system's, the driver's and PostgreSQL's codes of «nobody answers there». */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  '57P03',
  '53300',
]);

/** Wrong password or user, no such database, no right to connect. */
const REFUSED: ReadonlySet<string> = new Set(['28P01', '28000', '3D000', '42501']);

/** @throws DatabaseError `unreachable`, `refused`, `locale` or `migration` */
export async function openServer(databaseUrl: string, migrationsFolder: string): Promise<Database> {
  const target = targetOf(databaseUrl);
  const version = await prepare(databaseUrl, migrationsFolder, target);
  const client = postgres(databaseUrl, {
    ...COMMON,
    max: POOL_SIZE,
    idle_timeout: IDLE_TIMEOUT_S,
    connection: {
      ...APPLICATION,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
  return {
    db: drizzle(prepareOften(client)),
    kind: 'postgres',
    jobs: { databaseUrl },
    describe: () => `PostgreSQL ${version}, ${target.address}/${target.database}`,
    async listen(channel, notice) {
      const { unlisten } = await client.listen(channel, notice);
      return unlisten;
    },
    close: () => client.end({ timeout: CLOSE_TIMEOUT_S }),
  };
}

/**
 * Checks and migrates. Drizzle's migrator takes no lock: a transaction on a second connection holds one meanwhile. It ends
 * with the transaction, so a pooler that lends connections by the transaction cannot keep it. Returns the server's
 * version.
 */
async function prepare(databaseUrl: string, migrationsFolder: string, target: Target): Promise<string> {
  const client = postgres(databaseUrl, { ...COMMON, max: 2, connection: APPLICATION });
  try {
    const db = drizzle(client);
    const version = await serverVersion(db);
    await checkLocale(db);
    await db.transaction(async (lock) => {
      await lock.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.migration})`);
      await migrate(db, { migrationsFolder });
    });
    return version;
  } catch (error) {
    throw classify(error, target);
  } finally {
    await client.end({ timeout: CLOSE_TIMEOUT_S });
  }
}

function classify(error: unknown, { address, database }: Target): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error) ?? '';
  if (UNREACHABLE.has(code)) return new DatabaseError('unreachable', { address }, error);
  if (REFUSED.has(code)) return new DatabaseError('refused', { address, database }, error);
  return new DatabaseError('migration', { address }, error);
}

/** What of a database's address may be shown. */
interface Target {
  /** `host:port` */
  readonly address: string;
  readonly database: string;
}

function targetOf(databaseUrl: string): Target {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  return {
    address: `${hostname || 'localhost'}:${port || '5432'}`,
    database: decodeURIComponent(pathname.slice(1) || username),
  };
}
