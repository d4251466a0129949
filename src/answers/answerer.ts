import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answer,
  type AnswerPart,
  type AnswerRef,
  CONTEXT_REFS_MAX,
  type DialogueContext,
  NO_CONTEXT,
  type Zone,
} from './answer.ts';
import type { SearchRef } from './documents.ts';
import { outsideField } from './field.ts';
import { INTENTS, type Intents } from './intents.ts';
import { buildKnowledge, type Knowledge } from './knowledge.ts';
import { createLatest } from './latest.ts';
import { LEXICON, type Lexicon } from './lexicon.ts';
import { withBesides } from './plans/besides.ts';
import { type Linked, readLinked } from './plans/linked.ts';
import { OF_ANY_FIELD, PLANS } from './plans/order.ts';
import { type Draft, isPlace, isSameRef, type Situation } from './plans/plan.ts';
import { refuse } from './plans/talk.ts';
import { withVerdict } from './plans/verdict.ts';
import { withReferents } from './referents.ts';
import { withRelativeYears } from './relative-years.ts';
import { splitQuestions } from './segments.ts';
import type { Understanding } from './understanding.ts';

/** A wording of a question that an operator has bound to a record. */
export interface LinkedVariant {
  readonly text: string;
  /** `<kind>/<slug>`, as `faq/istoriya`. */
  readonly target: string;
}

export interface AnswererOptions {
  readonly lexicon?: Lexicon;
  readonly intents?: Intents;
  /** Those in force now; may change from question to question. */
  readonly variants?: () => readonly LinkedVariant[];
}

export interface AskedAt {
  /** The day in Moscow, `YYYY-MM-DD`: laws begin and end by it. */
  readonly today: string;
  /** What was talked about within the last ten minutes. */
  readonly context?: DialogueContext | undefined;
}

export interface Answerer {
  /** Takes any text. */
  answer(question: string, at: AskedAt): Answer;
  /** Builds the indexes of the catalogue in force aside; resolves when they are there. */
  warm(): Promise<void>;
}

export function createAnswerer(
  catalog: () => Catalog,
  { lexicon = LEXICON, intents = INTENTS, variants = () => [] }: AnswererOptions = {},
): Answerer {
  const linkedNow = memoiseLinked();
  const { current, ready } = createLatest(catalog, (snapshot) => buildKnowledge(snapshot, lexicon, intents));
  return {
    warm: ready,
    answer(text, { today, context = NO_CONTEXT }) {
      const knowledge = current();
      const situation = { knowledge, today, context, linked: linkedNow(knowledge, variants()) };
      const questions = splitQuestions(text, knowledge.understand);
      const [only = knowledge.understand(text), ...others] = questions;
      if (others.length > 0) return answerAll(text, questions, situation);
      const found = draft(only, situation);
      return toAnswer([found], nextContext(found, context, only));
    },
  };
}

/** Reads the variants anew only when they or the catalogue have changed. */
function memoiseLinked(): (knowledge: Knowledge, variants: readonly LinkedVariant[]) => readonly Linked[] {
  let kept:
    | { knowledge: Knowledge; variants: readonly LinkedVariant[]; linked: readonly Linked[] }
    | undefined;
  return (knowledge, variants) => {
    if (kept?.knowledge !== knowledge || kept.variants !== variants) {
      kept = { knowledge, variants, linked: readLinked(variants, knowledge) };
    }
    return kept.linked;
  };
}

const draft = (asked: Understanding, situation: Situation): Draft => {
  const { context, knowledge, today } = situation;
  const question = withReferents(withRelativeYears(asked, today), context, knowledge);
  for (const plan of PLANS) {
    const found = plan(question, situation);
    if (!found) continue;
    const reason = OF_ANY_FIELD.includes(plan) ? undefined : outsideField(question, found, situation);
    if (!reason) {
      const judged = withVerdict(question, found, situation);
      return OF_ANY_FIELD.includes(plan) ? judged : withBesides(question, judged, situation);
    }
    // Where it is only uncertain, another plan may find what the words are of.
    if (reason !== 'unknown') return refuse(reason);
  }
  return withBesides(question, refuse('unknown'), situation);
};

/** Each question of a message in turn, the talk going on from one to the next. */
function answerAll(text: string, questions: readonly Understanding[], situation: Situation): Answer {
  let { context } = situation;
  const drafts: Draft[] = [];
  for (const question of questions) {
    const found = draft(question, { ...situation, context });
    drafts.push(found.matched === null ? unanswered(found, question) : found);
    context = nextContext(found, context, question);
  }
  const telling = drafts.filter(({ parts }) => !parts.every(({ kind }) => kind === 'speech'));
  if (drafts.some(({ matched }) => matched === null)) {
    const whole = draft(situation.knowledge.understand(text), situation);
    if (isText(whole)) return toAnswer([whole], nextContext(whole, situation.context));
  }
  return toAnswer(telling.length > 0 ? telling : drafts, context);
}

const isText = ({ parts }: Draft): boolean =>
  parts.every(({ kind }) => kind === 'passage' || kind === 'besides');

/** Among answered ones a question without an answer is named. */
const unanswered = (found: Draft, { text }: Understanding): Draft => ({
  ...found,
  parts: found.parts.map((part) =>
    part.kind === 'refusal'
      ? { ...part, question: text.trim() }
      : part.kind === 'choice'
        ? { kind: 'refusal', reason: 'unknown', question: text.trim(), refs: part.refs }
        : part,
  ),
});

/** Two questions that one record answers get it once. */
function mergePassages(parts: readonly AnswerPart[]): AnswerPart[] {
  const merged: AnswerPart[] = [];
  for (const part of parts) {
    if (part.kind === 'besides' && merged.some((other) => isQuoting(other, part.ref))) continue;
    const index = merged.findIndex(
      (other) => part.kind === 'passage' && other.kind === 'passage' && isSameRef(other.ref, part.ref),
    );
    const other = merged[index];
    if (part.kind === 'passage' && other?.kind === 'passage') {
      merged[index] = { ...other, sentences: [...new Set([...other.sentences, ...part.sentences])] };
    } else merged.push(part);
  }
  return merged;
}

const isQuoting = (part: AnswerPart, ref: AnswerRef): boolean =>
  (part.kind === 'passage' || part.kind === 'besides') && isSameRef(part.ref, ref);

function toAnswer(drafts: readonly Draft[], context: DialogueContext): Answer {
  const parts = mergePassages(drafts.flatMap((each) => each.parts));
  return {
    zone: zoneOf(parts),
    matched: drafts.find(({ matched }) => matched !== null)?.matched ?? null,
    score: Math.min(...drafts.map(({ score }) => score)),
    parts,
    context,
  };
}

const OFFERS: readonly AnswerPart['kind'][] = ['choice', 'nearest', 'besides'];

function zoneOf(parts: readonly AnswerPart[]): Zone {
  if (parts.some(({ kind }) => kind !== 'refusal' && !OFFERS.includes(kind))) return 'answer';
  return parts.some(({ kind }) => OFFERS.includes(kind)) ? 'suggest' : 'refuse';
}

/** «Льготы в ОЭЗ»: a text answers, and «там» is the place that was named. */
const placesNamed = (
  refs: readonly SearchRef[],
  question: Understanding | undefined,
): readonly SearchRef[] =>
  refs.length > 0 && !refs.some(isPlace)
    ? (question?.mentions ?? []).flatMap((mention) => mention.refs.filter(isPlace).slice(0, 1)).slice(0, 1)
    : [];

/** What was not understood ends no talk. */
function nextContext(
  { refs, attribute, criteria, page, metric, ranked, matched }: Draft,
  before: DialogueContext,
  question?: Understanding,
): DialogueContext {
  if (matched === null) {
    const named = question?.mentions.flatMap((mention) => mention.refs.slice(0, 1)) ?? [];
    return named.length > 0 ? { ...NO_CONTEXT, refs: named.slice(0, CONTEXT_REFS_MAX) } : before;
  }
  return {
    refs: [...(refs ?? []), ...placesNamed(refs ?? [], question)].slice(0, CONTEXT_REFS_MAX),
    attribute: attribute ?? null,
    criteria: criteria ?? null,
    metric: metric ?? null,
    page: page ?? 0,
    ...(ranked ? { ranked } : {}),
  };
}
