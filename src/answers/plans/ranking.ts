import { rankingFigure, readMetric } from '../../catalog/figures.ts';
import type { Cluster, Figure, FigureMetric, Technopark } from '../../catalog/model.ts';
import type { Attribute } from '../answer.ts';
import type { Ask } from '../intents.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { criteriaOf, isChosenBy } from './criteria.ts';
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
  const order = orderAsked(asks) ?? (isRanked ? 'most' : undefined);
  if (!order || (isUnmeasured(question) && !isMeasured)) return undefined;
  const by = asks.has('oldest') || asks.has('newest') ? 'opened' : metricAsked(attributes);
  const sites = situation.knowledge.sites.select(criteriaOf(question, situation));
  return rankingOf(sites, {
    kind: 'technopark',
    by,
    order,
    place: place ?? 1,
    shown: shown ?? SHOWN,
    isPlanned: PLANNED.test(text),
  });
};

/** The most and the newest come first, or the least and the oldest. */
export const orderAsked = (asks: ReadonlySet<Ask>): 'most' | 'least' | undefined =>
  asks.has('least') || asks.has('oldest')
    ? 'least'
    : asks.has('most') || asks.has('newest')
      ? 'most'
      : undefined;

interface Ranking {
  readonly kind: 'technopark' | 'cluster';
  readonly by: FigureMetric | 'opened';
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
    parts: [{ kind: 'ranking', by, isPlanned: current.length === 0 && by !== 'opened', order, place, refs }],
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

function rankedValue(
  record: Technopark | Cluster,
  by: FigureMetric | 'opened',
  isPlanned: boolean,
): number | undefined {
  if (by !== 'opened') return rankedFigure(record, by, isPlanned)?.value;
  if ('establishedYear' in record) return record.establishedYear ?? undefined;
  return record.status === 'operating' ? (record.openedYear ?? record.statusYear ?? undefined) : undefined;
}

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
  if (nouns.has('site') || nouns.has('sites')) return true;
  if (shownIn(text) !== undefined && attributes.some((attribute) => FIGURE_OF[attribute])) return true;
  if (unexplained.length + mentions.length > 0) return false;
  const isOfTalk = situation.context.metric === 'technoparks' && goesOn(question);
  return asks.has('oldest') || asks.has('newest') || attributes.length > 0 || isOfTalk;
}

/** «Кто первым получил статус креативного технопарка»: who had that status is told by its record. */
const isOfStatus = (question: Understanding): boolean =>
  (question.asks.has('oldest') || question.asks.has('newest')) &&
  question.mentions.some(
    ({ refs: [ref], places }) => ref?.kind === 'term' && places.length > 1 && !isChosenBy(question, places),
  );

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
