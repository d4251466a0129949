import { buildFindKin } from './kin.ts';
import { buildLikenesses } from './likeness.ts';
import type { PassageIndex, Query, Source } from './passage.ts';
import { type AskedAt, beyondName, isOfOthers, sureStems } from './passage-rating.ts';
import { createPostings, findEvidence, heaviest } from './postings.ts';
import { buildQuote } from './quotation.ts';
import { type Build, buildEach } from './slices.ts';

export type * from './passage.ts';

const WORTH = { names: 1, wordings: 0.6, facts: 0.9, statements: 0.85 };
/** How near a word of the same root is. */
const KIN = 0.7;
/** How many, by the words they have, are looked at closely. */
const CANDIDATES_MAX = 100;
/** … and how many of those sentence by sentence. */
const READ_MAX = 18;
const UNKNOWN_FREQUENCY = 0.5;
/** The parts of a score: the name of an object is no answer to what is asked of it, the title of a rule is. */
const SHARES = {
  titled: { explained: 0.5, likeness: 0.28, statement: 0.22 },
  named: { explained: 0.5, likeness: 0.1, statement: 0.4 },
};

const NO_STEMS: ReadonlySet<string> = new Set();

/** Of the words of a qualifier, those that are nearly as rare as the rarest tell. */
const TELLING_SHARE = 0.8;
const OTHERS_PENALTY = 0.1;
/** A question that is so much like a wording is of those it is for, whether they were named or not. */
const ASKED_SO = 0.6;
/** A law is named by a record rather than by those who ask for it. */
const LAW_ASKED_SO = 0.8;
/** An object that is asked for in a wording rather than by its name is found as by a title. */
const WORDED_MARGIN = 0.1;

/** @param importanceOf what a stem weighs besides its rarity, wherever it stands */
export function* buildPassageIndex<R>(
  sources: readonly Source<R>[],
  importanceOf: (stem: string) => number,
): Build<PassageIndex<R>> {
  const plain = createPostings();
  const lawful = createPostings();
  const told = new Map<string, number>();
  for (const [id, { names, wordings, facts, statements, acts }] of sources.entries()) {
    for (const wording of wordings) plain.add(id, wording, WORTH.wordings);
    for (const into of [plain, lawful]) {
      for (const name of names) into.add(id, name, WORTH.names);
      into.add(id, facts, WORTH.facts);
      for (const { stems } of statements) into.add(id, stems, WORTH.statements);
    }
    for (const { stems } of acts) lawful.add(id, stems, WORTH.statements);
    const own = new Set([...names.flat(), ...facts, ...statements.flatMap(({ stems }) => stems)]);
    for (const stem of own) told.set(stem, (told.get(stem) ?? 0) + 1);
    yield;
  }
  const postings = yield* plain.build();
  const withActs = yield* lawful.build();
  const kinOf = yield* buildFindKin(postings.keys());
  // The wordings repeat what they ask for: how rare a word is the records tell.
  const rarityAmong = (frequency: number): number => Math.log(1 + sources.length / frequency);
  const rarities = new Map(
    yield* buildEach(
      postings,
      ([stem, { ids }]) => [stem, rarityAmong(told.get(stem) ?? ids.length)] as const,
    ),
  );
  const unknownRarity = rarityAmong(UNKNOWN_FREQUENCY);
  const rarityOf = (stem: string): number => rarities.get(stem) ?? unknownRarity;
  const qualifiers = yield* buildEach(sources, ({ qualifier }) => {
    const rarest = Math.max(...qualifier.map(rarityOf));
    return qualifier.filter((stem) => rarityOf(stem) >= rarest * TELLING_SHARE);
  });

  const weightOf = (stem: string): number => rarityOf(stem) * importanceOf(stem);
  const namesLike = yield* buildLikenesses(sources, ({ names }) => names, weightOf);
  const wordingsLike = yield* buildLikenesses(sources, ({ wordings }) => wordings, weightOf);
  const namedStems = yield* buildEach(sources, ({ names }) => new Set(names.flat()));
  const quote = yield* buildQuote(sources);

  const ask = ({ words, importanceOf: weigh, expand }: Query): AskedAt[] =>
    words.flatMap((word, place) => {
      const importance = weigh(word, place);
      if (importance === 0) return [];
      const stems = new Map<string, number>();
      for (const [stem, likelihood] of word.readings) {
        stems.set(stem, Math.max(stems.get(stem) ?? 0, likelihood));
        for (const [other, nearness] of expand(stem)) {
          stems.set(other, Math.max(stems.get(other) ?? 0, likelihood * nearness));
        }
        for (const kin of kinOf(stem)) stems.set(kin, Math.max(stems.get(kin) ?? 0, likelihood * KIN));
      }
      const known = [...word.readings.keys()].filter((stem) => postings.has(stem));
      const own = Math.max(...(known.length > 0 ? known : [...word.readings.keys()]).map(rarityOf));
      // A word with a common synonym tells no more than it does.
      const others = [...word.readings.keys()]
        .flatMap((stem) => [...expand(stem).keys()])
        .filter((stem) => postings.has(stem));
      const weight = Math.min(own, ...others.map(rarityOf));
      return [{ place, weight: weight * importance, stems }];
    });

  return {
    isKnown: (stem) => postings.has(stem),
    weigh: ask,
    find(query, favour) {
      const asked = ask(query);
      const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
      if (whole === 0) return [];
      const alike = wordingsLike(asked, whole);
      const called = namesLike(asked, whole);
      const found = findEvidence(asked, query.wantsActs ? withActs : postings, sources.length);
      const sure = sureStems(asked);
      const candidates = heaviest(found, whole, CANDIDATES_MAX)
        .flatMap((id) => {
          const source = sources[id];
          if (!source) return [];
          const evidence = found.weights[id] ?? 0;
          const explained = evidence / whole;
          const named = called[id] ?? 0;
          const worded = query.wantsActs && (alike[id] ?? 0) < LAW_ASKED_SO ? 0 : (alike[id] ?? 0);
          const share = source.isObject && worded < named + WORDED_MARGIN ? SHARES.named : SHARES.titled;
          const likeness = Math.max(named, worded);
          const isForOthers = worded < ASKED_SO && isOfOthers(qualifiers[id] ?? [], sure);
          const score =
            share.explained * explained +
            share.likeness * likeness +
            favour(source.ref) -
            (isForOthers ? OTHERS_PENALTY : 0);
          return [{ id, source, share, score, explained, likeness, evidence }];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, READ_MAX);
      const quoteOf = quote(asked, whole, query);
      return candidates
        .map(({ id, source, share, score, explained, likeness, evidence }) => {
          const shareOf = (word: number): number => found.shareOf(word, id);
          const beyond = beyondName(namedStems[id] ?? NO_STEMS, asked, shareOf);
          const { texts, best } = quoteOf(id);
          return {
            explained,
            likeness,
            evidence,
            beyond,
            ref: source.ref,
            score: score + share.statement * best,
            statements: texts,
          };
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}
