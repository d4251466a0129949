import type { Canonical } from './canonical.ts';
import type { SearchDocument, SearchRef } from './documents.ts';
import type { Language } from './language.ts';
import { type Build, buildAtOnce, buildEach } from './slices.ts';
import type { Word } from './words.ts';

/** An object that a question speaks of. */
export interface Mention {
  /** The records that are called so, those called so most fully first; at least one. */
  readonly refs: readonly SearchRef[];
  /** The words it was named by, by their place in the question. */
  readonly places: readonly number[];
  /** 0–1: how much of the name was said. */
  readonly coverage: number;
}

export type FindMentions = (words: readonly Word[]) => Mention[];

/** What can be spoken of by name; the rest is found by what it says. */
const NAMED_KINDS: readonly string[] = ['technopark', 'cluster', 'organisation', 'term'];

/** A place is known by a part of its long name; a part of the name of an office or a term is a common word. */
const PARTLY_NAMED_KINDS: readonly string[] = ['technopark', 'cluster'];

const GENERIC_WEIGHT = 0.2;
/** A word that is less surely meant names nothing. */
const SURE_LIKELIHOOD = 0.6;
/** Of the readings of a word those that are so much less likely name nothing. */
const RIVAL_READING = 0.1;
const FULLY_SAID = 0.85;
const PARTLY_SAID = 0.45;
/** What the words of a name that is said in part must weigh: one that few other names have. */
const TELLING_WEIGHT = 3.9;
/** Between the words of a name, so many others may stand. */
const GAP_MAX = 3;
/** For every word between the words of a name it is a little less likely. */
const TORN_SHARE = 0.93;
/** A record that was named nearly as fully may be meant as well. */
const RIVAL_SHARE = 0.93;

interface Name {
  readonly ref: SearchRef;
  readonly order: number;
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

interface Said {
  readonly name: Name;
  readonly places: readonly number[];
  /** Those of its telling words: «кластер» of two clusters may be one. */
  readonly telling: readonly number[];
  readonly coverage: number;
  readonly score: number;
}

/** Finds names in a question: whole or telling parts of them, with any endings, misspelt or not. */
export function* buildFindMentions(
  documents: readonly SearchDocument[],
  language: Language,
  canonical: Canonical,
  isTalkStem: (stem: string) => boolean,
): Build<FindMentions> {
  const named = documents.filter(({ ref }) => NAMED_KINDS.includes(ref.kind));
  const stemsOf = (name: string): string[] => [
    ...new Set(canonical.stemsOf(language.significantWords(name).join(' '))),
  ];
  const wordings = (yield* buildEach(named.entries(), ([order, { ref, names, aliases }]) =>
    [...names.flatMap((name) => [name, withoutBrackets(name)]), ...aliases].map((name) => ({
      ref,
      order,
      stems: stemsOf(name),
    })),
  )).flat();

  const holders = new Map<string, Set<number>>();
  for (const { stems, order } of wordings) {
    for (const stem of stems) holders.set(stem, (holders.get(stem) ?? new Set()).add(order));
  }
  const isWeak = (stem: string): boolean =>
    language.isFiller(stem) || language.isGenericName(stem) || isTalkStem(stem);
  const weightOf = (stem: string): number =>
    isWeak(stem) ? GENERIC_WEIGHT : Math.log(1 + named.length / (holders.get(stem)?.size ?? 1));

  const weak = new Set([...holders.keys()].filter(isWeak));
  const weights = new Map([...holders.keys()].map((stem) => [stem, weightOf(stem)]));
  const byStem = new Map<string, Name[]>();
  for (const { ref, order, stems } of wordings) {
    yield;
    if (stems.every(isWeak)) continue;
    const weight = stems.reduce((sum, stem) => sum + weightOf(stem), 0);
    const name: Name = { ref, order, stems: new Set(stems), weight };
    for (const stem of name.stems) {
      const others = byStem.get(stem);
      if (others) others.push(name);
      else byStem.set(stem, [name]);
    }
  }

  /** The words around this place that stand for words of the name; undefined where they are too few. */
  const sayOf = (
    name: Name,
    heard: ReadonlyMap<string, readonly Heard[]>,
    anchor: number,
  ): Said | undefined => {
    const near = [...heard].flatMap(([stem, all]) => {
      const nearest = all.reduce((a, b) => (distance(b, anchor) < distance(a, anchor) ? b : a));
      return distance(nearest, anchor) <= name.stems.size + GAP_MAX ? [{ stem, ...nearest }] : [];
    });
    if (near.some(({ likelihood }) => likelihood < SURE_LIKELIHOOD)) return undefined;
    const said = near.reduce((sum, { stem, likelihood }) => sum + (weights.get(stem) ?? 0) * likelihood, 0);
    const coverage = near.reduce((sum, { stem }) => sum + (weights.get(stem) ?? 0), 0) / name.weight;
    const isNumber = near.every(({ stem }) => weak.has(stem) || /^\d+$/.test(stem));
    const isPart =
      !isNumber &&
      PARTLY_NAMED_KINDS.includes(name.ref.kind) &&
      coverage >= PARTLY_SAID &&
      said >= TELLING_WEIGHT;
    const isMeant = coverage >= FULLY_SAID || isPart;
    if (!isMeant) return undefined;
    const places = [...new Set(near.map(({ place }) => place))].sort((one, other) => one - other);
    const torn = (places.at(-1) ?? anchor) - (places[0] ?? anchor) + 1 - places.length;
    const telling = near.flatMap(({ stem, place }) => (weak.has(stem) ? [] : [place]));
    return { name, places, telling, coverage, score: said * coverage * TORN_SHARE ** torn };
  };

  /** A name is looked for around every place where one of its telling words stands. */
  const listen = (words: readonly Word[]): Said[] => {
    const likely = words.flatMap(({ readings }, place) => {
      const likeliest = Math.max(...readings.values());
      return [...readings].flatMap(([stem, likelihood]) =>
        byStem.has(stem) && likelihood >= likeliest - RIVAL_READING ? [{ stem, place, likelihood }] : [],
      );
    });
    // A common word is in the names of many.
    const anchored = new Set(likely.flatMap(({ stem }) => (weak.has(stem) ? [] : (byStem.get(stem) ?? []))));
    const heard = new Map<Name, Map<string, Heard[]>>();
    for (const { stem, place, likelihood } of likely) {
      for (const name of byStem.get(stem) ?? []) {
        if (!anchored.has(name)) continue;
        const stems = heard.get(name) ?? new Map<string, Heard[]>();
        stems.set(stem, [...(stems.get(stem) ?? []), { place, likelihood }]);
        heard.set(name, stems);
      }
    }
    return [...heard].flatMap(([name, stems]) => {
      const anchors = [...stems].flatMap(([stem, all]) =>
        weak.has(stem) ? [] : all.map(({ place }) => place),
      );
      return [...new Set(anchors)].flatMap((anchor) => sayOf(name, stems, anchor) ?? []);
    });
  };

  return (words) => {
    let rest = listen(words).sort((a, b) => b.score - a.score || a.name.order - b.name.order);
    const mentions: Mention[] = [];
    for (let best = rest[0]; best; best = rest[0]) {
      const { places, coverage, score } = best;
      const overlapping = rest.filter((other) => other.telling.some((place) => places.includes(place)));
      const rivals = overlapping.filter((other) => other.score >= score * RIVAL_SHARE);
      mentions.push({ refs: uniqueRefs(rivals.map(({ name }) => name)), places, coverage });
      rest = rest.filter((other) => !overlapping.includes(other));
    }
    return mentions.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
  };
}

export const createFindMentions = (...parts: Parameters<typeof buildFindMentions>): FindMentions =>
  buildAtOnce(buildFindMentions(...parts));

interface Heard {
  readonly place: number;
  readonly likelihood: number;
}

const distance = ({ place }: Heard, anchor: number): number => Math.abs(place - anchor);

const withoutBrackets = (name: string): string => name.replace(/\([^)]*\)/g, ' ');

function uniqueRefs(names: readonly Name[]): SearchRef[] {
  const byOrder = new Map(names.map(({ order, ref }) => [order, ref]));
  return [...byOrder].sort(([a], [b]) => a - b).map(([, ref]) => ref);
}
