import { EXIT, type StartFailure } from '../start-failure.ts';
import type { Translate } from '../translate.ts';
import { TransferError } from './transfer.ts';

/** What went wrong with a file of subscriptions, for a terminal. */
export function explainTransfer(t: Translate, error: unknown): StartFailure | undefined {
  if (error instanceof TransferError) {
    return { message: t.text('news-import-refused', { place: error.place || '—' }), exitCode: EXIT.badData };
  }
  // The system's own word for a file that cannot be read or written.
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { message: t.text('news-transfer-file', { reason: String(error.code) }), exitCode: EXIT.failure };
  }
  return undefined;
}
