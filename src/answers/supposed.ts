import type { Ask } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { PhraseMatch } from './phrase-book.ts';
import type { Word } from './words.ts';

/** «Какие налоги скостят, если стать промкомплексом»: the way that stands after «если» is supposed, not asked for. */
export function asksAmong(found: readonly PhraseMatch<Ask>[], words: readonly Word[]): ReadonlySet<Ask> {
  const supposed = words.findIndex(({ text }) => KEY_WORDS.supposing.includes(text));
  const isGainAsked =
    supposed > 0 &&
    found.some(({ value, places }) => value === 'benefit' && places.every((place) => place < supposed));
  const isSupposed = ({ value, places }: PhraseMatch<Ask>): boolean =>
    isGainAsked && value === 'procedure' && places.every((place) => place > supposed);
  return new Set(found.flatMap((match) => (isSupposed(match) ? [] : [match.value])));
}
