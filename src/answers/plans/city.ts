import { figuresOf, type MetricFact } from '../../catalog/timeline.ts';
import type { TimelineMetric } from '../../catalog/vocabulary.ts';
import type { DialogueContext } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { sentencesOf } from '../sentences.ts';
import { eventRef } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { GROWTH, isNumber, METRIC_OF, metricOf } from './city-metric.ts';
import { isPlace, keyOf, type Plan, withCards } from './plan.ts';
import { ZONE } from './sites.ts';
import { findPassages } from './texts.ts';

const CITY_SCORE = 0.9;

/** A figure of all technoparks together: now, in some year, or year by year. */
export const planCity: Plan = (question, situation) => {
  const { knowledge, today, context } = situation;
  const { catalog } = knowledge;
  const ofZone = zoneMetricBefore(question, context);
  const isContinued = (ofZone ?? context.metric) !== null && isContinuation(question);
  const metric = (isContinued ? ofZone : null) ?? metricOf(question) ?? (isContinued ? context.metric : null);
  if (!metric || !(isContinued || isOfTheCity(question))) return undefined;
  const { asks, years, text } = question;
  const [year] = years;
  if (year !== undefined && String(year) > today.slice(0, 4)) return undefined;
  const figures = figuresOf(catalog.timeline, metric);
  if (figures.length === 0 || SHARE.test(text)) return undefined;
  if (GIVEN_THEN.test(text) && !asks.has('history') && year !== undefined) return undefined;
  const span = GROWTH.test(text) ? spanOf(question, today) : undefined;
  if (span) {
    return {
      parts: [{ kind: 'growth', metric, ...span }],
      matched: `growth#${metric}`,
      score: CITY_SCORE,
      metric,
    };
  }
  const yearOfValue = year === undefined ? yearWhen(question, figures) : undefined;
  if (yearOfValue !== undefined) {
    return {
      parts: [{ kind: 'history', metric, year: yearOfValue }],
      matched: `total#${metric}`,
      score: CITY_SCORE,
      metric,
    };
  }
  const isOfAll = asks.has('history') && (year === undefined || YEAR_BY_YEAR.test(text));
  const when = isOfAll || years.length > 1 ? 'all' : year === undefined ? 'now' : String(year);
  return {
    parts: [{ kind: 'history', metric, year: when }],
    matched: `total#${metric}`,
    score: CITY_SCORE,
    metric,
  };
};

/** «Сколько гектаров занимали технопарки»: no figure of the city is in hectares, only what was told of a day. */
export const planLand: Plan = (question, situation) => {
  const { attributes, nouns, years, mentions } = question;
  const [year] = years;
  if (!attributes.some(({ value }) => value === 'site-area') || !nouns.has('sites')) return undefined;
  if (mentions.some(({ refs }) => refs.some(isPlace))) return undefined;
  const fact = situation.knowledge.catalog.timeline.findLast(
    ({ title, text, date, metric }) =>
      metric !== null &&
      HECTARES.test(`${title} ${text}`) &&
      (year === undefined || date.startsWith(String(year))),
  );
  if (!fact) return undefined;
  const ref = eventRef(fact);
  return {
    parts: [
      {
        kind: 'passage',
        ref,
        sentences: [fact.title, ...sentencesOf(fact.text)].filter((each) => HECTARES.test(each)),
      },
    ],
    matched: keyOf(ref),
    score: CITY_SCORE,
  };
};

const HECTARES = /\d[\d,]* (?:га(?!\p{L})|гектар)/iu;

/** «К 2030 году»: what is meant to be by then. */
export const planFuture: Plan = (question, situation) => {
  const { years, nouns, mentions, asks, attributes } = question;
  if (asks.has('procedure') && !attributes.some(({ value }) => METRIC_OF[value])) return undefined;
  const year = years.find((each) => String(each) > situation.today.slice(0, 4));
  const isOfSite = mentions.some(({ refs }) => refs.some(isPlace));
  const figure = attributes.find(({ value }) => METRIC_OF[value])?.value;
  if (year !== undefined && !isOfSite && figure && question.words.some(isZone)) {
    // The plans of the special zone are figures of its own.
    return {
      parts: [{ kind: 'fact', ref: ZONE, attribute: figure }],
      matched: keyOf(ZONE, figure),
      score: CITY_SCORE,
      refs: [ZONE],
    };
  }
  if (
    year === undefined ||
    isOfSite ||
    question.taxes.size > 0 ||
    !(nouns.has('site') || nouns.has('sites') || nouns.has('city'))
  ) {
    return undefined;
  }
  const passage = findPassages(question, situation).find(
    ({ ref, statements: [first = ''] }) =>
      (ref.kind === 'faq' || ref.kind === 'event') && first.includes(String(year)),
  );
  return (
    passage && {
      parts: [{ kind: 'passage', ref: passage.ref, sentences: passage.statements }],
      matched: keyOf(passage.ref),
      score: CITY_SCORE,
      refs: withCards([passage.ref]),
    }
  );
};

/** What came in a year is another count than how many there were. */
const GIVEN_THEN = /получил|присво|созда|основан|открыл|открыт|появил|введен|ввели|сдали|запуст|построил/iu;
const YEARS_AGO = /за (?:последние )?(\d{1,2}) (?:лет|год)/iu;
const DECADE = /за (?:последн\p{L}+ )?(?:десять лет|десятилетие)/iu;

/** «С 2015 года», «за десять лет», «с 2016 по 2026»; none of it: all that is known. */
function spanOf(
  { years, text }: Understanding,
  today: string,
): { readonly from: string | null; readonly to: string | null } {
  const sorted = years.toSorted((a, b) => a - b).map(String);
  const [first, ...others] = sorted;
  if (first !== undefined) return { from: first, to: others.at(-1) ?? null };
  const ago = DECADE.test(text) ? 10 : Number(YEARS_AGO.exec(text)?.[1] ?? 0);
  return { from: ago > 0 ? String(Number(today.slice(0, 4)) - ago) : null, to: null };
}

/** «Когда было 33 технопарка»: the year of that very figure. */
function yearWhen({ text, words }: Understanding, figures: readonly MetricFact[]): string | undefined {
  if (!WHEN.test(text)) return undefined;
  const values = words.flatMap(({ readings }) => [...readings.keys()].map(Number));
  return figures.find(({ metric: { value } }) => values.includes(value))?.date.slice(0, 4);
}

/** The words by which growth is asked. */
const GROWING = /^(?:вырос|увелич|прибав|прирост|измен|уменьш|больше|стал|числ|колич|разниц|раз$)/iu;

/** «Динамика», «цифры для доклада»: figures are asked for, whichever. */
const OF_FIGURES = /^(?:динамик|рост|цифр|график|хронолог|тренд|статистик|показател|данны|таблиц)/iu;

/** A share of them is another figure. */
const SHARE = /процент|(?<!\p{L})дол[яюие](?!\p{L})|(?<!\p{L})часть(?!\p{L})/iu;

/** «По итогам года» is no history. */
const YEAR_BY_YEAR =
  /по годам|динамик|рост|рос(?:л|ла|ло|ли)?(?!\p{L})|меня|измен|истори|хронолог|эволюц|тренд|график|кажд|(?<!\p{L})с (?:19|20)\d\d/iu;

const WHEN = /когда|в каком году|с какого года/iu;

const MONTH = /^(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu;

/** «А в 2016?» after the number of residents of the special zone. */
const zoneMetricBefore = (
  { years, attributes }: Understanding,
  { refs: [last], attribute, metric }: DialogueContext,
): TimelineMetric | null =>
  metric === null &&
  last?.slug === ZONE.slug &&
  (attribute === 'residents' || attribute === 'resident-names') &&
  years.length > 0 &&
  attributes.length === 0
    ? 'sezResidents'
    : null;

const NOW = /(?<!\p{L})(?:сейчас|теперь|сегодня|на данный момент)(?!\p{L})/iu;

/** «А в 2021?», «сколько в них работает»: it goes on about the figures of the city. */
const isContinuation = ({
  mentions,
  criteria,
  unexplained,
  years,
  attributes,
  isAnaphoric,
  isContinued,
  asks,
  text,
  words,
}: Understanding): boolean =>
  mentions.length === 0 &&
  unexplained.every(({ text }) => MONTH.test(text)) &&
  criteria.every(({ value }) => value.list === 'statuses') &&
  (((isContinued || asks.has('count') || words.length <= BARE) && (years.length > 0 || NOW.test(text))) ||
    ((isAnaphoric || isContinued) && attributes.some(({ value }) => METRIC_OF[value])));

/** «На конец 2020». */
const BARE = 3;

/** «Технопарков уже больше сорока, да?» */
const CLAIMED = /(?<!\p{L})(?:больше|меньше|более|менее|свыше|уже|всего|ровно|так|да|ведь)(?!\p{L})/iu;

const isZone = ({ text }: Word): boolean => text.startsWith(KEY_WORDS.technopolis);

function isOfTheCity({
  isAnaphoric,
  words,
  nouns,
  mentions,
  criteria,
  asks,
  attributes,
  years,
  holders,
  unexplained,
  text,
}: Understanding): boolean {
  const isGrowth = GROWTH.test(text);
  const isDated = WHEN.test(text) && words.some(isNumber);
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
    isGrowth ||
    isDated ||
    (CLAIMED.test(text) && words.some(isNumber)) ||
    (nouns.has('city') && words.some(isNumber)) ||
    attributes.length > 0 ||
    years.length > 0;
  const others = unexplained.filter(
    (word) =>
      !isNumber(word) &&
      !CLAIMED.test(word.text) &&
      word.isKnown &&
      !(isGrowth && GROWING.test(word.text)) &&
      !(asks.has('history') && OF_FIGURES.test(word.text)),
  );
  const isPlain = attributes.length === 0 && years.length === 0;
  const isOfThen = asks.has('count') && years.length > 0;
  const othersMax = isOfThen ? 2 : isPlain && !asks.has('history') ? 0 : 1;
  if (isAnaphoric && !nouns.has('city')) return false;
  if (holders.has('sez-resident') && attributes.some(({ value }) => METRIC_OF[value] === 'companies')) {
    return (years.length > 0 || asks.has('history')) && unexplained.length < 2 && mentions.length < 2;
  }
  const isAboutSites =
    nouns.has('sites') ||
    (isGrowth && attributes.length > 0 && years.length > 0 && unexplained.length + mentions.length === 0) ||
    (nouns.has('city') && words.some(({ readings }) => readings.has(KEY_WORDS.resident))) ||
    (nouns.has('site') && (nouns.has('city') || isDated));
  return (
    isAboutSites && isAsked && !isNamed && !isChosen && !asks.has('benefit') && others.length <= othersMax
  );
}
