import type { Language } from './language.ts';
import { type Reading, wordsOf } from './normalise.ts';

/** Brings wordings of one thing to one stem: «особая экономическая зона» and «ОЭЗ», «двадцать» and «20». */
export interface Canonical {
  /** All words of the text, particles too. */
  stemsOf(text: string, reading?: Reading): string[];
  /** How many forms from `start` on are one wording, and its stem; undefined where none begins there. */
  wordingAt(forms: readonly string[], start: number): Wording | undefined;
  /** The stem with a mark where the word is an abstract noun. */
  formOf(word: string, stem: string): string;
}

export interface Wording {
  readonly stem: string;
  readonly length: number;
}

/** «Промышленность» has the stem of «промышленный», and makes no term with what stands beside it. */
const QUALITY = /ост(?:ь|и|ью)$/u;
const formOf = (word: string, stem: string): string => (QUALITY.test(word) ? `${stem}~` : stem);

export function createCanonical(
  equivalents: Readonly<Record<string, readonly string[]>>,
  { stem }: Language,
): Canonical {
  const wordings = new Map<string, string>();
  // By the first form: most words begin no wording.
  const longest = new Map<string, number>();
  for (const [canonical, synonyms] of Object.entries(equivalents)) {
    for (const synonym of synonyms) {
      const forms = wordsOf(synonym).map((word) => formOf(word, stem(word)));
      wordings.set(forms.join(' '), stem(canonical));
      const [first = ''] = forms;
      longest.set(first, Math.max(longest.get(first) ?? 0, forms.length));
    }
  }

  const wordingAt = (forms: readonly string[], start: number): Wording | undefined => {
    for (
      let length = Math.min(longest.get(forms[start] ?? '') ?? 0, forms.length - start);
      length > 0;
      length -= 1
    ) {
      const found = wordings.get(forms.slice(start, start + length).join(' '));
      if (found !== undefined) return { stem: found, length };
    }
    return undefined;
  };

  return {
    formOf,
    wordingAt,
    stemsOf(text, reading) {
      const words = wordsOf(text, reading);
      const stems = words.map(stem);
      const forms = words.map((word, index) => formOf(word, stems[index] ?? ''));
      const found: string[] = [];
      for (let start = 0; start < stems.length; ) {
        const wording = wordingAt(forms, start);
        found.push(wording?.stem ?? stems[start] ?? '');
        start += wording?.length ?? 1;
      }
      return found;
    },
  };
}
