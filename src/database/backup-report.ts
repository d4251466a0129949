import { EXIT, type StartFailure } from '../start-failure.ts';
import type { Translate } from '../translate.ts';
import { BackupError } from './backup.ts';

/** What the system says of a file that cannot be read or written. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'ENOSPC',
  'EROFS',
]);

export function explainBackup(t: Translate, error: unknown): StartFailure | undefined {
  if (error instanceof BackupError) {
    return { message: t.text(`backup-${error.code}`, error.details), exitCode: EXIT.badData };
  }
  if (error instanceof Error && 'code' in error && FILE_ERRORS.has(String(error.code))) {
    return { message: t.text('backup-file', { reason: error.message }), exitCode: EXIT.badData };
  }
  return undefined;
}
