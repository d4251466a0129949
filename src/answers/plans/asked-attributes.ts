import type { FigureMetric } from '../../catalog/model.ts';
import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import { attributeClaimed, attributeCounted, isStating } from './claims.ts';
import type { Situation } from './plan.ts';

/** «А Слава?», «а сколько в Полюсе?»: another object, the same thing asked. */
export function attributesGoingOn(question: Understanding, situation: Situation): readonly Attribute[] {
  const { context } = situation;
  const asked = attributesOf(question);
  const { isContinued, mentions, unexplained, criteria } = question;
  const counted = attributeCounted(question);
  if (counted && asked.every((attribute) => OF_NUMBERS.includes(attribute))) return [counted];
  // «Отрадное возле такого-то метро в САО?»: where it is, is stated.
  const isOfPlace =
    asked.length > 0 && asked.every((attribute) => attribute === 'metro' || attribute === 'address');
  if (isOfPlace && isStating(question) && attributeClaimed(question, situation) === 'okrug') return ['okrug'];
  const goesOn =
    (isContinued || question.asks.has('count')) && mentions.length > 0 && unexplained.length === 0;
  const isList = context.criteria !== null && criteria.length > 0;
  const claimed = asked.length > 0 || isList ? undefined : attributeClaimed(question, situation);
  if (claimed) return [claimed];
  return asked.length === 0 && goesOn && !isList && context.attribute !== null ? [context.attribute] : asked;
}

/** What the words of a figure may be taken for: «метров» of «метро», «работает» of the standing. */
const OF_NUMBERS: readonly Attribute[] = [
  'area',
  'site-area',
  'residents',
  'resident-names',
  'jobs',
  'investment',
  'metro',
  'status',
];

/** «Расскажи» says nothing where something else is asked; «где» and «когда» alone ask for a place and a year. */
export function attributesOf({ attributes, asks, words }: Understanding): readonly Attribute[] {
  const telling = attributes.map(({ value }) => value).filter((attribute) => attribute !== 'about');
  const own = telling.filter((attribute) => !OF_CLUSTERS.includes(attribute));
  // «Работает ли столовая» asks for no standing of the site.
  const isOfTopic = own.some((attribute) => attribute.startsWith('unrecorded/'));
  // «Какое место в рейтинге» asks for no address.
  const isOfRanking = own.includes('unrecorded/ranking');
  if (own.length > 0) {
    return own.filter(
      (attribute) => !(isOfTopic && attribute === 'status') && !(isOfRanking && attribute === 'address'),
    );
  }
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

/** The figures by which sites are compared. */
export const FIGURE_OF: Readonly<Partial<Record<Attribute, FigureMetric>>> = {
  residents: 'residents',
  'resident-names': 'residents',
  jobs: 'jobs',
  area: 'areaSqm',
  'site-area': 'siteAreaHa',
  investment: 'investmentRub',
};
