import type { Database } from '../../src/database/client.ts';
import { broadcasts, deliveries, deliveryPace } from '../../src/database/schema/deliveries.ts';
import { subscribers, subscriptions } from '../../src/database/schema/subscriptions.ts';
import type { Interest } from '../../src/news/interests.ts';
import type { Schedule } from '../../src/news/schedule.ts';

export interface SubscriberOptions {
  readonly interests?: readonly Interest[];
  readonly schedule?: Partial<Schedule>;
}

const BATCH = 2000;

/** Chats that get all news at once, at any hour, unless something else is said. */
export async function subscribe(
  { db }: Pick<Database, 'db'>,
  chatIds: readonly number[],
  { interests = ['all'], schedule = {} }: SubscriberOptions = {},
): Promise<void> {
  const { frequency = 'at-once', hour = 9, quiet } = schedule;
  const at = new Date('2026-01-01T00:00:00Z');
  for (let start = 0; start < chatIds.length; start += BATCH) {
    const batch = chatIds.slice(start, start + BATCH);
    await db.insert(subscribers).values(
      batch.map((chatId) => ({
        chatId,
        consentVersion: 1,
        consentedAt: at,
        frequency,
        hour,
        quietFrom: quiet?.from ?? null,
        quietTo: quiet?.to ?? null,
      })),
    );
    await db.insert(subscriptions).values(
      batch.flatMap((chatId) =>
        interests.map((interest) => ({
          chatId,
          interest,
          phrase: interest.startsWith('words/') ? interest.slice('words/'.length) : null,
          since: at,
        })),
      ),
    );
  }
}

export async function forgetNews({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.delete(deliveries);
  await db.delete(broadcasts);
  await db.delete(deliveryPace);
  await db.delete(subscribers);
}
