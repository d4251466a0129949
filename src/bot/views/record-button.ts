import type { Catalog } from '../../catalog/catalog.ts';
import type { Translate } from '../../translate.ts';
import { packRecord, type RecordRef, recordName } from '../records.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, pressButton } from './screen.ts';

/** What a button as wide as a phone shows; of a longer name Telegram itself would cut the last word in two. */
const NAME_MAX = 40;

/** A button to the card of each record that the snapshot holds, with the icon of its kind. */
export const recordButtons = (
  t: Translate,
  catalog: Catalog,
  refs: readonly RecordRef[],
  back?: string,
): Button[] =>
  refs.flatMap((ref) => {
    const name = recordName(catalog, ref);
    return name === undefined
      ? []
      : [
          pressButton(
            t.text(`search-${ref.kind}`, { name: buttonLabel(name, NAME_MAX) }),
            packRecord(ref, back),
          ),
        ];
  });

/** References to records of one kind. */
export const refsTo = (kind: RecordRef['kind'], records: readonly { readonly slug: string }[]): RecordRef[] =>
  records.map(({ slug }) => ({ kind, slug }));
