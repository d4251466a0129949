import type { Catalog } from '../catalog/catalog.ts';
import type { DialogueContext } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Criterion } from './site-choice.ts';
import type { Understanding } from './understanding.ts';

/** What is meant by «из них», «в этом районе», «всего в Москве» in a talk. */
export function withReferents(
  question: Understanding,
  context: DialogueContext,
  { catalog, sites }: Pick<Knowledge, 'catalog' | 'sites'>,
): Understanding {
  if (isOfAllSites(question, context)) return ofSites(question);
  if (context.criteria !== null && AMONG_THEM.test(question.text)) return withStatuses(question, sites);
  const part = partOfTheCity(question, context, catalog);
  if (!part) return question;
  const places = question.words.flatMap(({ text }, place) => (PART.test(text) ? [place] : []));
  return {
    ...ofSites(question),
    criteria: [...question.criteria, { value: part, places }],
    attributes: question.attributes.filter(({ value }) => value !== 'district' && value !== 'okrug'),
  };
}

/** «Сколько из них работает», «кто из них строится»: the standing, and not who works or builds there. */
function withStatuses(question: Understanding, sites: Knowledge['sites']): Understanding {
  const said = sites.read(question.words).filter(({ value }) => value.list === 'statuses');
  const places = new Set(said.flatMap((match) => match.places));
  return {
    ...question,
    criteria: [...question.criteria.filter(({ value }) => value.list !== 'statuses'), ...said],
    attributes: question.attributes.filter((match) => !match.places.some((place) => places.has(place))),
  };
}

const ofSites = (question: Understanding): Understanding => ({
  ...question,
  nouns: new Set([...question.nouns, 'site', 'sites']),
});

/** «Сколько из них строится» after the number of technoparks, «а всего в Москве?» after a list. */
const isOfAllSites = (
  { text, asks, mentions, criteria, attributes }: Understanding,
  context: DialogueContext,
): boolean =>
  mentions.length === 0 &&
  ((context.metric === 'technoparks' && AMONG_THEM.test(text)) ||
    (context.criteria !== null &&
      asks.has('count') &&
      criteria.length + attributes.length === 0 &&
      IN_THE_CITY.test(text)));

const AMONG_THEM = /(?<!\p{L})(?:из|среди) (?:них|этих)(?!\p{L})/iu;
const IN_THE_CITY = /(?<!\p{L})(?:москв|столиц|город)/iu;

/** «Другие в этом районе», «что ещё есть в том же округе»: that of the site that was spoken of. */
function partOfTheCity(
  { text, asks, nouns }: Understanding,
  { refs: [last] }: DialogueContext,
  catalog: Catalog,
): Criterion | undefined {
  const said = THE_SAME.exec(text)?.[1];
  const isOfOthers = nouns.has('site') || OTHERS.some((ask) => asks.has(ask));
  if (said === undefined || !isOfOthers || last?.kind !== 'technopark') return undefined;
  const site = catalog.findTechnopark(last.slug);
  if (!site) return undefined;
  return DISTRICT.test(said)
    ? { list: 'districts', value: site.district }
    : { list: 'okrugs', value: site.okrug };
}

const THE_SAME = /(?<!\p{L})(?:этом|том|его|своём|своем) (?:же )?(районе|округе)(?!\p{L})/iu;
const DISTRICT = /^район/iu;
const OTHERS = ['more', 'list', 'count'] as const;
const PART = /^(?:район|округ)/u;
