import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { feedItemNotices, feedItems, publications } from '../database/schema/index.ts';

/** What is kept of an operator for the sake of what goes into the news. */
export interface PersonalPublications {
  readonly written: readonly {
    readonly title: string;
    readonly body: string;
    readonly status: string;
    readonly changedAt: string;
  }[];
  /** On items of feeds. */
  readonly decisions: readonly {
    readonly title: string;
    readonly status: string;
    readonly at: string | null;
  }[];
}

export async function readPersonalPublications(db: Db, userId: number): Promise<PersonalPublications | null> {
  const { title, body, status, changedAt } = publications;
  const written = await db
    .select({ title, body, status, changedAt })
    .from(publications)
    .where(eq(publications.operatorId, userId))
    .orderBy(asc(publications.id));
  const decisions = await db
    .select({ title: feedItems.title, status: feedItems.status, at: feedItems.decidedAt })
    .from(feedItems)
    .where(eq(feedItems.decidedBy, userId))
    .orderBy(asc(feedItems.id));
  if (written.length + decisions.length === 0) return null;
  return {
    written: written.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })),
    decisions: decisions.map((row) => ({ ...row, at: row.at?.toISOString() ?? null })),
  };
}

/** Drafts go; what was published stays, without who did it. */
export async function erasePersonalPublications(db: Db, userId: number): Promise<void> {
  const own = eq(publications.operatorId, userId);
  await db.delete(publications).where(and(own, inArray(publications.status, ['draft', 'scheduled'])));
  await db.update(publications).set({ operatorId: null, draftKey: null }).where(own);
  await db.update(feedItems).set({ decidedBy: null }).where(eq(feedItems.decidedBy, userId));
  await db.delete(feedItemNotices).where(eq(feedItemNotices.chatId, userId));
}
