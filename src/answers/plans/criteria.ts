import type { SiteCriteria } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { type Criterion, hasCriteria, NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, type Situation } from './plan.ts';

/** Whether these words of the question choose among sites as well. */
export const isChosenBy = ({ criteria, words }: Understanding, places: readonly number[]): boolean => {
  const choosing = new Set(criteria.flatMap((match) => match.places));
  const telling = places.filter((place) => !words[place]?.readings.has(KEY_WORDS.technopark));
  return telling.length > 0 && telling.every((place) => choosing.has(place));
};

/** «Дали статус», «открыли», «появились»: of the year it tells what came then, not how many there were. */
const GIVEN =
  /дали|получил|получив|присво|откры|появи|ввели|введен|сдали|сдан|запуст|запущ|построи|признал/iu;
const STATUS_GIVEN =
  /(?:получи(?:л|вш)|дали|присво|удосто|обр[её]л)\p{L}* (?:\p{L}+ ){0,2}статус|статус\p{L}* (?:\p{L}+ ){0,2}(?:получи(?:л|вш)|дали|присво)|статус\p{L}* (?:с|от|за|в) (?:19|20)\d\d.*(?:у кого|у каких|кто)|(?:у кого|у каких).*статус\p{L}* (?:с|от|за|в) (?:19|20)\d\d/iu;

/** «Кто получил статус в 2026»: the sites of a year, though they are not named. */
export const isOfYear = ({ nouns, asks, years, text, mentions }: Understanding): boolean =>
  years.length > 0 &&
  !asks.has('count') &&
  !mentions.some(({ refs }) => refs.some(isPlace)) &&
  (nouns.has('sites') ? GIVEN.test(text) : STATUS_GIVEN.test(text));

/** «Построили или планируют»: both. */
const ANY_STATUS =
  /(?:постро|откр|работа|действу)\p{L}* (?:или|и|либо) (?:\p{L}+ )?(?:план|стро[ий]|проект)|(?:план|стро[ий]|проект)\p{L}* (?:или|и|либо) (?:\p{L}+ )?(?:постро|откр|работа|действу)/iu;

/** What the question chooses by; in a continuation, instead of what was chosen by before. */
export function criteriaOf(question: Understanding, { knowledge, context }: Situation): SiteCriteria {
  const { criteria, nouns, mentions, isContinued } = question;
  const again = chosenAgain(question, { knowledge, context });
  const isOfAnyStatus = ANY_STATUS.test(question.text);
  const chosen = criteria
    .map(({ value }) => value)
    .filter(({ list }) => !isOfAnyStatus || list !== 'statuses');
  const values = again.length > 0 ? again : chosen;
  const cluster = nouns.has('sites') ? clusterOf(question, knowledge.catalog) : null;
  const goesOn =
    context.criteria !== null &&
    (again.length > 0 ||
      mentions.every(({ refs, places }) => !refs.some(isPlace) || isChosenBy(question, places))) &&
    (isContinued || again.length > 0) &&
    !nouns.has('sites');
  const years = isOfYear(question) ? question.years.map(String) : [];
  const own = withCriteria({ ...NO_CRITERIA, cluster, years }, values);
  if (!goesOn || !context.criteria || !hasCriteria(own)) return own;
  return {
    ...context.criteria,
    ...(PLACES.some((list) => own[list].length > 0) ? NOWHERE : {}),
    ...Object.fromEntries(
      Object.entries(own).filter(
        ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
      ),
    ),
  };
}

/** «Сколько в Троицке». */
const SHORT = 4;

/** Another place takes the place of the one before, an okrug that of a district too. */
const PLACES = ['okrugs', 'districts', 'stations'] as const;
const NOWHERE = { okrugs: [], districts: [], stations: [] };

/** «А в Троицке?» after a list chooses by the place, though something is called so as well. */
export function chosenAgain(
  { words, isContinued, criteria, attributes, asks }: Understanding,
  { knowledge, context }: Pick<Situation, 'knowledge' | 'context'>,
): readonly Criterion[] {
  const goesOn = isContinued || (asks.has('count') && words.length <= SHORT);
  if (!goesOn || context.criteria === null || criteria.length + attributes.length > 0) return [];
  return knowledge.sites
    .read(words)
    .map(({ value }) => value)
    .filter(({ list }) => list === 'okrugs' || list === 'districts');
}

/** The cluster whose sites are asked for. */
function clusterOf(
  { mentions, criteria }: Understanding,
  catalog: Situation['knowledge']['catalog'],
): string | null {
  const chosen = new Set(criteria.flatMap(({ places }) => places));
  for (const { refs, places } of mentions) {
    if (places.every((place) => chosen.has(place))) continue;
    const cluster = refs.find(
      ({ kind, slug }) =>
        kind === 'cluster' && catalog.technoparks.some(({ clusters }) => clusters.includes(slug)),
    );
    if (cluster) return cluster.slug;
  }
  return null;
}
