import type { TimelineMetric } from '../../catalog/vocabulary.ts';
import type { AnswerPart, AnswerRef, Attribute, DialogueContext, Ranked } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SiteCriteria } from '../site-choice.ts';
import type { Understanding } from '../understanding.ts';
import type { Linked } from './linked.ts';

/** Where a question is asked. */
export interface Situation {
  readonly knowledge: Knowledge;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly context: DialogueContext;
  /** Questions that are bound to records. */
  readonly linked: readonly Linked[];
}

/** What one question gets. */
export interface Draft {
  readonly parts: readonly AnswerPart[];
  readonly matched: string | null;
  /** 0–1. */
  readonly score: number;
  /** What the talk is about from now on; what is left out ends. */
  readonly refs?: readonly SearchRef[];
  readonly attribute?: Attribute | null;
  readonly criteria?: SiteCriteria | null;
  readonly page?: number;
  readonly metric?: TimelineMetric | null;
  readonly ranked?: Ranked;
}

/** Answers a question of one sort; undefined for any other. */
export type Plan = (question: Understanding, situation: Situation) => Draft | undefined;

/** One record answers. */
export const keyOf = ({ kind, slug }: AnswerRef, detail?: string): string =>
  detail === undefined ? `${kind}/${slug}` : `${kind}/${slug}#${detail}`;

export const isSameRef = (one: AnswerRef, other: AnswerRef): boolean =>
  one.kind === other.kind && one.slug === other.slug;

export const isPlace = ({ kind }: AnswerRef): boolean => kind === 'technopark' || kind === 'cluster';

/** The references to records that have cards of their own. */
export const withCards = (refs: readonly AnswerRef[]): SearchRef[] =>
  refs.flatMap((ref) => (ref.kind === 'event' ? [] : [ref]));
