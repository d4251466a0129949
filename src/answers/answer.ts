import type {
  FigureMetric,
  Okrug,
  SiteStatus,
  TechnoparkKind,
  TimelineMetric,
} from '../catalog/vocabulary.ts';
import type { SearchRef } from './documents.ts';

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
  /** Records of one kind that share something, as a list of buttons. */
  | { readonly kind: 'records'; readonly title: string; readonly refs: readonly SearchRef[] }
  /** Sites by a figure or a year, the first being the answer. */
  | {
      readonly kind: 'ranking';
      readonly by: FigureMetric | 'opened';
      readonly order: 'most' | 'least';
      readonly slugs: readonly string[];
    }
  /** A figure of the whole city: now, in a year, or through the years. */
  | { readonly kind: 'history'; readonly metric: TimelineMetric; readonly year: string | 'now' | 'all' }
  /** What a benefit gives, or what of it was asked. */
  | { readonly kind: 'benefit'; readonly slug: string; readonly sentences: readonly string[] }
  /** The sentences of a record that answer, the telling ones first. */
  | { readonly kind: 'passage'; readonly ref: AnswerRef; readonly sentences: readonly string[] }
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
