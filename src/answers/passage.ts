import type { AskedAt } from './passage-rating.ts';
import type { Word } from './words.ts';

/** A sentence of a record, as it is shown and as it is compared. */
export interface Statement {
  readonly text: string;
  readonly stems: readonly string[];
}

/** A record as questions are put to it. */
export interface Source<R> {
  readonly ref: R;
  /** Whether its names are those of an object, not a title that tells what it says. */
  readonly isObject: boolean;
  /** Its names, its aliases, the wordings of its question. */
  readonly names: readonly (readonly string[])[];
  /** How it is asked for in other words. */
  readonly wordings: readonly (readonly string[])[];
  /** Where it is, who it is for, what it is about: found, never quoted. */
  readonly facts: readonly string[];
  readonly statements: readonly Statement[];
  /** The laws it rests on: quoted only where laws are asked for. */
  readonly acts: readonly Statement[];
  /** Whom or what it is only for; where none of these words was said, it is hardly meant. */
  readonly qualifier: readonly string[];
}

export interface Passage<R> {
  readonly ref: R;
  /** 0–1: how much of the question the record explains, how fully it was named, how well one sentence answers. */
  readonly score: number;
  /** 0–1: how much of the question's weight is found in the record. */
  readonly explained: number;
  /** 0–1: how much like one of its names or wordings the question is. */
  readonly likeness: number;
  /** 0–1: the same of the words that are no part of its name; 1 where there are none. */
  readonly beyond: number;
  /** What the words found weigh. */
  readonly evidence: number;
  /** The sentences that answer, the telling ones first. */
  readonly statements: readonly string[];
}

export interface Query {
  readonly words: readonly Word[];
  /** What a word weighs besides its rarity; 0 for talk. */
  importanceOf(word: Word, place: number): number;
  /** The same in other words: stems with how near they are, up to 1. */
  expand(stem: string): ReadonlyMap<string, number>;
  /** How much more a sentence is worth, 0 and up: where a number is asked, one with a number. */
  bonusOf(statement: string): number;
  readonly wantsActs: boolean;
}

export interface PassageIndex<R> {
  /** The likeliest first; `favour` is added to a record's score. */
  find(query: Query, favour: (ref: R) => number): Passage<R>[];
  isKnown(stem: string): boolean;
  /** The words that ask something, each with what it weighs. */
  weigh(query: Query): readonly AskedAt[];
}
