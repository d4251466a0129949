import type { Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { CriterionList } from '../site-choice.ts';
import type { Understanding } from '../understanding.ts';
import { attributesOf } from './asked-attributes.ts';
import { COMPARED_MAX, comparisonAsked, FIGURES, meantOf, toDraft } from './facts.ts';
import { eachNamesake, zoneOf } from './meant.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { goesOn, placesOf, type Subject } from './subjects.ts';
import { findPassages } from './texts.ts';

/** Several objects side by side, by all that is asked of them; «где больше резидентов?» goes on about those before. */
export const planComparison: Plan = (question, situation) => {
  const { asks, nouns, criteria } = question;
  // «Троицк или Зеленоград, где технопарков больше» counts the sites of each.
  if (nouns.has('sites') && criteria.filter(({ value }) => PARTS_OF_THE_CITY.includes(value.list)).length > 1)
    return undefined;
  const isAsked =
    asks.has('compare') || asks.has('same') || SIZE.test(question.text) || AGE.test(question.text);
  const named = placesOf(question, situation).filter(({ isFromContext }) => !isFromContext);
  const zone = named.length === 1 ? zoneOf(question, situation) : undefined;
  const several = asks.has('same') ? eachNamesake(named) : named;
  const subjects =
    named.length === 0
      ? comparedBefore(question, situation)
      : zone
        ? [...named, zone]
        : [...withBefore(named, question, situation), ...several];
  if (!isAsked || subjects.length < 2) return undefined;
  const attributes = comparedBy(question);
  const together = attributes.some(isOfNoField) ? toldTogether(question, situation) : undefined;
  if (together) return together;
  const drafts = attributes.flatMap((attribute) => {
    const refs = comparedRefs(subjects, attribute, situation);
    return refs.length < 2
      ? []
      : [{ kind: 'comparison', asked: comparisonAsked(question), refs, attribute } as const];
  });
  return toDraft(drafts, subjects, attributes[0] ?? null);
};

const isOfNoField = (attribute: Attribute | null): boolean => attribute?.startsWith('unrecorded/') ?? false;

/** «Кто выше в рейтинге, Семёновский или ЭЛМА»: the sentence that tells of all of them. */
function toldTogether(question: Understanding, situation: Situation): Draft | undefined {
  const { knowledge } = situation;
  const named = question.mentions.flatMap(({ places }) =>
    places.flatMap((place) => question.words[place] ?? []),
  );
  const told = findPassages(question, situation).find(({ statements: [first = ''] }) =>
    named.every((word) => knowledge.stands(first, word)),
  );
  return (
    told && {
      parts: [{ kind: 'passage', ref: told.ref, sentences: told.statements }],
      matched: keyOf(told.ref),
      score: told.score,
      refs: withCards([told.ref]),
    }
  );
}

const PARTS_OF_THE_CITY: readonly CriterionList[] = ['okrugs', 'districts'];

/** «Сравни с Полюсом», «какой больше, он или Отрадное»: the site that was spoken of, beside the one that is named. */
function withBefore(
  named: readonly Subject[],
  { isAnaphoric, text }: Understanding,
  { context: { refs, criteria } }: Situation,
): readonly Subject[] {
  const [last] = refs;
  const isMeant = criteria === null && last?.kind === 'technopark' && (isAnaphoric || WITH.test(text));
  const isOther = named.every((subject) => !subject.refs.some((ref) => last && isSameRef(ref, last)));
  return named.length === 1 && isMeant && isOther ? [{ refs: [last], isFromContext: true }] : [];
}

const WITH = /(?<!\p{L})(?:сравн|сопостав)\p{L}* (?:его |её |их )?со? /iu;

/** In a short question that asks for a figure. */
const comparedBefore = (question: Understanding, { context }: Situation): readonly Subject[] =>
  goesOn(question) &&
  (context.criteria === null || COMPARED.test(question.text)) &&
  (question.attributes.length > 0 || isOfPair(question, context)) &&
  question.unexplained.length === 0
    ? context.refs.filter(isPlace).map((ref) => ({ refs: [ref], isFromContext: true }))
    : [];

/** «В чём разница?» of the two that were spoken of. */
const isOfPair = ({ text }: Understanding, { refs, criteria }: Situation['context']): boolean =>
  criteria === null && refs.length === 2 && DIFFERENCE.test(text);

/** «Где больше резидентов» after a list asks for the first of it. */
const COMPARED = /сравн|сопостав/iu;

const PARTS_MAX = 3;

/** What is asked of them: «работает больше людей» asks for people, «крупнее по людям» for nothing else either. */
function comparedBy(question: Understanding): readonly (Attribute | null)[] {
  const { asks, text } = question;
  if (AGE.test(text)) return ['opened'];
  // «Где больше мест» asks for no address.
  const isOfAddress = ADDRESS.test(text) || !SIZE.test(text);
  const asked = attributesOf(question).filter(
    (attribute) => attribute !== 'about' && (attribute !== 'address' || isOfAddress),
  );
  const figures = asked.filter((attribute) => attribute !== 'area' && FIGURES.includes(attribute));
  const told = asked.filter(
    (attribute) =>
      figures.length === 0 ||
      !(
        attribute === 'status' ||
        attribute === 'metro' ||
        (attribute === 'area' && !AREA.test(text)) ||
        (attribute === 'address' && !ADDRESS.test(text))
      ),
  );
  // Both are told by the same figures.
  const apart = told.filter((attribute) => attribute !== 'resident-names' || !told.includes('residents'));
  if (apart.length > 0) return apart.slice(0, PARTS_MAX);
  return [asks.has('same') && !DIFFERENCE.test(text) ? 'address' : SIZE.test(text) ? 'area' : null];
}

const AREA = /площад|метр|квадрат|м2|размер/iu;
const ADDRESS = /адрес|улиц|наход|располож/iu;

function comparedRefs(
  subjects: readonly Subject[],
  attribute: Attribute | null,
  { knowledge: { catalog } }: Situation,
): readonly SearchRef[] {
  const has = (ref: SearchRef): boolean => attribute === null || hasFact(catalog, ref, attribute);
  const taken: SearchRef[] = [];
  for (const { refs, isFromContext } of subjects) {
    const untaken = refs.filter((ref) => !taken.some((other) => isSameRef(ref, other)));
    taken.push(...meantOf({ refs: untaken, isFromContext }, has).slice(0, 1));
  }
  return taken.slice(0, COMPARED_MAX);
}

const DIFFERENCE = /разниц|отлич|различ/iu;
const AGE = /раньше|старше|старее|новее|моложе|позже|первым/iu;
/** «Какой больше». */
const SIZE = /больше|крупнее|меньше|просторнее/iu;
