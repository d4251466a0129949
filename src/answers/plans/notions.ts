import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { isStating } from './claims.ts';
import { OFFICE_NOUN } from './offices.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { draftOf, findPassages } from './texts.ts';
import { withUnlike } from './unlike.ts';

const FULLY_NAMED = 0.85;
const DEFINED_LIKENESS = 0.5;
const DEFINED_MAX = 3;

/** «Что такое …»: the definition of the term. */
export const planDefinition: Plan = (question, situation) => {
  const isAsked = question.asks.has('definition') || IS_WHAT.test(question.text);
  if (!isAsked || question.unexplained.length > 1) return undefined;
  if (isOfSupport(question, situation)) return undefined;
  const object = objectDefined(question, situation);
  if (object) return { ...draftOf(object, question, situation), score: DEFINED_SCORE };
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
    score: DEFINED_SCORE,
    refs: [...refs, ...question.mentions.flatMap((mention) => mention.refs.filter(isPlace).slice(0, 1))],
  };
};

/** «Что такое композитный кластер», «что такое фонд МИК» ask for these, and for no notion of a cluster or a fund. */
function objectDefined(question: Understanding, situation: Situation): Passage<AnswerRef> | undefined {
  const [named, ...others] = question.mentions.filter(({ coverage }) => coverage >= FULLY_NAMED);
  const kind = question.nouns.has('cluster') ? 'cluster' : 'organisation';
  const isOffice = named?.places.some((place) => OFFICE_NOUN.test(question.words[place]?.text ?? ''));
  const isOfOne = named?.refs.every(
    (ref) => ref.kind === kind || ref.kind === 'technopark' || (isOffice && ref.kind === 'cluster'),
  );
  if (!named || !isOfOne || others.length > 0) return undefined;
  const passages = findPassages(question, situation);
  const own = passages.find(
    ({ ref }) => ref.kind === kind && named.refs.some((other) => isSameRef(other, ref)),
  );
  return (
    passages.find(({ ref, likeness }) => ref.kind === 'faq' && likeness >= FREQUENT_LIKENESS) ??
    (own && { ...own, statements: [] })
  );
}

const FREQUENT_LIKENESS = 0.8;

/** «Технополис это». */
const IS_WHAT = /^\s*[\p{L}-]+(?: [\p{L}-]+)?,? (?:—|-|это)\s*[?.!…]*$/iu;

/** «Статус московского инвестора: что это даёт»: a record of support is asked for in these words. */
function isOfSupport(question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  return question.asks.has('benefit') && best?.ref.kind === 'benefit' && best.likeness >= SUPPORT_LIKENESS;
}

const SUPPORT_LIKENESS = 0.85;

const DEFINED_SCORE = 0.95;

/** «Индустриальный парк: какой порог по площади»: the definition tells more of it than whatever else was found. */
export const planNotionTold: Plan = (question, situation) => {
  const { mentions, asks, taxes } = question;
  const [named, ...others] = mentions;
  if (!named || others.length > 0 || named.coverage < FULLY_NAMED || taxes.size > 0 || asks.has('benefit')) {
    return undefined;
  }
  const [best, ...next] = findPassages(question, situation);
  const told = next.find(
    ({ ref }) => named.refs.every((other) => isSameRef(other, ref)) && ref.kind === 'term',
  );
  const isMore =
    told !== undefined &&
    best !== undefined &&
    told.beyond >= TOLD_BEYOND &&
    told.statements.length > 0 &&
    told.explained >= best.explained + TOLD_MORE;
  return isMore ? draftOf(told, question, situation) : undefined;
};

/** «Что такое грант»: no record says what it is, only a frequent question comes near. */
export const planUndefined: Plan = (question, situation) => {
  const { asks, mentions, unexplained, holders, taxes, nouns, criteria } = question;
  const isOfOurs =
    mentions.length + unexplained.length + holders.size + taxes.size + nouns.size + criteria.length > 0;
  if (isOfOurs || !asks.has('definition') || !asks.has('benefit') || !WHAT_IS.test(question.text))
    return undefined;
  const [frequent, ...others] = findPassages(question, situation)
    .filter(({ ref }) => ref.kind === 'faq' || ref.kind === 'benefit')
    .toSorted((a, b) => Number(b.ref.kind === 'faq') - Number(a.ref.kind === 'faq'));
  if (!frequent) return undefined;
  return {
    parts: [
      {
        kind: 'nearest',
        ref: frequent.ref,
        sentences: frequent.statements,
        others: withCards(others.map(({ ref }) => ref)).slice(0, OTHERS_MAX),
      },
    ],
    matched: null,
    score: frequent.score,
  };
};

const WHAT_IS = /^\s*(?:а )?(?:что|чо|ч[её]|што) (?:такое|значит|означает)\s+\p{L}+(?: \p{L}+)?[\s?.!]*$/iu;
const OTHERS_MAX = 2;

const TOLD_BEYOND = 0.7;
const TOLD_MORE = 0.1;

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
  const { asks, mentions, attributes, taxes, nouns, criteria } = question;
  // «Технопарки с лабораториями или коворкингом» are looked for.
  if (nouns.has('sites') && criteria.length > 1) return undefined;
  const isCompared = asks.has('compare') || UNLIKE.test(question.text);
  const isSame = asks.has('same') || isSaidToBe(question);
  if (!(isCompared || isSame) || taxes.size > 0 || attributes.length > 0) return undefined;
  const terms = mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap((mention) => mention.refs.filter(({ kind }) => kind === 'term').slice(0, 1));
  const named = [...new Map(terms.map((term) => [term.slug, term])).values()];
  const common = commonNotions(question);
  const refs = named.length + common.length > 1 ? [...named, ...common.map(({ ref }) => ref)] : named;
  const isOfSites = mentions.some(({ refs: all }) => all.every(({ kind }) => kind === 'technopark'));
  const isToldOf = ({ ref }: Passage<AnswerRef>): boolean =>
    common.every(({ word }) => situation.knowledge.says(ref, word));
  const found = refs.length > 0 && !asks.has('benefit') ? toldOfAll(question, situation) : undefined;
  const isSaidAlike = found !== undefined && (!isSame || found.likeness >= TOLD_SURELY);
  const frequent = isSaidAlike && isToldOf(found) ? found : undefined;
  if (frequent)
    return isSame
      ? withUnlike(draftOf(frequent, question, situation), question, situation)
      : draftOf(frequent, question, situation);
  const areNotions = mentions.every(({ refs: all }) => all.every(({ kind }) => kind === 'term'));
  if (refs.length < 2 || refs.length > DEFINED_MAX || isOfSites || !(isCompared || areNotions))
    return undefined;
  const draft: Draft = {
    parts: refs.map((ref): AnswerPart => ({ kind: 'passage', ref, sentences: [] })),
    matched: refs.map((ref) => keyOf(ref)).join(' '),
    score: DIFFERENCE_SCORE,
    refs,
  };
  return isSame ? withUnlike(draft, question, situation) : draft;
};

/** «ИПП — это технопарк?» */
const isSaidToBe = (question: Understanding): boolean =>
  isStating(question) && /(?<!\p{L})это(?!\p{L}).*\?/iu.test(question.text);

/** Common nouns are no names, yet notions: those that are no part of a name in the question. */
function commonNotions({ words, mentions }: Understanding): readonly { ref: SearchRef; word: Word }[] {
  const named = new Set(mentions.flatMap(({ places }) => places));
  return COMMON.flatMap(([stem, slug]) => {
    const word = words.find(({ readings }, place) => !named.has(place) && readings.has(stem));
    return word ? [{ ref: { kind: 'term', slug }, word }] : [];
  });
}

const COMMON: readonly (readonly [string, string])[] = [
  [KEY_WORDS.cluster, 'innov-cluster'],
  [KEY_WORDS.technopolis, 'technopolis'],
  [KEY_WORDS.technopark, 'technopark'],
];

/** «Акселератор чем не инкубатор». */
const UNLIKE = /(?<!\p{L})чем (?:это )?не(?!\p{L})/iu;

/** Whether a frequent question names all that the question names. */
export const isToldOfAll = (question: Understanding, situation: Situation): boolean =>
  toldOfAll(question, situation) !== undefined;

const toldOfAll = (question: Understanding, situation: Situation): Passage<AnswerRef> | undefined =>
  findPassages(question, situation).find(
    ({ ref, likeness }) =>
      ref.kind === 'faq' &&
      likeness >= TOLD_LIKENESS &&
      question.mentions.every(({ places }) =>
        places.some((place) => {
          const word = question.words[place];
          return (
            word !== undefined &&
            (situation.knowledge.says(ref, word) ||
              (likeness >= TOLD_SURELY && isWritten(ref, word, situation)))
          );
        }),
      ),
  );

/** What others ask it by need not be told of. */
const isWritten = (ref: AnswerRef, { readings }: Word, { knowledge }: Situation): boolean =>
  knowledge.stemsOf(ref).some((stems) => [...readings.keys()].some((stem) => stems.has(stem)));

const TOLD_LIKENESS = 0.5;
/** Asked so much in its words, it may name them in other words, too. */
const TOLD_SURELY = 0.6;
const DIFFERENCE_SCORE = 0.85;
