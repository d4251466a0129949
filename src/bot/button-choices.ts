/**
 * What a button of a kind can say. A value's place in its list is part of messages that are already sent: append to
 * these lists, never reorder them.
 */

export const FILTER_DIMENSIONS = ['okrug', 'specialization', 'kind', 'status'] as const;

/** What awaits the operator's decision, and what is decided. */
export const QUESTION_LISTS = ['unanswered', 'decided'] as const;
export const QUESTION_GROUP_STEPS = ['open', 'choose', 'reject'] as const;
export const QUESTION_TARGET_STEPS = ['confirm', 'link'] as const;
export const QUESTION_DECISION_STEPS = ['open', 'undo'] as const;

export const REVIEW_STEPS = ['publish', 'edit', 'reject'] as const;

/** Buttons set a state and do not turn it over, so that an old one does what it says. */
export const WANTED = ['yes', 'no'] as const;
/** `now`: from under a message, in one tap. */
export const UNSUBSCRIBE_STEPS = ['ask', 'confirm', 'now', 'return'] as const;

/** What can be done with a publication; those of a draft, then those of one on its way or through. */
export const PUBLICATION_STEPS = [
  'open',
  'send',
  'text',
  'title',
  'link',
  'picture',
  'topics',
  'when',
  'discard',
  'pause',
  'resume',
  'stop',
  'correct',
  'withdraw',
  'resend',
] as const;
export type PublicationStep = (typeof PUBLICATION_STEPS)[number];

/** Of the updates that were set aside: all of them, and one. */
export const PARKED_LIST_STEPS = ['show', 'replay'] as const;
export const PARKED_UPDATE_STEPS = ['open', 'replay', 'confirm', 'forget'] as const;

export const PRIVACY_STEPS = ['overview', 'copy', 'confirm-erasure', 'erase'] as const;

/** The guided conversations; their place in the list is in buttons. */
export const DIALOGUES = ['choose', 'estimate', 'ask', 'publish'] as const;
export type DialogueName = (typeof DIALOGUES)[number];
/** `choose` is an answer; `continue` and `restart` are offered where a conversation has been left. */
export const DIALOGUE_ACTIONS = ['choose', 'back', 'skip', 'cancel', 'continue', 'restart'] as const;

/** Of the asker's own ticket, and of an operator's. */
export const TICKET_STEPS = ['open', 'write', 'close'] as const;
export const DESK_STEPS = ['open', 'take', 'close'] as const;
export const TICKET_ANSWER_STEPS = ['publish', 'discard', 'undo'] as const;

export const ESTIMATE_PARTS = ['result', 'conditions', 'formulas'] as const;
export type EstimatePart = (typeof ESTIMATE_PARTS)[number];
export const ESTIMATE_STEPS = [
  'statuses',
  'since',
  'years',
  'profit',
  'property',
  'land-right',
  'land',
  'activity',
  'payroll',
  'share',
  'investment',
] as const;
export type EstimateStep = (typeof ESTIMATE_STEPS)[number];
