import { OKRUGS } from '../catalog/vocabulary.ts';
import type { PhraseBook, PhraseMatch } from './phrase-book.ts';
import type { Criterion, CriterionList } from './site-choice.ts';
import type { Word } from './words.ts';

/** The words of a question that choose among sites. */
export const readSiteWords = (
  book: PhraseBook<Criterion>,
  words: readonly Word[],
): readonly PhraseMatch<Criterion>[] => [
  ...book
    .find(words)
    .filter((match) => isTogether(match, words))
    .map((match) => withSynonyms(match, book.findAll(words))),
  ...okrugsIn(words),
];

/** «Самый новый технопарк Москвы» is not in Новая Москва: what is called so stands together. */
const isTogether = ({ value: { list }, places }: PhraseMatch<Criterion>, words: readonly Word[]): boolean =>
  !CALLED_TOGETHER.includes(list) ||
  places.every((place, index) => {
    const last = places[index - 1] ?? place - 1;
    return words.slice(last + 1, place).every(({ text }) => BETWEEN.test(text));
  });

/** «Печать, полиграфия»: one field in two words. */
const withSynonyms = (
  match: PhraseMatch<Criterion>,
  all: readonly PhraseMatch<Criterion>[],
): PhraseMatch<Criterion> =>
  CALLED_TOGETHER.includes(match.value.list)
    ? match
    : {
        ...match,
        places: [
          ...new Set(all.flatMap(({ value, places }) => (value === match.value ? places : []))),
        ].toSorted((a, b) => a - b),
      };

const CALLED_TOGETHER: readonly CriterionList[] = ['okrugs', 'districts', 'stations'];
const BETWEEN = /^(?:административн|и$)/u;

/** «На севере, САО»: the abbreviation, though the okrug is named beside it. */
const okrugsIn = (words: readonly Word[]): PhraseMatch<Criterion>[] =>
  words.flatMap(({ text }, place) =>
    OKRUGS.filter((okrug) => okrug.toLowerCase() === text).map((value) => ({
      value: { list: 'okrugs', value } as const,
      places: [place],
    })),
  );
