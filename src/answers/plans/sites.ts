import { SECTIONS } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { isLeftOut } from '../exclusions.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Mention } from '../mentions.ts';
import type { SiteCriteria } from '../site-choice.ts';
import { hasCriteria, NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { isChosenBy } from './chosen-by.ts';
import { chosenAgain, criteriaOf, isOfListBefore } from './criteria.ts';
import { attributeOfFew, attributeOfOnly } from './only-site.ts';
import { type Draft, isPlace, type Plan, type Situation } from './plan.ts';
import { relaxedOf, slugsOf } from './relaxed.ts';
import { toldOfYear } from './told-of-year.ts';

const LIST_SCORE = 0.92;
const GUESSED_LIST_SCORE = 0.75;
const REFS_KEPT = 4;

/** «Ещё»: the next page of the list; «сколько их»: how many it has. */
export const planMore: Plan = (
  { asks, criteria, mentions, attributes, unexplained, isAnaphoric, words },
  situation,
) => {
  const { context } = situation;
  const isOfList = criteria.length + mentions.length + attributes.length + unexplained.length === 0;
  const isShown = isOfList && [...asks].every((ask) => ask === 'list') && asks.has('list');
  if (isShown && words.length <= SHOWN_WORDS_MAX && (context.criteria ?? context.metric === 'technoparks')) {
    return listOf({ ...NO_CRITERIA, ...context.criteria }, situation, { page: 0, asked: 'list' });
  }
  if (!isOfList || !context.criteria) return undefined;
  // A talk that was begun before a release may know fewer criteria.
  const before = { ...NO_CRITERIA, ...context.criteria };
  if (asks.has('count') && isAnaphoric) return listOf(before, situation, { page: 0, asked: 'count' });
  if (!asks.has('more')) return undefined;
  return listOf(before, situation, { page: context.page + 1, asked: 'list' });
};

/** «Какие?», «перечисли», «покажи все». */
const SHOWN_WORDS_MAX = 3;

/** «Технопарки», «покажи льготы»: nothing but the name of a part of the catalogue opens it. */
export const planSection: Plan = (question, situation) => {
  const { words, asks, criteria, nouns, isContinued, isAnaphoric } = question;
  if (asks.has('count') && nouns.has('sites') && criteria.length === 0 && CATALOGUE.test(question.text)) {
    return listOf(NO_CRITERIA, situation, { page: 0, asked: 'count' });
  }
  const isOnlyList = [...asks].every((ask) => ask === 'list' || ask === 'benefit');
  const { refs, criteria: before, metric } = situation.context;
  const goesOn = isContinued && (refs.length > 0 || before !== null || metric !== null);
  if (!isOnlyList || goesOn || isAnaphoric || criteria.length > 0) return undefined;
  const telling = words.filter((word) => !situation.knowledge.isTalk(word)).map(({ text }) => text);
  const section = SECTIONS.find((name) => telling.every((word) => KEY_WORDS.sections[name].includes(word)));
  if (!section || telling.length === 0) return undefined;
  if (section === 'technoparks') return listOf(NO_CRITERIA, situation, { page: 0, asked: 'list' });
  return { parts: [{ kind: 'section', section }], matched: `section/${section}`, score: LIST_SCORE };
};

/** «Сколько всего площадок в каталоге». */
const CATALOGUE =
  /(?<!\p{L})(?:каталог\p{L}*|в (?:тво\p{L}+|ваш\p{L}+|этом)? ?(?:списке|базе|боте))(?!\p{L})/iu;

/** The sites of an okrug, a field, a station …, or how many they are. */
export const planList: Plan = (question, situation) => {
  const list = planAnyList(question, situation);
  return list && list.score >= LIST_SCORE ? list : undefined;
};

/** The same where it is not certain that a list is asked for. */
export const planGuessedList: Plan = (question, situation) => planAnyList(question, situation);

const planAnyList: Plan = (question, situation) => {
  const criteria = withKnownYears(criteriaOf(question, situation), situation);
  if (!hasCriteria(criteria)) return undefined;
  const { nouns, asks, unexplained } = question;
  const told = asks.has('count') ? toldOfYear(criteria, question, situation) : undefined;
  if (told) return told;
  const attributes = question.attributes
    .map(({ value }) => value)
    .filter(
      (attribute) =>
        attribute !== 'sites' &&
        !(attribute === 'status' && (nouns.has('sites') || isOfListBefore(question, situation))) &&
        // «Кто из них строится».
        !(attribute === 'operator' && criteria.statuses.length > 0 && isOfListBefore(question, situation)),
    );
  const isOfYears = criteria.years.length + criteria.statusYears.length + criteria.bounds.length > 0;
  const isPlural = nouns.has('sites') || isOfYears;
  // In a talk about a cluster another is named.
  const named = situation.context.refs[0]?.kind === 'cluster' ? ['technopark', 'cluster'] : ['technopark'];
  const isOfSite = question.mentions.some(({ refs }) => refs.some(({ kind }) => named.includes(kind)));
  const goesOnAsking = question.isContinued || (asks.has('count') && !isPlural);
  if (isOfSite && goesOnAsking && situation.context.attribute !== null) return undefined;
  const isChosenAgain = chosenAgain(question, situation).length > 0;
  const isNamed = question.mentions.some(
    (mention) =>
      !isChosenAgain &&
      !isLeftOut(mention, question.words) &&
      mention.refs.some(isPlace) &&
      (!isChosenBy(question, mention.places) ||
        isCalled(mention, question, situation) ||
        (attributes.length > 0 && mention.refs.some(({ kind }) => kind === 'technopark'))),
  );
  if (isNamed && !isPlural) return undefined;
  if (asks.has('definition') && !isOfYears && (!isPlural || isOnlyKind(criteria))) return undefined;
  if (asks.has('role')) return undefined;
  // «ФИОП строит технопарки?» is about ФИОП.
  const isOfOffice = question.mentions.some(
    ({ refs, coverage }) =>
      coverage >= FULLY_NAMED && refs.some(({ kind }) => kind === 'organisation') && !refs.some(isPlace),
  );
  if (isOfOffice && isOnlyKind(criteria)) return undefined;
  if (isOfOffice && isOnlyOwner(criteria) && !isPlural && !nouns.has('site') && !OWNED.test(question.text))
    return undefined;
  // «Как доехать до МЦК» asks for no site.
  if (isOnlyLine(criteria) && !isPlural && !nouns.has('site') && situation.context.criteria === null)
    return undefined;
  // «Сколько стоит аренда в СВАО» counts no sites.
  if (asks.has('count') && attributes.includes('unrecorded/rent')) return undefined;
  const isOther =
    (asks.has('procedure') && !isOfYears && !NO_PROCEDURE.test(question.text)) || asks.has('benefit');
  if (isOther && (!isPlural || isOnlyKind(criteria))) return undefined;
  if (isOnlyKind(criteria) && question.years.length > 0) return undefined;
  if (
    isOnlyKind(criteria) &&
    ((attributes.length > 0 && !isOfYears) ||
      unexplained.some(({ text }) => !BUILDING.test(text) && !SHARE.test(text)) ||
      (asks.has('compare') && !isPlural) ||
      !(
        isPlural ||
        asks.has('list') ||
        WHAT_IS_BUILT.test(question.text) ||
        (asks.has('count') && situation.context.criteria !== null)
      ))
  )
    return undefined;
  const isMeant =
    isPlural ||
    nouns.has('site') ||
    isChosenAgain ||
    unexplained.length === 0 ||
    (asks.has('list') && unexplained.length < 2) ||
    (WHAT_IS_BUILT.test(question.text) && unexplained.every(({ text }) => BUILDING.test(text)));
  if (!isMeant || nouns.has('clusters') || (nouns.has('cluster') && !isPlural)) return undefined;
  const counts =
    asks.has('count') &&
    !ENUMERATED.test(question.text) &&
    (criteria.bounds.length > 0 || !attributes.some((attribute) => FIGURE_OF[attribute]));
  const isShare = SHARE.test(question.text) && attributes.length === 0;
  // «Кто управляет технопарком у метро …»: where nothing fits, no list was asked for.
  if (attributes.length > 0 && !isPlural && slugsOf(criteria, situation.knowledge).length === 0)
    return undefined;
  const slugs = slugsOf(criteria, situation.knowledge);
  const only =
    (isOfYears ? undefined : attributeOfOnly(question, slugs, situation)) ??
    (isPlural ? attributeOfFew(question, slugs, situation) : undefined);
  if (only) return only;
  const score = isPlural || isChosenAgain || unexplained.length === 0 ? LIST_SCORE : GUESSED_LIST_SCORE;
  const separate = counts || asks.has('compare') ? separateCounts(question, situation) : undefined;
  if (separate) return separate;
  return listOf(criteria, situation, {
    page: 0,
    asked: isShare ? 'share' : counts ? 'count' : 'list',
    score,
  });
};

/** «Технопарк Фотоника», and not «технопарки фотоники». */
const isCalled = (
  { places: [first = 0, second], refs }: Mention,
  { words, nouns }: Understanding,
  { knowledge: { catalog } }: Situation,
): boolean =>
  !nouns.has('sites') &&
  second === first + 1 &&
  (words[first]?.readings.has(KEY_WORDS.technopark) ?? false) &&
  refs.some(
    ({ kind, slug }) =>
      kind === 'technopark' && catalog.findTechnopark(slug)?.shortName.toLowerCase() === words[second]?.text,
  );

/** «Какие статусы даёт правительство Москвы» asks for nothing that it owns. */
const OWNED = /принадлеж|собствен|влад|хозя|(?<!\p{L})чь[яеёию]|учред|объект|управля/iu;

/** «Какая доля технопарков строится». */
const SHARE = /(?<!\p{L})дол[яюи](?!\p{L})|процент|какая часть|какую часть/iu;

/** «Список всего, что в СВАО» counts nothing. */
const ENUMERATED = /список|перечень|перечисл/iu;

/** Of most sites the year of the status is known, and not that of the opening. */
const withKnownYears = (criteria: SiteCriteria, { knowledge }: Situation): SiteCriteria =>
  criteria.years.length > 0 && slugsOf(criteria, knowledge).length === 0
    ? { ...criteria, years: [], statusYears: criteria.years }
    : criteria;

/** «Что достраивают»: no site has to be named. */
const WHAT_IS_BUILT = /(?<!\p{L})что (?:\p{L}+ ){0,2}(?:стро|достр|план|возвод|сооруж|проектир)/iu;

/** «Планируется построить». */
const BUILDING = /^(?:постро|стро|откры|созда|ввести|сдать|запуст)/iu;

/** «Сколько в САО и в ЮАО», «в Зеленограде и в Троицке»: as many counts as places. */
function separateCounts({ criteria, text }: Understanding, situation: Situation): Draft | undefined {
  const places = criteria.filter(({ value: { list } }) => list === 'okrugs' || list === 'districts');
  const words = new Set(
    [...new Map(places.map((match) => [match.value.value, match])).values()].map(
      ({ places: [first] }) => first,
    ),
  );
  if (words.size < 2 || words.size > COUNTS_MAX || !/(?<!\p{L})(?:и|а|или)(?!\p{L})|,/iu.test(text))
    return undefined;
  const others = criteria.filter((match) => !places.includes(match)).map(({ value }) => value);
  const drafts = [...words].map((word) =>
    listOf(
      withCriteria(NO_CRITERIA, [
        ...others,
        ...places.filter(({ places: [first] }) => first === word).map(({ value }) => value),
      ]),
      situation,
      { page: 0, asked: 'count' },
    ),
  );
  return {
    ...drafts[0],
    parts: drafts.flatMap(({ parts }) => parts),
    matched: 'count#technoparks',
    score: LIST_SCORE,
  };
}

/** These papers are no documents, and nothing is handed in. */
const NO_PROCEDURE = /на бумаге|податься/iu;

const COUNTS_MAX = 4;
const FULLY_NAMED = 0.85;

/** «ОЭЗ», «строится»: words that are said of much else as well. */
const isOnlyKind = (criteria: SiteCriteria): boolean =>
  !hasCriteria({
    ...criteria,
    kinds: [],
    statuses: [],
    except: criteria.except.filter(({ list }) => list !== 'kinds'),
  });

const isOnlyLine = (criteria: SiteCriteria): boolean =>
  criteria.lines.length > 0 && !hasCriteria({ ...criteria, lines: [] });

const isOnlyOwner = (criteria: SiteCriteria): boolean =>
  criteria.owners.length > 0 && isOnlyKind({ ...criteria, owners: [] });

/** The sites of the special zone are spoken of as one. */
export const ZONE: SearchRef = { kind: 'cluster', slug: 'technopolis-moscow' };
const isZone = (criteria: SiteCriteria): boolean =>
  isOnlyKind(criteria) && criteria.kinds.length === 1 && criteria.kinds[0] === 'technopolis';

function listOf(
  criteria: SiteCriteria,
  { knowledge }: Situation,
  { page, asked, score = LIST_SCORE }: { page: number; asked: 'list' | 'count' | 'share'; score?: number },
): Draft {
  const slugs = slugsOf(criteria, knowledge);
  const relaxed = slugs.length > 0 ? [] : relaxedOf(criteria, knowledge);
  return {
    parts: [{ kind: 'sites', asked, criteria, slugs, page, relaxed }],
    matched: asked === 'list' ? 'list#technoparks' : 'count#technoparks',
    score,
    refs: isZone(criteria) ? [ZONE] : slugs.slice(0, REFS_KEPT).map((slug) => ({ kind: 'technopark', slug })),
    criteria,
    page,
  };
}
