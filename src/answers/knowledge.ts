import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerRef } from './answer.ts';
import { createCanonical } from './canonical.ts';
import { describeCatalog } from './documents.ts';
import type { Intents } from './intents.ts';
import { createLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { createFindMentions } from './mentions.ts';
import { wordsOf } from './normalise.ts';
import { createNumerals } from './numerals.ts';
import { createPassageIndex, type Passage } from './passage-index.ts';
import { createImportance, createQueries } from './queries.ts';
import { createSiteFinder, type SiteFinder } from './site-criteria.ts';
import { describeSources } from './sources.ts';
import { createSpelling } from './spelling.ts';
import { createTalk, createUnderstand, type Understand, type Understanding } from './understanding.ts';
import { createReadWords, type Word } from './words.ts';

/** A snapshot of the catalogue made ready for questions. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly understand: Understand;
  readonly sites: SiteFinder;
  /** The records that answer the question, the likeliest first. @param without places of words that ask nothing of it */
  passages(
    question: Understanding,
    favour: (ref: AnswerRef) => number,
    without?: ReadonlySet<number>,
  ): Passage<AnswerRef>[];
  /** Whether there is such a record. */
  holds(ref: AnswerRef): boolean;
  /** Whether the word is one of the record's names or facts. */
  says(ref: AnswerRef, word: Word): boolean;
  /** Whether the word is mere talk. */
  isTalk(word: Word): boolean;
  /** Whether the word stands in the text. */
  stands(text: string, word: Word): boolean;
  /** Where it says something of a topic of {@link Intents.unrecorded}, if it does. */
  speaksOf(ref: AnswerRef, topic: string): 'facts' | 'texts' | undefined;
}

/** Of a frequent question only the main wording is corrected to: the others are chat. */
const isCalledSo = (kind: string): boolean => kind !== 'faq' && kind !== 'event';

export function createKnowledge(catalog: Catalog, lexicon: Lexicon, intents: Intents): Knowledge {
  const language = createLanguage(lexicon);
  const canonical = createCanonical(intents.equivalents, language);
  const numerals = createNumerals(intents, language);
  const documents = describeCatalog(catalog, lexicon);
  const sources = describeSources(catalog, lexicon, canonical);
  const importanceOf = createImportance(intents, language, canonical);
  const index = createPassageIndex(sources, importanceOf);
  const sites = createSiteFinder(catalog, lexicon, canonical);

  const saidBy = new Map(
    sources.map(({ ref, names, facts, statements }) => [
      `${ref.kind}/${ref.slug}`,
      {
        names: new Set([...names.flat(), ...facts]),
        facts: new Set(facts),
        texts: new Set(statements.flatMap(({ stems }) => stems)),
      },
    ]),
  );
  const topicStems = new Map(
    Object.entries(intents.unrecorded).map(([topic, phrases]) => [
      topic,
      phrases
        .map((phrase) => canonical.stemsOf(phrase))
        .flatMap((stems) => (stems.length === 1 ? stems : [])),
    ]),
  );
  const placeStems = sources.filter(({ ref }) => ref.kind === 'technopark').flatMap(({ facts }) => facts);
  const nameStems = sources.filter(({ ref }) => isCalledSo(ref.kind)).flatMap(({ names }) => names.flat());
  // Never to words of what is not ours.
  const { attributes, asks, taxes, holders, nouns, synonyms, unrecorded } = intents;
  const { okrugs, specializations, kinds, statuses, facilities } = lexicon;
  const ours = [
    attributes,
    asks,
    taxes,
    holders,
    nouns,
    synonyms,
    unrecorded,
    okrugs,
    specializations,
    kinds,
    statuses,
    facilities,
  ];
  const lexiconStems = phrasesOf(ours).flatMap((phrase) =>
    phrase.endsWith('*') ? [] : canonical.stemsOf(phrase),
  );
  const wordStems = new Set(
    phrasesOf([lexicon, intents]).flatMap((phrase) => phrase.split(/[^\p{L}\d]+/u).map(language.stem)),
  );
  const writtenWords = new Set(
    [
      ...phrasesOf([lexicon, intents]),
      ...documents.flatMap(({ names, aliases, texts }) => [...names, ...aliases, ...texts]),
    ].flatMap((text) => wordsOf(text, { limit: Number.POSITIVE_INFINITY })),
  );
  const beginnings = phrasesOf(intents).flatMap((phrase) =>
    phrase.split(' ').flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : [])),
  );
  const spelling = createSpelling(new Set([...nameStems, ...placeStems, ...lexiconStems]));
  const readWords = createReadWords({
    language,
    canonical,
    numerals,
    spelling,
    isKnown: (stem) => index.isKnown(stem) || wordStems.has(stem),
    isWritten: (word) => writtenWords.has(word),
    isBegun: (word) => beginnings.some((beginning) => word.startsWith(beginning)),
  });
  const toQuery = createQueries(intents, language, canonical);

  const says = ({ kind, slug }: AnswerRef, { readings }: Word): boolean => {
    const said = saidBy.get(`${kind}/${slug}`);
    return said !== undefined && [...readings.keys()].some((stem) => said.names.has(stem));
  };

  return {
    catalog,
    sites,
    holds: ({ kind, slug }) => saidBy.has(`${kind}/${slug}`),
    says,
    isTalk: createTalk(intents, language, canonical),
    understand: createUnderstand({
      intents,
      language,
      canonical,
      numerals,
      readWords,
      findMentions: createFindMentions(documents, language, canonical, (stem) => importanceOf(stem) < 1),
      isSaidOf: says,
      commonNames: new Set(lexicon.commonNames.flatMap((name) => canonical.stemsOf(name))),
      sites,
    }),
    passages: (question, favour, without) => index.find(toQuery(question, without), favour),
    stands: (text, { readings }) => {
      const stems = canonical.stemsOf(text);
      return [...readings.keys()].some((stem) => stems.includes(stem));
    },
    speaksOf: ({ kind, slug }, topic) => {
      const said = saidBy.get(`${kind}/${slug}`);
      const stems = topicStems.get(topic) ?? [];
      if (stems.some((stem) => said?.facts.has(stem))) return 'facts';
      return stems.some((stem) => said?.texts.has(stem)) ? 'texts' : undefined;
    },
  };
}

/** Every wording of the lexicons, whatever it stands for. */
function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(phrasesOf)
    : Object.entries(value).flatMap(([key, part]) => (typeof part === 'number' ? [key] : phrasesOf(part)));
}
