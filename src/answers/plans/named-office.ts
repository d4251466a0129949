import type { AnswerRef } from '../answer.ts';
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import type { Situation } from './plan.ts';

/** A part of a name may be a common word: «инвестор». */
const WHOLLY_NAMED = 0.98;

/** «Роснано — частная компания?» is answered by nothing that says not a word of it. */
export function ofOfficeNamed(
  passages: readonly Passage<AnswerRef>[],
  { mentions, words }: Understanding,
  { knowledge }: Situation,
): readonly Passage<AnswerRef>[] {
  const offices = mentions.filter(
    ({ coverage, refs }) =>
      coverage >= WHOLLY_NAMED &&
      refs.every(({ kind }) => kind === 'organisation' || kind === 'term') &&
      refs.some(({ kind }) => kind === 'organisation'),
  );
  const told = passages.filter(({ ref }) =>
    offices.every(({ places }) =>
      places.some((place) => {
        const word = words[place];
        return word !== undefined && !knowledge.isTalk(word) && knowledge.tells(ref, word);
      }),
    ),
  );
  return told.length > 0 ? told : passages;
}
