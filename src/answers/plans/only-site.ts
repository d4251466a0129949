import type { Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { type Draft, keyOf, type Situation } from './plan.ts';

const ONLY_SCORE = 0.92;

/** «В Гольянове технопарк на Щёлковской, номер дома»: where only one fits, what is asked is told of it. */
export function attributeOfOnly(
  { attributes, criteria, asks, unexplained }: Understanding,
  [slug, ...others]: readonly string[],
  { knowledge }: Situation,
): Draft | undefined {
  const chosen = new Set(criteria.flatMap(({ places }) => places));
  const asked = attributes.filter(
    ({ value, places }) => OF_ONE.includes(value) && !places.some((place) => chosen.has(place)),
  )[0]?.value;
  if (slug === undefined || others.length > 0 || !asked) return undefined;
  if (asks.has('count') && !FIGURE_OF[asked]) return undefined;
  const ref: SearchRef = { kind: 'technopark', slug };
  if (!unexplained.every((word) => knowledge.tells(ref, word))) return undefined;
  return {
    parts: [{ kind: 'fact', ref, attribute: asked }],
    matched: keyOf(ref, asked),
    score: ONLY_SCORE,
    refs: [ref],
    attribute: asked,
  };
}

const OF_ONE: readonly Attribute[] = [
  'address',
  'phone',
  'email',
  'website',
  'contacts',
  'residents',
  'resident-names',
  'jobs',
  'area',
  'site-area',
  'investment',
  'opened',
  'status-year',
  'operator',
];
