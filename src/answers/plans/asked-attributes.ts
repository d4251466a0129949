import type { FigureMetric } from '../../catalog/model.ts';
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
  if (asked.length === 0 && !isList && isPlaced(question)) return ['address'];
  if (asked.length === 0 && isDated(question)) return ['opened'];
  if (asked.length === 0 && isOfStatus(question)) return ['status-year'];
  return asked.length === 0 && goesOn && !isList && context.attribute !== null ? [context.attribute] : asked;
}

/** «Строгино это в ЮАО?»: whether a site stands where it is said to. */
const isPlaced = ({ mentions, criteria, nouns, asks, elsewhere, words }: Understanding): boolean =>
  !nouns.has('sites') &&
  !asks.has('list') &&
  mentions.some(
    ({ refs, places }) =>
      refs.some(({ kind }) => kind === 'technopark') &&
      ((elsewhere.size > 0 && words.length <= PLACED_WORDS_MAX) ||
        criteria.some(
          ({ value, places: others }) =>
            value.list === 'okrugs' && others.every((place) => !places.includes(place)),
        )),
  );

/** «Физтехпарк это Подмосковье?»; in more words somebody tells where he is from. */
const PLACED_WORDS_MAX = 4;

/** «Слава построена в 2020 году?»: whether a site is as old as is said. */
const isDated = ({ mentions, years, text, words, nouns, asks }: Understanding): boolean =>
  years.length > 0 &&
  BEGUN.test(text) &&
  !nouns.has('sites') &&
  !asks.has('count') &&
  (mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark')) ||
    words.some(({ readings }) => readings.has(KEY_WORDS.technopolis)));

/** «Статус Калибра». */
const isOfStatus = ({ mentions, text, asks, nouns }: Understanding): boolean =>
  STATUS.test(text) &&
  !asks.has('procedure') &&
  !nouns.has('sites') &&
  mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark'));

const STATUS = /(?<!\p{L})статус/iu;
const BEGUN = /откры|постро|созда|основа|запущ|запуст|появи|заработа/iu;

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

/** The figures by which sites are compared. */
export const FIGURE_OF: Readonly<Partial<Record<Attribute, FigureMetric>>> = {
  residents: 'residents',
  'resident-names': 'residents',
  jobs: 'jobs',
  area: 'areaSqm',
  'site-area': 'siteAreaHa',
  investment: 'investmentRub',
};
