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

/**
 * Every button that comes back to the bot. A route's code and the order of its fields are part of messages that are
 * already sent: change them only together with the version in callback-data.ts. Pages count from 0.
 */

export const FILTER_DIMENSIONS = ['okrug', 'specialization', 'kind', 'status'] as const;

/** Masks: okrugs, kinds and statuses by their place in the vocabulary, specializations by their `bit`. */
const technoparkListState = {
  okrugs: maskField,
  specializations: maskField,
  kinds: maskField,
  statuses: maskField,
  cluster: optionalSlugField,
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
} as const;
