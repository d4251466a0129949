import type { AnswerPart, Attribute, Verdict } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { Mention } from '../mentions.ts';
import type { Criterion, CriterionList } from '../site-choice.ts';
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import { isOfOneAlone, isStating, isWish } from './claims.ts';
import { isPlace, keyOf, type Plan, type Situation } from './plan.ts';
import { workingFirst } from './subjects.ts';

const HOLDS_SCORE = 0.92;

/** «Он в СВАО?», «а коворкинг там есть?», «Полюс занимается лазерами?»: whether it is so of the one site meant. */
export const planHolds: Plan = (question, situation) => {
  const named = question.mentions.filter((mention) => isNamed(mention, question, situation));
  const sites = named.length > 0 ? sitesOf(named, situation) : sitesBefore(question, situation);
  if (sites.length === 0 || !isChecked(question)) return undefined;
  const claims = claimsOn(question, situation, named);
  const list = orderOf(question).find((each) => claims.some((claim) => claim.list === each));
  // Where and whose a site is that is called by its name is told with the field itself.
  if (!list || (named.length > 0 && !OF_WHAT_IS_THERE.includes(list))) return undefined;
  // «Объём вложений в будущий технопарк» asks for something else.
  if (!question.attributes.every(({ value }) => value === TOLD_BY[list] || isOfNoField(value)))
    return undefined;
  const told = sites.map((slug) => factOf(slug, { question, claims, list }, situation));
  // Of namesakes the one of which it is so; of those that were compared each is told.
  const parts = named.length > 0 ? [told.find(({ verdict }) => verdict === 'so') ?? told[0]] : told;
  const facts = parts.filter((part) => part !== undefined).slice(0, TOLD_MAX);
  const [first] = facts;
  return (
    first && {
      parts: facts,
      matched: keyOf(first.ref, first.attribute),
      score: HOLDS_SCORE,
      refs: facts.map(({ ref }) => ref),
      attribute: first.attribute,
    }
  );
};

const TOLD_MAX = 4;

type Fact = Extract<AnswerPart, { kind: 'fact' }>;

function factOf(
  slug: string,
  {
    question,
    claims,
    list,
  }: {
    readonly question: Understanding;
    readonly claims: readonly Criterion[];
    readonly list: CriterionList;
  },
  situation: Situation,
): Fact {
  const ref: SearchRef = { kind: 'technopark', slug };
  const verdict = verdictOn(claims, list, slug, situation);
  const topic = question.attributes.find(({ value }) => value.startsWith(UNRECORDED))?.value;
  const isKnown = (attribute: Attribute): boolean => hasFact(situation.knowledge.catalog, ref, attribute);
  const told = isKnown(TOLD_BY[list]) ? TOLD_BY[list] : (OTHERWISE[list] ?? TOLD_BY[list]);
  const attribute = verdict === 'untold' && topic ? topic : told;
  return { kind: 'fact', ref, attribute, ...(isKnown(attribute) ? { verdict } : {}) };
}

const UNRECORDED = 'unrecorded/';
const isOfNoField = (attribute: Attribute): boolean =>
  attribute.startsWith(UNRECORDED) || attribute === 'about' || attribute === 'status';

/** The field that tells whether it is so. */
const TOLD_BY: Readonly<Record<CriterionList, Attribute>> = {
  okrugs: 'okrug',
  districts: 'district',
  stations: 'metro',
  lines: 'metro',
  owners: 'operator',
  programmes: 'about',
  facilities: 'facilities',
  specializations: 'specializations',
  kinds: 'clusters',
  statuses: 'status',
};
/** The field in its stead where the record has none. */
const OTHERWISE: Readonly<Partial<Record<CriterionList, Attribute>>> = { kinds: 'address' };

/** A district may have a station of its name. */
const orderOf = ({ text }: Understanding): readonly CriterionList[] => [
  'okrugs',
  ...(METRO.test(text) ? (['stations', 'districts'] as const) : (['districts', 'stations'] as const)),
  'lines',
  'owners',
  'facilities',
  'specializations',
  'statuses',
  'kinds',
];
const METRO = /метро|станци|мц[дк]/iu;
const OF_WHAT_IS_THERE: readonly CriterionList[] = [
  'lines',
  'facilities',
  'specializations',
  'statuses',
  'kinds',
];
const PLACES: readonly CriterionList[] = ['okrugs', 'stations', 'districts'];
/** Of these a record tells what is known, and not all there is. */
const UNENDING: readonly CriterionList[] = ['facilities'];
const ZONE = 'technopolis-moscow';

/** In a talk about a site, what stands after «в» says where it is, though another is called so. */
function isNamed(mention: Mention, question: Understanding, situation: Situation): boolean {
  if (!mention.refs.some(isPlace) || isChosenBy(question, mention.places)) return false;
  const [first = 0] = mention.places;
  return !(
    question.isAnaphoric &&
    IN.test(question.words[first - 1]?.text ?? '') &&
    placesIn(question, situation).length > 0
  );
}

const IN = /^(?:во?|на|у|около|возле)$/u;

function sitesOf([only, ...others]: readonly Mention[], situation: Situation): readonly string[] {
  return only === undefined || others.length > 0 ? [] : slugsOf(workingFirst(only.refs, situation));
}

/** The one that was spoken of, where the question points at it or only asks whether there is something. */
function sitesBefore(
  { isAnaphoric, text, words, nouns }: Understanding,
  situation: Situation,
): readonly string[] {
  const { criteria, refs } = situation.context;
  if (criteria !== null || (nouns.has('site') && !isAnaphoric)) return [];
  const isMeant = isAnaphoric || (words.length <= SHORT && THERE_IS.test(text));
  return isMeant && refs.every(({ kind }) => kind === 'technopark')
    ? slugsOf(workingFirst(refs, situation))
    : [];
}

const slugsOf = (refs: readonly SearchRef[]): readonly string[] =>
  refs.filter(({ kind }) => kind === 'technopark').map(({ slug }) => slug);

const SHORT = 4;
const THERE_IS =
  /(?<!\p{L})(?:есть|имеется|имеются|занима(?:ется|ются)|дела(?:ет|ют)|выпуска(?:ет|ют)|производ(?:ит|ят))(?!\p{L})/iu;

/** Whether a yes or a no is asked for. */
const isChecked = (question: Understanding): boolean => {
  const { nouns, asks, taxes, years, text, unexplained } = question;
  return (
    isStating(question) &&
    !isWish(question) &&
    !nouns.has('sites') &&
    !OTHER_ASKS.some((ask) => asks.has(ask)) &&
    (!asks.has('list') || asks.has('check')) &&
    (!asks.has('compare') || OR_NOT.test(text)) &&
    taxes.size + years.length === 0 &&
    unexplained.length <= UNEXPLAINED_MAX &&
    !POSSIBLE.test(text) &&
    !isOfOneAlone(question) &&
    (text.includes('?') || asks.has('check') || CHECKED.test(text))
  );
};

const OTHER_ASKS = ['count', 'same', 'procedure', 'benefit', 'history', 'more'] as const;
const UNEXPLAINED_MAX = 1;
const OR_NOT = /(?<!\p{L})или (?:ещ[её] |уже )?нет(?!\p{L})/iu;
/** What is possible, free or far is more than what is there. */
const POSSIBLE = /(?<!\p{L})(?:можно|подойд|подход|пуст(?:ят|ите|ую)|возьм|свободн|далек)/iu;
const CHECKED =
  /(?<!\p{L})(?:есть|имеется|имеются|занима(?:ется|ются)|дела(?:ют|ет)|специализиру(?:ется|ются)|это|ли)(?!\p{L})/iu;

/** What is said of it by words that are not its name. */
function claimsOn(
  question: Understanding,
  situation: Situation,
  named: readonly Mention[],
): readonly Criterion[] {
  const name = new Set(named.flatMap(({ places }) => places));
  const said = question.criteria
    .filter(({ places }) => !places.every((place) => name.has(place)))
    .map(({ value }) => value);
  return said.length > 0 || named.length > 0 ? said : placesIn(question, situation);
}

const placesIn = ({ words }: Understanding, { knowledge }: Situation): readonly Criterion[] =>
  knowledge.sites
    .read(words)
    .map(({ value }) => value)
    .filter(({ list }) => PLACES.includes(list));

function verdictOn(
  claims: readonly Criterion[],
  list: CriterionList,
  slug: string,
  { knowledge }: Situation,
): Verdict {
  const holds = ({ list: each, value }: Criterion): boolean => {
    if (each === 'kinds' && value === 'technopolis') {
      return knowledge.catalog.findTechnopark(slug)?.clusters.includes(ZONE) ?? false;
    }
    return knowledge.sites
      .select(withCriteria(NO_CRITERIA, [{ list: each, value }]))
      .some((site) => site.slug === slug);
  };
  const isSo = NEAR.includes(list)
    ? claims.some((claim) => NEAR.includes(claim.list) && holds(claim))
    : claims.filter((claim) => claim.list === list).every(holds);
  if (isSo) return 'so';
  return UNENDING.includes(list) ? 'untold' : 'not-so';
}

/** One word may mean either. */
const NEAR: readonly CriterionList[] = ['stations', 'districts'];
