import type { AnswerRef } from './answer.ts';
import type { Canonical } from './canonical.ts';
import type { SearchDocument } from './documents.ts';
import type { Intents } from './intents.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './normalise.ts';
import type { Source } from './passage.ts';
import { type Build, buildEach } from './slices.ts';
import { buildSpelling } from './spelling.ts';
import { LINE_WORDINGS } from './transport-lines.ts';
import type { ReadingTools } from './words.ts';

/** What words there are: those of the records and those of the lexicons. */
export type Dictionary = Pick<
  ReadingTools,
  'spelling' | 'isKnown' | 'isWritten' | 'isBegun' | 'isName' | 'isSiteName'
>;

export interface DictionarySources {
  readonly documents: readonly SearchDocument[];
  readonly sources: readonly Source<AnswerRef>[];
  readonly lexicon: Lexicon;
  readonly intents: Intents;
  readonly language: Language;
  readonly canonical: Canonical;
}

/** Of a frequent question only the main wording is corrected to: the others are chat. */
const isCalledSo = (kind: string): boolean => kind !== 'faq' && kind !== 'event';

/** A word that goes on for longer is two that were run together. */
const ENDING_MAX = 5;

/** A shorter one comes about where words happen to stand together. */
const SHORTEST_NAME = 8;

const WHOLE = { limit: Number.POSITIVE_INFINITY };

export function* buildDictionary({
  documents,
  sources,
  lexicon,
  intents,
  language,
  canonical,
}: DictionarySources): Build<Dictionary> {
  const phrases = phrasesOf([lexicon, intents, LINE_WORDINGS]);
  const stems = new Set(phrases.flatMap((phrase) => phrase.split(/[^\p{L}\d]+/u).map(language.stem)));
  const told = new Set<string>();
  const asked = new Set<string>();
  const ownNames = new Set<string>();
  const siteNames = new Set<string>();
  const corrected = new Set(ownStems(lexicon, intents, language, canonical));
  yield* buildEach(sources, ({ ref, names, wordings, facts, statements }) => {
    for (const stem of [...names.flat(), ...facts]) stems.add(stem);
    for (const stem of wordings.flat()) asked.add(stem);
    for (const stem of statements.flatMap((statement) => statement.stems)) told.add(stem);
    if (isCalledSo(ref.kind)) for (const stem of names.flat()) corrected.add(stem);
    if (ref.kind === 'technopark') {
      for (const name of names) {
        const own = name.filter((stem) => !language.isGenericName(stem));
        if (own.length === 1) for (const stem of own) siteNames.add(stem);
      }
      for (const stem of facts) corrected.add(stem);
      for (const stem of names.flat())
        if (stem.length >= SHORTEST_NAME && !language.isGenericName(stem)) ownNames.add(stem);
    }
  });

  const written = new Set(phrases.flatMap((phrase) => wordsOf(phrase, WHOLE)));
  yield* buildEach(documents, ({ names, aliases, texts }) => {
    for (const text of [...names, ...aliases, ...texts]) {
      for (const word of wordsOf(text, WHOLE)) written.add(word);
    }
  });

  const beginnings = phrasesOf(intents).flatMap((phrase) =>
    phrase.split(' ').flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : [])),
  );
  const spelling = yield* buildSpelling(corrected, told);
  // People write their wordings as they ask, misspelt words too.
  yield* buildEach(asked, (stem) => {
    if (!stems.has(stem) && !told.has(stem) && spelling.correct(stem).length === 0) told.add(stem);
  });
  return {
    spelling,
    isKnown: (stem) => stems.has(stem) || told.has(stem),
    isSiteName: (stem) => siteNames.has(stem),
    isName: (stem) => ownNames.has(stem),
    isWritten: (word) => written.has(word),
    isBegun: (word) =>
      beginnings.some(
        (beginning) => word.startsWith(beginning) && word.length - beginning.length <= ENDING_MAX,
      ),
  };
}

/** The words that what is misspelt is corrected to: never those of what is not ours. */
function ownStems(lexicon: Lexicon, intents: Intents, language: Language, canonical: Canonical): string[] {
  const { attributes, asks, taxes, holders, nouns, synonyms, unrecorded, equivalents } = intents;
  const { okrugs, specializations, kinds, statuses, facilities } = lexicon;
  const asked = [attributes, asks, taxes, holders, nouns, synonyms, unrecorded];
  const chosen = [okrugs, specializations, kinds, statuses, facilities];
  return [
    ...phrasesOf([asked, chosen]).flatMap((phrase) =>
      phrase.endsWith('*') ? [] : canonical.stemsOf(phrase),
    ),
    ...phrasesOf(equivalents).flatMap((phrase) => wordsOf(phrase).map(language.stem)),
  ];
}

/** Every wording of the lexicons, whatever it stands for. */
function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(phrasesOf)
    : Object.entries(value).flatMap(([key, part]) => (typeof part === 'number' ? [key] : phrasesOf(part)));
}
