import {
  type FigureMetric,
  HOLDER_STATUSES,
  type RuleTax,
  type TimelineMetric,
} from '../catalog/vocabulary.ts';
import type { SearchRef } from './documents.ts';
import type { ProcedureAspect } from './procedure-goals.ts';

/**
 * Whether what a question takes for true is so; `partly`: of a larger whole only; `unconfirmed`: it was, and no source
 * says that it still is; `untold`: no source says so.
 */
export type Verdict = 'so' | 'not-so' | 'not-yet' | 'no-longer' | 'partly' | 'unconfirmed' | 'untold';

import type { RelaxedSites, SiteCriteria, TallyKey } from './site-choice.ts';

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

/** Those to whom benefits are given. */
export const HOLDERS = [...HOLDER_STATUSES, 'technopark-resident', 'it-company'] as const;
export type Holder = (typeof HOLDERS)[number];

export interface TaxItem {
  /** Null: whoever has no status. */
  readonly holder: Holder | null;
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
  'person',
  'mood',
  'agreement',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export const REFUSALS = ['unknown', 'off-topic', 'elsewhere', 'insult', 'injection', 'personal'] as const;
/** `elsewhere`: a technopark or a tax of another city; `personal`: advice or a promise that a reference cannot give. */
export type Refusal = (typeof REFUSALS)[number];

/** A figure, the year of the opening or that of the status. */
export type RankedBy = FigureMetric | 'opened' | 'status-year';

export type AnswerPart =
  /** The record itself: nothing but its name was said. */
  | { readonly kind: 'card'; readonly ref: SearchRef }
  /** One thing about one object. */
  | {
      readonly kind: 'fact';
      readonly ref: SearchRef;
      readonly attribute: Attribute;
      readonly verdict?: Verdict;
    }
  /** The sites that meet the criteria; `asked` tells whether their number or their share of all was. */
  | {
      readonly kind: 'sites';
      readonly asked: 'list' | 'count' | 'share';
      readonly criteria: SiteCriteria;
      /** In the order of the list. */
      readonly slugs: readonly string[];
      readonly page: number;
      /** Where there are none: those that meet all criteria but one. */
      readonly relaxed: readonly RelaxedSites[];
    }
  | { readonly kind: 'section'; readonly section: Section }
  /** Records of one kind that share something, as a list of buttons. */
  | { readonly kind: 'records'; readonly title: 'clusters' | 'benefits'; readonly refs: readonly SearchRef[] }
  /** Sites or clusters by a figure or a year, the first being the answer. */
  | {
      readonly kind: 'ranking';
      readonly by: RankedBy;
      /** Whether they are ranked by what is planned. */
      readonly isPlanned: boolean;
      readonly order: 'most' | 'least';
      /** Which of them was asked for, from 1. */
      readonly place: number;
      readonly refs: readonly SearchRef[];
      readonly verdict?: Verdict;
    }
  /** What is told next are not the same. */
  | { readonly kind: 'unlike' }
  /** How many sites there are of each sort, the answer first; `none`: the sorts of which there are none. */
  | {
      readonly kind: 'tally';
      readonly by: TallyKey;
      readonly asked: 'each' | 'none' | 'closed';
      readonly criteria: SiteCriteria;
      readonly groups: readonly { readonly key: string; readonly count: number }[];
    }
  /** A figure of several sites together, or for one of them on the average. */
  | {
      readonly kind: 'total';
      readonly asked: 'sum' | 'average';
      readonly by: FigureMetric;
      readonly isPlanned: boolean;
      /** By what they were chosen; null where they were named. */
      readonly criteria: SiteCriteria | null;
      /** Those whose figure is known, the largest first. */
      readonly slugs: readonly string[];
      /** How many were looked at. */
      readonly count: number;
    }
  /** A figure of the whole city for one technopark on the average. */
  | { readonly kind: 'average'; readonly metric: TimelineMetric }
  /** How a figure of the whole city changed between two years; null: from the first, to the last that is known. */
  | {
      readonly kind: 'growth';
      readonly metric: TimelineMetric;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** A figure of the whole city: now, in a year, or through the years. */
  | {
      readonly kind: 'history';
      readonly metric: TimelineMetric;
      readonly year: string | 'now' | 'all';
      readonly verdict?: Verdict;
    }
  /** What is paid of a tax under a status; `slug` is that of the benefit, null where there is none. */
  | { readonly kind: 'taxes'; readonly items: readonly TaxItem[]; readonly verdict?: Verdict }
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
  | {
      readonly kind: 'passage';
      readonly ref: AnswerRef;
      readonly sentences: readonly string[];
      readonly verdict?: Verdict;
    }
  /** What another record says of what the answer leaves out. */
  | { readonly kind: 'besides'; readonly ref: AnswerRef; readonly sentences: readonly string[] }
  /** No sure answer: what comes nearest, and what else may have been meant. */
  | {
      readonly kind: 'nearest';
      readonly ref: AnswerRef;
      readonly sentences: readonly string[];
      readonly others: readonly SearchRef[];
    }
  | {
      readonly kind: 'comparison';
      /** `each`: nothing but what each has; `least`: which has less or came last; `same` and `different`: whether they are one. */
      readonly asked: 'each' | 'compare' | 'least' | 'same' | 'different';
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

/** Which sites were ranked, and by what. */
export interface Ranked {
  readonly by: RankedBy;
  readonly order: 'most' | 'least';
  readonly criteria: SiteCriteria;
}

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
  /** The ranking that was shown last. */
  readonly ranked?: Ranked;
}

export const CONTEXT_REFS_MAX = 4;

export const NO_CONTEXT: DialogueContext = {
  refs: [],
  attribute: null,
  criteria: null,
  metric: null,
  page: 0,
};
