import type { QuestionClass } from './questions.ts';
import { faultsOf, percentile, type Score, type Tally, type Verdict } from './score.ts';

/** Characters of a wrong reply that are shown, and of a pattern it fails. */
const SHOWN_REPLY = 280;
const SHOWN_PATTERN = 90;

export interface Measured {
  readonly name: string;
  readonly ours: Score;
  readonly bm25: Score;
  /** Milliseconds of single replies. */
  readonly latencies: readonly number[];
}

/** A measured set as a table, with what is counted over all of it below. */
export function renderReport({ name, ours, bm25, latencies }: Measured): string {
  const rows = [...ours.byClass].map(([questionClass, tally]) =>
    row(questionClass, tally, bm25.byClass.get(questionClass as QuestionClass)),
  );
  return [
    `${name}: ${ours.all.total} questions`,
    columns('class', 'asked', 'right', 'at once', 'BM25'),
    ...rows,
    row('all', ours.all, bm25.all),
    `outside the field: false answers ${falseAnswers(ours)}, guesses ${ours.outside.guesses}; BM25 false answers ${falseAnswers(bm25)}`,
    `choices offered: ${ours.choices.total}, MRR ${ours.choices.meanReciprocalRank.toFixed(2)}`,
    `latency: ${renderLatency(latencies)}`,
  ].join('\n');
}

export const renderLatency = (latencies: readonly number[]): string =>
  [0.5, 0.95, 0.99]
    .map((share) => `p${share * 100} ${percentile(latencies, share).toFixed(2)} ms`)
    .join(', ');

/** What was asked, what came and what is wrong with it. */
export function renderFailure({ question, reply }: Verdict): string {
  const asked = [...(question.context ?? []), question.q].join(' → ');
  const faults = faultsOf(question, reply.text).map((fault) => `    ${cut(fault, SHOWN_PATTERN)}`);
  return [
    `${question.id}  ${asked}`,
    ...faults,
    `    ${reply.zone}: ${cut(reply.text.replace(/\s*\n\s*/g, ' ¶ '), SHOWN_REPLY)}`,
  ].join('\n');
}

function row(name: string, ours: Tally, bm25: Tally | undefined): string {
  return columns(
    name,
    String(ours.total),
    share(ours.right, ours.total),
    share(ours.rightAtOnce, ours.total),
    bm25 ? share(bm25.right, bm25.total) : '',
  );
}

const columns = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(16) + cells.map((cell) => cell.padStart(9)).join('');

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

const falseAnswers = ({ outside }: Score): string =>
  `${outside.falseAnswers} of ${outside.total} (${share(outside.falseAnswers, outside.total)})`;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
