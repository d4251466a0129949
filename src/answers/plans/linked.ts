import type { SearchRef } from '../documents.ts';
import type { Knowledge } from '../knowledge.ts';
import { readRecordKey } from '../record-key.ts';
import type { Word } from '../words.ts';
import { keyOf, type Plan } from './plan.ts';

/** A question that an operator has bound to a record, by its telling words. */
export interface Linked {
  readonly stems: ReadonlySet<string>;
  readonly ref: SearchRef;
}

/** Of the telling words of both, so many are the same (Dice). */
const SAME_SHARE = 0.85;
const LINKED_SCORE = 0.97;

/** What is bound to a record, in the same words or nearly so, gets that record. */
export const planLinked: Plan = (question, { knowledge, linked }) => {
  if (linked.length === 0) return undefined;
  const asked = tellingStems(question.words, knowledge);
  const ref = linked.find(({ stems }) => likeness(asked, stems) >= SAME_SHARE)?.ref;
  return (
    ref && {
      parts: [{ kind: 'passage', ref, sentences: [] }],
      matched: keyOf(ref),
      score: LINKED_SCORE,
      refs: [ref],
    }
  );
};

/** Makes variants ready for questions; one whose key names no record is left out. */
export const readLinked = (
  variants: readonly { readonly text: string; readonly target: string }[],
  knowledge: Knowledge,
): Linked[] =>
  variants.flatMap(({ text, target }) => {
    const ref = readRecordKey(target);
    return ref && knowledge.holds(ref)
      ? [{ ref, stems: tellingStems(knowledge.understand(text).words, knowledge) }]
      : [];
  });

/** Of a question that is nothing but talk, all of them. */
function tellingStems(words: readonly Word[], { isTalk }: Knowledge): ReadonlySet<string> {
  const telling = words.filter((word) => !isTalk(word));
  const stems = (telling.length > 0 ? telling : words).flatMap(({ readings }) =>
    [...readings.keys()].slice(0, 1),
  );
  return new Set(stems);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
