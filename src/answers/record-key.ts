import { SEARCHED_KINDS, type SearchRef } from './documents.ts';

/** A reference as one word: `faq/istoriya`. */
export const toRecordKey = ({ kind, slug }: SearchRef): string => `${kind}/${slug}`;

/** The record that a key names, also where it names a part of it: `technopark/kalibr#address`. */
export function readRecordKey(key: string): SearchRef | undefined {
  const [, named, slug] = /^([a-z]+)\/([a-z0-9-]+)(?:#|$)/.exec(key) ?? [];
  const kind = SEARCHED_KINDS.find((known) => known === named);
  return kind && slug !== undefined ? { kind, slug } : undefined;
}
