import { eq } from 'drizzle-orm';
import type { Database } from '../../src/database/client.ts';
import { dialogueDrafts } from '../../src/database/schema/conversations.ts';
import { feedItems, feeds, news, publications } from '../../src/database/schema/index.ts';
import { people } from '../../src/database/schema/people.ts';

/** What operators and feeds have brought, and who they were: for tests that share a database. */
export async function clearNews({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.delete(publications);
  await db.delete(feedItems);
  await db.delete(feeds);
  await db.delete(dialogueDrafts);
  await db.delete(people);
  await db.delete(news).where(eq(news.origin, 'operator'));
}
