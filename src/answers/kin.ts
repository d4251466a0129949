import SearchableMap from 'minisearch/SearchableMap';
import { type Build, buildEach } from './slices.ts';

/** Words of one root in other parts of speech: «компенсировать» and «компенсация», «вступить» and «вступление». */
export type FindKin = (stem: string) => readonly string[];

const SHORTEST_ROOT = 5;
/** So many letters at the end are no part of the root. */
const SUFFIX_MAX = 3;
/** A root of more words is none. */
const KIN_MAX = 12;

/** Among these stems, by a common beginning; what was found is kept, for the stems do not change. */
export function* buildFindKin(stems: Iterable<string>): Build<FindKin> {
  const known = new SearchableMap<true>();
  yield* buildEach(stems, (stem) => known.set(stem, true));
  const memo = new Map<string, readonly string[]>();

  const find = (stem: string): readonly string[] => {
    if (stem.length < SHORTEST_ROOT || !/^[а-я]+$/.test(stem)) return [];
    const root = stem.slice(0, Math.max(SHORTEST_ROOT, stem.length - SUFFIX_MAX));
    const kin = [...known.atPrefix(root).keys()].filter(
      (other) => other !== stem && other.length <= root.length + 2 * SUFFIX_MAX,
    );
    return kin.length > KIN_MAX ? [] : kin;
  };

  return (stem) => {
    const remembered = memo.get(stem);
    if (remembered) return remembered;
    const found = find(stem);
    if (known.has(stem)) memo.set(stem, found);
    return found;
  };
}
