import type { Attribute, Refusal, SpeechAct } from './answer.ts';
import type { Canonical } from './canonical.ts';
import type { SearchRef } from './documents.ts';
import type { Ask, DomainNoun, Intents } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Language } from './language.ts';
import type { FindMentions, Mention } from './mentions.ts';
import type { Numerals } from './numerals.ts';
import { createPhraseBook, type PhraseMatch, tellingMatches } from './phrase-book.ts';
import type { Criterion, SiteFinder } from './site-criteria.ts';
import type { ReadWords, Word } from './words.ts';

/** What was recognised in one question. */
export interface Understanding {
  readonly text: string;
  readonly words: readonly Word[];
  /** In the order of the question. */
  readonly mentions: readonly Mention[];
  /** What is called by a word of every day that means something else here. */
  readonly rejected: readonly SearchRef[];
  /** What is asked of an object: fields of records and topics that no record has, each once. */
  readonly attributes: readonly PhraseMatch<Attribute>[];
  readonly criteria: readonly PhraseMatch<Criterion>[];
  readonly asks: ReadonlySet<Ask>;
  readonly nouns: ReadonlySet<DomainNoun>;
  readonly taxes: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
  readonly years: readonly number[];
  /** What is said to the bot itself; the longest first. */
  readonly speech: readonly SpeechAct[];
  /** Whether there is nothing but speech. */
  readonly isSpeech: boolean;
  /** Why it should not be answered, whatever else it says. */
  readonly refusals: ReadonlySet<Cue>;
  /** Words that name another city or country, by their place. */
  readonly elsewhere: ReadonlySet<number>;
  /** «там», «у него»: it speaks of what was spoken of before. */
  readonly isAnaphoric: boolean;
  /** «а», «теперь»: it goes on. */
  readonly isContinued: boolean;
  /** There is a word of asking. */
  readonly isQuestion: boolean;
  /** The words by which it asks, by their place. */
  readonly cues: ReadonlySet<number>;
  /** Words that nothing of the above explains and that are no mere talk. */
  readonly unexplained: readonly Word[];
}

export interface UnderstandingTools {
  readonly intents: Intents;
  readonly language: Language;
  readonly canonical: Canonical;
  readonly numerals: Numerals;
  readonly readWords: ReadWords;
  readonly findMentions: FindMentions;
  readonly sites: SiteFinder;
  /** Stems of {@link Lexicon.commonNames}. */
  readonly commonNames: ReadonlySet<string>;
  /** Whether the word is one of the record's names or facts. */
  isSaidOf(ref: SearchRef, word: Word): boolean;
}

/** A ground of refusal, and what makes up for a question from elsewhere. */
export type Cue = Refusal | 'partner';

export type Understand = (text: string) => Understanding;

/** A question that goes on with a talk begins with one of the openers among these first words. */
const OPENING_WORDS = 2;

export function createUnderstand(tools: UnderstandingTools): Understand {
  const { intents, language, canonical, numerals, readWords, findMentions, sites, commonNames, isSaidOf } =
    tools;
  const book = <V extends string>(phrases: Readonly<Partial<Record<V, readonly string[]>>>) =>
    createPhraseBook<V>(Object.entries(phrases) as [V, readonly string[]][], canonical);
  const attributes = createPhraseBook<Attribute>(
    [
      ...(Object.entries(intents.attributes) as [Attribute, readonly string[]][]),
      ...Object.entries(intents.unrecorded).map(
        ([topic, phrases]) => [`unrecorded/${topic}` as const, phrases] as const,
      ),
    ],
    canonical,
  );
  const asks = book(intents.asks);
  const nouns = book(intents.nouns);
  const taxes = book(intents.taxes);
  const holders = book(intents.holders);
  const marks = book({
    anaphora: intents.anaphora,
    opener: intents.openers,
    question: intents.questionWords,
  });
  const speech = book(intents.speech);
  const cues = book<Cue>({
    'off-topic': intents.offTopic,
    injection: intents.injection,
    insult: intents.insult,
    elsewhere: intents.elsewhere,
    personal: intents.personal,
    partner: intents.partnersFromElsewhere,
  });
  const isTalk = createTalk(intents, language, canonical);

  /** A word of every day is a name where hardly anything else is said, or a site is spoken of. */
  const isNamed = (
    { places, refs }: Mention,
    mentions: readonly Mention[],
    words: readonly Word[],
  ): boolean => {
    const isCommon = places.every((place) =>
      [...(words[place]?.readings.keys() ?? [])].some((stem) => commonNames.has(stem)),
    );
    if (!isCommon || !refs.some(isPlace)) return true;
    const others = words.filter((word, place) => !places.includes(place) && !isTalk(word));
    const explained = new Set([
      ...mentions.flatMap((mention) => mention.places),
      ...[...attributes.find(words), ...asks.find(words), ...nouns.find(words)].flatMap(
        (match) => match.places,
      ),
    ]);
    const strange = words.filter(
      (word, place) =>
        others.includes(word) && !explained.has(place) && !refs.some((ref) => isSaidOf(ref, word)),
    );
    return strange.length === 0 || nouns.find(words).length > 0;
  };

  return (text) => {
    const words = readWords(text);
    const found = findMentions(words);
    const said = nouns.find(words);
    const meant = found.filter((mention) => isNamed(mention, found, words));
    const named = new Set(meant.flatMap(({ refs, places }) => (refs.some(isPlace) ? places : [])));
    const asked = tellingMatches(attributes.find(words), named);
    const mentions = meant.filter(
      ({ refs, places }) =>
        refs.some(isPlace) || !places.every((place) => asked.some((match) => match.places.includes(place))),
    );
    const askedPlaces = new Set(asked.flatMap(({ places }) => places));
    const isPlural = said.some(
      ({ value, places }) => value === 'sites' || (value === 'site' && isManyOf(places, words)),
    );
    const chosen = tellingMatches(sites.read(words), new Set()).filter(
      (match) =>
        match.value.value !== 'technopark' &&
        (match.value.list !== 'statuses' || !match.places.every((place) => askedPlaces.has(place))) &&
        isChosen(match, { words, named, isPlural }),
    );
    const askedFor = asks.find(words);
    const benefits = [...taxes.find(words), ...holders.find(words)];
    const marked = marks.find(words);
    const spoken = speech.find(words).toSorted((a, b) => b.places.length - a.places.length);
    const grounds = cues.find(words);
    const spokenPlaces = new Set(spoken.flatMap(({ places }) => places));
    const explained = new Set([
      ...mentions.flatMap(({ places }) => places),
      ...[...asked, ...chosen, ...askedFor, ...said, ...benefits].flatMap(({ places }) => places),
    ]);
    return {
      text,
      words,
      mentions,
      rejected: found.filter((mention) => !meant.includes(mention)).flatMap(({ refs }) => refs),
      attributes: asked,
      criteria: chosen,
      asks: new Set(askedFor.map(({ value }) => value)),
      nouns: new Set([...said.map(({ value }) => value), ...(isPlural ? (['sites'] as const) : [])]),
      taxes: new Set(taxes.find(words).map(({ value }) => value)),
      holders: new Set(holders.find(words).map(({ value }) => value)),
      years: numerals.yearsIn(words.map(({ readings }) => [...readings.keys()][0] ?? '')),
      speech: spoken.map(({ value }) => value),
      isSpeech:
        spoken.length > 0 &&
        mentions.length + chosen.length === 0 &&
        words.every((word, place) => spokenPlaces.has(place) || isTalk(word)),
      refusals: new Set(grounds.map(({ value }) => value)),
      elsewhere: new Set(grounds.flatMap(({ value, places }) => (value === 'elsewhere' ? places : []))),
      isAnaphoric: marked.some(({ value }) => value === 'anaphora'),
      isContinued: marked.some(({ value, places }) => value === 'opener' && (places[0] ?? 0) < OPENING_WORDS),
      isQuestion: marked.some(({ value }) => value === 'question'),
      cues: new Set(
        askedFor
          .flatMap(({ value, places }) => (value === 'benefit' ? [] : places))
          .filter((place) => !named.has(place)),
      ),
      unexplained: words.filter(
        (word, place) =>
          !explained.has(place) && !isTalk(word) && !isYear(word) && !isGenericName(word, language),
      ),
    };
  };
}

const isPlace = ({ kind }: SearchRef): boolean => kind === 'technopark' || kind === 'cluster';

/** «Технопарки», «площадок»: any of the words where it stands for several. */
const PLURAL = /(?:[иыы]|ов|ок|ам|ах|ами|ях|ям)$/u;

const isManyOf = (places: readonly number[], words: readonly Word[]): boolean =>
  places.some((place) => PLURAL.test(words[place]?.text ?? ''));

const METRO_CUE = /^(?:метро|станци|мцд|мцк|ветк)/u;

/** Whether a word that may choose among sites does: a station beside its cue, or where nothing is named so. */
function isChosen(
  { value: { list }, places }: PhraseMatch<Criterion>,
  { words, named, isPlural }: { words: readonly Word[]; named: ReadonlySet<number>; isPlural: boolean },
): boolean {
  if (list !== 'stations' && list !== 'districts') return true;
  const isCue = (place: number): boolean => METRO_CUE.test(words[place]?.text ?? '');
  const [first = 0] = places;
  const isGeneric = (word: Word | undefined): boolean => word?.readings.has(GENERIC) ?? false;
  if (isGeneric(words[first])) {
    return list === 'stations' && words.some((word, place) => isGeneric(word) && isCue(place - 1));
  }
  const last = places.at(-1) ?? first;
  const isBesideCue = isCue(first - 1) || isCue(first - 2) || isCue(last + 1);
  const isNamed = places.every((place) => named.has(place));
  return (list === 'stations' && isBesideCue) || isPlural || !isNamed;
}

/** There is a station of this name. */
const GENERIC = KEY_WORDS.technopark;

const isGenericName = ({ readings }: Word, language: Language): boolean =>
  [...readings.keys()].some((stem) => language.isGenericName(stem));

const isYear = ({ text }: Word): boolean => /^(?:19|20)\d\d$/u.test(text);

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
