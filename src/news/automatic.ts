import type { FeedStore } from './feed-store.ts';
import type { Publications } from './publications.ts';
import type { Relate } from './relate.ts';

export interface AutomaticOptions {
  readonly store: Pick<FeedStore, 'waiting' | 'decide'>;
  readonly publications: Pick<Publications, 'publishItem'>;
  readonly relate: Relate;
  readonly now: () => Date;
}

const BATCH = 20;

/** Decides on all items that wait, without an admin: what concerns our field is published, the rest is left out. */
export function createAutomatic({ store, publications, relate, now }: AutomaticOptions): () => Promise<void> {
  return async () => {
    for (;;) {
      const items = await store.waiting({ limit: BATCH });
      if (items.length === 0) return;
      for (const item of items) {
        if (relate({ title: item.title, text: item.summary }).isOurs)
          await publications.publishItem(item, null);
        else await store.decide(item.id, { status: 'skipped', by: null, at: now() });
      }
    }
  };
}
