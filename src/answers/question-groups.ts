import askingWords from './asking-words.json' with { type: 'json' };
import type { Language } from './language.ts';
import { withoutMarks } from './scrub.ts';
import { soundOf } from './spelling.ts';

/**
 * Equal for questions that differ in endings, particles, words of asking and of courtesy, marks and the order of words
 * only; empty for no words.
 */
export type QuestionKey = (scrubbed: string) => string;

export function createQuestionKey({ stem, stemsOf }: Pick<Language, 'stem' | 'stemsOf'>): QuestionKey {
  const isAsking = new Set(askingWords.map(stem));
  return (scrubbed) => {
    const stems = [...new Set(stemsOf(withoutMarks(scrubbed)))].sort();
    const telling = stems.filter((stemmed) => !isAsking.has(stemmed));
    return (telling.length > 0 ? telling : stems).join(' ');
  };
}

/** What has one key. */
export interface KeyedQuestions {
  readonly key: string;
  readonly count: number;
}

/**
 * How much two sets of words must share (Dice) to count as one question. A word more or less makes another question of
 * a short one: «налог на прибыль» is not «налог на прибыль в ОЭЗ».
 */
const LIKENESS_MIN = 0.85;

interface Group<T> {
  /** Of the first row, as they sound. */
  readonly wordCount: number;
  readonly rows: T[];
}

/**
 * Puts together the keys that are nearly equal, words that sound alike being equal; each key is in one group. The
 * groups with the most questions come first, and so do the keys within a group.
 */
export function groupByLikeness<T extends KeyedQuestions>(rows: readonly T[]): T[][] {
  const groups: Group<T>[] = [];
  const groupsWith = new Map<string, Group<T>[]>();
  for (const row of rows.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))) {
    const words = [...new Set(row.key.split(' ').map(soundOf))];
    const alike = likestGroup(words, groupsWith);
    if (alike) {
      alike.rows.push(row);
      continue;
    }
    const group = { wordCount: words.length, rows: [row] };
    groups.push(group);
    for (const word of words) {
      const others = groupsWith.get(word);
      if (others) others.push(group);
      else groupsWith.set(word, [group]);
    }
  }
  return groups.map((group) => group.rows).sort((a, b) => countOf(b) - countOf(a));
}

function likestGroup<T>(words: readonly string[], groupsWith: ReadonlyMap<string, readonly Group<T>[]>) {
  const shared = new Map<Group<T>, number>();
  for (const word of words) {
    for (const group of groupsWith.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  let likest: Group<T> | undefined;
  let likeness = LIKENESS_MIN;
  for (const [group, count] of shared) {
    const found = (2 * count) / (words.length + group.wordCount);
    if (found > likeness) [likest, likeness] = [group, found];
  }
  return likest;
}

/** How many questions the keys stand for. */
export const countOf = (rows: readonly KeyedQuestions[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);
