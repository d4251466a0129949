import type { Cluster } from '../../catalog/model.ts';
import { SECTIONS, type SiteCriteria } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { hasCriteria, NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { FIGURE_OF } from './asked-attributes.ts';
import { chosenAgain, criteriaOf, isChosenBy } from './criteria.ts';
import { type Draft, isPlace, type Plan, type Situation } from './plan.ts';

const LIST_SCORE = 0.92;
const GUESSED_LIST_SCORE = 0.75;
const REFS_KEPT = 4;

/** «Ещё»: the next page of the list; «сколько их»: how many it has. */
export const planMore: Plan = (
  { asks, criteria, mentions, attributes, unexplained, isAnaphoric },
  situation,
) => {
  const { context } = situation;
  const isOfList = criteria.length + mentions.length + attributes.length + unexplained.length === 0;
  if (!isOfList || !context.criteria) return undefined;
  if (asks.has('count') && isAnaphoric)
    return listOf(context.criteria, situation, { page: 0, asked: 'count' });
  if (!asks.has('more')) return undefined;
  return listOf(context.criteria, situation, { page: context.page + 1, asked: 'list' });
};

/** «Технопарки», «покажи льготы»: nothing but the name of a part of the catalogue opens it. */
export const planSection: Plan = ({ words, asks, criteria, isContinued, isAnaphoric }, situation) => {
  const isOnlyList = [...asks].every((ask) => ask === 'list' || ask === 'benefit');
  if (!isOnlyList || isContinued || isAnaphoric || criteria.length > 0) return undefined;
  const telling = words.filter((word) => !situation.knowledge.isTalk(word)).map(({ text }) => text);
  const section = SECTIONS.find((name) => telling.every((word) => KEY_WORDS.sections[name].includes(word)));
  if (!section || telling.length === 0) return undefined;
  if (section === 'technoparks') return listOf(NO_CRITERIA, situation, { page: 0, asked: 'list' });
  return { parts: [{ kind: 'section', section }], matched: `section/${section}`, score: LIST_SCORE };
};

/** The sites of an okrug, a field, a station …, or how many they are. */
export const planList: Plan = (question, situation) => {
  const list = planAnyList(question, situation);
  return list && list.score >= LIST_SCORE ? list : undefined;
};

/** The same where it is not certain that a list is asked for. */
export const planGuessedList: Plan = (question, situation) => planAnyList(question, situation);

const planAnyList: Plan = (question, situation) => {
  const criteria = criteriaOf(question, situation);
  if (!hasCriteria(criteria)) return undefined;
  const { nouns, asks, unexplained } = question;
  const attributes = question.attributes
    .map(({ value }) => value)
    .filter((attribute) => attribute !== 'sites' && !(attribute === 'status' && nouns.has('sites')));
  const isOfYears = criteria.years.length > 0;
  const isPlural = nouns.has('sites') || isOfYears;
  const isOfSite = question.mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark'));
  if (isOfSite && question.isContinued && situation.context.attribute !== null) return undefined;
  const isChosenAgain = chosenAgain(question, situation).length > 0;
  const isNamed = question.mentions.some(
    ({ refs, places }) =>
      !isChosenAgain &&
      refs.some(isPlace) &&
      (!isChosenBy(question, places) ||
        (attributes.length > 0 && refs.some(({ kind }) => kind === 'technopark'))),
  );
  if (isNamed && !isPlural) return undefined;
  if ((asks.has('definition') && !isOfYears) || asks.has('role')) return undefined;
  // «ФИОП строит технопарки?» is about ФИОП.
  const isOfOffice = question.mentions.some(
    ({ refs, coverage }) =>
      coverage >= FULLY_NAMED && refs.some(({ kind }) => kind === 'organisation') && !refs.some(isPlace),
  );
  if (isOfOffice && isOnlyKind(criteria)) return undefined;
  if (isOfOffice && isOnlyOwner(criteria) && !isPlural && !nouns.has('site') && !OWNED.test(question.text))
    return undefined;
  const isOther =
    (asks.has('procedure') && !isOfYears && !ON_PAPER.test(question.text)) || asks.has('benefit');
  if (isOther && (!isPlural || isOnlyKind(criteria))) return undefined;
  if (isOnlyKind(criteria) && question.years.length > 0) return undefined;
  if (
    isOnlyKind(criteria) &&
    ((attributes.length > 0 && !isOfYears) ||
      unexplained.some(({ text }) => !BUILDING.test(text)) ||
      !(isPlural || asks.has('list')))
  )
    return undefined;
  const isMeant =
    isPlural || nouns.has('site') || unexplained.length === 0 || (asks.has('list') && unexplained.length < 2);
  if (!isMeant || nouns.has('clusters') || (nouns.has('cluster') && !isPlural)) return undefined;
  const counts =
    asks.has('count') &&
    !ENUMERATED.test(question.text) &&
    !attributes.some((attribute) => FIGURE_OF[attribute]);
  const score = isPlural || unexplained.length === 0 ? LIST_SCORE : GUESSED_LIST_SCORE;
  const separate = counts ? separateCounts(question, situation) : undefined;
  if (separate) return separate;
  return listOf(criteria, situation, { page: 0, asked: counts ? 'count' : 'list', score });
};

/** «Какие статусы даёт правительство Москвы» asks for nothing that it owns. */
const OWNED = /принадлеж|собствен|влад|хозя|(?<!\p{L})чь[яеёию]|учред|объект|управля/iu;

/** «Список всего, что в СВАО» counts nothing. */
const ENUMERATED = /список|перечень|перечисл/iu;

/** «Планируется построить». */
const BUILDING = /^(?:постро|стро|откры|созда|ввести|сдать|запуст)/iu;

/** «Сколько в САО и в ЮАО», «в Зеленограде и в Троицке»: as many counts as places. */
function separateCounts({ criteria, text }: Understanding, situation: Situation): Draft | undefined {
  const places = criteria.filter(({ value: { list } }) => list === 'okrugs' || list === 'districts');
  const words = new Set(places.map(({ places: [first] }) => first));
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

/** These papers are no documents. */
const ON_PAPER = /на бумаге/iu;

const COUNTS_MAX = 4;
const FULLY_NAMED = 0.85;

/** «ОЭЗ», «строится»: words that are said of much else as well. */
const isOnlyKind = ({
  years,
  okrugs,
  specializations,
  cluster,
  districts,
  stations,
  facilities,
  owners,
}: SiteCriteria): boolean =>
  cluster === null &&
  years.length +
    okrugs.length +
    specializations.length +
    districts.length +
    stations.length +
    facilities.length +
    owners.length ===
    0;

const isOnlyOwner = (criteria: SiteCriteria): boolean =>
  criteria.owners.length > 0 && isOnlyKind({ ...criteria, owners: [] });

/** Clusters of an okrug or a field. */
export const planClusters: Plan = (question, { knowledge }) => {
  const { catalog } = knowledge;
  const { nouns, criteria, unexplained, asks, mentions, words } = question;
  if (!nouns.has('clusters') || nouns.has('sites')) return undefined;
  if (unexplained.length > 3 || asks.has('definition')) return undefined;
  const chosen = withCriteria(
    NO_CRITERIA,
    criteria.map(({ value }) => value),
  );
  const chosenPlaces = new Set(criteria.flatMap(({ places }) => places));
  const place = mentions
    .filter(({ refs, places }) => refs.some(isPlace) && !places.some((each) => chosenPlaces.has(each)))
    .flatMap(({ places }) => places.flatMap((each) => words[each] ?? []))
    .filter((word) => !knowledge.isTalk(word) && !word.readings.has(KEY_WORDS.cluster));
  const isThere = (cluster: Cluster): boolean =>
    place.length === 0 ||
    place.every(
      (word) =>
        !mentions.some(({ refs }) =>
          refs.some((ref) => ref.kind === 'cluster' && ref.slug === cluster.slug),
        ) && [cluster.location, cluster.coordinator ?? ''].some((text) => knowledge.stands(text, word)),
    );
  const refs = catalog.clusters
    .filter(
      (cluster) =>
        isThere(cluster) &&
        (chosen.okrugs.length === 0 || (cluster.okrug !== null && chosen.okrugs.includes(cluster.okrug))) &&
        (chosen.specializations.length === 0 ||
          cluster.specializations.some((slug) => chosen.specializations.includes(slug))),
    )
    .map(({ slug }): SearchRef => ({ kind: 'cluster', slug }));
  const isChosen =
    chosen.okrugs.length + chosen.specializations.length + place.length > 0 || asks.has('count');
  if (!isChosen || refs.length === 0) return undefined;
  return {
    parts: [{ kind: 'records', title: 'clusters', refs }],
    matched: 'list#clusters',
    score: LIST_SCORE,
    refs: refs.slice(0, REFS_KEPT),
  };
};

/** The sites of the special zone are spoken of as one. */
const ZONE: SearchRef = { kind: 'cluster', slug: 'technopolis-moscow' };
const isZone = (criteria: SiteCriteria): boolean =>
  isOnlyKind(criteria) && criteria.kinds.length === 1 && criteria.kinds[0] === 'technopolis';

function listOf(
  criteria: SiteCriteria,
  { knowledge }: Situation,
  { page, asked, score = LIST_SCORE }: { page: number; asked: 'list' | 'count'; score?: number },
): Draft {
  const slugs = knowledge.sites.select(criteria).map(({ slug }) => slug);
  return {
    parts: [{ kind: 'sites', asked, criteria, slugs, page }],
    matched: asked === 'count' ? 'count#technoparks' : 'list#technoparks',
    score,
    refs: isZone(criteria) ? [ZONE] : slugs.slice(0, REFS_KEPT).map((slug) => ({ kind: 'technopark', slug })),
    criteria,
    page,
  };
}
