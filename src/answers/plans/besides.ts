import type { AnswerPart, AnswerRef } from '../answer.ts';
import { weightOf, weightTold } from '../coverage.ts';
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isPlace, isSameRef, type Situation, withCards } from './plan.ts';
import { findPassages } from './texts.ts';
import { toldBy, toldInPassage } from './told.ts';

/**
 * Adds to an answer the sentences of a record that tell what of the question it leaves out.
 *
 * All floors are calibrated on the rules of an earlier day and on a thousand questions that were put together after it,
 * of which they answered 86 %: there these sentences mend one wrong answer in five and stand below one right answer in
 * eighteen. In the answer's place they would break two answers for each that they mend.
 */
export function withBesides(question: Understanding, draft: Draft, situation: Situation): Draft {
  if (isUnknown(draft)) return nearestTo(question, situation) ?? draft;
  const floors = floorsOf(draft);
  const found = findPassages(question, situation)
    .slice(0, CANDIDATES_MAX)
    .filter((passage) => floors.some((floor) => isFit(passage, floor)) && !isTold(passage.ref, draft))
    .filter(({ statements: [first = ''] }) => !FIGURE_ASKED.test(question.text) || /\d/.test(first));
  if (found.length === 0) return draft;
  const asked = situation.knowledge.weigh(question);
  const whole = weightOf(asked);
  if (whole < TELLING) return draft;
  const [best] = found
    .map((passage) => ({
      passage,
      share: weightTold(asked, toldInPassage(passage, question, situation)) / whole,
    }))
    .toSorted((a, b) => b.share + b.passage.score - (a.share + a.passage.score));
  if (!best) return draft;
  const { passage } = best;
  const gain = best.share - weightTold(asked, toldBy(draft, question, situation)) / whole;
  const isFuller = floors.some((floor) => isFit(passage, floor) && gain >= gainOf(floor, passage.ref, draft));
  return isFuller ? { ...draft, parts: [...draft.parts, besides(passage)] } : draft;
}

const besides = ({ ref, statements }: Passage<AnswerRef>): AnswerPart => ({
  kind: 'besides',
  ref,
  sentences: statements.slice(0, SENTENCES_MAX),
});

/** It is no answer of its own. */
const SENTENCES_MAX = 2;

/** In the weight of its words; a question with less has nothing that could be left out. */
const TELLING = 4.5;
/** The likeliest, of which the one that tells most is taken. */
const CANDIDATES_MAX = 6;

/** What a record must be to be told besides: its score, its likeness, and what more of the question it tells. */
interface Floor {
  readonly score: number;
  readonly likeness: number;
  readonly gain: number;
}

/** Where a text answers, another is told only if it tells more. */
const BESIDE_TEXTS: readonly Floor[] = [{ score: 0.5, likeness: 0.4, gain: 0.1 }];
/** A list, a figure or a field tells by what it is, which need not be what was asked. */
const BESIDE_FIGURES: readonly Floor[] = [
  { score: 0.75, likeness: 0.6, gain: -0.1 },
  { score: 0.6, likeness: 0.4, gain: 0 },
  { score: 0.45, likeness: 0.25, gain: 0.3 },
];
/** A site or a cluster is found by its name, so that it always tells much. */
const GAIN_OF_PLACE = 0.15;
/** Beside a field of a record, another sentence of it has to tell more. */
const GAIN_OF_SAME = 0.05;

const gainOf = ({ gain }: Floor, ref: AnswerRef, { parts }: Draft): number => {
  const isSame = parts.some((part) => part.kind === 'fact' && isSameRef(part.ref, ref));
  return Math.max(gain, isPlace(ref) ? GAIN_OF_PLACE : isSame ? GAIN_OF_SAME : gain);
};

const TEXTS: readonly AnswerPart['kind'][] = ['passage', 'procedure'];
const UNTOUCHED: readonly AnswerPart['kind'][] = [
  'unlike',
  'speech',
  'refusal',
  'choice',
  'nearest',
  'section',
];

function floorsOf({ parts }: Draft): readonly Floor[] {
  if (parts.some((part) => UNTOUCHED.includes(part.kind) || isYesOrNo(part))) return [];
  return parts.every(({ kind }) => TEXTS.includes(kind)) ? BESIDE_TEXTS : BESIDE_FIGURES;
}

/** A yes or a no about one object is the whole answer. */
const isYesOrNo = (part: AnswerPart): boolean => part.kind === 'fact' && part.verdict !== undefined;

const isFit = ({ score, likeness, statements }: Passage<AnswerRef>, floor: Floor): boolean =>
  statements.length > 0 && score >= floor.score && likeness >= floor.likeness;

const FIGURE_ASKED = /(?<!\p{L})(?:скольк|когда(?!\p{L})|како[мй] год)/iu;

/** Its texts are told already; of a fact only the field is. */
const isTold = (ref: AnswerRef, { parts }: Draft): boolean =>
  parts.some((part) =>
    part.kind === 'procedure'
      ? ref.kind === 'procedure' && ref.slug === part.slug
      : 'ref' in part && part.kind !== 'fact' && isSameRef(part.ref, ref),
  );

const isUnknown = ({ parts: [part] }: Draft): boolean =>
  part?.kind === 'refusal' && part.reason === 'unknown';

/** Much evidence: what is asked outside the field, and not known to be so, seldom has more than 7. */
const NEAR = { evidence: 8, score: 0.4 };
const OTHERS_MAX = 2;

/** Instead of nothing: what comes nearest, as such. */
function nearestTo(question: Understanding, situation: Situation): Draft | undefined {
  const [best, ...others] = findPassages(question, situation);
  if (!best || best.evidence < NEAR.evidence) return undefined;
  // Where nothing of ours is spoken of, words alone prove less.
  if (best.score < NEAR.score && question.nouns.size === 0) return undefined;
  return {
    parts: [
      {
        kind: 'nearest',
        ref: best.ref,
        sentences: best.statements,
        others: withCards(others.slice(0, OTHERS_MAX).map(({ ref }) => ref)),
      },
    ],
    matched: null,
    score: best.score,
  };
}
