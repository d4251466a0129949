import type { AnswerRef } from '../answer.ts';
import { weightTold } from '../coverage.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Passage } from '../passage.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, isSameRef, type Situation } from './plan.ts';

/** What is written to be read from its beginning. */
const WRITTEN: readonly AnswerRef['kind'][] = ['faq', 'benefit'];

/** Whether a record is asked for as a whole: the sentence that has most of the question tells no more of it than the first. */
export function isAskedWhole(
  { ref, likeness, statements: [lead] }: Pick<Passage<AnswerRef>, 'ref' | 'likeness' | 'statements'>,
  question: Understanding,
  { knowledge }: Situation,
): boolean {
  if (lead === undefined || question.asks.has('law')) return false;
  if (!WRITTEN.includes(ref.kind)) return isDefined(ref, question);
  const [first] = statementsOf(knowledge.catalog, ref);
  if (first === undefined || first === lead) return false;
  if (FIGURE_ASKED.test(question.text) && /\d/.test(lead)) return false;
  const [named = NO_STEMS] = knowledge.stemsOf(ref);
  const asked = knowledge
    .weigh(question)
    .filter(({ weight, place }) => weight >= TELLING && !isGaining(question.words[place]?.text));
  if (asked.length <= NAMING_WORDS && likeness >= IN_THESE_WORDS) return true;
  const toldIn = (...stems: readonly ReadonlySet<string>[]): number =>
    weightTold(asked, { places: NO_PLACES, stems: [named, ...stems] });
  const before = knowledge.stemsIn(first);
  return toldIn(before, knowledge.stemsIn(lead)) <= toldIn(before);
}

/** What is quoted of a record; nothing where it is told from its beginning. */
export const quoted = (
  passage: Passage<AnswerRef>,
  question: Understanding,
  situation: Situation,
): readonly string[] => (isAskedWhole(passage, question, situation) ? [] : passage.statements);

/** «Что такое Физтех XXI»: an object tells what it is at its beginning. */
const isDefined = (ref: AnswerRef, { asks, mentions, unexplained }: Understanding): boolean =>
  isPlace(ref) &&
  asks.has('definition') &&
  unexplained.length === 0 &&
  mentions.some(({ refs }) => refs.some((other) => isSameRef(other, ref)));

/** «Льготы», «положено»: whatever is told is that. */
const isGaining = (text = ''): boolean => KEY_WORDS.gaining.some((beginning) => text.startsWith(beginning));

const FIGURE_ASKED = /(?<!\p{L})(?:скольк|когда|как(?:ой|ая|ую|ом|ого) (?:год|срок|ставк|сумм|размер))/iu;
const NO_STEMS: ReadonlySet<string> = new Set();
const NO_PLACES: ReadonlySet<number> = new Set();
/** So few words, and those by which it is asked for, name it and ask nothing more. */
const NAMING_WORDS = 2;
const IN_THESE_WORDS = 0.9;
/** Words of mere talk tell nothing. */
const TELLING = 0.4;
