import type { AnswerPart, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import { nameOf } from '../names.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { isStating, STATUS } from './claims.ts';
import { isSameRef, type Situation } from './plan.ts';
import type { Subject } from './subjects.ts';
import { findPassages } from './texts.ts';
import { UNITS } from './units.ts';

/** What no field holds may stand in the words of the record. */
export function saidElsewhere(
  attribute: Attribute,
  subjects: readonly Subject[],
  situation: Situation,
  question: Understanding,
): AnswerPart | undefined {
  const { knowledge } = situation;
  const ref = subjects.length === 1 ? subjects[0]?.refs[0] : undefined;
  if (attribute === FORMERLY) return ref && firstSaid(ref, situation, FORMER);
  if (ref && attribute === 'resident-names' && isStating(question))
    return residentSaid(ref, question, situation);
  if (attribute === 'status') {
    return ref && !hasFact(knowledge.catalog, ref, attribute)
      ? firstSaid(ref, situation, STANDING)
      : undefined;
  }
  if (YEARS.includes(attribute)) return ref && yearSaid(ref, attribute, question, situation);
  const unit = UNITS[attribute];
  if (unit) return ref && figureOfPart(ref, unit, question, situation);
  if (!attribute.startsWith(UNRECORDED)) return undefined;
  const topic = attribute.slice(UNRECORDED.length);
  const speaking = subjects.flatMap(({ refs }) => refs).find((each) => knowledge.speaksOf(each, topic));
  if (!speaking) return attribute === OUTPUT ? outputSaid(question, situation) : undefined;
  if (knowledge.speaksOf(speaking, topic) === 'facts' && speaking.kind === 'technopark') {
    return { kind: 'fact', ref: speaking, attribute: 'facilities' };
  }
  const passage = knowledge.passages(question, () => 0).find((each) => isSameRef(each.ref, speaking));
  return passage && { kind: 'passage', ref: speaking, sentences: passage.statements };
}

const UNRECORDED = 'unrecorded/';

const OUTPUT: Attribute = 'unrecorded/output';
const MADE = /выпусти|произв[её]л|изготови/iu;
const COUNTED = /\d/u;
const NEAREST = 3;

/** «Сколько лифтов производит …»: the sentence that counts just these. */
function outputSaid(question: Understanding, situation: Situation): AnswerPart | undefined {
  const { catalog, stands } = situation.knowledge;
  if (question.unexplained.length === 0) return undefined;
  return findPassages(question, situation)
    .slice(0, NEAREST)
    .flatMap(({ ref }) => statementsOf(catalog, ref).map((sentence) => ({ ref, sentence })))
    .filter(({ sentence }) => MADE.test(sentence) && COUNTED.test(sentence))
    .filter(({ sentence }) => question.unexplained.every((word) => stands(sentence, word)))
    .map(({ ref, sentence }): AnswerPart => ({ kind: 'passage', ref, sentences: [sentence] }))[0];
}

/** «Площадь инженерного корпуса»: the sentence that has all that is asked of the part, with its unit. */
function figureOfPart(
  ref: SearchRef,
  unit: RegExp,
  question: Understanding,
  { knowledge: { catalog, stands } }: Situation,
): AnswerPart | undefined {
  const asked = partsAsked(question);
  if (asked.length < PART_WORDS_MIN || isStating(question)) return undefined;
  const sentence = statementsOf(catalog, ref).find(
    (statement) => unit.test(statement) && asked.every((word) => stands(statement, word)),
  );
  return sentence === undefined ? undefined : { kind: 'passage', ref, sentences: [sentence] };
}

const PART_WORDS_MIN = 2;
/** «Что там было раньше». */
const FORMERLY: Attribute = 'unrecorded/former';
const FORMER = /бывш|на месте|на базе|прежн|раньше|выросш/iu;
const STANDING = /откры|подтвержд|формир|достро|заработа|ввод|ввел|введ/iu;

function firstSaid(ref: SearchRef, { knowledge }: Situation, what: RegExp): AnswerPart | undefined {
  const said = statementsOf(knowledge.catalog, ref).filter((statement) => what.test(statement));
  const unproven = said.find((statement) => UNPROVEN.test(statement));
  const [sentence = unproven] = unproven === undefined ? said : [unproven];
  return sentence === undefined ? undefined : { kind: 'passage', ref, sentences: [sentence] };
}

/** «ABBYY — арендатор Отрадного?»: where the one who is named stands. */
function residentSaid(
  ref: SearchRef,
  { unexplained }: Understanding,
  { knowledge }: Situation,
): AnswerPart | undefined {
  const sentence = statementsOf(knowledge.catalog, ref).find((statement) =>
    unexplained.some((word) => /^[a-z]/u.test(word.text) && knowledge.stands(statement, word)),
  );
  return sentence === undefined ? undefined : { kind: 'passage', ref, sentences: [sentence] };
}

/** What nobody bears out is told rather than what was promised. */
export const UNPROVEN = /не подтвержд|подтверждени\p{L}+ [^.]*не наш/iu;

function yearSaid(
  ref: SearchRef,
  attribute: Attribute,
  question: Understanding,
  situation: Situation,
): AnswerPart | undefined {
  const { knowledge } = situation;
  const awaited = attribute === 'opened' ? awaitedOf(ref, question, situation) : undefined;
  if (awaited) return awaited;
  const happened = attribute === 'opened' ? happenedTo(ref, question, situation) : undefined;
  if (happened) return happened;
  const site = ref.kind === 'technopark' ? knowledge.catalog.findTechnopark(ref.slug) : undefined;
  if (attribute === 'status-year' && site?.statusYear === null) {
    const doubt = statementsOf(knowledge.catalog, ref).find(
      (statement) => STATUS.test(statement) && UNPROVEN.test(statement),
    );
    if (doubt) return { kind: 'passage', ref, sentences: [doubt] };
  }
  if (hasFact(knowledge.catalog, ref, attribute)) return undefined;
  const passage = knowledge.passages(question, () => 0).find((each) => isSameRef(each.ref, ref));
  const dated = [...(passage?.statements ?? []), ...statementsOf(knowledge.catalog, ref)]
    .filter((statement) => YEAR.test(statement) && BEGINNING.test(statement) && !OF_SOURCE.test(statement))
    .slice(0, 1);
  return dated.length > 0 ? { kind: 'passage', ref, sentences: dated } : undefined;
}

/** «В каком году передали под управление города», «когда открыли лётный комплекс», «какого числа»: when just that was. */
function happenedTo(ref: SearchRef, question: Understanding, situation: Situation): AnswerPart | undefined {
  const { catalog, stands, tells, understand } = situation.knowledge;
  const isOfBeginning = BEGINNING.test(question.text);
  const isOfDay = question.asks.has('day');
  const asked = partsAsked(question);
  const isOfPart = isOfBeginning ? asked.length > 1 : asked.some(({ text }) => PAST.test(text));
  if (!isOfPart && !isOfDay) return undefined;
  const names = understand(nameOf(catalog, ref) ?? '').words;
  const told = [ref, ...findPassages(question, situation).map((passage) => passage.ref)]
    .slice(0, LOOKED_THROUGH)
    .filter((each) => isSameRef(each, ref) || names.some((name) => tells(each, name)))
    .flatMap((each) => statementsOf(catalog, each).map((sentence) => ({ ref: each, sentence })))
    .filter(({ sentence }) => (isOfDay ? DAY : YEAR).test(sentence))
    .filter(({ sentence }) => !isOfBeginning || BEGINNING.test(sentence))
    .map((each) => ({ ...each, said: asked.filter((word) => stands(each.sentence, word)).length }))
    .toSorted((a, b) => b.said - a.said);
  const [best] = told;
  return best && best.said * (isOfBeginning ? 1 : 2) >= asked.length
    ? { kind: 'passage', ref: best.ref, sentences: [best.sentence] }
    : undefined;
}

/** What of a site or of its story is asked for: words that are no name and no field. */
const partsAsked = ({ words, unexplained, criteria }: Understanding): readonly Word[] => {
  const chosen = criteria.filter(({ value }) => value.list === 'facilities').flatMap(({ places }) => places);
  return words.filter(
    (word, place) =>
      chosen.includes(place) || (word.isKnown && unexplained.includes(word) && !BEGINNING.test(word.text)),
  );
};

const PAST = /(?:л|ла|ло|ли|лся|лась|лись)$/u;
const LOOKED_THROUGH = 5;

const YEARS: readonly Attribute[] = ['opened', 'status-year'];
const YEAR = /(?:19|20)\d\d/;
const DAY =
  /(?<!\d)\d{1,2} (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}* (?:19|20)\d\d/iu;
/** When something was written is no beginning of a site. */
const OF_SOURCE = /дат[аы] (?:сообщени|публикаци|источник)/iu;
/** A sentence that tells when something began or will begin. */
const BEGINNING =
  /откры|откро|появи|постро|достро|ввод|ввест|введ|заверш|запус|запущ|начал|созда|основ|сдат|сдан|строя|строи/iu;

/** When a site that does not work yet is to open, as its record or another tells. */
function awaitedOf(
  ref: SearchRef,
  question: Understanding,
  { knowledge }: Situation,
): AnswerPart | undefined {
  const { catalog, understand } = knowledge;
  const site = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug) : undefined;
  if (!site || site.status === 'operating' || site.openedYear !== null) return undefined;
  const [own] = statementsOf(catalog, ref).filter((text) => AWAITED.test(text));
  if (own !== undefined) return { kind: 'passage', ref, sentences: [own] };
  const isOfSite = (text: string): boolean => text.includes(`«${site.shortName}»`);
  const named = understand([question.text, nameOf(catalog, ref)].join(' '));
  for (const passage of knowledge.passages(named, () => 0)) {
    const said = passage.statements.filter((text) => isOfSite(text) && AWAITED.test(text));
    if (passage.ref.kind === 'faq' && said.length > 0) {
      return { kind: 'passage', ref: passage.ref, sentences: said.slice(0, 1) };
    }
  }
  return undefined;
}

const AWAITED = /(?:ввод|откро|открытие|достро|заверш(?:ат|ить|ение)|сдадут|введут|заработа)[^.]*20\d\d/iu;
