import { createCanonical } from '../answers/canonical.ts';
import { describeCatalog, type SearchRef } from '../answers/documents.ts';
import { INTENTS } from '../answers/intents.ts';
import KEY_WORDS from '../answers/key-words.json' with { type: 'json' };
import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import { createFindMentions, type Mention } from '../answers/mentions.ts';
import { wordsOf } from '../answers/normalise.ts';
import { createPhraseBook } from '../answers/phrase-book.ts';
import { sentencesOf } from '../answers/sentences.ts';
import type { Word } from '../answers/words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { perSnapshot } from '../catalog/per-snapshot.ts';
import { NEWS_TOPICS, type NewsTopic } from '../catalog/vocabulary.ts';
import { createReadPrinted } from './printed-words.ts';
import { createFindBenefits } from './related-benefits.ts';
import { TOPIC_WORDS, type TopicWords } from './topic-words.ts';

export interface NewsText {
  readonly title: string;
  /** Plain. */
  readonly text: string;
}

export interface Related {
  /** Themes first, then slugs of technoparks, clusters and benefits, those named first before the others. */
  readonly topics: readonly string[];
  /** Whether it is news of our field and city. */
  readonly isOurs: boolean;
}

/** Sorts news by the snapshot in force now. */
export type Relate = (news: NewsText) => Related;

const SENTENCES_MAX = 40;
const RECORDS_MAX = 6;
/** A name within a longer text has to be said nearly in full. */
const COVERAGE_MIN = 0.6;

/** The words are built anew for another snapshot of the catalogue. */
export function createRelate(catalog: () => Catalog, topicWords: TopicWords = TOPIC_WORDS): Relate {
  const relateTo = perSnapshot((snapshot) => createRelateTo(snapshot, topicWords));
  return (news) => relateTo(catalog())(news);
}

function createRelateTo(catalog: Catalog, { themes, field }: TopicWords): Relate {
  const language = createLanguage(LEXICON);
  const canonical = createCanonical(INTENTS.equivalents, language);
  const stemsOf = (phrases: readonly string[]) => new Set(phrases.flatMap((each) => canonical.stemsOf(each)));
  const commonStems = stemsOf(LEXICON.commonNames);
  const genericStems = stemsOf(LEXICON.genericNames);
  const zone = language.stem(KEY_WORDS.zone);
  const findMentions = createFindMentions(
    describeCatalog(catalog, LEXICON),
    language,
    canonical,
    () => false,
  );
  const findBenefits = createFindBenefits(catalog, language, canonical);
  const themeBook = createPhraseBook<NewsTopic>(
    NEWS_TOPICS.map((theme) => [theme, themes[theme]]),
    canonical,
  );
  const fieldBook = createPhraseBook<'ours' | 'elsewhere' | 'city'>(
    [
      ['ours', field],
      ['elsewhere', INTENTS.elsewhere],
      ['city', INTENTS.nouns.city],
    ],
    canonical,
  );
  const readWords = createReadPrinted(language, canonical);
  const stemOf = (word: Word | undefined): string => [...(word?.readings.keys() ?? [])][0] ?? '';

  /**
   * Printed names have a capital or quotes, or stand beside «кластер»: «медицинский» alone names nothing. Words of every
   * day are capital at the beginning of a sentence too.
   */
  const isName = ({ places }: Mention, words: readonly Word[], marked: MarkedWords): boolean => {
    const isTelling = (place: number): boolean =>
      !/^\d+$/.test(words[place]?.text ?? '') && stemOf(words[place]) !== zone;
    if (!places.some(isTelling)) return false;
    const isCommon = places.every((place) => commonStems.has(stemOf(words[place])));
    const isGeneric = (place: number): boolean => genericStems.has(stemOf(words[place]));
    const first = places[0] ?? 0;
    if (places.some(isGeneric) || isGeneric(first - 1)) return true;
    const isMarked = (set: ReadonlySet<string>) => (place: number) =>
      (words[place]?.text ?? '').split(' ').some((word) => set.has(word));
    return isCommon
      ? places.every(isMarked(marked.quoted))
      : places.some((place) => isMarked(marked.quoted)(place) || isMarked(marked.capital)(place));
  };

  return ({ title, text }) => {
    const sentences = [title, ...sentencesOf(text)].slice(0, SENTENCES_MAX);
    const refs = new Map<string, SearchRef>();
    const said: Set<NewsTopic> = new Set();
    const marks = new Set<'ours' | 'elsewhere' | 'city'>();
    for (const sentence of sentences) {
      const words = readWords(sentence);
      const marked = markedWords(sentence);
      for (const mention of findMentions(words)) {
        if (mention.coverage < COVERAGE_MIN || !isName(mention, words, marked)) continue;
        const places = mention.refs.filter(isPlace);
        for (const ref of places) refs.set(`${ref.kind}/${ref.slug}`, ref);
        // «Руднево» in quotes is the site, without them it may be the village.
        if (places.length > 0 && isQuoted(mention, words, marked)) marks.add('ours');
      }
      for (const slug of findBenefits(words)) refs.set(`benefit/${slug}`, { kind: 'benefit', slug });
      for (const { value } of themeBook.find(words)) said.add(value);
      for (const { value } of fieldBook.find(words)) marks.add(value);
    }
    const named = [...refs.values()];
    if (named.some(({ kind }) => kind === 'benefit')) said.add('benefits');
    const isHere = !marks.has('elsewhere') || marks.has('city') || named.length > 0;
    return {
      topics: [
        ...NEWS_TOPICS.filter((theme) => said.has(theme)),
        ...new Set(named.slice(0, RECORDS_MAX).map(({ slug }) => slug)),
      ],
      isOurs: isHere && (marks.has('ours') || named.some(({ kind }) => kind === 'benefit')),
    };
  };
}

const isPlace = ({ kind }: SearchRef): boolean => kind === 'technopark' || kind === 'cluster';

const isQuoted = ({ places }: Mention, words: readonly Word[], { quoted }: MarkedWords): boolean =>
  places.every((place) => (words[place]?.text ?? '').split(' ').every((word) => quoted.has(word)));

interface MarkedWords {
  readonly quoted: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** As they are normalised. */
const markedWords = (sentence: string): MarkedWords => ({
  quoted: found(sentence, /[«"“„]([^«»"“”„]{1,80})[»"”“]/gu),
  capital: found(sentence, /(?<![\p{L}\d])(\p{Lu}[\p{L}\d-]*)/gu),
});

const found = (sentence: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...sentence.matchAll(pattern)].flatMap(([, part = '']) => wordsOf(part)));
