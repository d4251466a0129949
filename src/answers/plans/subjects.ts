import type { SearchRef } from '../documents.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, type Situation } from './plan.ts';

/** One object of a question: the records that share its name, the likeliest first. */
export interface Subject {
  readonly refs: readonly SearchRef[];
  readonly isFromContext: boolean;
}

/** A question with more words than this stands on its own, unless it points at something. */
const SHORT_QUESTION = 6;

/** The sites and clusters that the question names or, where it names none, those that it goes on about. */
export function placesOf(question: Understanding, situation: Situation): readonly Subject[] {
  const named = question.mentions.flatMap(({ refs }) => {
    const places = workingFirst(preferred(refs.filter(isPlace), question), situation);
    return places.length > 0 ? [{ refs: places, isFromContext: false }] : [];
  });
  if (named.length > 0) return named;
  return BOTH.test(question.text) ? eachBefore(situation) : placesBefore(question, situation);
}

/** «Адреса обоих»: of those that were spoken of together. */
const eachBefore = ({ context }: Situation): readonly Subject[] =>
  context.refs.filter(isPlace).map((ref) => ({ refs: [ref], isFromContext: true }));

const BOTH =
  /(?<!\p{L})(?:обоих|обеих|оба|обе|этих двух|двух (?:технопарк|площад)\p{L}*|у каждого из них)(?!\p{L})/iu;

/** What was talked about before, where the question is a continuation. */
function placesBefore(question: Understanding, { context }: Situation): readonly Subject[] {
  const places = context.refs.filter(isPlace);
  // Two that were compared are spoken of together.
  const isPair =
    places.length === 2 && places.every(({ kind }) => kind === 'technopark') && !context.criteria;
  const spokenOf = isPair ? places : places.slice(0, 1);
  return goesOn(question) ? spokenOf.map((ref) => ({ refs: [ref], isFromContext: true })) : [];
}

/** Whether the question needs what was said before it to be understood. */
export function goesOn({
  words,
  nouns,
  criteria,
  mentions,
  isAnaphoric,
  isContinued,
}: Understanding): boolean {
  const isNamed = mentions.some(({ refs }) => refs.some(({ kind }) => kind !== 'term'));
  const standsAlone = (nouns.has('sites') && !isAnaphoric) || nouns.has('clusters') || isNamed;
  if (standsAlone) return false;
  // «Открылась» chooses among sites and is asked of one as well.
  const isChosen = criteria.some(({ value }) => value.list !== 'statuses');
  return isAnaphoric || isContinued || (!isChosen && words.length <= SHORT_QUESTION);
}

/** Of namesakes the one that works comes before the one that is a plan. */
export const workingFirst = (
  refs: readonly SearchRef[],
  { knowledge: { catalog } }: Situation,
): readonly SearchRef[] => {
  const isWorking = ({ kind, slug }: SearchRef) =>
    kind !== 'technopark' || catalog.findTechnopark(slug)?.status === 'operating';
  return [...refs.filter(isWorking), ...refs.filter((ref) => !isWorking(ref))];
};

/** A cluster where a cluster is spoken of, a site where a site is; else in the order given. */
function preferred(refs: readonly SearchRef[], { nouns }: Understanding): readonly SearchRef[] {
  const isCluster = nouns.has('cluster') || nouns.has('clusters');
  const isSite = nouns.has('site') || nouns.has('sites');
  if (isCluster === isSite) return refs;
  const wanted = refs.filter(({ kind }) => (kind === 'cluster') === isCluster);
  return wanted.length > 0 ? wanted : refs;
}

/** A name of which less was said may be another's. */
export const WELL_NAMED = 0.7;

/** Each object that is called by its name, once; a part of the city or a field that is called so is none. */
export function namedIn(
  { mentions, commonNames, nouns, words }: Understanding,
  { knowledge }: Situation,
): readonly SearchRef[] {
  const quarters = new Set(
    knowledge.sites
      .read(words)
      // Whose a site is may be its name.
      .flatMap(({ value, places }) => (value.list === 'owners' ? [] : places)),
  );
  const isSpokenOf = nouns.has('site') || nouns.has('cluster');
  return mentions
    .filter(
      ({ coverage, places }) =>
        coverage >= WELL_NAMED &&
        !places.every((place) => commonNames.has(place)) &&
        (isSpokenOf || !places.every((place) => quarters.has(place))),
    )
    .flatMap(({ refs }) => refs.slice(0, 1));
}
