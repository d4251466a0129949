import { eq, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { subscribers } from '../database/schema/subscriptions.ts';

/** The chat has the bot blocked or is gone: nothing is sent there until it writes again. The first time counts. */
export async function noteUnreachable(db: Db, chatId: number, at: Date): Promise<void> {
  await db
    .update(subscribers)
    .set({ unreachableAt: sql`coalesce(${subscribers.unreachableAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(subscribers.chatId, chatId));
}
