import { type AnswerRef, NO_CONTEXT } from '../answer.ts';
import { nameOf } from '../names.ts';
import type { Passage } from '../passage-index.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { isSameRef, type Plan, type Situation } from './plan.ts';
import { planProcedure } from './procedures.ts';
import { goesOn } from './subjects.ts';
import { draftOf, findPassages } from './texts.ts';

/** Any number at all answers only beside what was counted. */
const NUMBER = /\d|(?<!\p{L})(?:два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)(?!\p{L})/iu;

/** What is asked of a measure that was spoken of, and the sentence that has it. */
const ASKED: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  { asked: /процент|(?<!\p{L})ставк/iu, told: /\d\s*%/u },
  {
    asked: /(?<!\p{L})миним|не меньше|порог/iu,
    told: /(?:не меньше|не менее|минимум|от|порог\p{L}*) [^.]*\d/iu,
  },
  {
    asked: /(?<!\p{L})максим|потолок|предел|лимит|не больше/iu,
    told: /(?:(?<!\p{L})до|не больше|не более|максимум) [^.]*\d/iu,
  },
  {
    asked: /на сколько лет|какой срок|на какое время|сколько лет/iu,
    told: /(?<![\p{L}\d])(?:\d{1,2}|дв[ау]\p{L}*|тр[иё]\p{L}*|четыр\p{L}+|пят\p{L}+|шест\p{L}+|сем\p{L}+|восем\p{L}*|девят\p{L}+|десят\p{L}+) (?:лет|года?)(?!\p{L})/iu,
  },
  {
    asked: /как(?:ая|ую) сумм|сколько (?:дают|дадут|денег|можно получить|рублей)/iu,
    told: /\d[\d, \u00a0]*(?:тыс|млн|млрд|руб)/iu,
  },
  {
    asked: /до какого (?:года|числа|срока)|по какой год|когда (?:закончит|кончит|истека|истеч)/iu,
    told: /(?:(?<!\p{L})до|(?<!\p{L})по) [^.]*20\d\d/iu,
  },
  { asked: /сколько/iu, told: NUMBER },
];

const SHORT = 7;
const NEXT_MARGIN = 0.15;

/** «Под какой процент?», «а на сколько лет договор»: a measure, a fund, a procedure that was spoken of goes on. */
export const planBefore: Plan = (question, situation) => {
  const [last] = situation.context.refs;
  if (!last || !OF_SUPPORT.includes(last.kind) || !isShort(question)) return undefined;
  return (
    planOther(question, last, situation, CLEARLY_OTHER) ??
    planAmount(question, last, situation) ??
    planOther(question, last, situation, OTHER)
  );
};

/** «Как вступить?» of a network, a status, a fund that was spoken of. */
export const planWayBefore: Plan = (question, situation) => {
  const [last] = situation.context.refs;
  if (!last || !JOINED.includes(last.kind) || !question.asks.has('procedure') || !isShort(question))
    return undefined;
  const { catalog, understand, says } = situation.knowledge;
  const name = nameOf(catalog, last) ?? '';
  const found = planProcedure(understand(`${question.text} ${name}`), { ...situation, context: NO_CONTEXT });
  const ways = found?.refs?.filter(({ kind }) => kind === 'procedure') ?? [];
  // The way into something else is none.
  const isOfLast = ways.some((way) => understand(name).words.some((word) => says(way, word)));
  return isOfLast ? found : undefined;
};

const JOINED: readonly AnswerRef['kind'][] = ['cluster', 'term', 'organisation'];

const OF_SUPPORT: readonly AnswerRef['kind'][] = ['benefit', 'procedure', 'organisation', 'faq', 'term'];

const isShort = (question: Understanding): boolean =>
  question.words.length <= SHORT &&
  goesOn(question) &&
  question.taxes.size + question.holders.size === 0 &&
  !question.nouns.has('sites') &&
  !question.nouns.has('site');

function planAmount(question: Understanding, last: AnswerRef, situation: Situation) {
  const told = ASKED.find(({ asked }) => asked.test(question.text))?.told;
  const isOfAnything = told === NUMBER;
  const speaksOf = (sentence: string): boolean =>
    question.unexplained.filter((word) => situation.knowledge.stands(sentence, word)).length > 1;
  if (!told || last.kind === 'event') return undefined;
  const { catalog, understand } = situation.knowledge;
  const joined = understand([question.text, nameOf(catalog, last)].join(' '));
  const passages = findPassages(joined, situation);
  const floor = (passages[0]?.score ?? 0) - NEXT_MARGIN;
  const telling = passages.flatMap((passage): Passage<AnswerRef>[] => {
    const isOwn = isSameRef(passage.ref, last);
    if (!isOwn && (passage.score < floor || !OF_SUPPORT.includes(passage.ref.kind))) return [];
    const sentence = [...passage.statements, ...statementsOf(catalog, passage.ref)].find(
      (each) => told.test(each) && (!isOfAnything || speaksOf(each)),
    );
    return sentence === undefined ? [] : [{ ...passage, statements: [sentence] }];
  });
  // The rates of a benefit are told with it, whatever its sentences say.
  const own = last.kind === 'benefit' ? passages.find(({ ref }) => isSameRef(ref, last)) : undefined;
  const found =
    telling.find(({ ref }) => isSameRef(ref, last)) ??
    (own && !isOfAnything ? { ...own, statements: [] } : telling[0]);
  return found && draftOf(found, question, situation);
}

/** «А на обучение сотрудников»: another measure. */
function planOther(question: Understanding, last: AnswerRef, situation: Situation, floor: Floor) {
  if (!question.isContinued || last.kind !== 'benefit') return undefined;
  const [best] = findPassages(question, situation);
  const isMeasure =
    best?.ref.kind === 'benefit' &&
    !(floor.isOther && isSameRef(best.ref, last)) &&
    best.explained >= floor.explained &&
    best.evidence >= floor.evidence &&
    best.likeness >= floor.likeness;
  return isMeasure ? draftOf(best, question, situation) : undefined;
}

interface Floor {
  readonly explained: number;
  readonly evidence: number;
  readonly likeness: number;
  readonly isOther: boolean;
}
const OTHER: Floor = { explained: 0.75, evidence: 4, likeness: 0, isOther: false };
/** Named so, it is asked for whatever else the words ask of the one before, which is favoured in every talk. */
const CLEARLY_OTHER: Floor = { explained: 0.85, evidence: 3, likeness: 0.6, isOther: true };
