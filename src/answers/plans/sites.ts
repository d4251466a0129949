import { rankingFigure } from '../../catalog/figures.ts';
import type { Cluster, FigureMetric, Technopark } from '../../catalog/model.ts';
import type { Attribute, SiteCriteria } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { hasCriteria, NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isPlace, type Plan, type Situation } from './plan.ts';

const LIST_SCORE = 0.92;
const GUESSED_LIST_SCORE = 0.75;
const REFS_KEPT = 4;

/** «Ещё»: the next page of the list. */
export const planMore: Plan = ({ asks, criteria, mentions, attributes, unexplained }, situation) => {
  const { context } = situation;
  const isAsked =
    asks.has('more') && criteria.length + mentions.length + attributes.length + unexplained.length === 0;
  if (!isAsked || !context.criteria) return undefined;
  return listOf(context.criteria, situation, { page: context.page + 1, asked: 'list' });
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
    .filter((attribute) => attribute !== 'sites');
  const isPlural = nouns.has('sites');
  const isOfSite = question.mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark'));
  if (isOfSite && question.isContinued && situation.context.attribute !== null) return undefined;
  const isNamed = question.mentions.some(
    ({ refs, places }) =>
      refs.some(isPlace) &&
      (!isChosenBy(question, places) ||
        (attributes.length > 0 && refs.some(({ kind }) => kind === 'technopark'))),
  );
  if (isNamed && !isPlural) return undefined;
  if (asks.has('definition') || asks.has('role')) return undefined;
  const isOther = asks.has('procedure') || asks.has('benefit');
  if (isOther && (!isPlural || isOnlyKind(criteria))) return undefined;
  if (isOnlyKind(criteria) && question.years.length > 0) return undefined;
  if (
    isOnlyKind(criteria) &&
    (attributes.length > 0 || unexplained.length > 0 || !(isPlural || asks.has('list')))
  )
    return undefined;
  const isMeant =
    isPlural || nouns.has('site') || unexplained.length === 0 || (asks.has('list') && unexplained.length < 2);
  if (!isMeant || nouns.has('clusters') || (nouns.has('cluster') && !isPlural)) return undefined;
  const counts = asks.has('count') && !attributes.some((attribute) => METRIC_OF[attribute]);
  const score = isPlural || unexplained.length === 0 ? LIST_SCORE : GUESSED_LIST_SCORE;
  return listOf(criteria, situation, { page: 0, asked: counts ? 'count' : 'list', score });
};

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

/** Whether these words of the question choose among sites as well. */
const isChosenBy = ({ criteria }: Understanding, places: readonly number[]): boolean => {
  const choosing = new Set(criteria.flatMap((match) => match.places));
  return places.every((place) => choosing.has(place));
};

/** The largest, the one with most residents, the first … among all or the chosen ones. */
export const planRanking: Plan = (question, situation) => {
  const { asks, nouns, mentions } = question;
  const attributes = question.attributes.map(({ value }) => value);
  const named = mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  const isOldest = asks.has('oldest') || asks.has('newest');
  const isOfSites =
    nouns.has('site') ||
    nouns.has('sites') ||
    (question.unexplained.length + mentions.length === 0 && (isOldest || attributes.length > 0));
  if (asks.has('procedure') || asks.has('benefit') || asks.has('role') || question.taxes.size > 0)
    return undefined;
  if (named || !isOfSites || nouns.has('cluster') || nouns.has('clusters')) return undefined;
  const order =
    asks.has('most') || asks.has('newest')
      ? 'most'
      : asks.has('least') || asks.has('oldest')
        ? 'least'
        : undefined;
  if (!order) return undefined;
  const by = asks.has('oldest') || asks.has('newest') ? 'opened' : metricAsked(attributes);
  const sites = situation.knowledge.sites.select(criteriaOf(question, situation));
  const ranked = sites
    .flatMap((site) => {
      const value = figureOf(site, by);
      return value === undefined ? [] : [{ site, value }];
    })
    .sort((a, b) => (order === 'most' ? b.value - a.value : a.value - b.value))
    .map(({ site }) => site.slug)
    .slice(0, 5);
  return {
    parts: [{ kind: 'ranking', by, order, slugs: ranked }],
    matched: `ranking#${by}`,
    score: LIST_SCORE,
    refs: ranked.slice(0, 1).map((slug) => ({ kind: 'technopark', slug })),
  };
};

const METRIC_OF: Readonly<Partial<Record<Attribute, FigureMetric>>> = {
  residents: 'residents',
  'resident-names': 'residents',
  jobs: 'jobs',
  area: 'areaSqm',
  'site-area': 'siteAreaHa',
  investment: 'investmentRub',
};

const metricAsked = (attributes: readonly Attribute[]): FigureMetric =>
  attributes.map((attribute) => METRIC_OF[attribute]).find((metric) => metric !== undefined) ?? 'areaSqm';

function figureOf(site: Technopark, by: FigureMetric | 'opened'): number | undefined {
  if (by === 'opened')
    return site.status === 'operating' ? (site.openedYear ?? site.statusYear ?? undefined) : undefined;
  return rankingFigure(site.figures, by)?.value;
}

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

/** «Дали статус», «открыли», «появились»: of the year it tells what came then, not how many there were. */
const GIVEN = /дали|получил|присво|откры|появил|ввели|введен|сдали|запуст|построил|признал/iu;

/** What the question chooses by; in a continuation, instead of what was chosen by before. */
function criteriaOf(question: Understanding, { knowledge, context }: Situation): SiteCriteria {
  const { criteria, nouns, mentions, isContinued } = question;
  const values = criteria.map(({ value }) => value);
  const cluster = nouns.has('sites') ? clusterOf(question, knowledge.catalog) : null;
  const goesOn =
    context.criteria !== null &&
    mentions.every(({ refs }) => !refs.some(isPlace)) &&
    isContinued &&
    !nouns.has('sites');
  const isOfYear = nouns.has('sites') && !question.asks.has('count') && GIVEN.test(question.text);
  const years = isOfYear ? question.years.map(String) : [];
  const own = withCriteria({ ...NO_CRITERIA, cluster, years }, values);
  if (!goesOn || !context.criteria || !hasCriteria(own)) return own;
  return {
    ...context.criteria,
    ...Object.fromEntries(
      Object.entries(own).filter(
        ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
      ),
    ),
  };
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
    refs: slugs.slice(0, REFS_KEPT).map((slug) => ({ kind: 'technopark', slug })),
    criteria,
    page,
  };
}
