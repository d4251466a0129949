import type { FigureMetric } from '../../catalog/model.ts';
import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Mention } from '../mentions.ts';
import type { PhraseMatch } from '../phrase-book.ts';
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
export function attributesOf(question: Understanding): readonly Attribute[] {
  const { attributes, asks, words } = question;
  const telling = attributes
    .filter((match) => match.value !== 'about' && !isPartOfTopic(match, question))
    .map(({ value }) => value);
  const own = telling.filter((attribute) => !OF_CLUSTERS.includes(attribute));
  // «Работает ли столовая» asks for no standing of the site.
  const isOfTopic = own.some((attribute) => attribute.startsWith('unrecorded/'));
  // «С какого года работает» neither.
  const isOfBeginning = own.includes('opened') && !WHETHER.test(question.text);
  // «Какое место в рейтинге» asks for no address.
  const isOfRanking = own.includes('unrecorded/ranking');
  if (isOfEquipment(question) && own.length === 0) return ['facilities'];
  if (own.length > 0) {
    return [...whereabouts(question, own), ...own].filter(
      (attribute) =>
        !(attribute === 'status' && (isOfTopic || isOfBeginning)) &&
        !(isOfRanking && attribute === 'address') &&
        // «Ближайшая станция к технопарку».
        !(attribute === 'neighbours' && own.includes('metro')),
    );
  }
  if (telling.length > 0) return telling;
  const asked = ASKED_BY.find(([asking]) => words.some(({ text }) => asking.includes(text)));
  return asked && !asks.has('definition') ? [asked[1]] : [];
}

/** «Сколько свободных площадей» asks for what is free, and for no area. */
const isPartOfTopic = (
  { value, places }: PhraseMatch<Attribute>,
  { attributes, words }: Understanding,
): boolean =>
  !value.startsWith(UNRECORDED) &&
  attributes.some(
    (topic) =>
      topic.value.startsWith(UNRECORDED) &&
      places.some((place) => topic.places.includes(place)) &&
      places.every((place) => topic.places.includes(place) || ASKING.test(words[place]?.text ?? '')),
  );

const WHETHER = /(?<!\p{L})(?:ли|или|уже|ещ[её]|сейчас)(?!\p{L})/iu;
const UNRECORDED = 'unrecorded/';
const ASKING = /^(?:скольк|скок|как|где|кто)/u;

/** «Есть ли там спортзал», «в Отрадном где оставить машину». */
const isOfEquipment = ({ criteria, mentions, isAnaphoric, text }: Understanding): boolean =>
  criteria.some(({ value }) => value.list === 'facilities') &&
  (isAnaphoric || mentions.some(isNamedSite)) &&
  IS_THERE.test(text);

/** A name of which less was said may be another's. */
const WELL_NAMED = 0.7;
const isNamedSite = ({ refs, coverage }: Mention): boolean =>
  coverage >= WELL_NAMED && refs.some(({ kind }) => kind === 'technopark');

const IS_THERE = /(?<!\p{L})(?:есть|имеется|имеются|бывает|можно|где|ли)(?!\p{L})/iu;

/** «Где Техноспарк, его сайт и телефон»: the place is asked for besides. */
const whereabouts = ({ words, mentions }: Understanding, own: readonly Attribute[]): readonly Attribute[] => {
  const place = words.findIndex(({ text }) => KEY_WORDS.askPlace.includes(text));
  const isOfNamed = place >= 0 && mentions.some(({ places }) => places[0] === place + 1);
  return isOfNamed && own.some((attribute) => OF_CONTACT.includes(attribute)) ? ['address'] : [];
};

const OF_CONTACT: readonly Attribute[] = ['website', 'phone', 'email', 'contacts'];

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
