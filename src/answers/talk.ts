import type { Canonical } from './canonical.ts';
import type { Intents } from './intents.ts';
import type { Language } from './language.ts';
import type { Word } from './words.ts';

/** Tells words of talk: particles, fillers, and those of {@link Intents.chat}. */
export function createTalk(
  intents: Intents,
  language: Language,
  canonical: Canonical,
): (word: Word) => boolean {
  const prefixes = intents.chat.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const chat = new Set(intents.chat.flatMap((word) => canonical.stemsOf(word)));
  return ({ text, readings }) => {
    const [stem = ''] = [...readings.keys()];
    return (
      language.isParticle(text) ||
      language.isFiller(stem) ||
      chat.has(stem) ||
      (text.length < 2 && !/\d/.test(text)) ||
      prefixes.some((prefix) => text.startsWith(prefix))
    );
  };
}
