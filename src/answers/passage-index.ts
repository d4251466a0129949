import { createFindKin } from './kin.ts';

import type { PassageIndex, Query, Source, Statement } from './passage.ts';

export type * from './passage.ts';

const WORTH = { names: 1, facts: 0.9, statements: 0.85 };
/** How near a word of the same root is. */
const KIN = 0.7;
/** How many, by the words they have, are looked at closely. */
const CANDIDATES_MAX = 120;
/** … and how many of those sentence by sentence. */
const READ_MAX = 25;
const STATEMENTS_MAX = 3;
const UNKNOWN_FREQUENCY = 0.5;
/** The parts of a score: the name of an object is no answer to what is asked of it, the title of a rule is. */
const SHARES = {
  titled: { explained: 0.5, likeness: 0.28, statement: 0.22 },
  named: { explained: 0.5, likeness: 0.1, statement: 0.4 },
};
/** A further sentence is quoted where it adds this much of what was asked. */
const ADDED_SHARE = 0.12;

/** The records that have a stem, each with what a match there is worth. */
type Postings = Map<string, Map<number, number>>;

function addTo(postings: Postings, id: number, stems: readonly string[], worth: number): void {
  for (const stem of stems) {
    const known = postings.get(stem);
    if (!known) postings.set(stem, new Map([[id, worth]]));
    else if ((known.get(id) ?? 0) < worth) known.set(id, worth);
  }
}

interface Asked {
  readonly weight: number;
  /** Stems that may be meant with how sure that is. */
  readonly stems: ReadonlyMap<string, number>;
}

/** @param importanceOf what a stem weighs besides its rarity, wherever it stands */
export function createPassageIndex<R>(
  sources: readonly Source<R>[],
  importanceOf: (stem: string) => number,
): PassageIndex<R> {
  const postings: Postings = new Map();
  const withActs: Postings = new Map();
  for (const [id, { names, facts, statements, acts }] of sources.entries()) {
    for (const into of [postings, withActs]) {
      for (const name of names) addTo(into, id, name, WORTH.names);
      addTo(into, id, facts, WORTH.facts);
      for (const { stems } of statements) addTo(into, id, stems, WORTH.statements);
    }
    for (const { stems } of acts) addTo(withActs, id, stems, WORTH.statements);
  }
  const kinOf = createFindKin(postings.keys());
  const rarityOf = (stem: string): number =>
    Math.log(1 + sources.length / (postings.get(stem)?.size ?? UNKNOWN_FREQUENCY));
  const lengths = sources.map(({ names }) =>
    names.map((name) => name.reduce((sum, stem) => sum + rarityOf(stem) * importanceOf(stem), 0)),
  );

  const qualifiers = sources.map(({ qualifier }) => {
    const rarest = Math.max(...qualifier.map(rarityOf));
    return qualifier.filter((stem) => rarityOf(stem) >= rarest * TELLING_SHARE);
  });

  const namedStems = sources.map(({ names }) => new Set(names.flat()));

  const ask = ({ words, importanceOf: weigh, expand }: Query): Asked[] =>
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
      return [{ weight: weight * importance, stems }];
    });

  const evidenceOf = (asked: readonly Asked[], places: Postings): Map<number, number> => {
    const evidence = new Map<number, number>();
    for (const { weight, stems } of asked) {
      const best = new Map<number, number>();
      for (const [stem, likelihood] of stems) {
        for (const [id, worth] of places.get(stem) ?? []) {
          best.set(id, Math.max(best.get(id) ?? 0, worth * likelihood));
        }
      }
      for (const [id, share] of best) evidence.set(id, (evidence.get(id) ?? 0) + weight * share);
    }
    return evidence;
  };

  return {
    isKnown: (stem) => postings.has(stem),
    find(query, favour) {
      const asked = ask(query);
      const scope = query.wantsActs ? withActs : postings;
      const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
      if (whole === 0) return [];
      const candidates = [...evidenceOf(asked, scope)]
        .sort(([, a], [, b]) => b - a)
        .slice(0, CANDIDATES_MAX)
        .flatMap(([id, evidence]) => {
          const source = sources[id];
          if (!source) return [];
          const explained = evidence / whole;
          const likeness = likenessOf(source, lengths[id] ?? [], asked, whole);
          const share = source.isObject ? SHARES.named : SHARES.titled;
          const score =
            share.explained * explained +
            share.likeness * likeness +
            favour(source.ref) -
            (isOfOthers(qualifiers[id] ?? [], asked) ? OTHERS_PENALTY : 0);
          return [{ id, source, share, score, explained, likeness, evidence }];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, READ_MAX);
      return candidates
        .map(({ id, source, share, score, ...found }) => {
          const beyond = beyondName(
            namedStems[id] ?? NO_STEMS,
            asked,
            (stem) => scope.get(stem)?.get(id) ?? 0,
          );
          const { texts, best } = quote(
            query.wantsActs ? [...source.statements, ...source.acts] : source.statements,
            asked,
            whole,
            query,
          );
          return {
            ...found,
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

const NO_STEMS: ReadonlySet<string> = new Set();
/** A synonym is no word of the name. */
const OWN_WORD = 0.75;

/** How much is found of what is asked besides the name. */
function beyondName(
  named: ReadonlySet<string>,
  asked: readonly Asked[],
  worthOf: (stem: string) => number,
): number {
  let whole = 0;
  let found = 0;
  for (const { weight, stems } of asked) {
    if ([...stems].some(([stem, likelihood]) => likelihood >= OWN_WORD && named.has(stem))) continue;
    whole += weight;
    found += weight * Math.max(0, ...[...stems].map(([stem, likelihood]) => likelihood * worthOf(stem)));
  }
  return whole < HARDLY_ASKED ? 1 : found / whole;
}

/** Less than any telling word weighs. */
const HARDLY_ASKED = 1;

/** Of the words of a qualifier, those that are nearly as rare as the rarest tell. */
const TELLING_SHARE = 0.8;
const OTHERS_PENALTY = 0.1;

const isOfOthers = (qualifier: readonly string[], asked: readonly Asked[]): boolean =>
  qualifier.length > 0 && !asked.some(({ stems }) => qualifier.some((stem) => (stems.get(stem) ?? 0) >= 0.7));

/** Twice what they share in the sum of both (Dice), of the likest name: 1 where the question is the name. */
function likenessOf<R>(
  { names }: Source<R>,
  lengths: readonly number[],
  asked: readonly Asked[],
  whole: number,
): number {
  let likeness = 0;
  for (const [index, name] of names.entries()) {
    const stems = new Set(name);
    let shared = 0;
    for (const { weight, stems: meant } of asked) {
      let best = 0;
      for (const [stem, likelihood] of meant) if (stems.has(stem)) best = Math.max(best, likelihood);
      shared += weight * best;
    }
    if (shared === 0) continue;
    likeness = Math.max(likeness, (2 * shared) / ((lengths[index] ?? 0) + whole));
  }
  return Math.min(1, likeness);
}

/** The sentence that has most of what was asked, then those that add to it. */
function quote(
  statements: readonly Statement[],
  asked: readonly Asked[],
  whole: number,
  { bonusOf }: Query,
): { readonly texts: string[]; readonly best: number } {
  const shares = statements.map(({ text, stems }) => {
    const said = new Set(stems);
    return {
      text,
      shares: asked.map(({ weight, stems: meant }) => {
        let best = 0;
        for (const [stem, likelihood] of meant) if (said.has(stem)) best = Math.max(best, likelihood);
        return (weight * best) / whole;
      }),
      bonus: bonusOf(text),
    };
  });
  const covered = asked.map(() => 0);
  const texts: string[] = [];
  let first = 0;
  while (texts.length < STATEMENTS_MAX) {
    let chosen: (typeof shares)[number] | undefined;
    let gain = 0;
    for (const statement of shares) {
      if (texts.includes(statement.text)) continue;
      const added = statement.shares.reduce(
        (sum, share, index) => sum + Math.max(0, share - (covered[index] ?? 0)),
        0,
      );
      const value = added * (1 + statement.bonus);
      if (value > gain) {
        gain = value;
        chosen = statement;
      }
    }
    if (!chosen || (texts.length > 0 && gain < ADDED_SHARE)) break;
    if (texts.length === 0) first = Math.min(1, (gain * (1 + chosen.bonus / 2)) / (1 + chosen.bonus));
    texts.push(chosen.text);
    for (const [index, share] of chosen.shares.entries()) {
      covered[index] = Math.max(covered[index] ?? 0, share);
    }
  }
  return { texts, best: first };
}
