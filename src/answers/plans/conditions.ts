import { proceduresFor } from '../../catalog/benefit-procedures.ts';
import { conditionSteps } from '../../catalog/procedure-conditions.ts';
import type { AnswerPart, AnswerRef, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Passage } from '../passage.ts';
import type { ProcedureGoal } from '../procedure-goals.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { STATUS } from './claims.ts';
import { favourOf } from './favour.ts';
import { isOfChange } from './no-fact.ts';
import { type Draft, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { findPassages } from './texts.ts';

const CONDITION_SCORE = 0.9;
/** Of what is asked besides the goal, the procedure tells so much. */
const TOLD = { explained: 0.3, evidence: 2 };
/** With so much of it, whatever else tells more. */
const TOLD_SURELY = 0.5;
/** A frequent question tells more, and is asked for in words somewhat like these. */
const TOLD_ELSEWHERE = { explained: 0.36, likeness: 0.35, evidence: 4 };
/** The procedure itself comes before a frequent question that tells hardly more. */
const OF_GOAL = 0.2;
/** Another record that is asked for in nearly these words answers by itself. */
const ASKED_SO = 0.66;
/** … unless the procedure tells so much more. */
const TOLD_LESS = 0.1;

/** «Сколько вложить на гектар», «ИП может?», «а без членства дадут?»: one condition of what somebody wants to get. */
export const planCondition: Plan = (question, situation) => {
  const { procedures } = situation.knowledge;
  const { asks, taxes, years } = question;
  if (
    years.length > 0 ||
    taxes.size > 0 ||
    asks.has('law') ||
    asks.has('compare') ||
    isOfSite(question) ||
    isOfFigure(question) ||
    isOfChange(question)
  )
    return undefined;
  if (isOfNamedAmount(question, findPassages(question, situation)[0])) return undefined;
  const aspects = procedures.aspectsOf(question.words);
  if (!aspects.has('conditions') || aspects.size > 1) return undefined;
  const goals = procedures.find(question.words);
  const aimed = aimedAt(question, goals);
  const goal = aimed ?? goals[0];
  const [ref] = goal?.records ?? [];
  if (!goal || ref?.kind !== 'procedure' || isOfOtherStatus(question, goal)) return undefined;
  const isOfAll = ALL_CONDITIONS.test(question.text) && isNothingElse(question, goal);
  if (isOfAll) return draftOf(ref, conditionsOf(ref, question, situation));
  const isItsOwn = aimed !== undefined || hasUnitAsked(ref, question, situation);
  const other = isItsOwn ? undefined : askedForOf(question, goal, situation);
  if (other) return other.ref.kind === 'faq' ? draftOf(ref, other) : undefined;
  const told = toldOf(question, goal, situation);
  const sentence = told && sentenceOf(told, question, situation);
  if (told && sentence !== undefined) return draftOf(ref, { ref: told.ref, statements: [sentence] });
  return told || ELIGIBLE.test(question.text) ? draftOf(ref) : undefined;
};

/** «Нужно ли быть участником МИК, чтобы стать якорным»: the goal is what stands after «чтобы». */
function aimedAt({ words }: Understanding, goals: readonly ProcedureGoal[]): ProcedureGoal | undefined {
  const purpose = words.findIndex(({ text }) => KEY_WORDS.purpose.includes(text));
  return goals.find(({ places }) => purpose >= 0 && places.every((place) => place > purpose));
}

/** «Статус московского инвестора»: the word alone is that of a technopark only where nobody else's is named. */
const isOfOtherStatus = (
  { words, holders }: Understanding,
  { places: [place, ...others] }: ProcedureGoal,
): boolean =>
  others.length === 0 &&
  STATUS.test(words[place ?? -1]?.text ?? '') &&
  [...holders].some((holder) => !holder.startsWith('technopark'));

const isNothingElse = ({ unexplained, words }: Understanding, { places }: ProcedureGoal): boolean =>
  unexplained.every(
    (word) =>
      places.includes(words.indexOf(word)) || ALL_CONDITIONS.test(word.text) || GETTING.test(word.text),
  );

const isOfSite = ({ mentions, nouns }: Understanding): boolean =>
  nouns.has('sites') || mentions.some(({ refs }) => refs.every(({ kind }) => kind === 'technopark'));

/** «Какая площадь ОЭЗ», «на скольких гектарах зона»: what there is, not what is demanded of those who come. */
const isOfFigure = ({ attributes, mentions, text }: Understanding): boolean =>
  attributes.some(({ value }) => FIGURES.includes(value)) &&
  mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'cluster')) &&
  !DEMANDED.test(text);

const FIGURES: readonly Attribute[] = ['area', 'site-area', 'jobs', 'investment'];
const DEMANDED =
  /миним|порог|(?<!\p{L})(?:нужн|надо|нуж[её]н|долж|обязан|обязатель|требу|требов|услови|критери|вложить|вкладыв|вложени|инвестировать|взять|дадут|дают|пуст|снять|арендов|выкуп|стать|получ|вступ|войти|попасть|разместить|метр (?:земли|площади)|на (?:гектар|метр)|за (?:гектар|метр))/iu;

/** «Можно ли взять кредит 300 млн под 3–4,5 %», «сколько вернут московскому инвестору»: one measure is asked about. */
function isOfNamedAmount({ text, asks }: Understanding, best: Passage<AnswerRef> | undefined): boolean {
  if (best?.ref.kind !== 'benefit' || !asks.has('benefit')) return false;
  return (
    (AMOUNT.test(text) && best.explained >= AMOUNT_TOLD) ||
    (asks.has('count') && !asks.has('procedure') && best.explained >= COUNT_TOLD)
  );
}

const AMOUNT = /\d[\d ,.–-]*(?:%|процент|млн|миллион)/iu;
const AMOUNT_TOLD = 0.6;
const COUNT_TOLD = 0.85;

/** Whether anybody at all may become or get it. */
const ELIGIBLE =
  /(?<!\p{L})(?:мо(?:жет|гут|гу|жно)|нужно ли|надо ли|обязательно|дадут|пустят|возьмут|примут|признают|отказ|откажут|услови|требован|критери)/iu;

/** An object or a notion is only named beside what is asked. */
const TELLING: readonly AnswerRef['kind'][] = ['procedure', 'faq', 'benefit', 'organisation'];

/** What is asked for in its own words, where it is no procedure. */
function askedForOf(
  question: Understanding,
  { records, places }: ProcedureGoal,
  situation: Situation,
): Passage<AnswerRef> | undefined {
  const { tells } = situation.knowledge;
  const passages = findPassages(question, situation);
  const own = passages.find(({ ref }) => records.some((record) => isSameRef(record, ref)));
  const best = passages.find(({ ref }) => TELLING.includes(ref.kind));
  const isOther =
    best !== undefined &&
    best.likeness >= ASKED_SO &&
    best.explained >= (own?.explained ?? 0) - TOLD_LESS &&
    best.ref.kind !== 'procedure' &&
    question.words.some((word, place) => places.includes(place) && tells(best.ref, word)) &&
    !records.some((record) => isSameRef(record, best.ref));
  return isOther ? best : undefined;
}

/** Much of the rest, or a figure of the unit that is asked for. */
const isToldSurely = (
  { ref, explained, evidence }: Passage<AnswerRef>,
  question: Understanding,
  situation: Situation,
): boolean =>
  evidence >= TOLD.evidence && (explained >= TOLD_SURELY || hasUnitAsked(ref, question, situation));

/** Whether it has a figure of the unit that is asked for. */
function hasUnitAsked(ref: AnswerRef, { text }: Understanding, { knowledge }: Situation): boolean {
  const unit = unitAsked(text);
  return unit !== undefined && statementsOf(knowledge.catalog, ref).some((statement) => unit.test(statement));
}

/** The sentence that answers: with square metres where an area is asked for, with roubles where a sum is. */
function sentenceOf(
  { ref, statements }: Passage<AnswerRef>,
  { text }: Understanding,
  { knowledge }: Situation,
): string | undefined {
  const unit = unitAsked(text);
  const [first] = statements;
  if (!unit || (first !== undefined && unit.test(first))) return first;
  return statementsOf(knowledge.catalog, ref).find((statement) => unit.test(statement));
}

const unitAsked = (text: string): RegExp | undefined => UNITS.find(({ asked }) => asked.test(text))?.unit;

const UNITS: readonly { readonly asked: RegExp; readonly unit: RegExp }[] = [
  {
    asked: /сколько (?:\p{L}+ )?(?:метр|квадрат)|(?:как\p{L}+|минимальн\p{L}+) площад/iu,
    unit: /\d[\d ]*(?:тыс\. )?кв\. м/u,
  },
  {
    asked:
      /сколько (?:\p{L}+ )?(?:вложи|инвестир|денег)|(?:порог|минимальн\p{L}*|минимум) (?:\p{L}+ )?(?:вложен|инвестиц|сумм)/iu,
    unit: /вложени.*рубл|рубл.*вложени|Порог/u,
  },
];

/** The record that tells of the rest of the question, the words of the goal left out. */
function toldOf(
  question: Understanding,
  { records, places }: ProcedureGoal,
  situation: Situation,
): Passage<AnswerRef> | undefined {
  const [goal] = records;
  const favour = favourOf(question, situation);
  const isOfGoal = (ref: AnswerRef): boolean => goal !== undefined && isSameRef(goal, ref);
  const { knowledge } = situation;
  const named = question.words.filter((word, place) => places.includes(place) && !knowledge.isTalk(word));
  const isToldOf = (ref: AnswerRef): boolean => named.every((word) => knowledge.tells(ref, word));
  const passages = knowledge
    .passages(question, (ref) => favour(ref) + (isOfGoal(ref) ? OF_GOAL : 0), new Set(places))
    .filter(({ statements }) => statements.length > 0);
  if (!passages.some(({ evidence }) => evidence >= TOLD_ELSEWHERE.evidence))
    return likestOf(question, { isOfGoal, isToldOf }, situation);
  const own = passages.find(({ ref }) => isOfGoal(ref));
  if (own && isToldSurely(own, question, situation)) return own;
  return passages.find(
    ({ ref, explained, evidence, likeness }) =>
      (isOfGoal(ref) && explained >= TOLD.explained && evidence >= TOLD.evidence) ||
      (ref.kind === 'faq' &&
        explained >= TOLD_ELSEWHERE.explained &&
        likeness >= TOLD_ELSEWHERE.likeness &&
        ((!own && evidence >= TOLD_ELSEWHERE.evidence) || isToldOf(ref))),
  );
}

/** Where the rest is in every record: whichever of the procedure and the frequent questions near it explains more. */
function likestOf(
  question: Understanding,
  { isOfGoal, isToldOf }: Readonly<Record<'isOfGoal' | 'isToldOf', (ref: AnswerRef) => boolean>>,
  situation: Situation,
): Passage<AnswerRef> | undefined {
  const passages = findPassages(question, situation).filter(({ statements }) => statements.length > 0);
  const floor = (passages[0]?.score ?? 0) - NEARLY;
  const own = passages.find(({ ref }) => isOfGoal(ref));
  const isAllTold = question.unexplained.every((word) => own && situation.knowledge.tells(own.ref, word));
  return (
    passages.find(
      ({ ref, score, likeness, explained }) =>
        ref.kind === 'faq' &&
        isToldOf(ref) &&
        score >= floor &&
        likeness >= ASKED_LIKE &&
        explained > (own?.explained ?? 0),
    ) ?? (isAllTold ? own : undefined)
  );
}

const NEARLY = 0.1;
const ASKED_LIKE = 0.6;

/** All of them, where no one is asked for: those of the procedure, else those of what it leads to. */
function conditionsOf(
  ref: SearchRef,
  question: Understanding,
  situation: Situation,
): Pick<Passage<AnswerRef>, 'ref' | 'statements'> {
  const { catalog } = situation.knowledge;
  const procedure = catalog.findProcedure(ref.slug);
  const statements = procedure ? conditionSteps(procedure) : [];
  if (statements.length > 0) return { ref, statements };
  const measures = findPassages(question, situation).flatMap(({ ref: { kind, slug } }) =>
    kind === 'benefit' ? (catalog.findBenefit(slug) ?? []) : [],
  );
  const gained = measures.find((benefit) => proceduresFor(catalog, benefit)[0]?.slug === ref.slug);
  return gained
    ? { ref: { kind: 'benefit', slug: gained.slug }, statements: gained.conditions }
    : { ref, statements };
}

const ALL_CONDITIONS = /услови|требован|критери/iu;
const GETTING = /получ|присво|присужд|стать|вступ|участ|членств|войти|попа[дс]/iu;

function draftOf(goal: SearchRef, told?: Pick<Passage<AnswerRef>, 'ref' | 'statements'>): Draft {
  const sentences = told?.statements ?? [];
  const part: AnswerPart =
    told && told.ref.kind !== 'procedure'
      ? { kind: 'passage', ref: told.ref, sentences }
      : {
          kind: 'procedure',
          slug: goal.slug,
          aspect: 'conditions',
          sentences: sentences.slice(0, CONDITIONS_MAX),
          place: null,
          others: [],
        };
  const ref = part.kind === 'passage' ? part.ref : goal;
  return {
    parts: [part],
    matched: keyOf(ref, part.kind === 'procedure' ? 'conditions' : undefined),
    score: CONDITION_SCORE,
    refs: withCards([ref]),
  };
}

const CONDITIONS_MAX = 3;
