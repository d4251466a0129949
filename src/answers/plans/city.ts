import { figuresOf } from '../../catalog/timeline.ts';
import type { TimelineMetric } from '../../catalog/vocabulary.ts';
import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { isPlace, type Plan } from './plan.ts';

const CITY_SCORE = 0.9;

/** A figure of all technoparks together: now, in some year, or year by year. */
export const planCity: Plan = (question, { knowledge: { catalog }, today, context }) => {
  const isContinued = context.metric !== null && isContinuation(question);
  const metric = metricOf(question) ?? (isContinued ? context.metric : undefined);
  if (!metric || !(isContinued || isOfTheCity(question))) return undefined;
  const { asks, years } = question;
  const [year] = years;
  if (year !== undefined && String(year) > today.slice(0, 4)) return undefined;
  if (figuresOf(catalog.timeline, metric).length === 0) return undefined;
  const when = asks.has('history') || years.length > 1 ? 'all' : year === undefined ? 'now' : String(year);
  return {
    parts: [{ kind: 'history', metric, year: when }],
    matched: `total#${metric}`,
    score: CITY_SCORE,
    metric,
  };
};

/** «А в 2021?», «сколько в них работает»: it goes on about the figures of the city. */
const isContinuation = ({
  mentions,
  criteria,
  unexplained,
  years,
  attributes,
  isAnaphoric,
  isContinued,
}: Understanding): boolean =>
  mentions.length + unexplained.length === 0 &&
  criteria.every(({ value }) => value.list === 'statuses') &&
  ((isContinued && years.length > 0) || (isAnaphoric && attributes.some(({ value }) => METRIC_OF[value])));

const isNumber = ({ readings }: Word): boolean => [...readings.keys()].some((stem) => /^\d+$/.test(stem));

function isOfTheCity({
  isAnaphoric,
  words,
  nouns,
  mentions,
  criteria,
  asks,
  attributes,
  years,
  unexplained,
}: Understanding): boolean {
  const isNamed = mentions.some(
    ({ refs, places }) =>
      refs.some(isPlace) || (refs.some(({ kind }) => kind === 'term') && places.length > 1),
  );
  const isChosen = criteria.some(
    ({ value: { list, value } }) =>
      value !== 'technopolis' && (list !== 'statuses' || (value !== 'operating' && years.length === 0)),
  );
  const isAsked =
    asks.has('count') ||
    asks.has('history') ||
    asks.has('check') ||
    (nouns.has('city') && words.some(isNumber)) ||
    attributes.length > 0 ||
    years.length > 0;
  const others = unexplained.filter((word) => !isNumber(word) && word.isKnown);
  const isPlain = attributes.length === 0 && years.length === 0;
  if (isAnaphoric && !nouns.has('city')) return false;
  const isAboutSites = nouns.has('sites') || (nouns.has('city') && nouns.has('site'));
  return (
    isAboutSites &&
    isAsked &&
    !isNamed &&
    !isChosen &&
    !asks.has('benefit') &&
    others.length <= (isPlain && !asks.has('history') ? 0 : 1)
  );
}

const METRIC_OF: Readonly<Partial<Record<Attribute, TimelineMetric>>> = {
  residents: 'companies',
  'resident-names': 'companies',
  jobs: 'employees',
  area: 'areaSqm',
  investment: 'investmentsRub',
};

function metricOf({
  attributes,
  nouns,
  holders,
  words,
  asks,
  years,
}: Understanding): TimelineMetric | undefined {
  const metric = attributes.map(({ value }) => METRIC_OF[value]).find((each) => each !== undefined);
  if (metric === 'companies' && holders.has('sez-resident')) return 'sezResidents';
  if (metric) return metric;
  if (attributes.length > 0 && !asks.has('count') && !asks.has('history')) return undefined;
  if (!nouns.has('sites')) return undefined;
  if (words.some(({ text }) => text.startsWith(KEY_WORDS.technopolis))) return 'technopolises';
  const isAsked = asks.has('count') || asks.has('history') || asks.has('check') || years.length > 0;
  return isAsked || words.some(isNumber) ? 'technoparks' : undefined;
}
