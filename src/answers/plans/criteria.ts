import { SITE_STATUSES } from '../../catalog/vocabulary.ts';
import { boundsIn } from '../bounds.ts';
import { type Choice, choiceOf, isIncluded, isLeftOut } from '../exclusions.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Criterion, CriterionList, Exclusion, FigureBound, SiteCriteria } from '../site-choice.ts';
import { hasCriteria, NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { isChosenBy } from './chosen-by.ts';
import { isAmongThem, joined } from './joined-criteria.ts';
import { isPlace, type Situation } from './plan.ts';
import { goesOn } from './subjects.ts';
import { isOfYear, yearsBefore, yearsMeant, yearsOf } from './years-meant.ts';

/** Sites are chosen by a year or by a figure, though nothing else may choose among them. */
export const isOfList = (question: Understanding): boolean =>
  isOfYear(question) || boundsOf(question).length > 0 || isOfNotBuilt(question);

/** «В каких технопарках больше 50 резидентов»; what is demanded of those who come bounds nothing. */
function boundsOf(question: Understanding): readonly FigureBound[] {
  const { nouns, attributes, mentions, text, asks, taxes } = question;
  const isOfSites = nouns.has('sites') || (nouns.has('site') && (asks.has('list') || asks.has('count')));
  const isNamed = mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  if (!isOfSites || isNamed || taxes.size > 0 || DEMANDED.test(text)) return [];
  const [asked] = attributes.flatMap(({ value }) => FIGURE_OF[value] ?? []);
  return boundsIn(text, asked).map((bound) =>
    // Companies on a site are its residents.
    bound.metric === 'companies' ? { ...bound, metric: 'residents' } : bound,
  );
}

const DEMANDED =
  /статус|требован|услови|(?<!\p{L})(?:нужно|надо|долж\p{L}+|требует|можно|обязан\p{L}*|порог\p{L}*)(?!\p{L})/iu;

/** «Построили или планируют»: both. */
const ANY_STATUS =
  /(?:постро|откр|работа|действу)\p{L}* (?:или|и|либо) (?:\p{L}+ )?(?:план|стро[ий]|проект)|(?:план|стро[ий]|проект)\p{L}* (?:или|и|либо) (?:\p{L}+ )?(?:постро|откр|работа|действу)/iu;

/** «Ещё не построены»: whatever they are called for now. */
const isOfNotBuilt = ({ nouns, text }: Understanding): boolean => nouns.has('sites') && NOT_BUILT.test(text);
const NOT_BUILT = /(?<!\p{L})не (?:по|до)строе/iu;
const NOT_YET = SITE_STATUSES.filter((status) => status !== 'operating');

/** «Строят по программе КРТ»: what is to be built by it, begun or not. */
const isOfProgramme = ({ criteria }: Understanding): boolean =>
  criteria.some(({ value }) => value.list === 'programmes');

/** «По плану» is said of what works as well. */
const isByPlan = ({ words }: Understanding, place: number): boolean =>
  words[place - 1]?.text === KEY_WORDS.by && PLAN.test(words[place]?.text ?? '');
const PLAN = /^план(?:у|ам)$/u;

/** «Технопарки и наноцентры»: one kind as well as the other. */
const ANY_KIND =
  /(?:технопарк|площадк)\p{L}*(?: и| или|,) (?:\p{L}+ )?(?:наноцентр|индустриальн|промпарк|технополис|инноцентр|инновационн\p{L}+ центр)|(?:наноцентр|технополис|промпарк|парк|центр)\p{L}*(?: и| или|,) технопарк/iu;

/** What the question chooses by; in a continuation, instead of what was chosen by before. */
export function criteriaOf(question: Understanding, { knowledge, context, today }: Situation): SiteCriteria {
  const { criteria, nouns, mentions, isContinued } = question;
  const again = chosenAgain(question, { knowledge, context });
  const isOfAnyStatus = ANY_STATUS.test(question.text);
  const isOfAnyKind = ANY_KIND.test(question.text);
  const choice = choiceOf(
    criteria.filter(
      ({ value: { list }, places }) =>
        !(
          list === 'statuses' &&
          (isOfAnyStatus ||
            (nouns.has('sites') && isIncluded(places, question.words)) ||
            isOfProgramme(question) ||
            places.every((place) => isByPlan(question, place)))
        ) && !(isOfAnyKind && list === 'kinds'),
    ),
    question.words,
  );
  const cluster = nouns.has('sites') ? clusterOf(question, knowledge.catalog) : null;
  const isNext =
    context.criteria !== null &&
    (again.length > 0 ||
      mentions.every(
        (mention) =>
          !mention.refs.some(isPlace) ||
          isChosenBy(question, mention.places) ||
          isLeftOut(mention, question.words),
      )) &&
    (isContinued || question.isAnaphoric || goesOn(question) || isRefining(question) || again.length > 0) &&
    !nouns.has('sites');
  const dated = yearsMeant(question) ?? (isNext ? yearsBefore(question, context.criteria) : undefined);
  const base = {
    ...NO_CRITERIA,
    cluster,
    bounds: boundsOf(question),
    ...(dated ? { [dated]: yearsOf(question, today) } : {}),
    ...(isOfNotBuilt(question) ? { statuses: NOT_YET } : {}),
  };
  const chosen = again.length > 0 ? withCriteria(base, again) : withChoice(base, choice);
  const own = { ...chosen, except: [...chosen.except, ...leftOut(question)] };
  if (!isNext || !context.criteria || !hasCriteria(own)) return own;
  return {
    ...NO_CRITERIA,
    ...withoutExcepted(context.criteria, own.except),
    ...(PLACES.some((list) => own[list].length > 0) && !isAmongThem(question.text) ? NOWHERE : {}),
    ...Object.fromEntries(
      Object.entries(own).filter(
        ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
      ),
    ),
    ...joined(context.criteria, own, question.text),
  };
}

/** «С коворкингом», «в ЦАО есть?»: so few words after a list choose among it. */
export const isRefining = ({ words, text, nouns }: Understanding): boolean =>
  words.length <= REFINING_WORDS_MAX && !nouns.has('site') && REFINING.test(text);
const REFINING_WORDS_MAX = 4;
const REFINING = /^\s*(?:со?|без|во?|на|у|для|из|рядом с|около|возле) |(?<!\p{L})есть\s*\??\s*$/iu;

/** «Какой из них самый большой»: of the list that was spoken of, unless something else is chosen by. */
export function criteriaGoingOn(question: Understanding, situation: Situation): SiteCriteria {
  const own = criteriaOf(question, situation);
  return hasCriteria(own) || !isOfListBefore(question, situation)
    ? own
    : { ...NO_CRITERIA, ...situation.context.criteria };
}

/** Whether it goes on about a list, naming nothing else. */
export const isOfListBefore = (question: Understanding, { context }: Situation): boolean =>
  context.criteria !== null &&
  goesOn(question) &&
  question.mentions.every(({ refs, places }) => !refs.some(isPlace) || isChosenBy(question, places));

/** What works or is not built yet is one of three: what it is not says what it is. */
function withChoice(base: SiteCriteria, { wanted, both, either, except }: Choice): SiteCriteria {
  const not = new Set(except.flatMap(({ list, value }) => (list === 'statuses' ? [value] : [])));
  const chosen = withCriteria(base, wanted);
  const { statuses } = chosen;
  return {
    ...chosen,
    statuses:
      not.size === 0
        ? statuses
        : (statuses.length > 0 ? statuses : SITE_STATUSES).filter((status) => !not.has(status)),
    both,
    either,
    except: except.filter(({ list }) => list !== 'statuses'),
  };
}

/** «Кроме Сколкова»: the sites and the cluster of that name. */
const leftOut = (question: Understanding): readonly Exclusion[] =>
  question.mentions
    .filter((mention) => !isChosenBy(question, mention.places) && isLeftOut(mention, question.words))
    .flatMap(({ refs }) =>
      refs.flatMap(({ kind, slug }): Exclusion[] =>
        kind === 'technopark'
          ? [{ list: 'site', value: slug }]
          : kind === 'cluster'
            ? [{ list: 'cluster', value: slug }]
            : [],
      ),
    );

/** «А не в Зеленограде?»: what is excepted now was asked for before. */
function withoutExcepted(criteria: SiteCriteria, except: readonly Exclusion[]): SiteCriteria {
  const left = <T extends string>(list: CriterionList, values: readonly T[]): T[] =>
    values.filter((value) => !except.some((other) => other.list === list && other.value === value));
  return {
    ...criteria,
    okrugs: left('okrugs', criteria.okrugs),
    specializations: left('specializations', criteria.specializations),
    kinds: left('kinds', criteria.kinds),
    districts: left('districts', criteria.districts),
    stations: left('stations', criteria.stations),
    lines: left('lines', criteria.lines),
    facilities: left('facilities', criteria.facilities),
    owners: left('owners', criteria.owners),
    programmes: left('programmes', criteria.programmes),
  };
}

/** «Сколько в Троицке». */
const SHORT = 4;

/** Another place takes the place of the one before, an okrug that of a district too. */
const PLACES = ['okrugs', 'districts', 'stations', 'lines'] as const;
const NOWHERE = { okrugs: [], districts: [], stations: [], lines: [] };

/** «А в Троицке?» after a list chooses by the place, though something is called so as well. */
export function chosenAgain(
  { words, isContinued, criteria, attributes, asks }: Understanding,
  { knowledge, context }: Pick<Situation, 'knowledge' | 'context'>,
): readonly Criterion[] {
  const isNext = isContinued || (asks.has('count') && words.length <= SHORT);
  if (!isNext || context.criteria === null || criteria.length + attributes.length > 0) return [];
  // «Кроме Отрадного» chooses no place.
  if (words.some(({ text }) => KEY_WORDS.excluding.includes(text))) return [];
  return knowledge.sites
    .read(words)
    .map(({ value }) => value)
    .filter(({ list }) => list === 'okrugs' || list === 'districts');
}

/** The cluster whose sites are asked for. */
function clusterOf(question: Understanding, catalog: Situation['knowledge']['catalog']): string | null {
  for (const mention of question.mentions) {
    const { refs, places } = mention;
    if (isChosenBy(question, places) || isLeftOut(mention, question.words)) continue;
    const cluster = refs.find(
      ({ kind, slug }) =>
        kind === 'cluster' && catalog.technoparks.some(({ clusters }) => clusters.includes(slug)),
    );
    if (cluster) return cluster.slug;
  }
  return null;
}
