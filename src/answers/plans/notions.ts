import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { findPassages } from './texts.ts';

const FULLY_NAMED = 0.85;
const DEFINED_LIKENESS = 0.5;
const DEFINED_MAX = 3;

/** «Что такое …»: the definition of the term. */
export const planDefinition: Plan = (question, situation) => {
  if (!question.asks.has('definition') || question.unexplained.length > 1) return undefined;
  const named = question.mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'term').slice(0, 1));
  const [best] = findPassages(question, situation)
    .filter(({ ref }) => ref.kind === 'term')
    .toSorted((a, b) => b.likeness - a.likeness);
  const likest = best && best.likeness >= DEFINED_LIKENESS ? withCards([best.ref]) : [];
  const refs = named.length > 1 ? named.slice(0, DEFINED_MAX) : likest.length > 0 ? likest : named;
  const [ref] = refs;
  if (!ref) return undefined;
  const counted = question.asks.has('count') && refs.length === 1 ? countOf(question, situation) : [];
  return {
    parts: [
      ...refs.map((each): AnswerPart => ({ kind: 'passage', ref: each, sentences: [] })),
      ...counted.map(
        (passage): AnswerPart => ({
          kind: 'passage',
          ref: passage.ref,
          sentences: passage.statements,
        }),
      ),
    ],
    matched: keyOf(ref),
    score: 0.95,
    refs: [...refs, ...question.mentions.flatMap((mention) => mention.refs.filter(isPlace).slice(0, 1))],
  };
};

/** «Что такое МаИП и сколько соглашений заключили»: the record that tells the number as well. */
const countOf = (question: Understanding, situation: Situation): readonly Passage<AnswerRef>[] =>
  findPassages(question, situation)
    .filter(
      ({ ref, explained, statements: [first = ''] }) =>
        ref.kind !== 'term' && explained >= COUNTED_SHARE && NUMBER.test(first),
    )
    .slice(0, 1);

const COUNTED_SHARE = 0.85;
const NUMBER = /\d|(?<!\p{L})(?:дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять)(?!\p{L})/iu;

/** «Чем отличается ИПП от МаИП»: what each of them is, unless a frequent question tells just that. */
export const planDifference: Plan = (question, situation) => {
  const { asks, mentions, attributes, taxes } = question;
  if (!asks.has('compare') || taxes.size > 0 || attributes.length > 0) return undefined;
  const named = mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap((mention) => mention.refs.filter(({ kind }) => kind === 'term').slice(0, 1));
  const refs = named.length === 1 && isOfTechnopark(question) ? [...named, TECHNOPARK] : named;
  const isOfSites = mentions.some(({ refs: all }) => all.every(({ kind }) => kind === 'technopark'));
  if (refs.length < 2 || refs.length > DEFINED_MAX || isOfSites) return undefined;
  if (isToldOfAll(question, situation)) return undefined;
  return {
    parts: refs.map((ref): AnswerPart => ({ kind: 'passage', ref, sentences: [] })),
    matched: refs.map((ref) => keyOf(ref)).join(' '),
    score: DIFFERENCE_SCORE,
    refs,
  };
};

/** The common noun is no name, yet a notion. */
const TECHNOPARK: SearchRef = { kind: 'term', slug: 'technopark' };
const isOfTechnopark = ({ words }: Understanding): boolean =>
  words.some(({ readings }) => readings.has(KEY_WORDS.technopark));

/** Whether a frequent question names all that the question names. */
export const isToldOfAll = (question: Understanding, situation: Situation): boolean =>
  findPassages(question, situation).some(
    ({ ref, likeness }) =>
      ref.kind === 'faq' &&
      likeness >= TOLD_LIKENESS &&
      question.mentions.every(({ places }) =>
        places.some((place) => {
          const word = question.words[place];
          return word !== undefined && situation.knowledge.says(ref, word);
        }),
      ),
  );

const TOLD_LIKENESS = 0.5;
const DIFFERENCE_SCORE = 0.85;
