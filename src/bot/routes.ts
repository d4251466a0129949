import { SEARCHED_KINDS } from '../answers/documents.ts';
import { CONDITION_STATES } from '../benefits/conditions.ts';
import { CONDITIONS, ESTIMATE_STATUSES } from '../benefits/inputs.ts';
import { TECHNOPARK_ORDERS } from '../catalog/technopark-list.ts';
import { BENEFICIARIES, BENEFIT_KINDS, NEWS_TOPICS, TIMELINE_METRICS } from '../catalog/vocabulary.ts';
import { POST_RECORD_KINDS } from '../news/delivery.ts';
import { FOLLOWED_KINDS } from '../news/interests.ts';
import { FREQUENCIES, QUIET_CHOICES } from '../news/schedule.ts';
import { NEED_NAMES } from '../selection/needs.ts';
import {
  choiceField,
  defineRoute,
  maskField,
  numberField,
  optionalChoiceField,
  optionalSlugField,
  slugField,
} from '../telegram/callback-data.ts';
import {
  DESK_STEPS,
  DIALOGUE_ACTIONS,
  DIALOGUES,
  ESTIMATE_PARTS,
  ESTIMATE_STEPS,
  FILTER_DIMENSIONS,
  PARKED_LIST_STEPS,
  PARKED_UPDATE_STEPS,
  PRIVACY_STEPS,
  PUBLICATION_STEPS,
  QUESTION_DECISION_STEPS,
  QUESTION_GROUP_STEPS,
  QUESTION_LISTS,
  QUESTION_TARGET_STEPS,
  REVIEW_STEPS,
  TICKET_ANSWER_STEPS,
  TICKET_STEPS,
  UNSUBSCRIBE_STEPS,
  WANTED,
} from './button-choices.ts';
import { pointField, siteCodesField } from './fields.ts';

/**
 * Every button that comes back to the bot. A route's code and the order of its fields are part of messages that are
 * already sent: change them only together with the version in callback-data.ts. Pages count from 0.
 */

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

export const ROUTES = {
  menu: defineRoute('mn', {}),
  help: defineRoute('hp', {}),
  about: defineRoute('ab', {}),
  privacy: defineRoute('pv', { step: choiceField(PRIVACY_STEPS) }),
  /** The page indicator: does nothing but end the button's spinner. */
  idle: defineRoute('id', {}),

  dialogue: defineRoute('dg', {
    dialogue: choiceField(DIALOGUES),
    action: choiceField(DIALOGUE_ACTIONS),
    step: optionalSlugField,
    value: optionalSlugField,
  }),

  chooseStart: defineRoute('wb', {}),
  /** What the user's last choice comes to. */
  choice: defineRoute('wr', { page: numberField }),
  choiceDropped: defineRoute('wd', { page: numberField }),
  /** What can be changed in it; with a step, that. */
  choiceChange: defineRoute('we', { step: optionalChoiceField(NEED_NAMES) }),

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

  /** Begins an estimate; from a card, for whom the benefit is for. */
  estimateStart: defineRoute('eb', { benefit: optionalSlugField }),
  /** The last estimate of the user; without a status, all of them side by side. */
  estimate: defineRoute('es', {
    status: optionalChoiceField(ESTIMATE_STATUSES),
    part: choiceField(ESTIMATE_PARTS),
    page: numberField,
  }),
  /** What can be changed in it; with a step, that. */
  estimateChange: defineRoute('eh', { step: optionalChoiceField(ESTIMATE_STEPS) }),
  estimateCondition: defineRoute('ef', {
    status: choiceField(ESTIMATE_STATUSES),
    condition: choiceField(CONDITIONS),
    state: choiceField(CONDITION_STATES),
  }),
  estimateFile: defineRoute('ed', {}),

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

  feeds: defineRoute('fd', {}),
  /** Items of feeds that wait, one on a page. */
  reviewQueue: defineRoute('rq', { page: numberField }),
  reviewItem: defineRoute('rv', { item: numberField, step: choiceField(REVIEW_STEPS) }),

  /** What an operator has begun and what is published. */
  publicationList: defineRoute('pf', {}),
  publicationStart: defineRoute('pn', {}),
  publication: defineRoute('pb', { publication: numberField, step: choiceField(PUBLICATION_STEPS) }),
  /** Does what was asked for, once; known to this process only. */
  publicationConfirm: defineRoute('py', { token: numberField }),

  /** What a chat follows, and when it gets it. */
  subscription: defineRoute('su', {}),
  /** The same as a message of its own, under a message that is to stay. */
  subscriptionBelow: defineRoute('sb', {}),
  /** Without a topic: all news. */
  subscriptionTopic: defineRoute('st', {
    topic: optionalChoiceField(NEWS_TOPICS),
    wanted: choiceField(WANTED),
  }),
  /** Without `wanted`: shows whether the record is followed. */
  follow: defineRoute('sf', {
    kind: choiceField(FOLLOWED_KINDS),
    slug: slugField,
    wanted: optionalChoiceField(WANTED),
  }),
  subscriptionPhrase: defineRoute('sp', {}),
  /** Follows a phrase no more; the code is that of `phraseCode`. */
  phraseEnd: defineRoute('sq', { code: slugField }),
  schedule: defineRoute('sc', {}),
  scheduleChoice: defineRoute('sd', {
    frequency: choiceField(FREQUENCIES),
    hour: numberField,
    quiet: choiceField(QUIET_CHOICES),
  }),
  unsubscribe: defineRoute('sx', { step: choiceField(UNSUBSCRIBE_STEPS) }),
  /** What a post is about, as a message of its own. */
  postRecord: defineRoute('sr', { kind: choiceField(POST_RECORD_KINDS), slug: slugField }),

  stats: defineRoute('zs', {}),
  parkedList: defineRoute('zl', { page: numberField, step: choiceField(PARKED_LIST_STEPS) }),
  parkedUpdate: defineRoute('zu', { update: numberField, step: choiceField(PARKED_UPDATE_STEPS) }),

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

  /** Own questions to a person. */
  ticketList: defineRoute('kl', {}),
  ticketStart: defineRoute('ka', {}),
  ticket: defineRoute('kt', { ticket: numberField, step: choiceField(TICKET_STEPS) }),
  /** In the operators' chat. */
  desk: defineRoute('kd', { ticket: numberField, step: choiceField(DESK_STEPS) }),
  /** Makes an entry of the frequent questions of this reply. */
  deskReply: defineRoute('km', { message: numberField }),
  deskAnswer: defineRoute('kf', { answer: numberField, step: choiceField(TICKET_ANSWER_STEPS) }),
} as const;
