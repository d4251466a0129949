import { and, asc, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Database, Db } from '../database/client.ts';
import { publications } from '../database/schema/index.ts';

export type Publication = typeof publications.$inferSelect;

/** What readers get; everything else about a publication is the bot's own. */
export type PublicationContent = Readonly<
  Pick<Publication, 'title' | 'body' | 'link' | 'sourceTitle' | 'picture' | 'topics'>
>;

/** The content alone, of whatever has one. */
export const contentAlone = ({
  title,
  body,
  link,
  sourceTitle,
  picture,
  topics,
}: Omit<PublicationContent, 'topics'> & { readonly topics: readonly string[] }): PublicationContent => ({
  title,
  body,
  link,
  sourceTitle,
  picture,
  topics: [...topics],
});

type NewPublication = PublicationContent &
  Pick<Publication, 'operatorId'> &
  Partial<Pick<Publication, 'draftKey' | 'feedItemId'>>;

export type PublicationStore = ReturnType<typeof createPublicationStore>;

const EDITABLE = ['draft', 'scheduled'] as const;

export function createPublicationStore({ db }: Pick<Database, 'db'>) {
  const own = (id: number, operatorId: number) =>
    and(
      eq(publications.id, id),
      eq(publications.operatorId, operatorId),
      inArray(publications.status, EDITABLE),
    );
  const change = async (
    id: number,
    set: Partial<Publication>,
    transaction: Db = db,
  ): Promise<Publication | undefined> => {
    const [row] = await transaction.update(publications).set(set).where(eq(publications.id, id)).returning();
    return row;
  };

  return {
    change,

    async insert(publication: NewPublication, changedAt: Date, transaction: Db = db): Promise<Publication> {
      const [row] = await transaction
        .insert(publications)
        .values({ ...publication, topics: [...publication.topics], status: 'draft', changedAt })
        .onConflictDoUpdate({ target: publications.draftKey, set: { changedAt } })
        .returning();
      if (!row) throw new Error('a publication was not stored');
      return row;
    },

    /** Undefined where it is no draft of this operator any more. */
    async edit(id: number, operatorId: number, set: Partial<Publication>): Promise<Publication | undefined> {
      const [row] = await db.update(publications).set(set).where(own(id, operatorId)).returning();
      return row;
    },

    async discard(id: number, operatorId: number): Promise<boolean> {
      const rows = await db
        .delete(publications)
        .where(own(id, operatorId))
        .returning({ id: publications.id });
      return rows.length > 0;
    },

    async find(id: number, transaction: Db = db): Promise<Publication | undefined> {
      const [row] = await transaction.select().from(publications).where(eq(publications.id, id));
      return row;
    },

    async findByBroadcast(broadcastId: number): Promise<Publication | undefined> {
      const [row] = await db.select().from(publications).where(eq(publications.broadcastId, broadcastId));
      return row;
    },

    /** What the operator has begun and not sent, the latest first. */
    drafts: (operatorId: number): Promise<Publication[]> =>
      db
        .select()
        .from(publications)
        .where(and(eq(publications.operatorId, operatorId), inArray(publications.status, EDITABLE)))
        .orderBy(desc(publications.changedAt), desc(publications.id)),

    /** The latest first. */
    published: (limit: number): Promise<Publication[]> =>
      db
        .select()
        .from(publications)
        .where(inArray(publications.status, ['published', 'withdrawn']))
        .orderBy(desc(publications.publishedAt), desc(publications.id))
        .limit(limit),

    due: (now: Date): Promise<Publication[]> =>
      db
        .select()
        .from(publications)
        .where(and(eq(publications.status, 'scheduled'), lte(publications.dueAt, now)))
        .orderBy(asc(publications.dueAt)),

    /** Makes a draft of anybody's a publication; undefined where another process or press was first. */
    async publish(id: number, slug: string, at: Date, transaction: Db): Promise<Publication | undefined> {
      const [row] = await transaction
        .update(publications)
        .set({ status: 'published', slug, dueAt: null, publishedAt: at })
        .where(and(eq(publications.id, id), inArray(publications.status, EDITABLE)))
        .returning();
      return row;
    },

    /** A draft again, where it has not been published meanwhile. */
    async unschedule(id: number): Promise<void> {
      await db
        .update(publications)
        .set({ status: 'draft', dueAt: null })
        .where(and(eq(publications.id, id), eq(publications.status, 'scheduled')));
    },

    /** Published and not handed over for delivery. */
    notStarted: (): Promise<Publication[]> =>
      db
        .select()
        .from(publications)
        .where(and(eq(publications.status, 'published'), isNull(publications.broadcastId))),
  };
}
