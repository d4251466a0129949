import type { AnswerRef } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { nameOf } from '../names.ts';
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { namedIn, WELL_NAMED } from './subjects.ts';
import { findPassages } from './texts.ts';

const NAMED_SCORE = 0.55;

/** Where the record says so much of what is asked beside its name, it is quoted. */
const TOLD_BEYOND = 0.4;

/** What is named without anything that could be told of it: the object itself, with what fits best. */
export const planNamed: Plan = (question, situation) => {
  const { asks, nouns, taxes } = question;
  if (taxes.size > 0 || asks.has('benefit') || asks.has('procedure') || nouns.has('sites')) return undefined;
  const named = namedIn(question, situation);
  const [ref] = named;
  if (!ref) return undefined;
  if (named.length > 1) {
    return named.every(isPlace)
      ? inShort(named.slice(0, SEVERAL_MAX))
      : likeliestOf(named, question, situation);
  }
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const isTold =
    passage !== undefined &&
    passage.beyond >= TOLD_BEYOND &&
    passage.statements.length > 0 &&
    question.unexplained.some((word) => situation.knowledge.tells(ref, word));
  return {
    parts: [
      isPlace(ref) && !isTold
        ? { kind: 'card', ref }
        : { kind: 'passage', ref, sentences: passage?.statements ?? [] },
    ],
    matched: keyOf(ref),
    score: NAMED_SCORE,
    refs: [ref],
  };
};

/** «О чём РОСНАНО с ФИОП должны предупреждать город»: the one of those named that tells most of it. */
function likeliestOf(
  named: readonly SearchRef[],
  question: Understanding,
  situation: Situation,
): Draft | undefined {
  const passage = findPassages(question, situation).find(
    ({ ref, statements }) =>
      ref.kind === 'organisation' && statements.length > 0 && named.some((each) => isSameRef(each, ref)),
  );
  return (
    passage && {
      parts: [{ kind: 'passage', ref: passage.ref, sentences: passage.statements }],
      matched: keyOf(passage.ref),
      score: NAMED_SCORE,
      refs: withCards([passage.ref]),
    }
  );
}

const SEVERAL_MAX = 4;

/** «Расскажи про Калибр и про Славу»: what each of them is. */
const inShort = (refs: readonly SearchRef[]): Draft => ({
  parts: refs.map((ref) => ({ kind: 'passage', ref, sentences: [] })),
  matched: refs.map((ref) => keyOf(ref)).join(' '),
  score: NAMED_SCORE,
  refs,
});

/** «Расскажи про Калибр и про Славу»: nothing else is asked, whatever else is told of both. */
export const planSeveral: Plan = (question) => {
  const { attributes, unexplained, asks, nouns, taxes } = question;
  const isAbout = attributes.every(({ value }) => value === 'about') && unexplained.length === 0;
  if (!isAbout || question.criteria.length > 0 || asks.size > 0 || taxes.size > 0 || nouns.has('sites'))
    return undefined;
  const named = question.mentions
    .filter(({ coverage }) => coverage >= WELL_NAMED)
    .flatMap(({ refs }) => refs.filter(isPlace).slice(0, 1));
  return named.length > 1 ? inShort(named.slice(0, SEVERAL_MAX)) : undefined;
};

/** Floors below which a record has too little to do with the question to be shown. */
const NEAR = { score: 0.34, explained: 0.4, evidence: 5 };
const OTHERS_MAX = 2;

/** Where nothing answers for certain: the record that comes nearest. */
export const planNearest: Plan = (question, situation) => {
  const [best, ...others] = likeliest(question, situation);
  if (!best || best.score < NEAR.score || best.explained < NEAR.explained || best.evidence < NEAR.evidence) {
    return undefined;
  }
  return {
    parts: [
      {
        kind: 'nearest',
        ref: best.ref,
        sentences: best.statements,
        others: withCards(others.map(({ ref }) => ref)).slice(0, OTHERS_MAX),
      },
    ],
    matched: null,
    score: best.score,
  };
};

const OFFERED_SCORE = 0.4;
const OFFERED_MAX = 3;

/** Titles that may be what was meant, where not even the nearest is near. */
export const planOffer: Plan = (question, situation) => {
  const passages = likeliest(question, situation);
  const [best] = passages;
  // A figure in a name would be read as the answer.
  const refs = withCards(passages.map(({ ref }) => ref))
    .filter((ref) => !/\d/.test(nameOf(situation.knowledge.catalog, ref) ?? ''))
    .slice(0, OFFERED_MAX);
  return !best || best.score < OFFERED_SCORE || refs.length === 0
    ? undefined
    : { parts: [{ kind: 'choice', refs, attribute: null }], matched: null, score: best.score };
};

const likeliest = (question: Understanding, situation: Situation): readonly Passage<AnswerRef>[] =>
  findPassages(question, situation).filter(
    ({ ref }) => !question.rejected.some((other) => isSameRef(other, ref)),
  );
