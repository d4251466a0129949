import { nameOfAdjective } from './adjectives.ts';
import type { Canonical } from './canonical.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Language } from './language.ts';
import { READ_LIMIT, wordsOf } from './normalise.ts';
import type { Numerals } from './numerals.ts';
import { alternativeReadings } from './readings.ts';
import type { Correction, Spelling } from './spelling.ts';

/** A word of a question as it was understood; a wording of several words that means one thing is one word. */
export interface Word {
  /** Normalised, as it was typed, look-alikes, the keyboard and the spelling set right. */
  readonly text: string;
  /** The stems it may stand for, the likeliest first, each with how sure that is, up to 1. */
  readonly readings: ReadonlyMap<string, number>;
  /** The catalogue or the lexicons know it, or what it was corrected to. */
  readonly isKnown: boolean;
}

/** Reads any text as words. */
export type ReadWords = (text: string) => Word[];

export interface ReadingTools {
  readonly language: Language;
  readonly canonical: Canonical;
  readonly numerals: Numerals;
  readonly spelling: Spelling;
  /** Some record or lexicon has the stem. */
  isKnown(stem: string): boolean;
  /** The stem of a site's name of one word. */
  isSiteName(stem: string): boolean;
  /** A long word of a site's name. */
  isName(stem: string): boolean;
  /** The word stands in this very form in a record or a lexicon. */
  isWritten(word: string): boolean;
  /** Some phrase of the lexicons is found by this beginning. */
  isBegun(word: string): boolean;
}

/** More words are no question. */
const WORDS_MAX = 60;
/** Guessing is the dearest step. */
const GUESSES_MAX = 12;
const SHORTEST_PART = 3;
/** A shorter part has to be written just so somewhere. */
const SHORTEST_DECLINED = 6;
/** From this on, the word is written as it was meant. */
const SURE_CORRECTION = 0.8;
const LONG_ENDING = 3;
const LONGEST_RUN_TOGETHER = 40;
const PARTS_MAX = 5;
const TORN_MAX = 3;
/** Words that were run together or torn apart are read with a little less trust. */
const REJOINED = 0.9;
const NUMBER = 0.9;
const NUMBERED = /^(\p{L}{4,})(\d{1,4})$/u;
/** «2016м», «2020-го». */
const ENDING_OF_YEAR = /(?<=(?<!\d)(?:19|20)\d\d)-?(?:м|го|й|ом|ый|му)(?!\p{L})/u;

export function createReadWords({
  language,
  canonical,
  numerals,
  spelling,
  isKnown,
  isSiteName,
  isName,
  isWritten,
  isBegun,
}: ReadingTools): ReadWords {
  const { stem, isParticle } = language;
  const isUnderstood = (word: string): boolean =>
    isParticle(word) || /^\d+$/.test(word) || isKnown(stem(word)) || isBegun(word);

  /** «Рябиновая44»: a number that was written together with the word before it. */
  const withoutNumber = (word: string): readonly string[] =>
    isUnderstood(word) ? [word] : (NUMBERED.exec(word)?.slice(1) ?? [word]);

  /** One piece of text between spaces, in the alphabet and the layout in which it says something. */
  const readPiece = (piece: string): string[] => {
    const asItStands = wordsOf(piece.replace(ENDING_OF_YEAR, '')).flatMap(withoutNumber);
    if (asItStands.every(isUnderstood)) return asItStands;
    const readings = alternativeReadings(piece).map((reading) => wordsOf(reading));
    return (
      readings.find((words) => words.every(isUnderstood)) ??
      readings.find((words) =>
        words.every((word) => isUnderstood(word) || spelling.correct(stem(word)).length > 0),
      ) ??
      asItStands
    );
  };

  /** A word of three letters hides in any other, unless it is one of asking or a particle. */
  const isShortWord = (part: string): boolean => isParticle(part) || language.isFiller(stem(part));

  const isPart = (part: string): boolean => {
    if (part.length < SHORTEST_PART) return isParticle(part);
    if (part.length === SHORTEST_PART) {
      return isWritten(part) && (isShortWord(part) || isSiteName(part) || KEY_WORDS.ours.includes(part));
    }
    return isWritten(part) || (part.length >= SHORTEST_DECLINED && isKnown(stem(part)));
  };

  /** The fewest words that this one is when nothing is left between them. */
  const apart = (word: string): string[] | undefined => {
    if (word.length > LONGEST_RUN_TOGETHER) return undefined;
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= word.length; end += 1) {
      for (let start = 0; start < end; start += 1) {
        const before = best[start];
        const known = best[end];
        if (!before || before.length >= PARTS_MAX || (known && known.length <= before.length + 1)) continue;
        const part = word.slice(start, end);
        if (isPart(part) && part !== word) best[end] = [...before, part];
      }
    }
    return best[word.length];
  };

  const sure = (text: string, likelihood = 1): Word => {
    const number = numerals.valueOf(stem(text));
    const readings = new Map([[stem(text), likelihood]]);
    if (number !== undefined) readings.set(String(number), NUMBER);
    return { text, readings, isKnown: true };
  };

  const isNearlyName = ({ word, likelihood }: Correction): boolean =>
    likelihood >= SURE_CORRECTION && isName(word);

  /** «Останкено»: of a misspelt name the stemmer takes what only looks like an ending. */
  const correctionsOf = (text: string): readonly Correction[] => {
    const root = stem(text);
    const corrections = spelling.correct(root);
    const isSure = (corrections[0]?.likelihood ?? 0) >= SURE_CORRECTION;
    if (isSure || text.length - root.length < LONG_ENDING) return corrections;
    const name = spelling.correct(text).find(isNearlyName);
    return name ? [name, ...corrections.filter(({ word }) => word !== name.word)] : corrections;
  };

  const guess = (text: string): Word[] => {
    const corrections = correctionsOf(text);
    const [best] = corrections;
    // What is nearly a long name is no other words run together.
    const isMeant = best && (best.likelihood >= REJOINED || isNearlyName(best));
    const parts = isMeant ? undefined : apart(text);
    if (parts) return parts.map((part) => sure(part, REJOINED));
    const readings = new Map(corrections.map(({ word, likelihood }) => [word, likelihood]));
    return [
      readings.size > 0
        ? { text: respell(text, best), readings, isKnown: true }
        : { text, readings: new Map([[stem(text), 1]]), isKnown: false },
    ];
  };

  /** The ending stays that of the misspelt word. */
  const respell = (text: string, best: Correction | undefined): string => {
    const root = stem(text);
    return best && best.likelihood >= SURE_CORRECTION && text.startsWith(root)
      ? best.word + text.slice(root.length)
      : text;
  };

  /** «Мос мед парк»: a name in two or three pieces. */
  const tornName = (texts: readonly string[], start: number) => {
    for (let length = TORN_MAX; length > 1; length -= 1) {
      const pieces = texts.slice(start, start + length);
      const name = pieces.join('');
      // «Технопарки в …» has the stem of «технопарк» when run together.
      if (pieces.length < length || pieces.some(isParticle)) continue;
      if (isName(stem(name))) return { name, length };
    }
    return undefined;
  };

  /** «Льготыипп» begins as a known word and is two. */
  const runTogether = (text: string): Word[] | undefined =>
    isKnown(stem(text)) || isParticle(text) || /^\d+$/.test(text)
      ? undefined
      : apart(text)?.map((part) => sure(part, REJOINED));

  const understand = (texts: readonly string[]): Word[] => {
    const words: Word[] = [];
    let guesses = 0;
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] ?? '';
      const together = text + (texts[index + 1] ?? '');
      const torn = tornName(texts, index);
      const name = nameOfAdjective(text, texts[index + 1], isSiteName);
      if (name !== undefined) {
        words.push({ text, readings: new Map([[name, 1]]), isKnown: true });
      } else if (torn) {
        words.push(sure(torn.name, REJOINED));
        index += torn.length - 1;
      } else if (isUnderstood(text)) words.push(...(runTogether(text) ?? [sure(text)]));
      else if (together !== text && isUnderstood(together)) {
        words.push(sure(together, REJOINED));
        index += 1;
      } else {
        guesses += 1;
        words.push(
          ...(guesses > GUESSES_MAX
            ? [{ text, readings: new Map([[stem(text), 1]]), isKnown: false }]
            : guess(text)),
        );
      }
    }
    return words;
  };

  /** Makes one word of a wording that is one thing. */
  const merge = (words: readonly Word[]): Word[] => {
    const forms = words.map(({ text, readings }) => canonical.formOf(text, [...readings.keys()][0] ?? ''));
    const merged: Word[] = [];
    for (let start = 0; start < words.length; ) {
      const word = words[start];
      if (!word) break;
      const spelled = numerals.yearAt(forms, start);
      if (spelled) {
        merged.push(sure(String(spelled.year)));
        start += spelled.length;
        continue;
      }
      const number = numerals.numberAt(forms, start);
      if (number !== undefined) {
        merged.push(sure(String(number)));
        start += 2;
        continue;
      }
      const wording = canonical.wordingAt(forms, start);
      merged.push(
        wording
          ? {
              text: words
                .slice(start, start + wording.length)
                .map(({ text }) => text)
                .join(' '),
              readings: new Map([[wording.stem, 1]]),
              isKnown: true,
            }
          : word,
      );
      start += wording?.length ?? 1;
    }
    return merged;
  };

  return (text) =>
    merge(understand(text.slice(0, READ_LIMIT).split(/\s+/).flatMap(readPiece).slice(0, WORDS_MAX)));
}
