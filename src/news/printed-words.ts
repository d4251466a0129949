import type { Canonical } from '../answers/canonical.ts';
import type { Language } from '../answers/language.ts';
import { wordsOf } from '../answers/normalise.ts';
import type { Word } from '../answers/words.ts';

/** The words of a text that was printed: spelt right, so that nothing is guessed. */
export type ReadPrinted = (text: string) => Word[];

const WHOLE = { limit: 4096 };

/** A wording that is one thing («особая экономическая зона») is one word. */
export function createReadPrinted(language: Language, canonical: Canonical): ReadPrinted {
  return (text) => {
    const texts = wordsOf(text, WHOLE);
    const stems = texts.map(language.stem);
    const forms = texts.map((word, place) => canonical.formOf(word, stems[place] ?? ''));
    const words: Word[] = [];
    for (let start = 0; start < texts.length; ) {
      const wording = canonical.wordingAt(forms, start);
      const length = wording?.length ?? 1;
      words.push({
        text: texts.slice(start, start + length).join(' '),
        readings: new Map([[wording?.stem ?? stems[start] ?? '', 1]]),
        isKnown: true,
      });
      start += length;
    }
    return words;
  };
}
