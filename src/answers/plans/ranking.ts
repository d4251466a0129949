import { rankingFigure } from '../../catalog/figures.ts';
import type { FigureMetric, Technopark } from '../../catalog/model.ts';
import type { Attribute } from '../answer.ts';
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
  const tally = tallyOf(question, situation);
  if (tally) return tally;
  const place = placeIn(text);
  const shown = shownIn(text);
  const isMeasured = attributes.some((attribute) => FIGURE_OF[attribute]) || SIZE.test(text);
  const isRanked = shown !== undefined || (place !== undefined && isMeasured);
  const order =
    asks.has('least') || asks.has('oldest')
      ? 'least'
      : asks.has('most') || asks.has('newest') || isRanked
        ? 'most'
        : undefined;
  if (!order || (isUnmeasured(question) && !isMeasured)) return undefined;
  const by = asks.has('oldest') || asks.has('newest') ? 'opened' : metricAsked(attributes);
  const ranked = situation.knowledge.sites
    .select(criteriaOf(question, situation))
    .flatMap((site) => {
      const value = figureOf(site, by);
      return value === undefined ? [] : [{ site, value }];
    })
    .sort((a, b) => (order === 'most' ? b.value - a.value : a.value - b.value))
    .map(({ site }) => site.slug)
    .slice(0, Math.min(SHOWN_MAX, Math.max(shown ?? SHOWN, place ?? 0)));
  return {
    parts: [{ kind: 'ranking', by, order, place: place ?? 1, slugs: ranked }],
    matched: `ranking#${by}`,
    score: RANKING_SCORE,
    refs: ranked.slice((place ?? 1) - 1, place ?? 1).map((slug) => ({ kind: 'technopark', slug })),
  };
};

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
  const { asks, nouns, mentions, unexplained } = question;
  const isNamed = mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  if (isNamed || nouns.has('cluster') || nouns.has('clusters')) return false;
  if (nouns.has('site') || nouns.has('sites')) return true;
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

const OKRUGS = /округ/iu;
const FIELDS = /направлени|отрасл|специализац|сфер/iu;
const EACH = /кажд|по округам|по отраслям|по направлениям|распредел/iu;

/** «В каком округе больше всего технопарков»: not the sites are compared but how many there are. */
function tallyOf({ text, asks, criteria }: Understanding, { knowledge }: Situation): Draft | undefined {
  const by = OKRUGS.test(text) ? 'okrug' : FIELDS.test(text) ? 'specialization' : undefined;
  const order = asks.has('least') ? 'least' : asks.has('most') || EACH.test(text) ? 'most' : undefined;
  if (!by || !order || criteria.length > 0) return undefined;
  const counts = new Map<string, number>();
  for (const { okrug, specializations } of knowledge.catalog.technoparks) {
    for (const key of by === 'okrug' ? [okrug] : specializations) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sign = order === 'most' ? 1 : -1;
  const groups = [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => sign * (b.count - a.count) || a.key.localeCompare(b.key, 'ru'));
  return { parts: [{ kind: 'tally', by, groups }], matched: `tally#${by}`, score: RANKING_SCORE };
}

const ORDINALS: readonly RegExp[] = [
  /(?<!\p{L})втор(?:ой|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
  /(?<!\p{L})трет(?:ий|ья|ье|ьим|ьем|ью|ьего)(?!\p{L})/iu,
  /(?<!\p{L})четв[её]рт(?:ый|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
  /(?<!\p{L})пят(?:ый|ая|ое|ым|ом|ую|ого)(?!\p{L})/iu,
];
const SIZE = /величин|размер|масштаб|больш|крупн/iu;

/** The second is 2. */
function placeIn(text: string): number | undefined {
  const index = ORDINALS.findIndex((ordinal) => ordinal.test(text));
  return index < 0 ? undefined : index + 2;
}

const TOP = /(?<!\p{L})топ[-–\s]*(\d{1,2})(?!\d)/iu;
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})тройк/iu, 3],
  [/(?<!\p{L})(?:пят[её]рк|топ[-–\s]*пять)/iu, 5],
  [/(?<!\p{L})(?:десятк|топ[-–\s]*десять)/iu, 10],
];

/** «Топ-3», «десятка». */
function shownIn(text: string): number | undefined {
  const top = Number(TOP.exec(text)?.[1] ?? 0);
  return top > 0 ? top : GROUPS.find(([pattern]) => pattern.test(text))?.[1];
}

const metricAsked = (attributes: readonly Attribute[]): FigureMetric =>
  attributes.map((attribute) => FIGURE_OF[attribute]).find((metric) => metric !== undefined) ?? 'areaSqm';

function figureOf(site: Technopark, by: FigureMetric | 'opened'): number | undefined {
  if (by === 'opened')
    return site.status === 'operating' ? (site.openedYear ?? site.statusYear ?? undefined) : undefined;
  return rankingFigure(site.figures, by)?.value;
}
