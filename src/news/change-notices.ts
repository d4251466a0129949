import { and, eq } from 'drizzle-orm';
import type { Catalog } from '../catalog/catalog.ts';
import { digestOf } from '../catalog/digest.ts';
import { type Benefit, type Cluster, MODELS, type Technopark } from '../catalog/model.ts';
import type { Database } from '../database/client.ts';
import { announcedRecords } from '../database/schema/announced-records.ts';
import type { Broadcasts, Post } from './delivery.ts';
import { FOLLOWED_KINDS, type FollowedKind, type Interest } from './interests.ts';

/** A record before and after a load. */
export type RecordChange =
  | { readonly kind: 'technopark'; readonly before: Technopark; readonly after: Technopark }
  | { readonly kind: 'cluster'; readonly before: Cluster; readonly after: Cluster }
  | { readonly kind: 'benefit'; readonly before: Benefit; readonly after: Benefit };

export interface ChangeNoticesOptions {
  readonly database: Pick<Database, 'db'>;
  readonly broadcasts: Pick<Broadcasts, 'start' | 'countRecipients'>;
  readonly catalog: () => Catalog;
  /** What is told of a change; undefined where nothing has changed that a reader would care for. */
  readonly compose: (change: RecordChange) => Pick<Post, 'title' | 'html'> | undefined;
}

const MODEL_OF = {
  technopark: MODELS.technoparks,
  cluster: MODELS.clusters,
  benefit: MODELS.benefits,
} as const;

/**
 * Tells those who follow a record what has changed in it. What they know is kept in the database, so that it does not
 * matter which process has loaded the change, nor when: it is told once, in order with the changes before.
 */
export function createChangeNotices({
  database: { db },
  broadcasts,
  catalog,
  compose,
}: ChangeNoticesOptions) {
  const tell = async (change: RecordChange, revision: number) => {
    const { kind, after } = change;
    const interests: Interest[] = [`${kind}/${after.slug}`];
    const { atOnce, later } = await broadcasts.countRecipients(interests);
    const notice = atOnce + later > 0 ? compose(change) : undefined;
    if (!notice) return;
    const key = `change/${kind}/${after.slug}/${revision}`;
    const opens = { kind, slug: after.slug };
    await broadcasts.start({ ...notice, key, opens }, { interests, operator: null });
  };

  const look = async (kind: FollowedKind, record: Followable, known: Known) => {
    const change = changeOf(kind, known.record, record);
    const revision = known.revision + 1;
    // First the notice: after a kill in between it is started again under the same key.
    if (change) await tell(change, revision);
    const { kind: kindColumn, slug, revision: revisionColumn } = announcedRecords;
    await db
      .update(announcedRecords)
      .set({ record, revision })
      .where(and(eq(kindColumn, kind), eq(slug, record.slug), eq(revisionColumn, known.revision)));
  };

  /** To be called whenever the catalogue has changed. Of a new record there is nothing to tell. */
  return async (): Promise<void> => {
    const { technoparks, clusters, benefits } = catalog();
    const records = { technopark: technoparks, cluster: clusters, benefit: benefits };
    const rows = await db.select().from(announcedRecords);
    const known = new Map(rows.map((row) => [`${row.kind}/${row.slug}`, row]));
    for (const kind of FOLLOWED_KINDS) {
      const added: Followable[] = [];
      for (const record of records[kind]) {
        const row = known.get(`${kind}/${record.slug}`);
        if (!row) added.push(record);
        else if (digestOf(row.record) !== digestOf(record)) await look(kind, record, row);
      }
      if (added.length === 0) continue;
      await db
        .insert(announcedRecords)
        .values(added.map((record) => ({ kind, slug: record.slug, record, revision: 0 })))
        .onConflictDoNothing();
    }
  };
}

type Followable = Technopark | Cluster | Benefit;
type Known = Pick<typeof announcedRecords.$inferSelect, 'record' | 'revision'>;

/** Undefined where what was known cannot be read any more, by a model that has changed since. */
function changeOf(kind: FollowedKind, known: unknown, record: Followable): RecordChange | undefined {
  const before = MODEL_OF[kind].safeParse(known);
  return before.success ? ({ kind, before: before.data, after: record } as RecordChange) : undefined;
}
