import type { Canonical } from './canonical.ts';
import type { SearchRef } from './documents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import { createPhraseBook } from './phrase-book.ts';
import table from './procedures.json' with { type: 'json' };
import { readRecordKey } from './record-key.ts';
import type { Word } from './words.ts';

/** What is asked of a procedure. An operator extends `procedures.json`, never the code. */
export const PROCEDURE_ASPECTS = [
  'steps',
  'documents',
  'authority',
  'duration',
  'cost',
  'conditions',
] as const;
export type ProcedureAspect = (typeof PROCEDURE_ASPECTS)[number];

/** What somebody wants to become or to get. */
export interface ProcedureGoal {
  /** What tells how, the fittest first, then what may have been meant instead. */
  readonly records: readonly SearchRef[];
  /** The words it was named by, by their place. */
  readonly places: readonly number[];
  /** Whether it is asked for by these words alone. */
  readonly isWhole: boolean;
}

export interface ProcedureGoals {
  /** All that are named, the most fully named first. */
  find(words: readonly Word[]): readonly ProcedureGoal[];
  aspectsOf(words: readonly Word[]): ReadonlySet<Exclude<ProcedureAspect, 'steps'>>;
}

interface GoalEntry {
  readonly records: readonly string[];
  readonly phrases: readonly string[];
  readonly always?: boolean;
}
const GOALS: readonly GoalEntry[] = table.goals;

/** The likeliest way of reading an aspect comes first. */
const ASPECTS = ['documents', 'duration', 'cost', 'authority', 'conditions'] as const;

/** Goals none of whose records the snapshot holds are left out. */
export function createProcedureGoals(
  canonical: Canonical,
  holds: (ref: SearchRef) => boolean,
): ProcedureGoals {
  const goals = GOALS.map(({ records, phrases, always = false }) => ({
    records: records.flatMap((key) => readRecordKey(key) ?? []).filter(holds),
    phrases,
    isWhole: always,
  })).filter(({ records }) => records.length > 0);
  const book = createPhraseBook(
    goals.map((goal) => [goal, goal.phrases] as const),
    canonical,
  );
  const aspects = createPhraseBook(
    ASPECTS.map((aspect) => [aspect, table.aspects[aspect]] as const),
    canonical,
  );
  return {
    find: (words) =>
      book
        .find(words)
        .toSorted(
          (a, b) => b.places.length - a.places.length || goals.indexOf(a.value) - goals.indexOf(b.value),
        )
        .map(({ value: { records, isWhole }, places }) => ({ records, places, isWhole })),
    aspectsOf: (words) => {
      const found = new Set(aspects.find(words).map(({ value }) => value));
      if (isOfTerm(words)) found.delete('duration');
      return found;
    },
  };
}

/** «На сколько лет дают …»: how long it lasts, not how long it takes. */
const isOfTerm = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, place) =>
      KEY_WORDS.lasting.includes(text) && KEY_WORDS.years.includes(words[place + 2]?.text ?? ''),
  );
