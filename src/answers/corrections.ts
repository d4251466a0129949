import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Understand, Understanding } from './understanding.ts';

/** So many words may stand between what was said, what takes it back, and what was meant. */
const GAP_MAX = 3;

/** «Площадь ниирп… тьфу, у инэума»: the text without what its writer has taken back. */
export function withoutCorrected(text: string, understand: Understand): string {
  if (!CORRECTING.test(text)) return text;
  const question = understand(text);
  const { words } = question;
  const named = namesIn(question);
  const place = words.findIndex((word) => KEY_WORDS.correcting.includes(word.text));
  const wrong = named.findLast(({ last }) => last < place && place - last <= GAP_MAX);
  const meant = named.find(
    ({ first, sort }) => first > place && first - place <= GAP_MAX && sort === wrong?.sort,
  );
  if (!wrong || !meant) return text;
  const left = words.filter((_, index) => index < wrong.first || index > place);
  return left.map((word) => word.text).join(' ');
}

const CORRECTING = new RegExp(`(?<!\\p{L})(?:${KEY_WORDS.correcting.join('|')})(?!\\p{L})`, 'iu');

interface Named {
  readonly sort: string;
  readonly first: number;
  readonly last: number;
}

/** Objects and what chooses among sites, in the order of the question. */
const namesIn = ({ mentions, criteria }: Understanding): readonly Named[] =>
  [
    ...mentions.map(({ places }) => ({ sort: 'object', places })),
    ...criteria.map(({ value, places }) => ({ sort: value.list, places })),
  ]
    .map(({ sort, places }) => ({ sort, first: places[0] ?? 0, last: places.at(-1) ?? 0 }))
    .toSorted((a, b) => a.first - b.first);
