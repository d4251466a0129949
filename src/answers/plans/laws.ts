import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { actsOf, statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { keyOf, type Plan, type Situation } from './plan.ts';
import { findPassages } from './texts.ts';

const LAW_SCORE = 0.95;
const FULLY_NAMED = 0.85;
/** Another record that is asked for in nearly these words answers by itself. */
const ASKED_SO = 0.7;
const ACTS_MAX = 2;

/** «Каким постановлением установлен порядок …», «каким законом введены ИНТЦ»: the act of a status or of a notion. */
export const planLaw: Plan = (question, situation) => {
  const { asks, taxes, mentions } = question;
  if (!isLawAsked(question) || taxes.size > 0 || asks.has('benefit')) return undefined;
  if (mentions.some(({ refs }) => refs.every(({ kind }) => kind === 'technopark'))) return undefined;
  const [best] = findPassages(question, situation);
  if (best && best.likeness >= ASKED_SO && best.ref.kind !== 'procedure') return undefined;
  const found = definitionOf(question, situation) ?? procedureOf(question, situation);
  if (!found) return undefined;
  const { ref, sentences } = found;
  const part: AnswerPart =
    ref.kind === 'procedure'
      ? { kind: 'procedure', slug: ref.slug, aspect: 'steps', sentences, place: null, others: [] }
      : { kind: 'passage', ref, sentences };
  return { parts: [part], matched: keyOf(ref, 'law'), score: LAW_SCORE, refs: [ref] };
};

/** It is asked by which act something is so. */
export const isLawAsked = ({ asks, text }: Understanding): boolean => asks.has('law') && LAW_ASKED.test(text);

/** The acts of a record, those of the sort asked for first. */
export function actsAsked(
  ref: AnswerRef,
  { text }: Understanding,
  { knowledge }: Situation,
): readonly string[] {
  const acts = actsOf(knowledge.catalog, ref);
  const sort = SORTS.find((each) => each.test(text));
  const isOurs = (act: string): boolean =>
    (sort?.test(act) ?? true) && (!OF_MOSCOW.test(text) || OF_MOSCOW.test(act));
  return [...acts.filter(isOurs), ...acts.filter((act) => !isOurs(act))].slice(0, ACTS_MAX);
}

/** The sort of act that is asked for comes first. */
const SORTS: readonly RegExp[] = [/постановлен/iu, /приказ/iu, /закон/iu];
const OF_MOSCOW = /москв|московск/iu;

const LAW_ASKED =
  /(?:как\p{L}+|чем|что за) (?:\p{L}+ ){0,2}(?:закон|постановлен|приказ|указ|акт|стать)|норматив|на основании|регулир|(?<!\p{L})нпа(?!\p{L})/iu;
const ACT = /№|закон|постановлен|указ/iu;

interface Told {
  readonly ref: SearchRef;
  readonly sentences: readonly string[];
}

/** The sentence of the one notion named that names an act. */
function definitionOf({ mentions }: Understanding, { knowledge }: Situation): Told | undefined {
  const [ref, ...others] = mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'term').slice(0, 1));
  if (!ref || others.length > 0) return undefined;
  const sentences = statementsOf(knowledge.catalog, ref).filter((statement) => ACT.test(statement));
  return sentences.length > 0 ? { ref, sentences: sentences.slice(0, 1) } : undefined;
}

/** The acts of the status that is named; of a technopark in general, those of its status. */
function procedureOf(question: Understanding, situation: Situation): Told | undefined {
  const { knowledge } = situation;
  const [goal] = knowledge.procedures.find(question.words);
  const [named] = goal?.records.filter(({ kind }) => kind === 'procedure') ?? [];
  const ref = named ?? (isOfTechnopark(question) ? TECHNOPARK_STATUS : undefined);
  if (!ref || !knowledge.holds(ref)) return undefined;
  const sentences = actsAsked(ref, question, situation);
  return sentences.length > 0 ? { ref, sentences } : undefined;
}

const TECHNOPARK_STATUS = { kind: 'procedure', slug: 'get-tp-status' } as const satisfies AnswerRef;
const isOfTechnopark = ({ words }: Understanding): boolean =>
  words.some(({ readings }) => readings.has(KEY_WORDS.technopark));
