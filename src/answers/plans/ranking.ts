import { rankingFigure, readMetric } from '../../catalog/figures.ts';
import type { Cluster, Figure, FigureMetric, Technopark } from '../../catalog/model.ts';
import type { Attribute, RankedBy } from '../answer.ts';
import type { Ask } from '../intents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { isChosenBy } from './chosen-by.ts';
import { STATUS } from './claims.ts';
import { criteriaGoingOn, isOfListBefore } from './criteria.ts';
import { type Draft, isPlace, type Plan, type Situation } from './plan.ts';
import { goesOn } from './subjects.ts';

const RANKING_SCORE = 0.92;
const SHOWN = 5;
const SHOWN_MAX = 10;

/** The largest, the second by residents, the first five … among all or the chosen ones. */
export const planRanking: Plan = (question, situation) => {
  const { asks, text } = question;
  const attributes = question.attributes.map(({ value }) => value);
  if (asks.has('procedure') || asks.has('benefit') || asks.has('role') || question.taxes.size > 0) {
    return undefined;
  }
  if (!isOfSites(question, situation, attributes) || isOfStatus(question)) return undefined;
  // «На конец двадцать третьего» is a year.
  const place = question.years.length > 0 ? undefined : placeIn(text);
  const shown = shownIn(text);
  const isMeasured = attributes.some((attribute) => FIGURE_OF[attribute]) || SIZE.test(text);
  const isRanked = shown !== undefined || (place !== undefined && isMeasured);
  const order = orderAsked(asks) ?? (isRanked ? 'most' : orderOfBefore(question, situation));
  if (!order || (isUnmeasured(question) && !isMeasured)) return undefined;
  const isOfTime = asks.has('oldest') || asks.has('newest');
  const by = isOfTime ? (STATUS.test(text) ? 'status-year' : 'opened') : metricAsked(attributes);
  const criteria = criteriaGoingOn(question, situation);
  const chosen = situation.knowledge.sites.select(criteria);
  // An old works may have a new status.
  const isOfBuilding = by === 'opened' && asks.has('newest') && BUILDING.test(text);
  const sites = isOfBuilding ? chosen.filter(({ openedYear }) => openedYear !== null) : chosen;
  const ranking = rankingOf(sites, {
    kind: 'technopark',
    by,
    order,
    place: place ?? 1,
    shown: shown ?? SHOWN,
    isPlanned: PLANNED.test(text),
  });
  return { ...ranking, ranked: { by, order, criteria } };
};

const BUILDING = /постро|откры(?:л|т|в)|(?<!\p{L})вв[её](?:ли|л|ден)|сда(?:ли|н)|запу(?:сти|щен)/iu;

/** The most and the newest come first, or the least and the oldest. */
export const orderAsked = (asks: ReadonlySet<Ask>): 'most' | 'least' | undefined =>
  asks.has('least') || asks.has('oldest')
    ? 'least'
    : asks.has('most') || asks.has('newest')
      ? 'most'
      : undefined;

/** «Где больше резидентов?» of a list that was spoken of. */
const orderOfBefore = (question: Understanding, situation: Situation): 'most' | 'least' | undefined =>
  !isOfListBefore(question, situation) || !COMPARING.test(question.text)
    ? undefined
    : LESS.test(question.text)
      ? 'least'
      : 'most';

const COMPARING =
  /(?<!\p{L})(?:кто|где|кого|какой|каком|который|что) (?:\p{L}+ ){0,2}(?:больше|крупнее|меньше|мельче)/iu;
const LESS = /меньше|мельче/iu;

interface Ranking {
  readonly kind: 'technopark' | 'cluster';
  readonly by: RankedBy;
  readonly order: 'most' | 'least';
  readonly place: number;
  readonly shown?: number;
  /** Whether plans are compared; they are as well where nothing else is known of any. */
  readonly isPlanned: boolean;
}

/** The records by what is known of them; those of which it is not are left out. */
export function rankingOf(
  records: readonly (Technopark | Cluster)[],
  { kind, by, order, place, shown = SHOWN, isPlanned }: Ranking,
): Draft {
  const rankBy = (ofPlans: boolean) =>
    records.flatMap((record) => {
      const value = rankedValue(record, by, ofPlans);
      return value === undefined ? [] : [{ ref: { kind, slug: record.slug }, value }];
    });
  const current = isPlanned ? [] : rankBy(false);
  const known = current.length > 0 ? current : rankBy(true);
  const refs = known
    .sort((a, b) => (order === 'most' ? b.value - a.value : a.value - b.value))
    .map(({ ref }) => ref)
    .slice(0, Math.min(SHOWN_MAX, Math.max(shown, place)));
  return {
    parts: [{ kind: 'ranking', by, isPlanned: current.length === 0 && !isYear(by), order, place, refs }],
    matched: `ranking#${by}`,
    score: RANKING_SCORE,
    refs: refs.slice(place - 1, place),
  };
}

/** What is meant to be, and not what is there. */
export const PLANNED =
  /по план|планиру|обеща|(?<!\p{L})буд(?:ет|ут)(?!\p{L})|запланир|намеч|по проекту|построят|создадут/iu;

/** Of sites the largest where nothing else is said. */
const metricAsked = (attributes: readonly Attribute[]): FigureMetric => metricOf(attributes) ?? 'areaSqm';

export const metricOf = (attributes: readonly Attribute[]): FigureMetric | undefined =>
  attributes.map((attribute) => FIGURE_OF[attribute]).find((metric) => metric !== undefined);

/** Residents of a cluster are told as companies where they are not told apart. */
const COUNTED_AS: Readonly<Partial<Record<FigureMetric, FigureMetric>>> = { residents: 'companies' };

/** The figure by which a record is ranked. */
export function rankedFigure(
  record: Technopark | Cluster,
  by: FigureMetric,
  isPlanned: boolean,
): Figure | undefined {
  const [metric, other] = [by, COUNTED_AS[by]];
  const figureOf = (each: FigureMetric) =>
    isPlanned ? readMetric(record.figures, each).planned : rankingFigure(record.figures, each);
  return figureOf(metric) ?? (other && figureOf(other));
}

function rankedValue(record: Technopark | Cluster, by: RankedBy, isPlanned: boolean): number | undefined {
  if (!isYear(by)) return rankedFigure(record, by, isPlanned)?.value;
  if ('establishedYear' in record) return record.establishedYear ?? undefined;
  const { status, statusYear, openedYear } = record;
  if (status !== 'operating') return undefined;
  return (by === 'status-year' ? statusYear : (openedYear ?? statusYear)) ?? undefined;
}

/** Whether records are ranked by their age. */
export const isYear = (by: RankedBy): by is 'opened' | 'status-year' =>
  by === 'opened' || by === 'status-year';

/** «Максимальный срок статуса»: the most of something that no site is measured by. */
const isUnmeasured = ({ text, asks, unexplained }: Understanding): boolean =>
  unexplained.length > 0 &&
  EXTREME.test(text) &&
  !asks.has('oldest') &&
  !asks.has('newest') &&
  shownIn(text) === undefined;

const EXTREME = /максим|миним|наибольш|наименьш/iu;

/** In a talk about sites «какой самый большой» is one of them. */
function isOfSites(question: Understanding, situation: Situation, attributes: readonly Attribute[]): boolean {
  const { asks, nouns, mentions, unexplained, text } = question;
  const isNamed = mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  if (isNamed || nouns.has('cluster') || nouns.has('clusters')) return false;
  if (nouns.has('site') || nouns.has('sites') || isOfListBefore(question, situation)) return true;
  if (shownIn(text) !== undefined && attributes.some((attribute) => FIGURE_OF[attribute])) return true;
  if (unexplained.length + mentions.length > 0) return false;
  const isOfTalk = situation.context.metric === 'technoparks' && goesOn(question);
  return asks.has('oldest') || asks.has('newest') || attributes.length > 0 || isOfTalk;
}

/** «Кто первым получил статус креативного технопарка»: who had that status is told by its record. */
const isOfStatus = (question: Understanding): boolean =>
  (question.asks.has('oldest') || question.asks.has('newest')) &&
  question.mentions.some(
    ({ refs: [ref], places }) =>
      ref?.kind === 'term' &&
      places.length > 1 &&
      !isChosenBy(question, places) &&
      !places.every((place) => isOfAnySite(question.words[place])),
  );

/** «Статус технопарка» is the status of all of them. */
export const isOfAnySite = (word: Word | undefined): boolean =>
  word !== undefined && (word.readings.has(KEY_WORDS.technopark) || STATUS.test(word.text));

const ORDINALS: readonly RegExp[] = [
  /(?<!\p{L})втор(?:ой|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
  /(?<!\p{L})трет(?:ий|ья|ье|ьим|ьем|ью|ьего)(?!\p{L})/iu,
  /(?<!\p{L})четв[её]рт(?:ый|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
  /(?<!\p{L})пят(?:ый|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
];
const SIZE = /величин|размер|масштаб|больш|крупн/iu;

/** The second is 2. */
export function placeIn(text: string): number | undefined {
  const index = ORDINALS.findIndex((ordinal) => ordinal.test(text));
  return index < 0 ? undefined : index + 2;
}

const TOP = /(?<!\p{L})топ[-–\s]*(\d{1,2})(?!\d)/iu;
/** «Три самых больших». */
const SO_MANY = /(?<!\p{L})(\p{L}+|\d) (?:сам\p{L}+ )?(?:больш|крупн|стар|нов|молод|маленьк|мелк)/iu;
const NUMBERS: readonly RegExp[] = [
  /^(?:две|два|2)$/iu,
  /^(?:три|3)$/iu,
  /^(?:четыре|4)$/iu,
  /^(?:пять|5)$/iu,
];

const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})тройк/iu, 3],
  [/(?<!\p{L})(?:пят[её]рк|топ[-–\s]*пять)/iu, 5],
  [/(?<!\p{L})(?:десятк|топ[-–\s]*десять)/iu, 10],
];

/** «Топ-3», «десятка». */
function shownIn(text: string): number | undefined {
  const top = Number(TOP.exec(text)?.[1] ?? 0);
  if (top > 0) return top;
  const index = NUMBERS.findIndex((number) => number.test(SO_MANY.exec(text)?.[1] ?? ''));
  return index >= 0 ? index + 2 : GROUPS.find(([pattern]) => pattern.test(text))?.[1];
}
