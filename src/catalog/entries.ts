import { digestOf } from './digest.ts';
import { KINDS } from './kinds.ts';
import type { Kind, RecordOf, Records } from './model.ts';
import type { Entry } from './storage/kind-storage.ts';

/** To be raised with a change of the tables after which records that are the same have to be written again. */
export const LAYOUT = 1;

/** Records of some kinds, ready to be compared with what is stored; a kind that is not here is left as it is. */
export type Entries = { readonly [K in Kind]?: readonly Entry<RecordOf<K>>[] };

export function entriesOf(records: Partial<Records>): Entries {
  const given = KINDS.filter((kind) => records[kind] !== undefined);
  return Object.fromEntries(
    given.map((kind) => [
      kind,
      records[kind]?.map((record, position) => ({
        slug: slugOf(record),
        position,
        digest: digestOf([LAYOUT, record]),
        origin: 'file',
        record,
      })),
    ]),
  );
}

/** A fact of the timeline has no slug of its own: its date and a digest of its title serve as one. */
export function slugOf(record: RecordOf<Kind>): string {
  return 'slug' in record ? record.slug : `${record.date}-${digestOf(record.title).slice(0, 8)}`;
}
