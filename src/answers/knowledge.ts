import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerRef } from './answer.ts';
import { createCanonical } from './canonical.ts';
import { buildDictionary } from './dictionary.ts';
import { describeCatalog } from './documents.ts';
import { createFindHosts, type FindHosts } from './hosts.ts';
import type { Intents } from './intents.ts';
import { createLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { buildFindMentions } from './mentions.ts';
import { createNumerals } from './numerals.ts';
import { buildPassageIndex, type Passage } from './passage-index.ts';
import type { AskedAt } from './passage-rating.ts';
import { createProcedureGoals, type ProcedureGoals } from './procedure-goals.ts';
import { createImportance, createQueries } from './queries.ts';
import { buildSaid, type Said } from './said.ts';
import { buildSiteFinder, type SiteFinder } from './site-criteria.ts';
import { type Build, buildAtOnce } from './slices.ts';
import { buildSources } from './sources.ts';
import { createTalk } from './talk.ts';
import { createUnderstand, type Understand, type Understanding } from './understanding.ts';
import { WORDINGS } from './wordings.ts';
import { createReadWords, type Word } from './words.ts';

/** A snapshot of the catalogue made ready for questions. */
export interface Knowledge extends Said {
  readonly catalog: Catalog;
  readonly understand: Understand;
  readonly sites: SiteFinder;
  /** The records that answer the question, the likeliest first. @param without places of words that ask nothing of it */
  passages(
    question: Understanding,
    favour: (ref: AnswerRef) => number,
    without?: ReadonlySet<number>,
  ): Passage<AnswerRef>[];
  /** The words of a question that ask something, each with what it weighs by its rarity. */
  weigh(question: Understanding): readonly AskedAt[];
  readonly procedures: ProcedureGoals;
  readonly hostsOf: FindHosts;
  /** Whether the word is mere talk. */
  isTalk(word: Word): boolean;
  /** Whether the word stands in the text. */
  stands(text: string, word: Word): boolean;
}

export const createKnowledge = (catalog: Catalog, lexicon: Lexicon, intents: Intents): Knowledge =>
  buildAtOnce(buildKnowledge(catalog, lexicon, intents));

export function* buildKnowledge(catalog: Catalog, lexicon: Lexicon, intents: Intents): Build<Knowledge> {
  const language = createLanguage(lexicon);
  const canonical = createCanonical(intents.equivalents, language);
  const numerals = createNumerals(intents, language);
  const documents = describeCatalog(catalog, lexicon);
  yield;
  const sources = yield* buildSources(catalog, lexicon, canonical, WORDINGS);
  const importanceOf = createImportance(intents, language, canonical);
  const index = yield* buildPassageIndex(sources, importanceOf);
  const sites = yield* buildSiteFinder(catalog, lexicon, canonical);
  const said = yield* buildSaid(sources, intents, canonical);
  const dictionary = yield* buildDictionary({ documents, sources, lexicon, intents, language, canonical });
  const findMentions = yield* buildFindMentions(
    documents,
    language,
    canonical,
    (stem) => importanceOf(stem) < 1,
  );
  const toQuery = createQueries(intents, language, canonical);
  const understand = createUnderstand({
    intents,
    language,
    canonical,
    numerals,
    readWords: createReadWords({ language, canonical, numerals, ...dictionary }),
    findMentions,
    isSaidOf: said.tells,
    commonNames: new Set(lexicon.commonNames.flatMap((name) => canonical.stemsOf(name))),
    sites,
  });

  return {
    ...said,
    catalog,
    sites,
    hostsOf: createFindHosts(catalog, language, canonical),
    procedures: createProcedureGoals(canonical, said.holds),
    isTalk: createTalk(intents, language, canonical),
    understand: remember(understand),
    passages: (question, favour, without) => index.find(toQuery(question, without), favour),
    weigh: (question) => index.weigh(toQuery(question)),
    stands: (text, { readings }) => {
      const stems = canonical.stemsOf(text);
      return [...readings.keys()].some((stem) => stems.includes(stem));
    },
  };
}

/** The clauses of one message are looked at again and again. */
const REMEMBERED_MAX = 32;

function remember(understand: Understand): Understand {
  const known = new Map<string, Understanding>();
  return (text) => {
    const found = known.get(text) ?? understand(text);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(text, found);
    return found;
  };
}
