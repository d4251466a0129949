import { SEARCHED_KINDS } from '../answers/documents.ts';
import { TECHNOPARK_ORDERS } from '../catalog/technopark-list.ts';
import { BENEFICIARIES, BENEFIT_KINDS, TIMELINE_METRICS } from '../catalog/vocabulary.ts';
import {
  choiceField,
  defineRoute,
  maskField,
  numberField,
  optionalChoiceField,
  optionalSlugField,
  slugField,
} from '../telegram/callback-data.ts';
import { pointField, siteCodesField } from './fields.ts';

/**
 * Every button that comes back to the bot. A route's code and the order of its fields are part of messages that are
 * already sent: change them only together with the version in callback-data.ts. Pages count from 0.
 */

export const FILTER_DIMENSIONS = ['okrug', 'specialization', 'kind', 'status'] as const;

/** Masks: okrugs, kinds and statuses by their place in the vocabulary, specializations by their `bit`. */
const technoparkFilters = {
  okrugs: maskField,
  specializations: maskField,
  kinds: maskField,
  statuses: maskField,
  cluster: optionalSlugField,
};

const technoparkListState = {
  ...technoparkFilters,
  order: choiceField(TECHNOPARK_ORDERS),
  page: maskField,
};

/** The whole list in its usual order: the state that filters start from. */
export const ALL_TECHNOPARKS = {
  okrugs: 0,
  specializations: 0,
  kinds: 0,
  statuses: 0,
  cluster: undefined,
  order: 'name',
  page: 0,
} as const;

/** What awaits the operator's decision, and what is decided. */
export const QUESTION_LISTS = ['unanswered', 'decided'] as const;
const QUESTION_GROUP_STEPS = ['open', 'choose', 'reject'] as const;
const QUESTION_TARGET_STEPS = ['confirm', 'link'] as const;
const QUESTION_DECISION_STEPS = ['open', 'undo'] as const;

const PRIVACY_STEPS = ['overview', 'copy', 'confirm-erasure', 'erase'] as const;

export const ROUTES = {
  menu: defineRoute('mn', {}),
  help: defineRoute('hp', {}),
  about: defineRoute('ab', {}),
  privacy: defineRoute('pv', { step: choiceField(PRIVACY_STEPS) }),
  /** The page indicator: does nothing but end the button's spinner. */
  idle: defineRoute('id', {}),

  technoparkList: defineRoute('tl', technoparkListState),
  technoparkFilters: defineRoute('tf', {
    ...technoparkListState,
    dimension: optionalChoiceField(FILTER_DIMENSIONS),
  }),
  technopark: defineRoute('tc', { slug: slugField }),
  technoparkFigures: defineRoute('th', { slug: slugField }),
  technoparkMap: defineRoute('tm', { slug: slugField }),
  technoparkBenefits: defineRoute('tb', { slug: slugField, page: numberField }),
  /** Asks for a location, to find the nearest of these sites. */
  nearbyRequest: defineRoute('nq', technoparkFilters),
  nearby: defineRoute('nr', { point: pointField, ...technoparkFilters }),
  /** Adds the site to what is compared in this chat. */
  compare: defineRoute('cm', { slug: slugField }),
  /** Exactly these sites side by side. */
  comparison: defineRoute('cp', { sites: siteCodesField }),
  comparisonEnd: defineRoute('cx', {}),

  clusterList: defineRoute('ul', { page: numberField }),
  cluster: defineRoute('uc', { slug: slugField }),
  clusterFigures: defineRoute('uh', { slug: slugField }),

  benefitMenu: defineRoute('bm', {}),
  benefitList: defineRoute('bl', {
    beneficiary: optionalChoiceField(BENEFICIARIES),
    kind: optionalChoiceField(BENEFIT_KINDS),
    page: numberField,
  }),
  benefit: defineRoute('bc', { slug: slugField }),
  benefitDetails: defineRoute('bd', { slug: slugField }),

  handbook: defineRoute('hb', {}),
  procedureList: defineRoute('pl', { page: numberField }),
  procedure: defineRoute('pc', { slug: slugField }),
  /** The further parts of a long procedure; part 0 is the card itself. */
  procedurePart: defineRoute('pp', { slug: slugField, part: numberField }),
  organisationList: defineRoute('ol', { page: numberField }),
  organisation: defineRoute('oc', { slug: slugField }),
  termList: defineRoute('gl', { page: numberField }),
  term: defineRoute('gc', { slug: slugField }),
  faqList: defineRoute('fl', { page: numberField }),
  faqEntry: defineRoute('fc', { slug: slugField }),
  /** The figures of one metric; without one, the choice of metrics. */
  timeline: defineRoute('hl', { metric: optionalChoiceField(TIMELINE_METRICS), page: numberField }),
  chronicle: defineRoute('hc', { page: numberField }),

  newsList: defineRoute('nl', { topic: optionalSlugField, page: numberField }),
  newsTopics: defineRoute('nt', { page: numberField }),
  newsItem: defineRoute('nc', { slug: slugField }),

  questionList: defineRoute('ql', { list: choiceField(QUESTION_LISTS), page: numberField }),
  questionGroup: defineRoute('qg', { group: numberField, step: choiceField(QUESTION_GROUP_STEPS) }),
  /** The record that shall answer a group. */
  questionTarget: defineRoute('qt', {
    group: numberField,
    kind: choiceField(SEARCHED_KINDS),
    slug: slugField,
    step: choiceField(QUESTION_TARGET_STEPS),
  }),
  questionDecision: defineRoute('qd', {
    decision: numberField,
    step: choiceField(QUESTION_DECISION_STEPS),
  }),
} as const;
