import type { Cluster } from '../../catalog/model.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { type Draft, isPlace, isSameRef, type Plan, type Situation } from './plan.ts';
import { metricOf, orderAsked, PLANNED, placeIn, rankingOf } from './ranking.ts';
import { findPassages } from './texts.ts';

const LIST_SCORE = 0.92;
const REFS_KEPT = 4;
const UNEXPLAINED_MAX = 3;

/** Clusters of an okrug, a field, a year or an office; the largest or the oldest of them; what they all have. */
export const planClusters: Plan = (question, situation) => {
  const { nouns, asks, unexplained } = question;
  const isOne = !nouns.has('clusters');
  if (!(nouns.has('cluster') || nouns.has('clusters')) || nouns.has('sites')) return undefined;
  if (unexplained.length > UNEXPLAINED_MAX || asks.has('definition') || asks.has('benefit')) return undefined;
  const { clusters, isChosen } = clustersMeant(question, situation);
  const isNamed = question.mentions.some(({ refs }) => refs.some(isPlace));
  if (isNamed && isToldOfNamed(question, situation)) return undefined;
  const ranking = isNamed && !isChosen ? undefined : rankingAsked(question, clusters);
  if (ranking || isOne) return ranking;
  const told = isNamed ? undefined : universitiesOf(question, clusters);
  if (told) return told;
  const refs = clusters.map(refOf);
  if (!(isChosen || asks.has('count')) || refs.length === 0) return undefined;
  return {
    parts: [{ kind: 'records', title: 'clusters', refs }],
    matched: 'list#clusters',
    score: LIST_SCORE,
    refs: refs.slice(0, REFS_KEPT),
  };
};

/** «Сколько кластеров будет в долине МГУ»: its own record tells nearly all of that. */
function isToldOfNamed(question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  return (
    best !== undefined &&
    question.mentions.some(({ refs }) => refs.some((ref) => isPlace(ref) && isSameRef(ref, best.ref))) &&
    best.explained >= TOLD.explained &&
    best.beyond >= TOLD.beyond &&
    best.evidence >= TOLD.evidence
  );
}

const TOLD = { explained: 0.85, beyond: 0.5, evidence: 10 };

const refOf = ({ slug }: Cluster): SearchRef => ({ kind: 'cluster', slug });

function clustersMeant(
  question: Understanding,
  { knowledge }: Situation,
): { readonly clusters: readonly Cluster[]; readonly isChosen: boolean } {
  const { catalog } = knowledge;
  const { criteria, mentions, words, years, text } = question;
  const chosen = withCriteria(
    NO_CRITERIA,
    criteria.map(({ value }) => value),
  );
  const chosenPlaces = new Set(criteria.flatMap(({ places }) => places));
  const place = mentions
    .filter(({ refs, places }) => refs.some(isPlace) && !places.some((each) => chosenPlaces.has(each)))
    .flatMap(({ places }) => places.flatMap((each) => words[each] ?? []))
    .filter((word) => !knowledge.isTalk(word) && !word.readings.has(KEY_WORDS.cluster));
  const isSelf = ({ slug }: Cluster): boolean =>
    mentions.some(({ refs }) => refs.some((ref) => ref.kind === 'cluster' && ref.slug === slug));
  const offices = mentions.flatMap(({ refs }) =>
    refs.flatMap(({ kind, slug }) => (kind === 'organisation' ? (catalog.findOrganisation(slug) ?? []) : [])),
  );
  const names = offices.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
  const isTold = ({ location, coordinator, universities }: Cluster, word: Word): boolean =>
    [location, coordinator ?? '', ...universities].some((said) => knowledge.stands(said, word));
  const isOfOffice = ({ coordinator, universities }: Cluster): boolean =>
    [coordinator ?? '', ...universities].some((said) => names.some((name) => said.includes(name)));
  const isThere = (cluster: Cluster): boolean =>
    place.length === 0 ||
    (!isSelf(cluster) &&
      place.every((word) =>
        [cluster.location, cluster.coordinator ?? ''].some((said) => knowledge.stands(said, word)),
      ));
  // «Политех» has no record of its own.
  const owners = criteria.flatMap(({ value, places }) =>
    value.list === 'owners' ? places.flatMap((each) => words[each] ?? []) : [],
  );
  const told = [...question.unexplained.filter(({ text: word }) => !VERB.test(word)), ...owners].filter(
    (word) => word.text.length >= TELLING_LENGTH && catalog.clusters.some((cluster) => isTold(cluster, word)),
  );
  const ofYear = FOUNDED.test(text) ? years : [];
  const clusters = catalog.clusters.filter(
    (cluster) =>
      (isThere(cluster) || isOfOffice(cluster)) &&
      (place.length > 0 || offices.length === 0 || isOfOffice(cluster)) &&
      told.every((word) => isTold(cluster, word)) &&
      (ofYear.length === 0 || ofYear.includes(cluster.establishedYear ?? 0)) &&
      (chosen.okrugs.length === 0 || (cluster.okrug !== null && chosen.okrugs.includes(cluster.okrug))) &&
      (chosen.specializations.length === 0 ||
        cluster.specializations.some((slug) => chosen.specializations.includes(slug))),
  );
  const isChosen =
    chosen.okrugs.length +
      chosen.specializations.length +
      place.length +
      offices.length +
      told.length +
      ofYear.length >
    0;
  return { clusters, isChosen };
}

const TELLING_LENGTH = 5;
const VERB = /(?:[её]т|ут|ют|ит|ят|ла|ли|ло|ть)$/u;
const FOUNDED = /созда|основ|появ|образов|запущ|запуст|откры/iu;

/** «Какой кластер самый старый», «где обещают больше всего рабочих мест». */
function rankingAsked(
  { asks, attributes, text }: Understanding,
  clusters: readonly Cluster[],
): Draft | undefined {
  const order = orderAsked(asks);
  if (!order || clusters.length === 0) return undefined;
  const metric = metricOf(attributes.map(({ value }) => value));
  const by = asks.has('oldest') || asks.has('newest') ? 'opened' : (metric ?? 'areaSqm');
  return rankingOf(clusters, {
    kind: 'cluster',
    by,
    order,
    place: placeIn(text) ?? 1,
    isPlanned: PLANNED.test(text),
  });
}

/** «Какие вузы участвуют в кластерах»: those of each. */
function universitiesOf(
  { attributes, mentions }: Understanding,
  clusters: readonly Cluster[],
): Draft | undefined {
  const known = clusters.filter(({ universities }) => universities.length > 0);
  if (mentions.length > 0 || known.length < 2 || !attributes.some(({ value }) => value === 'universities')) {
    return undefined;
  }
  return {
    parts: [{ kind: 'comparison', asked: 'compare', refs: known.map(refOf), attribute: 'universities' }],
    matched: 'comparison#universities',
    score: LIST_SCORE,
  };
}
