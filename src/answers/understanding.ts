import type { Attribute, Refusal, SpeechAct } from './answer.ts';
import { isAsked, isOfAsked, isOfChosenOkrug, isOneNamed, isOrigin } from './asked-words.ts';
import type { Canonical } from './canonical.ts';
import {
  IN_THE_CITY,
  isChosen,
  isIndefinite,
  isNoPartOfOkrug,
  isOfOfficeName,
  isOfSeveral,
  isTogether,
  isYear,
  stationNear,
} from './choosing-words.ts';
import { createCommonNames } from './common-names.ts';
import type { SearchRef } from './documents.ts';
import type { Ask, DomainNoun, Intents } from './intents.ts';
import type { Language } from './language.ts';
import type { FindMentions, Mention } from './mentions.ts';
import type { Numerals } from './numerals.ts';
import { createPhraseBook, type PhraseMatch, tellingMatches } from './phrase-book.ts';
import type { Criterion } from './site-choice.ts';
import type { SiteFinder } from './site-criteria.ts';
import { asksAmong } from './supposed.ts';
import { createTalk } from './talk.ts';
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
  /** Words of other fields, by their place. */
  readonly everyday: ReadonlySet<number>;
  /** Words of every day that are names here as well, by their place. */
  readonly commonNames: ReadonlySet<number>;
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
  /** Whether the word is one of the record's names or facts, or stands in its texts. */
  isSaidOf(ref: SearchRef, word: Word): boolean;
}

/** A ground of refusal, and what makes up for a question from elsewhere. */
export type Cue = Refusal | 'task' | 'partner';

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
    task: intents.tasks,
    partner: intents.partnersFromElsewhere,
  });
  const otherFields = new Set(
    Object.values(intents.everyday).flatMap((field) => field.flatMap((word) => canonical.stemsOf(word))),
  );
  const isEveryday = ({ readings }: Word): boolean => otherFields.has([...readings.keys()][0] ?? '');
  const makingStems = new Set(intents.making.flatMap((word) => canonical.stemsOf(word)));
  const isMaking = ({ readings }: Word): boolean => makingStems.has([...readings.keys()][0] ?? '');
  const isTalk = createTalk(intents, language, canonical);

  const { isCommon, isNamed } = createCommonNames({
    commonNames,
    isTalk,
    isSaidOf,
    explainedIn: (words) =>
      new Set([
        ...attributes.places(words),
        ...[...asks.find(words), ...nouns.find(words), ...sites.read(words)].flatMap(({ places }) => places),
      ]),
    hasNoun: (words) => nouns.find(words).length > 0,
  });

  /** «Авиа и космос»: said beside another word for the same field it is no rejected name. */
  const isChosenSo = (
    { places }: Mention,
    { chosen, words }: { chosen: readonly PhraseMatch<Criterion>[]; words: readonly Word[] },
  ): boolean =>
    sites
      .read(places.flatMap((place) => words[place] ?? []))
      .some(({ value }) => chosen.some((other) => other.value.value === value.value));

  return (text) => {
    const words = readWords(text);
    const found = findMentions(words);
    const marked = marks.find(words);
    const isContinued = marked.some(
      ({ value, places }) => value === 'opener' && (places[0] ?? 0) < OPENING_WORDS,
    );
    const meant = found.filter((mention) => isNamed(mention, found, words));
    const named = new Set(meant.flatMap(({ refs, places }) => (refs.some(isPlace) ? places : [])));
    const allAsked = tellingMatches(attributes.find(words, named), named);
    const allMentions = meant.filter(
      ({ refs, places }) =>
        refs.some(isPlace) ||
        !places.every((place) => allAsked.some((match) => match.places.includes(place))),
    );
    const said = nouns.find(words).filter((noun) => !isOfAsked(noun, allAsked));
    const askedPlaces = new Set(allAsked.flatMap(({ places }) => places));
    const isOne = isOneNamed({ said, asked: allAsked, mentions: allMentions, words });
    const isPlural = (!isOne && said.some((noun) => isOfSeveral(noun, words))) || sites.isWhatIsThere(words);
    const chosen = tellingMatches(sites.read(words), new Set())
      .filter(
        (match) =>
          match.value.value !== 'technopark' &&
          (said.length > 0 || isContinued || sites.okrugOfEmpty(match.value.value) === undefined) &&
          (isPlural ||
            match.value.list !== 'statuses' ||
            !match.places.every((place) => askedPlaces.has(place))) &&
          isChosen(match, { words, named, isPlural }),
      )
      .filter((match) => !isOfOfficeName(match, meant))
      .filter(isNoPartOfOkrug);
    const station = stationNear(chosen, words);
    const isAtStation = ({ places }: { readonly places: readonly number[] }): boolean =>
      station.length > 0 && places.every((place) => station.includes(place));
    const quarters = new Set(
      chosen.flatMap(({ value, places }) => (IN_THE_CITY.includes(value.list) ? places : [])),
    );
    // «Гора» of «Соколиная Гора» is no part of «Воробьёвы горы».
    const isOfQuarter = ({ places, coverage }: Mention): boolean =>
      coverage < WELL_NAMED && quarters.size > places.length && places.every((place) => quarters.has(place));
    const mentions = allMentions.filter((mention) => !isAtStation(mention) && !isOfQuarter(mention));
    const asked = allAsked.filter(
      (match) =>
        (station.length === 0 || !OF_A_STATION.includes(match.value)) &&
        !isOfChosenOkrug(match, chosen) &&
        isAsked(match, words),
    );
    const askedFor = asks.find(words);
    const taxed = taxes.find(words);
    const held = holders.find(words);
    const spoken = speech.find(words).toSorted((a, b) => b.places.length - a.places.length);
    const grounds = cues.find(words).filter((match) => !isOrigin(match, words));
    const spokenPlaces = speech.places(words);
    const years = numerals.yearsIn(words.map(({ readings }) => [...readings.keys()][0] ?? ''));
    const explained = new Set([
      ...mentions.flatMap(({ places }) => places),
      ...[...asked, ...chosen, ...said, ...taxed].flatMap(({ places }) => places),
      ...asks.places(words),
      ...holders.places(words),
      ...years.keys(),
    ]);
    return {
      text: CYRILLIC.test(text) ? text : asRead(text, words),
      words,
      mentions,
      rejected: found
        .filter((mention) => !meant.includes(mention) && !isChosenSo(mention, { chosen, words }))
        .flatMap(({ refs }) => refs),
      attributes: asked,
      criteria: chosen,
      asks: asksAmong(askedFor, words),
      nouns: new Set([...said.map(({ value }) => value), ...(isPlural ? (['sites'] as const) : [])]),
      taxes: new Set(taxed.map(({ value }) => value)),
      holders: new Set(held.map(({ value }) => value)),
      years: [...years.values()],
      speech: spoken.map(({ value }) => value),
      isSpeech:
        spoken.length > 0 &&
        words.every((word, place) => spokenPlaces.has(place) || isTalk(word)) &&
        [...mentions, ...chosen].every(({ places }) => places.every((place) => spokenPlaces.has(place))),
      refusals: new Set(grounds.map(({ value }) => value)),
      everyday: new Set(words.flatMap((word, place) => (isEveryday(word) ? [place] : []))),
      commonNames: new Set(words.flatMap((word, place) => (isCommon(word) ? [place] : []))),
      elsewhere: new Set(grounds.flatMap(({ value, places }) => (value === 'elsewhere' ? places : []))),
      isAnaphoric: marked.some(({ value }) => value === 'anaphora'),
      isContinued,
      isQuestion: marked.some(
        ({ value, places }) => value === 'question' && isTogether(places) && !isIndefinite(places, words),
      ),
      cues: new Set(
        askedFor
          .flatMap(({ value, places }) => (value === 'benefit' ? [] : places))
          .filter((place) => !named.has(place)),
      ),
      unexplained: words.filter(
        (word, place) =>
          !explained.has(place) &&
          !(chosen.length > 0 && isMaking(word)) &&
          !isTalk(word) &&
          !isYear(word) &&
          !isGenericName(word, language),
      ),
    };
  };
}

/** What was typed on another keyboard or in other letters, as it was meant. */
const asRead = (text: string, words: readonly Word[]): string =>
  words.map((word) => word.text).join(' ') + (ASKING_END.test(text) ? '?' : '');
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ASKING_END = /\?\s*$/u;

/** A name of which less was said may be another's. */
const WELL_NAMED = 0.7;

/** Beside a station they are asked of it. */
const OF_A_STATION: readonly Attribute[] = ['metro', 'neighbours'];

const isPlace = ({ kind }: SearchRef): boolean => kind === 'technopark' || kind === 'cluster';

const isGenericName = ({ readings }: Word, language: Language): boolean =>
  [...readings.keys()].some((stem) => language.isGenericName(stem));
