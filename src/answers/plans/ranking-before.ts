import type { RankedBy } from '../answer.ts';
import { hasCriteria, NO_CRITERIA } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import { STATUS } from './claims.ts';
import { criteriaOf } from './criteria.ts';
import { isPlace, type Plan } from './plan.ts';
import { isYear, metricOf, orderAsked, PLANNED, placeIn, rankingOf } from './ranking.ts';

const SHORT = 6;
/** So few words go on with a talk without a word that says so. */
const BARE = 3;

/** «А самый маленький?», «а второй?», «а по резидентам?», «а в ВАО?» after a ranking of sites. */
export const planRankingBefore: Plan = (question, situation) => {
  const { ranked } = situation.context;
  if (!ranked || !goesOn(question)) return undefined;
  const { asks, text, attributes } = question;
  const own = criteriaOf(question, situation);
  const measure = BY.test(text) ? metricOf(attributes.map(({ value }) => value)) : undefined;
  const order = orderAsked(asks);
  const place = placeIn(text);
  const isOther = hasCriteria(own) && attributes.length === 0;
  if (!order && !measure && place === undefined && !isOther) return undefined;
  const isOfTime = asks.has('oldest') || asks.has('newest');
  const by: RankedBy = isOfTime
    ? STATUS.test(text)
      ? 'status-year'
      : 'opened'
    : (measure ?? (order && isYear(ranked.by) ? 'areaSqm' : ranked.by));
  const criteria = isOther ? own : { ...NO_CRITERIA, ...ranked.criteria };
  const asked = order ?? (isYear(ranked.by) === isYear(by) ? ranked.order : 'most');
  const ranking = rankingOf(situation.knowledge.sites.select(criteria), {
    kind: 'technopark',
    by,
    order: asked,
    place: place ?? 1,
    isPlanned: PLANNED.test(text),
  });
  return { ...ranking, ranked: { by, order: asked, criteria } };
};

/** «По числу сотрудников» ranks, «сколько там сотрудников» asks for a figure. */
const BY = /(?<!\p{L})по (?!плану)/iu;

const goesOn = (question: Understanding): boolean => {
  const { words, isContinued, isAnaphoric, nouns, mentions, unexplained, taxes, asks, text } = question;
  return (
    words.length <= (isContinued ? SHORT : BARE) &&
    !(nouns.has('sites') || nouns.has('cluster') || nouns.has('clusters')) &&
    mentions.every(({ refs, places }) => !refs.some(isPlace) || isChosenBy(question, places)) &&
    unexplained.every((word) => placeIn(word.text) !== undefined) &&
    taxes.size === 0 &&
    !OTHER_ASKS.some((ask) => asks.has(ask)) &&
    (!asks.has('count') || (BY.test(text) && !isAnaphoric))
  );
};

const OTHER_ASKS = ['benefit', 'procedure', 'role', 'definition'] as const;
