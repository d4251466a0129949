import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';

/** Whether these words of the question choose among sites as well. */
export const isChosenBy = ({ criteria, words }: Understanding, places: readonly number[]): boolean => {
  const choosing = new Set(criteria.flatMap((match) => match.places));
  const telling = places.filter((place) => !words[place]?.readings.has(KEY_WORDS.technopark));
  return telling.length > 0 && telling.every((place) => choosing.has(place));
};
