import type { Database } from '../../src/database/client.ts';
import { conversations, dialogueDrafts } from '../../src/database/schema/conversations.ts';

/**
 * Forgets what every chat has begun. Each Telegram counts its people and its updates anew: on a database that several
 * of them share, what an earlier one left would be taken for a later one's.
 */
export async function clearDialogues({ db }: Database): Promise<void> {
  await db.delete(conversations);
  await db.delete(dialogueDrafts);
}
