import type { Zone } from '../../src/answers/answer.ts';
import { QUESTION_CLASSES, type Question, type QuestionClass } from './questions.ts';

/** A reply as a person reads it. */
export interface Reply {
  /** The message without its markup, then the labels of its buttons, a line each. */
  readonly text: string;
  readonly zone: Zone;
  /** Where it asks which of several is meant: each with what pressing it would show, in the order of the buttons. */
  readonly candidates: readonly string[];
}

/** Characters of a reply that are read without scrolling. */
export const FIRST_GLANCE = 400;

export interface Verdict {
  readonly question: Question;
  readonly reply: Reply;
  readonly isRight: boolean;
  /** Whether what is expected stands within the first {@link FIRST_GLANCE} characters. */
  readonly isRightAtOnce: boolean;
  /** A question outside the field that was taken for one of ours. */
  readonly isFalseAnswer: boolean;
  /** 1 for the right candidate offered first, 1/2 for second …, 0 for none; null where none were offered. */
  readonly reciprocalRank: number | null;
}

export interface Tally {
  readonly total: number;
  readonly right: number;
  readonly rightAtOnce: number;
}

export interface Score {
  readonly all: Tally;
  readonly byClass: ReadonlyMap<QuestionClass, Tally>;
  /** Questions outside the field: answered as ours, or met with a guess at what may be meant. */
  readonly outside: { readonly total: number; readonly falseAnswers: number; readonly guesses: number };
  /** The mean over the replies that offered candidates. */
  readonly choices: { readonly total: number; readonly meanReciprocalRank: number };
}

export function judge(question: Question, reply: Reply): Verdict {
  return {
    question,
    reply,
    isRight: faultsOf(question, reply.text).length === 0,
    isRightAtOnce: faultsOf(question, reply.text.slice(0, FIRST_GLANCE)).length === 0,
    isFalseAnswer: isOutside(question) && reply.zone === 'answer',
    reciprocalRank: rankOf(question, reply.candidates),
  };
}

/** Why a text is no right answer: what is absent and what should be; empty where it is right. */
export function faultsOf({ expect, any, not }: Question, text: string): string[] {
  const readings = [text, plain(text)];
  const holds = (source: string) => readings.some((reading) => compiled(source).test(reading));
  return [
    ...expect.filter((source) => !holds(source)).map((source) => `absent: ${source}`),
    ...(any.length > 0 && !any.some(holds) ? [`none of: ${any.join('  or  ')}`] : []),
    ...not.filter(holds).map((source) => `present: ${source}`),
  ];
}

export function score(verdicts: readonly Verdict[]): Score {
  const asked = QUESTION_CLASSES.map(
    (name) => [name, verdicts.filter(({ question }) => question.class === name)] as const,
  ).filter(([, ofClass]) => ofClass.length > 0);
  const ranks = verdicts.map(({ reciprocalRank }) => reciprocalRank).filter((rank) => rank !== null);
  return {
    all: tally(verdicts),
    byClass: new Map(asked.map(([name, ofClass]) => [name, tally(ofClass)])),
    outside: {
      total: count(verdicts, ({ question }) => isOutside(question)),
      falseAnswers: count(verdicts, ({ isFalseAnswer }) => isFalseAnswer),
      guesses: count(verdicts, ({ question, reply }) => isOutside(question) && reply.zone === 'suggest'),
    },
    choices: {
      total: ranks.length,
      meanReciprocalRank: ranks.length === 0 ? 0 : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
    },
  };
}

/** The least of the values that at least this share of them does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const isOutside = (question: Question): boolean => question.class === 'offtopic';

function rankOf(question: Question, candidates: readonly string[]): number | null {
  if (candidates.length === 0) return null;
  const place = candidates.findIndex((candidate) => faultsOf(question, candidate).length === 0);
  return place < 0 ? 0 : 1 / (place + 1);
}

function tally(verdicts: readonly Verdict[]): Tally {
  return {
    total: verdicts.length,
    right: count(verdicts, ({ isRight }) => isRight),
    rightAtOnce: count(verdicts, ({ isRightAtOnce }) => isRightAtOnce),
  };
}

const count = (verdicts: readonly Verdict[], is: (verdict: Verdict) => boolean): number =>
  verdicts.filter(is).length;

/** With ё as е, plain spaces and plain dashes: how a question's patterns may be written. */
const plain = (text: string): string =>
  text
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-');

const patterns = new Map<string, RegExp>();

function compiled(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'iu');
  patterns.set(source, pattern);
  return pattern;
}
