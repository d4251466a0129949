import MiniSearch, { type MatchInfo } from 'minisearch';
import type { SearchRef } from './documents.ts';
import type { Meaning } from './interpret.ts';
import type { Language } from './language.ts';
import { type Build, buildEach } from './slices.ts';
import type { StemmedDocument } from './stemmed-document.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds records by any of their words. */
export interface TextIndex {
  /** The likeliest first. */
  rank(meanings: readonly Meaning[], isAsked: (ref: SearchRef) => boolean): Candidate[];
}

export interface Candidate {
  readonly ref: SearchRef;
  /** 0–1: how much of the question the record explains, and how much of its name was said. */
  readonly score: number;
  /** How much the words tell that were found. */
  readonly evidence: number;
  /** 0–1: how much of one of the record's names was said. */
  readonly named: number;
}

/** What a word is worth by the part of the record it is found in. */
const WORTH = { names: 1, facts: 1, texts: 0.75 };
const BM25_BOOST = { names: 4, facts: 2, texts: 1 };
/** How many, the best by BM25, are looked at closely. */
const CANDIDATES_MAX = 60;
/** The part of a score that does not depend on how much of the record's name was said. */
const UNNAMED_SHARE = 0.55;

export function* buildTextIndex(
  documents: readonly StemmedDocument[],
  language: Language,
  { weightOf }: Vocabulary,
): Build<TextIndex> {
  const index = new MiniSearch({
    fields: ['names', 'facts', 'texts'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem,
    searchOptions: { boost: BM25_BOOST },
  });
  // Fillers are never looked for.
  const toField = (stems: readonly string[]) => stems.filter((stem) => !language.isFiller(stem)).join(' ');
  yield* buildEach(documents.entries(), ([id, { names, aliases, facts, texts }]) =>
    index.add({
      id,
      names: toField([...names, ...aliases].flat()),
      facts: toField(facts),
      texts: toField(texts),
    }),
  );

  const weigh = (stems: readonly string[], likelihoodOf: (stem: string) => number): number =>
    stems.reduce((sum, stem) => sum + weightOf(stem) * likelihoodOf(stem), 0);

  const rate = (
    { ref, names, aliases }: StemmedDocument,
    match: MatchInfo,
    meanings: readonly Meaning[],
    likelihoods: ReadonlyMap<string, number>,
  ): Candidate => {
    let asked = 0;
    let evidence = 0;
    for (const { weight, stems } of meanings) {
      const worths = [...stems].map(([stem, likelihood]) => likelihood * worthOf(match, stem));
      asked += weight;
      evidence += weight * Math.max(0, ...worths);
    }
    let named = 0;
    let likeness = 0;
    for (const name of [...names, ...aliases]) {
      const said = weigh(name, (stem) => likelihoods.get(stem) ?? 0);
      const whole = weigh(name, () => 1);
      named = Math.max(named, said / whole);
      // Twice what they share in the sum of both (Dice): 1 where the question is the name and nothing else.
      likeness = Math.max(likeness, (2 * said) / (whole + asked));
    }
    const score = (evidence / asked) * (UNNAMED_SHARE + (1 - UNNAMED_SHARE) * likeness);
    return { ref, score, evidence, named };
  };

  return {
    rank(meanings, isAsked) {
      const likelihoods = new Map(meanings.flatMap(({ stems }) => [...stems]));
      const stems = [...likelihoods.keys()].filter((stem) => !language.isFiller(stem));
      if (stems.every(isNumber)) return [];
      return index
        .search({ queries: stems }, { boostTerm: (stem) => likelihoods.get(stem) ?? 0 })
        .flatMap(({ id, match }) => {
          const document = documents[Number(id)];
          return document && isAsked(document.ref) ? [{ document, match }] : [];
        })
        .slice(0, CANDIDATES_MAX)
        .map(({ document, match }) => rate(document, match, meanings, likelihoods))
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Alone it says nothing. */
const isNumber = (stem: string): boolean => /^\d+$/.test(stem);

function worthOf(match: MatchInfo, stem: string): number {
  const fields = Object.hasOwn(match, stem) ? match[stem] : undefined;
  if (!fields) return 0;
  return fields.includes('names') ? WORTH.names : fields.includes('facts') ? WORTH.facts : WORTH.texts;
}
