import {
  type FigureMetric,
  HOLDER_STATUSES,
  type Okrug,
  type RuleTax,
  type SiteStatus,
  type TechnoparkKind,
  type TimelineMetric,
} from '../catalog/vocabulary.ts';
import type { SearchRef } from './documents.ts';
import type { ProcedureAspect } from './procedure-goals.ts';

/** A record, or an event of the chronicle by its day and its title. */
export type AnswerRef = SearchRef | { readonly kind: 'event'; readonly slug: string };

/** `answer`: what was asked; `suggest`: what may have been meant; `refuse`: nothing to say to that. */
export type Zone = 'answer' | 'suggest' | 'refuse';

/** What a question gets: structured, without words of its own; the view puts it into Russian. */
export interface Answer {
  readonly zone: Zone;
  /** A stable key of what answered: `technopark/kalibr#address`, `faq/istoriya`, `list`, `total#technoparks`. */
  readonly matched: string | null;
  /** How sure, 0–1; of several parts the least. */
  readonly score: number;
  /** One for each question of the message; at least one. */
  readonly parts: readonly AnswerPart[];
  /** For the next question within the same talk. */
  readonly context: DialogueContext;
}

/** What may be asked of a site or a cluster. */
export const ATTRIBUTES = [
  'address',
  'metro',
  'okrug',
  'district',
  'phone',
  'email',
  'website',
  'contacts',
  'residents',
  'resident-names',
  'jobs',
  'area',
  'site-area',
  'investment',
  'opened',
  'status-year',
  'status',
  'operator',
  'specializations',
  'facilities',
  'clusters',
  'sites',
  'universities',
  'benefits',
  'neighbours',
  'about',
  'sources',
] as const;
/** The fields of a record, or `unrecorded/<topic>` for what the catalogue holds of no site (parking, prices …). */
export type Attribute = (typeof ATTRIBUTES)[number] | `unrecorded/${string}`;

/** Which sites are wanted: values of one list widen, different lists narrow. */
export interface SiteCriteria {
  readonly okrugs: readonly Okrug[];
  /** Slugs. */
  readonly specializations: readonly string[];
  readonly kinds: readonly TechnoparkKind[];
  readonly statuses: readonly SiteStatus[];
  /** A slug. */
  readonly cluster: string | null;
  /** The year of the status or of the opening. */
  readonly years: readonly string[];
  /** Names of districts and stations as the records hold them. */
  readonly districts: readonly string[];
  readonly stations: readonly string[];
  /** Words of `lexicon.facilities` and `lexicon.owners`. */
  readonly facilities: readonly string[];
  readonly owners: readonly string[];
}

/** Those to whom benefits are given. */
export const HOLDERS = [...HOLDER_STATUSES, 'technopark-resident', 'it-company'] as const;
export type Holder = (typeof HOLDERS)[number];

export interface TaxItem {
  readonly holder: Holder;
  readonly tax: RuleTax;
  readonly slug: string | null;
}

/** Parts of the catalogue that open by their name alone. */
export const SECTIONS = ['technoparks', 'clusters', 'benefits', 'handbook'] as const;
export type Section = (typeof SECTIONS)[number];

export const SPEECH_ACTS = [
  'greeting',
  'thanks',
  'farewell',
  'who',
  'skills',
  'complaint',
  'mood',
  'agreement',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export const REFUSALS = ['unknown', 'off-topic', 'elsewhere', 'insult', 'injection', 'personal'] as const;
/** `elsewhere`: a technopark or a tax of another city; `personal`: advice or a promise that a reference cannot give. */
export type Refusal = (typeof REFUSALS)[number];

export type AnswerPart =
  /** The record itself: nothing but its name was said. */
  | { readonly kind: 'card'; readonly ref: SearchRef }
  /** One thing about one object. */
  | { readonly kind: 'fact'; readonly ref: SearchRef; readonly attribute: Attribute }
  /** The sites that meet the criteria; `asked: 'count'` where only their number was asked. */
  | {
      readonly kind: 'sites';
      readonly asked: 'list' | 'count';
      readonly criteria: SiteCriteria;
      /** In the order of the list. */
      readonly slugs: readonly string[];
      readonly page: number;
    }
  | { readonly kind: 'section'; readonly section: Section }
  /** Records of one kind that share something, as a list of buttons. */
  | { readonly kind: 'records'; readonly title: string; readonly refs: readonly SearchRef[] }
  /** Sites by a figure or a year, the first being the answer. */
  | {
      readonly kind: 'ranking';
      readonly by: FigureMetric | 'opened';
      readonly order: 'most' | 'least';
      /** Which of them was asked for, from 1. */
      readonly place: number;
      readonly slugs: readonly string[];
    }
  /** How many sites there are in each okrug or field, the answer first. */
  | {
      readonly kind: 'tally';
      readonly by: 'okrug' | 'specialization';
      readonly groups: readonly { readonly key: string; readonly count: number }[];
    }
  /** How a figure of the whole city changed between two years; null: from the first, to the last that is known. */
  | {
      readonly kind: 'growth';
      readonly metric: TimelineMetric;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** A figure of the whole city: now, in a year, or through the years. */
  | { readonly kind: 'history'; readonly metric: TimelineMetric; readonly year: string | 'now' | 'all' }
  /** What is paid of a tax under a status; `slug` is that of the benefit, null where there is none. */
  | { readonly kind: 'taxes'; readonly items: readonly TaxItem[] }
  /** What to do, or what of it was asked. */
  | {
      readonly kind: 'procedure';
      readonly slug: string;
      readonly aspect: ProcedureAspect;
      /** Those that tell of something more that was asked. */
      readonly sentences: readonly string[];
      /** The site where somebody wants to do it. */
      readonly place: SearchRef | null;
      /** What may have been meant instead. */
      readonly others: readonly SearchRef[];
    }
  /** The sentences of a record that answer, the telling ones first. */
  | { readonly kind: 'passage'; readonly ref: AnswerRef; readonly sentences: readonly string[] }
  /** No sure answer: what comes nearest, and what else may have been meant. */
  | {
      readonly kind: 'nearest';
      readonly ref: AnswerRef;
      readonly sentences: readonly string[];
      readonly others: readonly SearchRef[];
    }
  | {
      readonly kind: 'comparison';
      /** `same`: whether they are one. */
      readonly asked: 'compare' | 'same';
      readonly refs: readonly SearchRef[];
      readonly attribute: Attribute | null;
    }
  | { readonly kind: 'speech'; readonly act: SpeechAct }
  /** Up to three records one of which may have been meant. */
  | { readonly kind: 'choice'; readonly refs: readonly SearchRef[]; readonly attribute: Attribute | null }
  | {
      readonly kind: 'refusal';
      readonly reason: Refusal;
      /** The question of several that it stands for; null where there was but one. */
      readonly question: string | null;
      /** The nearest records. */
      readonly refs: readonly SearchRef[];
    };

/** What a follow-up needs; kept for ten minutes, shaped as JSON. */
export interface DialogueContext {
  /** The records spoken of last, the latest first; at most {@link CONTEXT_REFS_MAX}. */
  readonly refs: readonly SearchRef[];
  readonly attribute: Attribute | null;
  readonly criteria: SiteCriteria | null;
  /** The figure of the city that was told last. */
  readonly metric: TimelineMetric | null;
  /** The page of the list shown, from 0. */
  readonly page: number;
}

export const CONTEXT_REFS_MAX = 4;

export const NO_CONTEXT: DialogueContext = {
  refs: [],
  attribute: null,
  criteria: null,
  metric: null,
  page: 0,
};
