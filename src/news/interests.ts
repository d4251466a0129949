import type { Language } from '../answers/language.ts';
import { NEWS_TOPICS, type NewsTopic } from '../catalog/vocabulary.ts';

/** What can be followed: everything, a theme, one record, or a word or phrase in any of its forms. */
export type Interest =
  | 'all'
  | `topic/${NewsTopic}`
  | `${FollowedKind}/${string}`
  /** Stems with single spaces between. */
  | `words/${string}`;

export const FOLLOWED_KINDS = ['technopark', 'cluster', 'benefit'] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

const INTEREST = new RegExp(
  `^(?:all|topic/(?:${NEWS_TOPICS.join('|')})|(?:${FOLLOWED_KINDS.join('|')})/[a-z0-9-]+|words/\\S+(?: \\S+)*)$`,
);

/** For what comes from outside. */
export const isInterest = (text: string): text is Interest => INTEREST.test(text);

/** What a post is about. */
export interface Subject {
  readonly topics: readonly NewsTopic[];
  readonly records: readonly { readonly kind: FollowedKind; readonly slug: string }[];
  /** Title and text, plain. */
  readonly text: string;
}

/** Words of a phrase that is followed. */
const PHRASE_WORDS_MAX = 5;
/** Words of a post that phrases are looked for in: a message has no more. */
const READ_WORDS_MAX = 1000;
const WHOLE = { limit: 10_000 };

/**
 * Every interest that the post meets; whoever has one of them gets it. A phrase is met where its words stand side by
 * side, particles aside, so that all phrases up to {@link PHRASE_WORDS_MAX} words are listed.
 */
export function interestsOf({ topics, records, text }: Subject, language: Language): Interest[] {
  const stems = language.stemsOf(text, WHOLE).slice(0, READ_WORDS_MAX);
  const phrases = stems.flatMap((_, start) =>
    Array.from({ length: Math.min(PHRASE_WORDS_MAX, stems.length - start) }, (_, more): Interest => {
      return `words/${stems.slice(start, start + more + 1).join(' ')}`;
    }),
  );
  return [
    'all',
    ...topics.map((topic): Interest => `topic/${topic}`),
    ...records.map(({ kind, slug }): Interest => `${kind}/${slug}`),
    ...new Set(phrases),
  ];
}

/** The interest in a word or phrase; undefined where nothing is left of it or it is too long. */
export function phraseInterest(phrase: string, language: Language): Interest | undefined {
  const stems = language.stemsOf(phrase);
  return stems.length === 0 || stems.length > PHRASE_WORDS_MAX ? undefined : `words/${stems.join(' ')}`;
}
