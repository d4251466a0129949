import { eq } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { operatorChats } from '../database/schema/tickets.ts';

/** The chat of those who answer: a group, a supergroup or one person's private chat. */
export interface OperatorChat {
  /** As it is now. */
  readonly id: number;
  /** The group has become a supergroup; false where it is not this one. */
  move(from: number, to: number): Promise<boolean>;
}

/** @param configuredId the setting: it stays what it was when the group's id changes */
export async function createOperatorChat(
  { db }: Pick<Database, 'db'>,
  configuredId: number,
): Promise<OperatorChat> {
  const [moved] = await db.select().from(operatorChats).where(eq(operatorChats.configuredId, configuredId));
  let id = moved?.currentId ?? configuredId;

  return {
    get id() {
      return id;
    },
    async move(from, to) {
      if (from !== id || from === to) return false;
      id = to;
      await db
        .insert(operatorChats)
        .values({ configuredId, currentId: to })
        .onConflictDoUpdate({ target: operatorChats.configuredId, set: { currentId: to } });
      return true;
    },
  };
}
