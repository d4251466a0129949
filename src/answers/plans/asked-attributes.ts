import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import type { Situation } from './plan.ts';

/** «А Слава?», «а сколько в Полюсе?»: another object, the same thing asked. */
export function attributesGoingOn(question: Understanding, { context }: Situation): readonly Attribute[] {
  const asked = attributesOf(question);
  const { isContinued, mentions, unexplained, criteria } = question;
  const goesOn = isContinued && mentions.length > 0 && unexplained.length === 0;
  const isList = context.criteria !== null && criteria.length > 0;
  return asked.length === 0 && goesOn && !isList && context.attribute !== null ? [context.attribute] : asked;
}

/** «Расскажи» says nothing where something else is asked; «где» and «когда» alone ask for a place and a year. */
export function attributesOf({ attributes, asks, words }: Understanding): readonly Attribute[] {
  const telling = attributes.map(({ value }) => value).filter((attribute) => attribute !== 'about');
  const own = telling.filter((attribute) => !OF_CLUSTERS.includes(attribute));
  if (own.length > 0) return own;
  if (telling.length > 0) return telling;
  const asked = ASKED_BY.find(([asking]) => words.some(({ text }) => asking.includes(text)));
  return asked && !asks.has('definition') ? [asked[1]] : [];
}

/** Asked in the same words as of sites in general: they give way to whatever else is asked. */
const OF_CLUSTERS: readonly Attribute[] = ['sites', 'clusters'];

const ASKED_BY: readonly (readonly [readonly string[], Attribute])[] = [
  [KEY_WORDS.askPlace, 'address'],
  [KEY_WORDS.askTime, 'opened'],
];
