import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { Ask } from '../intents.ts';
import { nameOf } from '../names.ts';
import type { Passage } from '../passage-index.ts';
import type { Understanding } from '../understanding.ts';
import { favourOf, holdersOf } from './favour.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { goesOn } from './subjects.ts';

/** Floors of a score, calibrated on the questions of tests/questions. */
const ANSWER = { score: 0.46, explained: 0.5 };
/** Where a tax, a status, a grant or a procedure is asked for, less is enough. */
const FIELD = { score: 0.38, explained: 0.36 };
const FIELD_EVIDENCE = 3.2;
const SUGGEST_SCORE = 0.4;
const EVIDENCE = 2.2;
/** Words that nearly every record has tell enough where they are its title. */
const NAMED_LIKENESS = 0.6;
const SUGGESTIONS_MAX = 3;

/** The record whose sentences answer; in a continuation also together with what was talked about. */
export const planText: Plan = (question, situation) => {
  const found = planTextAlone(question, situation);
  const isOfBefore = question.isContinued || question.isAnaphoric;
  if (!goesOn(question) || (found?.matched && (!isOfBefore || question.holders.size > 0))) return found;
  const { catalog, understand } = situation.knowledge;
  const objects = situation.context.refs.filter(({ kind }) => OBJECTS.includes(kind));
  const names = (objects.length > 0 ? objects : situation.context.refs)
    .slice(0, 1)
    .flatMap((ref) => nameOf(catalog, ref) ?? []);
  if (names.length === 0) return found;
  const together = planTextAlone(understand([question.text, ...names].join(' ')), situation);
  return together?.matched && together.score >= (found?.score ?? 0) - TOGETHER_MARGIN ? together : found;
};

/** With the object of the talk a question may be a little less well answered than without. */
const TOGETHER_MARGIN = 0.2;

const OBJECTS: readonly AnswerRef['kind'][] = ['technopark', 'cluster', 'organisation', 'term'];

const planTextAlone: Plan = (question, situation) => {
  const passages = findPassages(question, situation);
  const [likeliest, ...others] = passages;
  if (!likeliest) return undefined;
  const best = passages.find(
    (each) => each.score >= likeliest.score - NEXT_MARGIN && answers(each, question, situation),
  );
  if (best) return draftOf(best, question, situation);
  if (likeliest.score < SUGGEST_SCORE) return undefined;
  // A figure in a name would be read as the answer.
  const refs = withCards([likeliest, ...others].map(({ ref }) => ref))
    .filter((ref) => !question.rejected.some((other) => isSameRef(other, ref)))
    .filter((ref) => !/\d/.test(nameOf(situation.knowledge.catalog, ref) ?? ''))
    .slice(0, SUGGESTIONS_MAX);
  return refs.length === 0
    ? undefined
    : { parts: [{ kind: 'choice', refs, attribute: null }], matched: null, score: likeliest.score };
};

/** A record that comes nearly as near as the likeliest may answer in its place. */
const NEXT_MARGIN = 0.1;

/** Whether the record explains enough of the question to be the answer. */
function answers(best: Passage<AnswerRef>, question: Understanding, situation: Situation): boolean {
  const isBefore = goesOn(question) && situation.context.refs.some((ref) => isSameRef(ref, best.ref));
  const isTelling = best.evidence >= EVIDENCE || best.likeness >= NAMED_LIKENESS || isBefore;
  const explained = best.explained + favourOf(question, situation)(best.ref);
  const isOurs = isOfField(question) && best.evidence >= FIELD_EVIDENCE;
  const floor = isOurs ? FIELD : ANSWER;
  const isObject = isPlace(best.ref) && !isNamed(best.ref, question);
  const isFound =
    (!isObject || best.evidence >= DESCRIBED_EVIDENCE) &&
    (!NAMED_KINDS.includes(best.ref.kind) || best.beyond >= BEYOND_NAME);
  return best.score >= floor.score && explained >= floor.explained && isTelling && isFound;
}

const SAME_QUESTION = 0.88;
/** Words that are in every question make none the same. */
const TELLING_EVIDENCE = 2;

/** A frequent question in its own words or in those of a variant. */
export const planFrequentQuestion: Plan = (question, situation) => {
  const best = findPassages(question, situation).find(({ ref }) => ref.kind === 'faq');
  const isProcedure =
    question.asks.has('procedure') && findPassages(question, situation)[0]?.ref.kind === 'procedure';
  return best && !isProcedure && best.likeness >= SAME_QUESTION && best.evidence >= TELLING_EVIDENCE
    ? draftOf(best, question, situation)
    : undefined;
};

const DEFINED_LIKENESS = 0.5;
const DEFINED_MAX = 3;

/** What an organisation does, did, or was to do. */
export const planRole: Plan = (question, situation) => {
  if (!question.asks.has('role')) return undefined;
  const refs = question.mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap((mention) => {
      const offices = mention.refs.filter(({ kind }) => kind === 'organisation');
      return offices.length > 0
        ? offices
        : question.asks.has('procedure')
          ? []
          : mention.refs.filter(({ kind }) => kind === 'term');
    });
  const [ref] = refs;
  if (!ref || question.taxes.size > 0) return undefined;
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const [best] = findPassages(question, situation);
  const isFrequent = findPassages(question, situation).some(
    (each) =>
      each.ref.kind === 'faq' &&
      each.likeness >= FREQUENT_LIKENESS &&
      each.explained > (passage?.explained ?? 0),
  );
  if (isFrequent) return undefined;
  if (!passage || !best || (question.unexplained.length > 0 && passage.score < best.score - ROLE_MARGIN))
    return undefined;
  return draftOf({ ...passage, score: Math.max(ROLE_SCORE, passage.score) }, question, situation);
};

const FULLY_NAMED = 0.85;
/** A frequent question about several offices is no question about one of them. */
const FREQUENT_LIKENESS = 0.7;
const ROLE_SCORE = 0.8;
const ROLE_MARGIN = 0.15;

const HOLDERS_MAX = 3;

/** One tax of several statuses, or several taxes of one: each has a benefit of its own. */
export const planBenefits: Plan = (question, situation) => {
  const { taxes, holders } = question;
  const { benefits } = situation.knowledge.catalog;
  const named = [...holders].filter((holder) => !GENERIC_HOLDERS.includes(holder));
  if (taxes.size === 0 || taxes.size * named.length < 2 || taxes.size * named.length > HOLDERS_MAX)
    return undefined;
  const passages = findPassages(question, situation);
  const found = named.flatMap((holder) =>
    [...taxes].flatMap((tax): Pick<Passage<AnswerRef>, 'ref' | 'statements'>[] => {
      const slugs = benefits
        .filter(
          (benefit) =>
            benefit.rule?.tax === tax &&
            holdersOf(situation.knowledge.catalog, benefit.slug).includes(holder),
        )
        .map(({ slug }) => slug);
      const best = passages.find(({ ref }) => ref.kind === 'benefit' && slugs.includes(ref.slug));
      return best
        ? [best]
        : slugs.slice(0, 1).map((slug) => ({ ref: { kind: 'benefit', slug }, statements: [] }));
    }),
  );
  if (found.length < 2) return undefined;
  return {
    parts: found.map(
      ({ ref, statements }): AnswerPart => ({ kind: 'passage', ref, sentences: statements.slice(0, 1) }),
    ),
    matched: found.map(({ ref }) => keyOf(ref)).join(' '),
    score: 0.85,
    refs: withCards(found.map(({ ref }) => ref)),
  };
};

/** Said of a technopark, of its operator and of its residents alike. */
const GENERIC_HOLDERS: readonly string[] = ['technopark-operator', 'technopark-resident'];

/** «Что такое …»: the definition of the term. */
export const planDefinition: Plan = (question, situation) => {
  if (!question.asks.has('definition') || question.unexplained.length > 1) return undefined;
  const named = question.mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'term').slice(0, 1));
  const [best] = findPassages(question, situation).filter(({ ref }) => ref.kind === 'term');
  const likest = best && best.likeness >= DEFINED_LIKENESS ? withCards([best.ref]) : [];
  const refs = named.length > 1 ? named.slice(0, DEFINED_MAX) : likest.length > 0 ? likest : named;
  const [ref] = refs;
  if (!ref) return undefined;
  return {
    parts: refs.map((each): AnswerPart => ({ kind: 'passage', ref: each, sentences: [] })),
    matched: keyOf(ref),
    score: 0.95,
    refs: [...refs, ...question.mentions.flatMap((mention) => mention.refs.filter(isPlace).slice(0, 1))],
  };
};

const isNamed = (ref: AnswerRef, { mentions }: Understanding): boolean =>
  mentions.some(({ refs }) => refs.some((other) => isSameRef(other, ref)));

/** What is known by a name answers only what it says beside it. */
const NAMED_KINDS: readonly AnswerRef['kind'][] = ['technopark', 'cluster', 'term'];
const BEYOND_NAME = 0.45;

/** A site that was not named has to be told by more than one word. */
const DESCRIBED_EVIDENCE = 8;

const isOfField = ({ asks, taxes }: Understanding): boolean =>
  taxes.size > 0 || ASKS_OF_FIELD.some((ask) => asks.has(ask));

const ASKS_OF_FIELD: readonly Ask[] = ['benefit', 'procedure', 'role', 'law', 'documents'];

export function findPassages(question: Understanding, situation: Situation): Passage<AnswerRef>[] {
  const favour = favourOf(question, situation);
  return situation.knowledge.passages(question, favour);
}

function draftOf(
  { ref, statements, score }: Passage<AnswerRef>,
  { asks, mentions }: Understanding,
  { knowledge: { catalog } }: Situation,
): Draft {
  const documents =
    asks.has('documents') && ref.kind === 'procedure'
      ? catalog.findProcedure(ref.slug)?.documents
      : undefined;
  return {
    parts: [{ kind: 'passage', ref, sentences: documents && documents.length > 0 ? documents : statements }],
    matched: keyOf(ref),
    score: Math.min(1, score),
    refs: withCards([ref, ...mentions.flatMap(({ refs }) => refs.slice(0, 1))]),
  };
}
