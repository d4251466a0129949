import { ATTRIBUTES, type Attribute, type SpeechAct } from './answer.ts';
import everyday from './everyday.json' with { type: 'json' };
import intents from './intents.json' with { type: 'json' };

/**
 * Phrases by which something is recognised. A phrase is found where all of its words stand in the question, in any
 * order and with any endings; `=word` is found in this very form only, `word*` by its beginning.
 */
export type Phrases = readonly string[];

export type Ask =
  | 'list'
  | 'count'
  | 'most'
  | 'least'
  | 'oldest'
  | 'newest'
  | 'compare'
  | 'same'
  | 'more'
  | 'history'
  | 'definition'
  | 'procedure'
  | 'role'
  | 'benefit'
  | 'check'
  | 'documents'
  | 'day'
  | 'law';

export type DomainNoun = 'site' | 'sites' | 'cluster' | 'clusters' | 'city';

/** What people ask and how they say it. An operator extends `intents.json`, never the code. */
export interface Intents {
  readonly attributes: Readonly<Record<(typeof ATTRIBUTES)[number], Phrases>>;
  /** What is asked of sites and is held of none, by topic. */
  readonly unrecorded: Readonly<Record<string, Phrases>>;
  readonly asks: Readonly<Record<Ask, Phrases>>;
  /** Taxes and statuses, by which benefits are told apart. */
  readonly taxes: Readonly<Record<string, Phrases>>;
  readonly holders: Readonly<Record<string, Phrases>>;
  readonly nouns: Readonly<Record<DomainNoun, Phrases>>;
  readonly speech: Readonly<Record<SpeechAct, Phrases>>;
  readonly offTopic: Phrases;
  /** Works that are not ours to do, whatever they are about: a poem, a programme. */
  readonly tasks: Phrases;
  /** Words of other fields, by field: where nothing of ours outweighs them, the question is not ours. */
  readonly everyday: Readonly<Record<string, readonly string[]>>;
  readonly injection: Phrases;
  readonly insult: Phrases;
  /** Other cities and countries. */
  readonly elsewhere: Phrases;
  /** What people of other cities may ask all the same. */
  readonly partnersFromElsewhere: Phrases;
  /** What only an adviser or an office could do. */
  readonly personal: Phrases;
  /** Words that point at what was talked about. */
  readonly anaphora: Phrases;
  /** Words that go on with a talk. */
  readonly openers: Phrases;
  /** Groups of words any of which stands for the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Wordings that are one word, by that word. */
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
  readonly numerals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly questionWords: Phrases;
  /** Words of wanting a place and making something there: beside what chooses among sites they say no more. */
  readonly making: readonly string[];
  /** Words of talk that say nothing of what is asked. */
  readonly chat: readonly string[];
}

export const INTENTS: Intents = { ...intents, everyday };

export const isRecordedAttribute = (attribute: Attribute): attribute is (typeof ATTRIBUTES)[number] =>
  ATTRIBUTES.some((known) => known === attribute);
