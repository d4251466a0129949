import type { Phrases } from '../answers/intents.ts';
import type { NewsTopic } from '../catalog/vocabulary.ts';
import words from './topic-words.json' with { type: 'json' };

/** By what an item of news is sorted; phrases as in the lexicon of questions. */
export interface TopicWords {
  readonly themes: Readonly<Record<NewsTopic, Phrases>>;
  /** Any of these makes an item one of our field. */
  readonly field: Phrases;
  /** How people ask for news, and for having them sent. */
  readonly asking: Phrases;
  /** What stands beside it and chooses nothing. */
  readonly latest: Phrases;
  readonly subscribing: Phrases;
}

export const TOPIC_WORDS: TopicWords = words;
