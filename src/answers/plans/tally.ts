import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS, type Technopark } from '../../catalog/model.ts';
import type { Criterion, Exclusion, SiteCriteria, TallyKey } from '../site-choice.ts';
import { withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import { criteriaOf } from './criteria.ts';
import { isPlace, type Plan, type Situation } from './plan.ts';

const TALLY_SCORE = 0.92;

/** «В каком округе больше всего технопарков», «в каких округах их нет»: how many there are of each sort. */
export const planTally: Plan = (question, situation) => {
  const { asks, nouns, text, mentions, taxes } = question;
  if (asks.has('benefit') || asks.has('role') || taxes.size > 0) return undefined;
  if (nouns.has('cluster')) return undefined;
  if (mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places)))
    return undefined;
  const by = BY.find(({ asked }) => asked.test(text))?.by;
  if (asks.has('procedure') && by !== 'statusYear') return undefined;
  // «Частные инвестиции в технопарки» asks for money.
  if (by === 'owner' && question.attributes.some(({ value }) => value === 'investment')) return undefined;
  const bound = boundOf(question);
  const order = bound ? (bound.to === null ? 'most' : 'least') : orderOf(question, by);
  const isOfSites =
    (CLOSED.test(text) && question.words.length < SHORT) ||
    nouns.has('site') ||
    nouns.has('sites') ||
    question.criteria.length > 0;
  if (!isOfSites && !(by === 'specialization' && question.unexplained.length < 2)) return undefined;
  if (!by || !order || question.unexplained.length > UNEXPLAINED_MAX) return undefined;
  const criteria = order === 'none' ? lackedIn(question, situation) : criteriaOf(question, situation);
  const counts = new Map(keysOf(by, situation).map((key) => [key, 0]));
  for (const site of situation.knowledge.sites.select(criteria)) {
    for (const key of sortsOf(site, by, situation)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sign = order === 'least' ? -1 : 1;
  const all = [...counts]
    .map(([key, count]) => ({ key, count }))
    .filter(({ count }) => (order === 'none' ? count === 0 : count > 0))
    .sort((a, b) => sign * (b.count - a.count) || a.key.localeCompare(b.key, 'ru'));
  const within = all.filter(({ count }) => isWithin(count, bound));
  // Where there are none, those that come nearest are first.
  const groups = within.length > 0 ? within : all;
  return {
    parts: [
      {
        kind: 'tally',
        by,
        asked: CLOSED.test(text) ? 'closed' : order === 'none' ? 'none' : 'each',
        criteria,
        groups,
      },
    ],
    matched: `tally#${by}`,
    score: TALLY_SCORE,
  };
};

/** «Округа без робототехники»: what is excluded there is what one looks for. */
function lackedIn(question: Understanding, situation: Situation): SiteCriteria {
  const criteria = criteriaOf(question, situation);
  const lacked = criteria.except.filter(isCriterion);
  return withCriteria({ ...criteria, except: criteria.except.filter((each) => !isCriterion(each)) }, lacked);
}

const isCriterion = (each: Exclusion): each is Criterion => each.list !== 'site' && each.list !== 'cluster';

const UNEXPLAINED_MAX = 2;
const SHORT = 4;

/** «Частные технопарки»: no record says whose they are, only who runs them. */
const OWNERS =
  /(?<!\p{L})(?:не)?(?:частн|государственн|негосударственн|муниципальн)|форм\p{L}* собственност/iu;

const OKRUG = /(?<!\p{L})округ/iu;
const DISTRICT = /(?<!\p{L})район/iu;
const FIELD = /направлени|отрасл|специализац|(?<!\p{L})сфер|(?<!\p{L})профил/iu;
const STATUS_YEAR =
  /(?:в как(?:ом|ие|ой)|как(?:ой|ие)|по|кажд\p{L}+) (?:\p{L}+ )?год(?!\p{L}*вой)\p{L}*.*(?:статус|получ|присво|дали)|(?:статус|получ|присво|дали).*(?:по годам|кажд\p{L}+ год)/iu;
const KIND = /(?:по|кажд\p{L}+|какого|каких) (?:вид|тип)/iu;
const STATUS = /по статус|по стади/iu;
/** «Какие закрылись»: no record says so of any, only how many there are of each standing. */
const CLOSED =
  /(?<!\p{L})(?:какие|какой|сколько|есть ли|что) (?:\p{L}+ ){0,3}закры(?:л|т(?!ь))|закры(?:л|т(?!ь))\p{L}* (?:ли )?(?:\p{L}+[- ]){0,3}(?:технопарки|площадки)/iu;

const BY: readonly { readonly by: TallyKey; readonly asked: RegExp }[] = [
  { by: 'owner', asked: OWNERS },
  { by: 'okrug', asked: OKRUG },
  { by: 'district', asked: DISTRICT },
  { by: 'specialization', asked: FIELD },
  { by: 'statusYear', asked: STATUS_YEAR },
  { by: 'kind', asked: KIND },
  { by: 'status', asked: STATUS },
  { by: 'status', asked: CLOSED },
];

interface CountBound {
  readonly from: number | null;
  readonly to: number | null;
}

/** «В каких округах меньше трёх площадок», «по одному технопарку». */
function boundOf({ words, text }: Understanding): CountBound | undefined {
  if (!OF_WHICH.test(text)) return undefined;
  const place = words.findIndex(({ readings }) =>
    [...readings.keys()].some((stem) => /^\d{1,2}$/.test(stem)),
  );
  const [value = ''] = [...(words[place]?.readings.keys() ?? [])].filter((stem) => /^\d{1,2}$/.test(stem));
  const before = words
    .slice(Math.max(0, place - 2), Math.max(0, place))
    .map((word) => word.text)
    .join(' ');
  const count = Number(value);
  if (value === '') return undefined;
  if (/(?:не меньше|не менее|минимум|от)$/u.test(before)) return { from: count, to: null };
  if (/(?:не больше|не более|максимум|до)$/u.test(before)) return { from: null, to: count };
  if (/(?:больше|более|свыше)$/u.test(before)) return { from: count + 1, to: null };
  if (/(?:меньше|менее)$/u.test(before)) return { from: null, to: count - 1 };
  return /(?:по|только|всего|ровно)$/u.test(before) ? { from: count, to: count } : undefined;
}

const OF_WHICH =
  /(?<!\p{L})(?:(?:в )?каких|какие|где) (?:\p{L}+ ){0,2}(?:округ|район)|^(?:округа|районы) (?:где|с)(?!\p{L})/iu;

const isWithin = (count: number, bound: CountBound | undefined): boolean =>
  count >= (bound?.from ?? count) && count <= (bound?.to ?? count);

const EACH =
  /кажд|(?<!\p{L})по (?:административн\p{L}+ )?(?:округам|районам|отраслям|направлениям|сферам|профилям|годам|видам|типам|статусам|стадиям)|распредел|в разрезе/iu;
const NONE =
  /(?<!\p{L})(?:нет|нету|отсутству|не име|(?<!\p{L})без(?!\p{L})|ни одного|не представлен|не хватает)/iu;
/** «В скольких округах есть», «какие округа без …»: not one okrug but several of them. */
const IN_WHICH =
  /(?:в каких|в скольких|какие) (?:\p{L}+ )?(?:округ|район)\p{L}*(?: \p{L}+){0,2} (?:есть|имеются|работают|технопарк|площадк)/iu;

function orderOf(
  { text, asks, criteria }: Understanding,
  by: TallyKey | undefined,
): 'most' | 'least' | 'none' | undefined {
  if (by === 'owner' || CLOSED.test(text)) return 'most';
  const isPlaced = criteria.some(
    ({ value: { list } }) => list === 'districts' || (list === 'okrugs' && by !== 'district'),
  );
  if (isPlaced) return undefined;
  if (NONE.test(text)) return by === 'okrug' || by === 'specialization' ? 'none' : undefined;
  if (asks.has('least')) return 'least';
  return asks.has('most') || EACH.test(text) || IN_WHICH.test(text) ? 'most' : undefined;
}

/** All sorts that there might be; those of a place or a year are known only from the sites. */
function keysOf(by: TallyKey, { knowledge: { catalog } }: Situation): readonly string[] {
  switch (by) {
    case 'okrug':
      return OKRUGS;
    case 'specialization':
      return catalog.specializations.map(({ slug }) => slug);
    case 'kind':
      return TECHNOPARK_KINDS;
    case 'status':
      return SITE_STATUSES;
    default:
      return [];
  }
}

function sortsOf(site: Technopark, by: TallyKey, { knowledge }: Situation): readonly string[] {
  switch (by) {
    case 'specialization':
      return site.specializations;
    case 'statusYear':
      return site.statusYear === null ? [] : [String(site.statusYear)];
    case 'owner':
      return knowledge.sites.ownersOf(site);
    default:
      return [site[by]];
  }
}
