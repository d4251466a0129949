import { nameOf } from '../answers/names.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DeepLinkKind } from '../telegram/deep-links.ts';
import { ROUTES } from './routes.ts';
import type { Screen } from './views/screen.ts';

/** What has a card of its own: whatever a deep link can name, and the answers to frequent questions. */
export type RecordKind = DeepLinkKind | 'faq';

/** A slug is unique within its kind only. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly slug: string;
}

/** The card of a record; undefined where the catalogue does not hold it. */
export type OpenRecord = (ref: RecordRef) => Promise<Screen | undefined>;

const CARD_ROUTES = {
  technopark: ROUTES.technopark,
  cluster: ROUTES.cluster,
  benefit: ROUTES.benefit,
  procedure: ROUTES.procedure,
  organisation: ROUTES.organisation,
  term: ROUTES.term,
  news: ROUTES.newsItem,
  faq: ROUTES.faqEntry,
} as const satisfies Record<RecordKind, unknown>;

/** The data of a button that opens the card. */
export const packRecord = ({ kind, slug }: RecordRef, back?: string): string =>
  CARD_ROUTES[kind].pack({ slug }, back);

/** The short name by which a list calls the record; undefined where it is not in the snapshot, as all news. */
export const recordName = (catalog: Catalog, { kind, slug }: RecordRef): string | undefined =>
  kind === 'news' ? undefined : nameOf(catalog, { kind, slug });
