import type { AnswerPart, AnswerRef } from '../answer.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isPlace, isSameRef, type Situation } from './plan.ts';

const FULLY_NAMED = 0.85;
const UNLIKE: AnswerPart = { kind: 'unlike' };

/** Says first that they are not the same, where that was asked of two offices or notions. */
export const withUnlike = (draft: Draft, question: Understanding, situation: Situation): Draft =>
  areUnlike(comparedIn(draft, question), situation) ? { ...draft, parts: [UNLIKE, ...draft.parts] } : draft;

type Refs = readonly AnswerRef[];

/** Each with all that it may stand for; of a common noun, the notion that is told. */
function comparedIn({ refs = [] }: Draft, { mentions }: Understanding): readonly Refs[] {
  const named = mentions
    .filter(({ coverage, refs: all }) => coverage >= FULLY_NAMED && !all.some(isPlace))
    .map(({ refs: all }) => all);
  return named.length === 1 && refs.every(({ kind }) => kind === 'term') ? refs.map((ref) => [ref]) : named;
}

function areUnlike([one, other, ...more]: readonly Refs[], { knowledge: { catalog } }: Situation): boolean {
  if (!one || !other || more.length > 0) return false;
  if (one.some((ref) => other.some((each) => isSameRef(ref, each)))) return false;
  if ([one, other].every((refs) => refs.some(({ kind }) => kind === 'organisation'))) return true;
  const namesOf = (refs: Refs): readonly string[] =>
    refs.flatMap(({ kind, slug }) => {
      const term = kind === 'term' ? catalog.findTerm(slug) : undefined;
      return term ? [term.term, ...term.aliases].map((name) => name.toLowerCase()) : [];
    });
  // What is also called by the name of the other may be a part of it.
  const isCalledSo = (names: readonly string[], others: readonly string[]): boolean =>
    names.some((name) => others.some((each) => name.includes(each)));
  const [ours, others] = [namesOf(one), namesOf(other)];
  return !isCalledSo(ours, others) && !isCalledSo(others, ours);
}
