import type { Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { criteriaGoingOn, isOfListBefore } from './criteria.ts';
import { type Draft, keyOf, type Plan, type Situation } from './plan.ts';

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

/** «Их адреса» of a list that was spoken of. */
export const planOfEach: Plan = (question, situation) => {
  if (!isOfListBefore(question, situation) || question.criteria.length > 0) return undefined;
  const { criteria } = situation.context;
  const listed = situation.knowledge.sites.select(criteriaGoingOn(question, situation));
  const told = attributeOfFew(
    question,
    listed.map(({ slug }) => slug),
    situation,
  );
  return told && { ...told, criteria };
};

/** «Назови технопарки ЦАО и их адреса»: what is asked of each of a few. */
export function attributeOfFew(
  { attributes, criteria, asks, text }: Understanding,
  slugs: readonly string[],
  { knowledge: { catalog } }: Situation,
): Draft | undefined {
  if (slugs.length < 2 || slugs.length > FEW || asks.has('count')) return undefined;
  const chosen = new Set(criteria.flatMap(({ places }) => places));
  const refs = slugs.map((slug): SearchRef => ({ kind: 'technopark', slug }));
  const asked = attributes.find(
    ({ value, places }) =>
      OF_EACH.includes(value) &&
      !places.some((place) => chosen.has(place)) &&
      (value !== 'address' || ADDRESS.test(text)) &&
      (value !== 'operator' || criteria.every((match) => match.value.list !== 'owners')) &&
      refs.some((ref) => hasFact(catalog, ref, value)),
  )?.value;
  return asked === undefined
    ? undefined
    : {
        parts: [{ kind: 'comparison', asked: 'compare', refs, attribute: asked }],
        matched: `comparison#${asked}`,
        score: ONLY_SCORE,
        refs,
        attribute: asked,
      };
}

const FEW = 10;
/** «Где находятся» asks for a list. */
const ADDRESS = /адрес|улиц/iu;
const OF_EACH: readonly Attribute[] = [
  'address',
  'phone',
  'email',
  'website',
  'contacts',
  'status-year',
  'operator',
];

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
