import type { FigureMetric, Technopark } from '../../catalog/model.ts';
import { figuresOf } from '../../catalog/timeline.ts';
import type { SiteCriteria } from '../site-choice.ts';
import { hasCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import { METRIC_OF } from './city-metric.ts';
import { criteriaGoingOn, isOfListBefore } from './criteria.ts';
import { type Draft, isPlace, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { metricOf, PLANNED, rankedFigure } from './ranking.ts';
import { findPassages } from './texts.ts';

const TOTAL_SCORE = 0.9;

const AVERAGE =
  /в среднем|(?<!\p{L})средн(?:ий|яя|ее|юю|ей|его|ем|яя)(?!\p{L})(?! (?:бизнес|предпри|компани))/iu;
const SMALL_AND_MEDIUM = /мал\p{L}+,? (?:и|или) средн/iu;
const TOGETHER =
  /вместе|в сумме|суммарн|итого|совокупн|(?<!\p{L})общ(?:ая|ий|ее|ую|ей|его)(?!\p{L})|в общей сложности|(?<!\p{L})на (?:двоих|троих)/iu;

/** «Сколько резидентов в технопарках Зеленограда», «средняя площадь технопарка», «сколько вложили в А и Б вместе». */
export const planTotal: Plan = (question, situation) => {
  const { asks, taxes, nouns, text, attributes } = question;
  // «Сколько стоит аренда» asks for no investment.
  if (attributes.some(({ value }) => value.startsWith('unrecorded/'))) return undefined;
  if (OTHER_ASKS.some((ask) => asks.has(ask)) || taxes.size > 0 || nouns.has('cluster')) return undefined;
  const asked = AVERAGE.test(text) && !SMALL_AND_MEDIUM.test(text) ? 'average' : 'sum';
  const by = metricOf(question.attributes.map(({ value }) => value));
  // «Сколько дадут рабочих мест» asks for no money.
  if (asks.has('benefit') && by !== 'jobs') return undefined;
  const named = sitesNamed(question, situation);
  if (named.length > 1) {
    if (!by || !(TOGETHER.test(text) || asked === 'average')) return undefined;
    return toldTogether(question, by, situation) ?? totalOf(named, { asked, by, criteria: null, question });
  }
  const isOfBefore = isOfListBefore(question, situation) && question.criteria.length === 0;
  const isOfSites = nouns.has('sites') || isOfBefore || (nouns.has('site') && asked === 'average');
  if (named.length > 0 || !isOfSites || question.years.length > 0) return undefined;
  const criteria = criteriaGoingOn(question, situation);
  if (criteria.bounds.length > 0) return undefined;
  if (!isChoosing(criteria)) return asked === 'average' ? averageOfCity(question, situation) : undefined;
  if (!by || !(asks.has('count') || TOGETHER.test(text) || asked === 'average')) return undefined;
  return totalOf(situation.knowledge.sites.select(criteria), { asked, by, criteria, question });
};

const OTHER_ASKS = ['procedure', 'role', 'most', 'least', 'oldest', 'newest', 'compare', 'history'] as const;

/** All technoparks that work are those of the whole city; the special zone has figures of its own. */
const isChoosing = (criteria: SiteCriteria): boolean =>
  hasCriteria({
    ...criteria,
    kinds: criteria.kinds.filter((kind) => kind !== 'technopolis'),
    statuses: criteria.statuses.filter((status) => status !== 'operating'),
  });

function sitesNamed(question: Understanding, { knowledge: { catalog } }: Situation): readonly Technopark[] {
  return question.mentions
    .filter(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places))
    .flatMap(({ refs }) => {
      const site = refs.find(({ kind }) => kind === 'technopark');
      return (site && catalog.findTechnopark(site.slug)) ?? [];
    });
}

/** A record that tells the figure of all those named. */
function toldTogether(question: Understanding, by: FigureMetric, situation: Situation): Draft | undefined {
  const named = question.mentions.flatMap(({ places }) =>
    places.flatMap((place) => question.words[place] ?? []),
  );
  const passage = findPassages(question, situation).find(
    ({ ref, statements: [first = ''] }) =>
      (ref.kind === 'event' || ref.kind === 'faq') &&
      /\d/u.test(first) &&
      SAID_OF[by].test(first) &&
      named.every((word) => situation.knowledge.stands(first, word)),
  );
  return (
    passage && {
      parts: [{ kind: 'passage', ref: passage.ref, sentences: passage.statements }],
      matched: keyOf(passage.ref),
      score: TOTAL_SCORE,
      refs: withCards([passage.ref]),
    }
  );
}

/** The words by which a text tells a figure. */
const SAID_OF: Readonly<Record<FigureMetric, RegExp>> = {
  residents: /резидент|компани/iu,
  companies: /резидент|компани/iu,
  jobs: /рабоч|человек|сотрудник|работник/iu,
  areaSqm: /(?<!\p{L})кв(?!\p{L})|м²|метр/iu,
  siteAreaHa: /(?<!\p{L})га(?!\p{L})|гектар/iu,
  investmentRub: /влож|инвест|руб/iu,
};

function totalOf(
  sites: readonly Technopark[],
  {
    asked,
    by,
    criteria,
    question: { text },
  }: {
    readonly asked: 'sum' | 'average';
    readonly by: FigureMetric;
    readonly criteria: SiteCriteria | null;
    readonly question: Understanding;
  },
): Draft | undefined {
  const knownBy = (isPlanned: boolean) =>
    sites.flatMap((site) => {
      const value = rankedFigure(site, by, isPlanned)?.value;
      return value === undefined ? [] : [{ slug: site.slug, value }];
    });
  const current = PLANNED.test(text) ? [] : knownBy(false);
  const isPlanned = current.length === 0;
  const known = isPlanned ? knownBy(true) : current;
  // Of those that are named one figure is no sum.
  if (known.length < (criteria === null ? 2 : 1)) return undefined;
  const slugs = known.toSorted((a, b) => b.value - a.value).map(({ slug }) => slug);
  return {
    parts: [{ kind: 'total', asked, by, isPlanned, criteria, slugs, count: sites.length }],
    matched: `total#${by}`,
    score: TOTAL_SCORE,
    criteria,
  };
}

/** What the city has, for one technopark. */
function averageOfCity(
  { attributes }: Understanding,
  { knowledge: { catalog } }: Situation,
): Draft | undefined {
  const asked = attributes.map(({ value }) => METRIC_OF[value]).find((each) => each !== undefined);
  if (attributes.length > 0 && !asked) return undefined;
  const metric = asked ?? 'areaSqm';
  if (figuresOf(catalog.timeline, metric).length === 0) return undefined;
  return { parts: [{ kind: 'average', metric }], matched: `average#${metric}`, score: TOTAL_SCORE, metric };
}
