/** Why a database cannot be used; `details` of each are in the comment. */
export type DatabaseErrorCode =
  /** Another running process has the folder open: `path`, `pid`. */
  | 'locked'
  /** The lock or the folder can be neither read nor written: `path`. */
  | 'folder'
  /** The embedded database does not open: `path`. */
  | 'damaged'
  /** No answer from the server: `address`. */
  | 'unreachable'
  /** The server refuses this user, password or database: `address`, `database`. */
  | 'refused'
  /** The database does not know Russian letters: `encoding`, `ctype`. */
  | 'locale'
  /** A migration failed. */
  | 'migration';

/** A database that cannot be opened. Neither the message nor the details hold a password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: DatabaseErrorCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`database ${code}: ${JSON.stringify(details)}`, { cause });
    this.code = code;
    this.details = details;
  }
}

/** The code of a failed system call or of PostgreSQL, also where Drizzle has wrapped the error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
