import type { AnswerPart } from '../answer.ts';
import { isLeftOut } from '../exclusions.ts';
import type { Mention } from '../mentions.ts';
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { attributesGoingOn } from './asked-attributes.ts';
import { isChosenBy } from './chosen-by.ts';
import { chosenAgain, isOfList, isRefining } from './criteria.ts';
import { keyOf, type Plan, type Situation } from './plan.ts';
import { isOfAnySite } from './ranking.ts';
import { placesOf } from './subjects.ts';

const CARD_SCORE = 1;
/** A name of which less was said may be a common word. */
const WELL_NAMED = 0.7;

/** A name and nothing else opens the record; one of several opens a choice. */
export const planCard: Plan = (question, situation) => {
  const { unexplained, asks, nouns } = question;
  const [mention, ...others] = objectsOf(question, situation);
  // «У кого есть коворкинг» asks for sites, not for the word.
  const isOfFacility =
    question.criteria.some(({ value }) => value.list === 'facilities') && WHO_HAS.test(question.text);
  if (
    isOfFacility ||
    (mention && isFieldOfSites(question, mention)) ||
    isOfList(question) ||
    isOfLatest(question, mention) ||
    (mention && isLeftOut(mention, question.words))
  )
    return undefined;
  const isOnlyName =
    attributesGoingOn(question, situation).length === 0 &&
    unexplained.every((word) => mention?.refs.some((ref) => situation.knowledge.says(ref, word))) &&
    !nouns.has('sites') &&
    !nouns.has('clusters') &&
    !asks.has('compare') &&
    !asks.has('procedure') &&
    !asks.has('benefit') &&
    !asks.has('role') &&
    !asks.has('count') &&
    (!asks.has('definition') || mention?.refs.every(({ kind }) => kind === 'technopark')) &&
    isWithin(question, mention, situation);
  if (!mention || others.length > 0 || !isOnlyName || isTitleOfField(question, mention)) return undefined;
  const places = placesOf(question, situation);
  const refs = places[0]?.refs ?? mention.refs.slice(0, 1);
  const [only, ...alike] = refs;
  if (!only) return undefined;
  const part: AnswerPart =
    alike.length === 0 ? { kind: 'card', ref: only } : { kind: 'choice', refs, attribute: null };
  return { parts: [part], matched: keyOf(only), score: CARD_SCORE, refs, attribute: null };
};

/** «Площадка для производства электромобилей» asks for sites, though a cluster is called so. */
const isFieldOfSites = (question: Understanding, { refs, places }: Mention): boolean =>
  question.nouns.has('site') &&
  !question.nouns.has('cluster') &&
  refs.every(({ kind }) => kind === 'cluster') &&
  question.criteria.some(({ value }) => value.list === 'specializations') &&
  isChosenBy(question, places);

/** «Кто последним получил статус технопарка» asks for a site, not for the word. */
const isOfLatest = ({ asks, words }: Understanding, mention: Mention | undefined): boolean =>
  (asks.has('newest') || asks.has('oldest')) &&
  (mention?.places.every((place) => isOfAnySite(words[place])) ?? false);

const WHO_HAS = /(?<!\p{L})(?:у кого|где|в каких|у каких|какие|кто|в каком|у какого)(?!\p{L})/iu;

/** «Связь и телеком»: a field is named in more words than the site that has one of them in its name. */
const isTitleOfField = ({ criteria }: Understanding, { places, coverage }: Mention): boolean =>
  coverage < WELL_NAMED &&
  criteria.some(
    (match) =>
      match.value.list === 'specializations' &&
      match.places.length > places.length &&
      places.every((place) => match.places.includes(place)),
  );

/** What chooses among sites must hold of the one that is named; in a talk about a list it is no name at all. */
function isWithin(question: Understanding, mention: Mention | undefined, situation: Situation): boolean {
  const { criteria, isContinued, isAnaphoric } = question;
  const { context, knowledge } = situation;
  if (chosenAgain(question, situation).length > 0) return false;
  const others = criteria.filter(({ places }) => !places.every((place) => mention?.places.includes(place)));
  if (
    (isContinued || isAnaphoric || isRefining(question)) &&
    context.criteria !== null &&
    criteria.length > others.length
  )
    return false;
  if (others.length === 0) return true;
  const chosen = knowledge.sites.select(
    withCriteria(
      NO_CRITERIA,
      others.map(({ value }) => value),
    ),
  );
  return (
    mention?.refs.some(
      ({ kind, slug }) => kind === 'technopark' && chosen.some((site) => site.slug === slug),
    ) ?? false
  );
}

/** What is named for itself, and not to say where another is: «Техноспарк в Троицке». */
function objectsOf({ mentions, words }: Understanding, { knowledge }: Situation): readonly Mention[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  const isQualifier = ({ places }: Mention): boolean =>
    places.every((place) => {
      const word = words[place];
      return word !== undefined && first.refs.some((ref) => knowledge.says(ref, word));
    });
  return [first, ...others.filter((other) => !isQualifier(other))];
}
