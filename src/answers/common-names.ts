import type { SearchRef } from './documents.ts';
import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

/** What tells whether a word of every day that is a name here as well is meant as the name. */
export interface CommonNameTools {
  /** Stems of {@link Lexicon.commonNames}. */
  readonly commonNames: ReadonlySet<string>;
  isTalk(word: Word): boolean;
  /** Whether the word is one of the record's names or facts, or stands in its texts. */
  isSaidOf(ref: SearchRef, word: Word): boolean;
  /** The words that ask or choose something that records have, by their place. */
  explainedIn(words: readonly Word[]): ReadonlySet<number>;
  /** Whether a site is spoken of. */
  hasNoun(words: readonly Word[]): boolean;
}

export interface CommonNames {
  isCommon(word: Word | undefined): boolean;
  isNamed(mention: Mention, mentions: readonly Mention[], words: readonly Word[]): boolean;
}

/** «Построена в 2020 году» is asked of a site. */
const BEGUN = /^(?:откры|постро|созда|основа|запу|появи|заработа)/u;

export function createCommonNames(tools: CommonNameTools): CommonNames {
  const { commonNames, isTalk, isSaidOf, explainedIn, hasNoun } = tools;
  const isCommon = (word: Word | undefined): boolean =>
    [...(word?.readings.keys() ?? [])].some((stem) => commonNames.has(stem));

  return {
    isCommon,
    /** A word of every day is a name where hardly anything else is said, or a site is spoken of. */
    isNamed({ places, refs }, mentions, words) {
      if (!places.every((place) => isCommon(words[place])) || !refs.some(isPlace)) return true;
      const explained = new Set([...mentions.flatMap((mention) => mention.places), ...explainedIn(words)]);
      const isDated = words.some(isYear);
      const isStrange = (word: Word, place: number): boolean =>
        !explained.has(place) &&
        !isTalk(word) &&
        !isNumber(word) &&
        !(isDated && BEGUN.test(word.text)) &&
        !refs.some((ref) => isSaidOf(ref, word));
      // «Где МЗТА и где Пульсар»: beside a name of ours it is a name as well.
      const isBesideName = mentions.some(
        (mention) => mention.refs.some(isPlace) && mention.places.every((place) => !isCommon(words[place])),
      );
      return isBesideName || hasNoun(words) || !words.some(isStrange);
    },
  };
}

const isPlace = ({ kind }: SearchRef): boolean => kind === 'technopark' || kind === 'cluster';

const isNumber = ({ text, readings }: Word): boolean =>
  /^(?:\d+$|тысяч|тыс$|млн|миллион|млрд|миллиард)/u.test(text) ||
  [...readings.keys()].some((stem) => /^\d+$/u.test(stem));

const isYear = ({ text }: Word): boolean => /^(?:19|20)\d\d$/u.test(text);
