import type { SearchRef } from './documents.ts';
import type { Candidate } from './text-index.ts';

export type SearchResult =
  | { readonly outcome: 'hit'; readonly ref: SearchRef }
  /** From two to {@link SEVERAL_MAX}, the likeliest first. */
  | { readonly outcome: 'several'; readonly refs: readonly SearchRef[] }
  /** What comes nearest or is named in passing, {@link SUGGESTIONS_MAX} at most. */
  | { readonly outcome: 'none'; readonly suggestions: readonly SearchRef[] };

export const SEVERAL_MAX = 8;
export const SUGGESTIONS_MAX = 3;

/**
 * Scores and evidence are those of {@link Candidate}. The floors are calibrated on the tables of tests/answers: nothing
 * that is not ours may pass them.
 */
const HIT_SCORE = 0.54;
const SEVERAL_SCORE = 0.45;
const SUGGESTED_SCORE = 0.35;
/** Words that nearly every record has open none. */
const CONVINCING_EVIDENCE = 1.2;
const SUGGESTED_EVIDENCE = 2;
/** One word of a long name opens no card, unless it is rare. */
const OPENING_NAME_SHARE = 0.6;
const OPENING_EVIDENCE = 4.5;
const SUGGESTED_NAME_SHARE = 0.8;
/** A rival comes to this part of the best score; one that was named more fully, to the smaller part. */
const CLEAR_MARGIN = 0.87;
const SEVERAL_MARGIN = 0.6;

/** For records that are all meant alike, at least one. */
export function toResult(refs: readonly SearchRef[]): SearchResult {
  const [ref] = refs;
  return ref && refs.length === 1
    ? { outcome: 'hit', ref }
    : { outcome: 'several', refs: refs.slice(0, SEVERAL_MAX) };
}

/** Opens, offers or only suggests; the candidates come the likeliest first. */
export function judge(candidates: readonly Candidate[]): SearchResult {
  const convincing = candidates.filter(isConvincing);
  const [best, ...rest] = convincing;
  if (!best) return { outcome: 'none', suggestions: toSuggestions(candidates.filter(isSuggested)) };
  if (opensCard(best) && !rest.some((other) => rivals(other, best))) return { outcome: 'hit', ref: best.ref };
  const comparable = convincing.filter(({ score }) => score >= best.score * SEVERAL_MARGIN);
  return comparable.length > 1
    ? toResult(comparable.map(({ ref }) => ref))
    : { outcome: 'none', suggestions: toSuggestions([best, ...candidates.filter(isSuggested)]) };
}

/** What was called by its full name gives way to nothing less. */
function rivals(other: Candidate, best: Candidate): boolean {
  if (other.named > best.named) return other.score >= best.score * SEVERAL_MARGIN;
  const isOutdone = other.named < 1 && best.named === 1 && !isQuestion(best);
  return !isOutdone && other.score >= best.score * CLEAR_MARGIN;
}

function opensCard(candidate: Candidate): boolean {
  const { score, named, evidence } = candidate;
  const isNamed = named >= OPENING_NAME_SHARE;
  const isTelling = evidence >= OPENING_EVIDENCE;
  return score >= HIT_SCORE && (isQuestion(candidate) ? isNamed && isTelling : isNamed || isTelling);
}

/** The wording of a question is no name: its words are rare among records only because records are not chat. */
const isQuestion = ({ ref }: Candidate): boolean => ref.kind === 'faq';

const isConvincing = ({ score, evidence, named }: Candidate): boolean =>
  score >= SEVERAL_SCORE && (evidence >= CONVINCING_EVIDENCE || named === 1);

const isSuggested = (candidate: Candidate): boolean =>
  candidate.evidence >= SUGGESTED_EVIDENCE &&
  (candidate.named >= SUGGESTED_NAME_SHARE || (candidate.score >= SUGGESTED_SCORE && !isQuestion(candidate)));

const toSuggestions = (candidates: readonly Candidate[]): SearchRef[] =>
  [...new Set(candidates.map(({ ref }) => ref))].slice(0, SUGGESTIONS_MAX);
