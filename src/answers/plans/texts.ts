import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { Ask } from '../intents.ts';
import { nameOf } from '../names.ts';
import type { Passage } from '../passage-index.ts';
import type { Understanding } from '../understanding.ts';
import { amongFit, ratedAmong, shareAmong } from './expected.ts';
import { favourOf } from './favour.ts';
import { ofOfficeNamed } from './named-office.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { goesOn } from './subjects.ts';
import { isAskedWhole } from './whole.ts';

/** Floors of a score, calibrated on the questions of tests/questions. */
const ANSWER = { score: 0.46, explained: 0.5 };
/** Where a tax, a status, a grant or a procedure is asked for, less is enough. */
const FIELD = { score: 0.38, explained: 0.36 };
const FIELD_EVIDENCE = 3.2;
const EVIDENCE = 2.2;
/** Words that nearly every record has tell enough where they are its title. */
const NAMED_LIKENESS = 0.6;

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
  const passages = ofOfficeNamed(findPassages(question, situation), question, situation);
  const [likeliest] = passages;
  if (!likeliest) return undefined;
  const fit = passages.filter(
    (each) => each.score >= likeliest.score - NEXT_MARGIN && answers(each, question, situation),
  );
  const best =
    shareAmong(passages, question) ?? ratedAmong(passages, question, situation) ?? amongFit(fit, question);
  return best && draftOf(best, question, situation);
};

/** A record that comes nearly as near as the likeliest may answer in its place. */
const NEXT_MARGIN = 0.06;

/** Whether the record explains enough of the question to be the answer. */
function answers(best: Passage<AnswerRef>, question: Understanding, situation: Situation): boolean {
  const isBefore = goesOn(question) && situation.context.refs.some((ref) => isSameRef(ref, best.ref));
  const isTelling = best.evidence >= EVIDENCE || best.likeness >= NAMED_LIKENESS || isBefore;
  const explained = best.explained + favourOf(question, situation)(best.ref);
  const isOurs = isOfField(question) && best.evidence >= FIELD_EVIDENCE;
  const floor = isOurs ? FIELD : ANSWER;
  const isObject = isPlace(best.ref) && !isNamed(best.ref, question) && !isBefore;
  const isFound =
    (!isObject || best.evidence >= DESCRIBED_EVIDENCE) &&
    (!NAMED_KINDS.includes(best.ref.kind) || best.beyond >= BEYOND_NAME);
  return best.score >= floor.score && explained >= floor.explained && isTelling && isFound;
}

const MEASURES: readonly AnswerRef['kind'][] = ['benefit', 'procedure'];
const SAME_QUESTION = 0.88;
/** Words that are in every question make none the same. */
const TELLING_EVIDENCE = 2;

/** A frequent question in its own words or in those of a variant. */
export const planFrequentQuestion: Plan = (question, situation) => {
  const [likeliest, ...others] = findPassages(question, situation);
  const [best] = [likeliest, ...others]
    .flatMap((each) => (each?.ref.kind === 'faq' ? [each] : []))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!likeliest || !best || best.likeness < SAME_QUESTION || best.evidence < TELLING_EVIDENCE)
    return undefined;
  const isProcedure = question.asks.has('procedure') && likeliest.ref.kind === 'procedure';
  const isOther = MEASURES.includes(likeliest.ref.kind) && likeliest.likeness >= best.likeness;
  return isProcedure || isOther ? undefined : draftOf(best, question, situation);
};

/** An object whose own sentences have nearly all that is asked, where no field of it answers. */
export const planTold: Plan = (question, situation) => {
  const { attributes, unexplained, mentions, asks } = question;
  const isOfMany = asks.has('list') && !IN_WHICH.test(question.text);
  if (unexplained.length === 0 || asks.has('compare') || isOfMany || asks.has('benefit')) return undefined;
  const [best, next] = findPassages(question, situation);
  if (!best || !TOLD_KINDS.includes(best.ref.kind)) return undefined;
  const isGap = attributes.every(({ value }) => value.startsWith('unrecorded/') || value === 'status');
  const isOther = !isGap && !mentions.some(({ refs }) => refs[0] && isSameRef(refs[0], best.ref));
  const isSaid = unexplained.some((word) => situation.knowledge.tells(best.ref, word));
  const isClear =
    best.explained >= TOLD.explained &&
    best.beyond >= TOLD.beyond &&
    best.evidence >= TOLD.evidence &&
    best.score >= (next?.score ?? 0) + TOLD.margin;
  if (!isClear || !isSaid || !(isGap || isOther || unexplained.length >= TOLD.words)) return undefined;
  if (asks.has('count') && !/\d/.test(best.statements[0] ?? '')) return undefined;
  return draftOf(best, question, situation);
};

/** One is asked for. */
const IN_WHICH = /(?<!\p{L})(?:в|на) как(?:ом|ой)(?: (?:из|технопарк|площадк|именно)|\P{L}*$)/iu;

const TOLD_KINDS: readonly AnswerRef['kind'][] = ['technopark', 'cluster', 'organisation'];
const TOLD = { explained: 0.7, beyond: 0.7, evidence: 12, margin: 0.2, words: 2 };

/** What an office that is named in full is, is for, or has to do with something. */
export const planOffice: Plan = (question, situation) => {
  const { asks, nouns, taxes, mentions, text } = question;
  if (!OFFICE_ASKED.test(text) || taxes.size > 0 || asks.has('compare') || nouns.has('site'))
    return undefined;
  const named = mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs.find(isOffice) ?? []);
  const isOfTerm = mentions.some(({ refs: [first] }) => first?.kind === 'term');
  const [ref] = named;
  const passage = ref && findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const isFrequent = findPassages(question, situation).some(
    (each) =>
      each.ref.kind === 'faq' && each.likeness >= IN_THESE_WORDS && each.likeness > (passage?.likeness ?? 0),
  );
  if (named.length !== 1 || isOfTerm || !passage || isFrequent) return undefined;
  // Where nothing else is said, its text from the beginning answers.
  const statements = question.unexplained.length > 0 ? passage.statements : [];
  return draftOf({ ...passage, statements, score: Math.max(ROLE_SCORE, passage.score) }, question, situation);
};

const IN_THESE_WORDS = 0.95;
const OFFICE_ASKED =
  /(?<!\p{L})(?:для чего|зачем|что (?:это )?за|кто так|кто это|это кто|чем (?:\p{L}+ ){0,2}(?:управля|заведу|ведает|занят|занима|полез|помог|рулит|руковод|знаменит)|как(?:ое|ую|ова) (?:место|роль|отношени|участи|вклад)|место (?:у|в)(?!\p{L}))/iu;

/** What an organisation does, did, or was to do. */
export const planRole: Plan = (question, situation) => {
  const goesOnAbout = question.isContinued && question.unexplained.length === 0;
  if (!question.asks.has('role') && !(goesOnAbout && isOffice(situation.context.refs[0]))) return undefined;
  const named = question.mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs);
  // «Чем занимаются на Воробьёвых горах» is asked of the place.
  const isOfPlace = question.attributes.length > 0 && named.some(isPlace);
  const term =
    question.asks.has('procedure') || isOfPlace ? undefined : named.find(({ kind }) => kind === 'term');
  const isOfTerm = term !== undefined && question.unexplained.length === 0;
  const office =
    named.find(isOffice) ??
    officeSaid(question, situation) ??
    (isOfTerm ? undefined : officeAsked(question, situation));
  // «ЗИЛ: сколько рабочих мест обещал мэр» asks for a figure of the site.
  const isOfFigure =
    question.attributes.some(({ value }) => value === 'jobs' || value === 'area' || value === 'residents') &&
    named.some(({ kind }) => kind === 'technopark');
  if (isOfFigure) return undefined;
  const ref = office ?? term;
  if (!ref || question.taxes.size > 0) return undefined;
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const [best] = findPassages(question, situation);
  const isOfRole = ROLE.test(question.text);
  const isFrequent =
    !isOfRole &&
    findPassages(question, situation).some(
      (each) =>
        each.ref.kind === 'faq' &&
        each.likeness >= FREQUENT_LIKENESS &&
        each.explained > (passage?.explained ?? 0),
    );
  if (isFrequent) return undefined;
  if (!passage || !best || (question.unexplained.length > 0 && passage.score < best.score - ROLE_MARGIN))
    return undefined;
  // Where nothing else is said, its text from the beginning answers.
  const statements = question.unexplained.length > 0 || !office ? passage.statements : [];
  return draftOf({ ...passage, statements, score: Math.max(ROLE_SCORE, passage.score) }, question, situation);
};

/** One office is asked about by name. */
const ROLE = /(?<!\p{L})рол[ьи](?!\p{L})/iu;

const isOffice = (ref: AnswerRef | undefined): boolean => ref?.kind === 'organisation';

/** An office whose short name is one word of the question, though the words stand for a place together with others. */
function officeSaid({ words }: Understanding, { knowledge }: Situation): AnswerRef | undefined {
  const said = new Set(words.map(({ text }) => text));
  const office = knowledge.catalog.organisations.find(({ shortName }) => said.has(shortName.toLowerCase()));
  return office && { kind: 'organisation', slug: office.slug };
}

/** «Кто отвечает за особую зону»: the office that is asked for in these words. */
function officeAsked(question: Understanding, situation: Situation): AnswerRef | undefined {
  const passages = findPassages(question, situation);
  const floor = (passages[0]?.score ?? 0) - OFFICE_MARGIN;
  const [likest] = passages
    .filter(({ ref, score }) => isOffice(ref) && score >= floor)
    .toSorted((a, b) => b.likeness - a.likeness);
  return likest && likest.likeness >= ASKED_SO ? likest.ref : undefined;
}

const OFFICE_MARGIN = 0.12;
const ASKED_SO = 0.6;

const FULLY_NAMED = 0.85;
/** A frequent question about several offices is no question about one of them. */
const FREQUENT_LIKENESS = 0.7;
const ROLE_SCORE = 0.8;
const ROLE_MARGIN = 0.15;

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

/** Plan after plan asks for the same. */
const foundFor = new WeakMap<Situation, WeakMap<Understanding, Passage<AnswerRef>[]>>();

export function findPassages(question: Understanding, situation: Situation): Passage<AnswerRef>[] {
  const found = foundFor.get(situation) ?? new WeakMap<Understanding, Passage<AnswerRef>[]>();
  foundFor.set(situation, found);
  const passages =
    found.get(question) ?? situation.knowledge.passages(question, favourOf(question, situation));
  found.set(question, passages);
  return passages;
}

/** A procedure is told as one: what of it was asked, and the way. */
export function draftOf(passage: Passage<AnswerRef>, question: Understanding, situation: Situation): Draft {
  const { words, mentions } = question;
  const { knowledge } = situation;
  const { ref, score } = passage;
  const statements = isAskedWhole(passage, question, situation) ? [] : passage.statements;
  const part: AnswerPart =
    ref.kind === 'procedure'
      ? {
          kind: 'procedure',
          slug: ref.slug,
          aspect: [...knowledge.procedures.aspectsOf(words)][0] ?? 'steps',
          sentences: statements,
          place: null,
          others: [],
        }
      : { kind: 'passage', ref, sentences: statements };
  return {
    parts: [part],
    matched: keyOf(ref),
    score: Math.min(1, score),
    refs: withCards([ref, ...mentions.flatMap(({ refs }) => refs.slice(0, 1))]),
  };
}
