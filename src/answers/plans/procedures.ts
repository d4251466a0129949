import { standingOn } from '../../catalog/benefit-list.ts';
import type { AnswerPart } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import type { Mention } from '../mentions.ts';
import type { ProcedureAspect, ProcedureGoal } from '../procedure-goals.ts';
import { sentencesOf } from '../sentences.ts';
import type { Cue, Understanding } from '../understanding.ts';
import { withAskedPart } from './benefit-parts.ts';
import { isOfList } from './criteria.ts';
import { isOfChange } from './no-fact.ts';
import { type Draft, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { goesOn } from './subjects.ts';
import { findPassages, planText } from './texts.ts';
import { quoted } from './whole.ts';

export const PROCEDURE_SCORE = 0.94;

/** What to do to become or to get something: the steps, or the papers, the office, the time, the price of it. */
export const planProcedure: Plan = (question, situation) => {
  if ((isOfSomethingElse(question) && !isOfLease(question, situation)) || isOfList(question))
    return undefined;
  if (isOfMeasure(question, situation) || isOfChange(question) || isOfEnded(question, situation))
    return undefined;
  const named = goalNamed(question, situation);
  const isAskedWhole =
    named?.isWhole === true && question.mentions.every(isTerm) && !isOfSupport(question, situation);
  // «За сколько месяцев построили технопарк у МФТИ» is asked of that one.
  if (named?.isWhole && placeOf(question) && !question.asks.has('procedure')) return undefined;
  const said = aspectOf(question, situation);
  if (!said && !isAskedWhole) return undefined;
  if ((said ?? 'steps') === 'steps' && isOfStatusYear(question)) return undefined;
  const goal = goalOf(question, situation, named);
  const aspect = said ?? (goal?.isWhole ? 'steps' : undefined);
  if (!aspect) return undefined;
  const [ref, ...others] = goal?.records ?? [];
  if (!goal || !ref) return undefined;
  // «Кто даёт …», «какое ведомство …» ask for an office, unless something is to be got of it.
  if (goal.places.length <= 2 && isElsewhere(question, goal)) return undefined;
  const isOfOffice = aspect === 'authority' && !question.asks.has('procedure');
  if (
    isOfOffice &&
    (question.asks.has('role') || (goal.places.length === 1 && !WITH_WHOM.test(question.text)))
  )
    return undefined;
  const sentences = sentencesFor(question, { goal, aspect, ref }, situation);
  const part: AnswerPart =
    ref.kind === 'procedure'
      ? { kind: 'procedure', slug: ref.slug, aspect, sentences, place: placeOf(question), others }
      : { kind: 'passage', ref, sentences };
  return withAskedPart(draftOf(part, ref, question), question, situation);
};

/** A contract is made with somebody. */
const WITH_WHOM = /(?<!\p{L})с кем(?!\p{L})/iu;

/** «Сроки присвоения статуса ИПП»: how long it takes to get, not how long it lasts. */
function goalNamed({ words }: Understanding, { knowledge }: Situation): ProcedureGoal | undefined {
  const goals = knowledge.procedures.find(words);
  const isOfTime = knowledge.procedures.aspectsOf(words).has('duration');
  return (isOfTime ? goals.find(({ isWhole }) => !isWhole) : undefined) ?? goals[0];
}

/** «Кто согласует снижение арендной платы за землю»: not the rate, but the way, the papers, the office or the time. */
const isOfLease = ({ taxes, words, asks, holders }: Understanding, { knowledge }: Situation): boolean =>
  taxes.size === 1 &&
  taxes.has('land-lease') &&
  !asks.has('law') &&
  ((asks.has('procedure') && holders.size === 0) ||
    LEASE_ASPECTS.some((aspect) => knowledge.procedures.aspectsOf(words).has(aspect)));

const LEASE_ASPECTS = ['documents', 'authority', 'duration'] as const;

/** «Строим технопарк в кредит, город вернёт проценты?»: support is asked for in the words of its record. */
function isOfSupport(question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  return question.asks.has('benefit') && best?.ref.kind === 'benefit' && best.likeness >= SUPPORT_LIKENESS;
}

const SUPPORT_LIKENESS = 0.66;

/** «В каком году получил статус» asks for no way to get it. */
const isOfStatusYear = ({ attributes }: Understanding): boolean =>
  attributes.some(({ value }) => value === 'status-year');

/** «Кредит до 300 млн под 3 % для участников МИК»: one measure has nearly all that is said, membership is only of whom. */
function isOfMeasure(question: Understanding, situation: Situation): boolean {
  const [best, next] = findPassages(question, situation);
  return (
    best?.ref.kind === 'benefit' &&
    question.asks.has('benefit') &&
    MONEY_SAID.test(question.text) &&
    best.explained >= MEASURE.explained &&
    best.evidence >= MEASURE.evidence &&
    best.score >= (next?.score ?? 0) + MEASURE.margin
  );
}

/** «Куда нести заявку на кредит МИК под 3 %»: of a measure that has ended no way is told, but that it has. */
function isOfEnded(question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  const benefit = best?.ref.kind === 'benefit' && situation.knowledge.catalog.findBenefit(best.ref.slug);
  return !!benefit && best.likeness >= ENDED_LIKENESS && standingOn(benefit, situation.today) === 'expired';
}

const ENDED_LIKENESS = 0.45;

const MONEY_SAID = /\d\s*(?:тыс|млн|млрд|миллион|миллиард|руб|%|процент)/iu;
const MEASURE = { explained: 0.65, evidence: 10, margin: 0.08 };

const isTerm = ({ refs }: Mention): boolean => refs.every(({ kind }) => kind === 'term');

/** The record whose sentences answer; where none does, the one that tells how to get what is named. */
export const planTextOrGoal: Plan = (question, situation) => {
  const found = planText(question, situation);
  const told = found?.matched ? found : (planGoal(question, situation) ?? found);
  return told && withAskedPart(told, question, situation);
};

const planGoal: Plan = (question, situation) => {
  if (question.taxes.size > 0 || [...question.refusals].some((each) => !NO_GROUNDS.includes(each)))
    return undefined;
  const [goal] = situation.knowledge.procedures.find(question.words);
  const [ref] = goal?.records ?? [];
  if (!goal || !ref || goal.places.length < 2) return undefined;
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  return {
    parts: [{ kind: 'passage', ref, sentences: passage?.statements ?? [] }],
    matched: keyOf(ref),
    score: GOAL_SCORE,
    refs: [ref],
  };
};

const GOAL_SCORE = 0.6;
/** A goal that is named makes up for a word of another field; the last speaks for an answer. */
const NO_GROUNDS: readonly Cue[] = ['off-topic', 'partner'];

/** «Как стать резидентом Португалии»: a word that nobody knows says of what. */
const isElsewhere = (
  { unexplained, words, holders, mentions }: Understanding,
  { places }: ProcedureGoal,
): boolean =>
  mentions.length === 0 &&
  [...holders].every((holder) => holder.startsWith('technopark')) &&
  unexplained.some((word) => !word.isKnown && !places.includes(words.indexOf(word)));

const COMPARED = /сравн|отлич|разниц|различ|против/iu;

/** A tax, a law, a list of sites, a comparison. */
export const isOfSomethingElse = ({
  asks,
  taxes,
  nouns,
  criteria,
  mentions,
  text,
  years,
}: Understanding): boolean =>
  asks.has('law') ||
  (asks.has('compare') && (mentions.length > 1 || COMPARED.test(text))) ||
  taxes.size > 0 ||
  // «Какой технопарк построили последним», «сколько построили за год».
  (nouns.has('site') &&
    !asks.has('procedure') &&
    (asks.has('newest') || (asks.has('count') && years.length > 0))) ||
  (nouns.has('sites') && criteria.some(({ value }) => value.list !== 'kinds'));

function draftOf(part: AnswerPart, ref: SearchRef, question: Understanding): Draft {
  const place = placeOf(question);
  return {
    parts: [part],
    matched: keyOf(ref, part.kind === 'procedure' && part.aspect !== 'steps' ? part.aspect : undefined),
    score: PROCEDURE_SCORE,
    refs: [ref, ...(place ? [place] : [])],
  };
}

function aspectOf(question: Understanding, situation: Situation): ProcedureAspect | undefined {
  const aspects = situation.knowledge.procedures.aspectsOf(question.words);
  if (aspects.has('documents')) return 'documents';
  if (aspects.has('duration')) return 'duration';
  // What a grant or a loan costs is no price of getting it.
  const isOfBefore = situation.context.refs[0]?.kind === 'procedure' && goesOn(question);
  if (aspects.has('cost') && (isOfBefore || ENTERING.test(question.text))) return 'cost';
  if (aspects.has('authority')) return 'authority';
  return question.asks.has('procedure') ? 'steps' : undefined;
}

const ENTERING = /вступ|статус|стать|стан[еу]|участи|членств|регистр|пода(?:ть|ч)|заявк|резидентств|выкуп/iu;

/** What is named; in a talk about a procedure that one. */
function goalOf(
  question: Understanding,
  situation: Situation,
  named: ProcedureGoal | undefined,
): ProcedureGoal | undefined {
  const goal = asPeopleAsk(question, situation, named) ?? named;
  const [before] = situation.context.refs;
  if (before?.kind === 'procedure' && goesOn(question) && (!goal || goal.places.length < 2)) {
    return { records: [before], places: [], isWhole: false };
  }
  const place = placeOf(question);
  const site = place && situation.knowledge.catalog.findTechnopark(place.slug);
  if (goal && site?.kind === 'technopolis' && goal.records.some(({ slug }) => slug === SEZ_PROCEDURE.slug)) {
    return { ...goal, records: [SEZ_PROCEDURE] };
  }
  if (!goal && site && MOVING_IN.test(question.text)) {
    const records = [site.kind === 'technopolis' ? SEZ_PROCEDURE : TENANT_PROCEDURE];
    return { records, places: [], isWhole: false };
  }
  return goal;
}

/** Asked for in the words of one procedure, it is that one, whatever else is named in passing. */
function asPeopleAsk(
  question: Understanding,
  situation: Situation,
  named: ProcedureGoal | undefined,
): ProcedureGoal | undefined {
  // An office or a measure that is named in two words is no procedure.
  if (named?.isWhole || (named && named.places.length > 1 && named.records[0]?.kind !== 'procedure'))
    return undefined;
  const passages = findPassages(question, situation);
  const [best] = passages;
  const [chosen] = named?.records ?? [];
  const other = chosen && passages.find(({ ref }) => isSameRef(chosen, ref));
  if (best?.ref.kind !== 'procedure' || best.likeness < ASKED_SO) return undefined;
  if (other && best.score < other.score + CLEARLY) return undefined;
  return { records: withCards([best.ref]), places: [], isWhole: false };
}

const ASKED_SO = 0.55;
const CLEARLY = 0.1;

/** A place on a site of the zone is had by becoming a resident of the zone. */
const SEZ_PROCEDURE: SearchRef = { kind: 'procedure', slug: 'become-sez-resident' };

const TENANT_PROCEDURE: SearchRef = { kind: 'procedure', slug: 'become-tp-resident' };
const MOVING_IN = /попасть|размест(?:ить|им)|заехать|въехать|зайти|арендова|снять|сесть|пуст/iu;

/** The site that is named beside what one wants. */
const placeOf = ({ mentions }: Understanding): SearchRef | null =>
  mentions.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'technopark').slice(0, 1))[0] ?? null;

/** Where more is asked than the steps: the sentence that has it. */
function sentencesFor(
  question: Understanding,
  { goal, aspect, ref }: { goal: ProcedureGoal; aspect: ProcedureAspect; ref: SearchRef },
  situation: Situation,
): readonly string[] {
  const { knowledge } = situation;
  const named = new Set(goal.places.map((place) => question.words[place]));
  const asked = question.unexplained.filter((word) => !named.has(word));
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const statements = passage ? quoted(passage, question, situation) : [];
  if (ref.kind !== 'procedure') return statements;
  if (aspect !== 'steps' && aspect !== 'authority') return [];
  if (question.asks.has('count') && aspect === 'steps') {
    const steps =
      knowledge.catalog.findProcedure(ref.slug)?.steps.flatMap(({ text }) => sentencesOf(text)) ?? [];
    return [...new Set([...steps, ...statements])].filter((each) => AMOUNT.test(each)).slice(0, AMOUNTS_MAX);
  }
  return statements
    .slice(0, 1)
    .filter((statement) => asked.some((word) => word.isKnown && knowledge.stands(statement, word)));
}

const AMOUNT = /\d[\d ,\u00a0]*(?:тыс|млн|млрд|руб|кв|%)/iu;
const AMOUNTS_MAX = 2;
