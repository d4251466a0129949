import type { Interest } from './interests.ts';
import type { DeliveryMode } from './schedule.ts';

/** What is sent out: one message to everyone who wants it at once, a line of a digest for all others. */
export interface Post {
  /**
   * `news/<slug>`, `change/<kind>/<slug>/<version>` …: a post goes out once. What is started again under the same key
   * goes on as it is.
   */
  readonly key: string;
  /** The line of a digest, plain. */
  readonly title: string;
  /**
   * The whole message as Telegram HTML, title included: at most 4,096 characters once its markup is read, with a
   * picture 1,024.
   */
  readonly html: string;
  /** A `file_id` of this bot: a picture is uploaded once, before the post goes out. */
  readonly picture?: string;
  /** What «Открыть» opens. */
  readonly opens?: { readonly kind: PostRecordKind; readonly slug: string };
}

export const POST_RECORD_KINDS = ['news', 'technopark', 'cluster', 'benefit'] as const;
export type PostRecordKind = (typeof POST_RECORD_KINDS)[number];

/** Only `running` and `paused` go over into each other. */
export const STORED_BROADCAST_STATES = ['running', 'paused', 'stopped', 'done'] as const;
/** `preparing`: running, and its recipients are still being written. */
export type BroadcastState = 'preparing' | (typeof STORED_BROADCAST_STATES)[number];

/** What may have to be done with messages that were sent. */
export const AMENDMENTS = ['edit', 'delete'] as const;
export type Amendment = (typeof AMENDMENTS)[number];

/**
 * What became of one delivery. `sent`: Telegram has given the message a number. `gone`: nobody is there, the
 * subscriber is switched off. `failed`: Telegram refuses this message. `unknown`: the connection broke after the request
 * had left; never sent again by itself. `dropped`: no longer wanted (unsubscribed, stopped).
 */
export const DELIVERY_OUTCOMES = ['sent', 'gone', 'failed', 'unknown', 'dropped'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

export interface Progress {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly state: BroadcastState;
  /** The Telegram id of who confirmed it; null for what starts by itself. */
  readonly operator: number | null;
  /** The message in the operator's chat that shows this. */
  readonly progressMessageId: number | null;
  /** Sent messages are still being edited or deleted. */
  readonly amendment: Amendment | null;
  /** Recipients of all kinds; all of the following add up to it. */
  readonly total: number;
  /** Waiting or in flight; of these `later` are not due yet: digests and quiet hours. */
  readonly left: number;
  readonly later: number;
  readonly sent: number;
  readonly gone: number;
  readonly failed: number;
  readonly unknown: number;
  readonly dropped: number;
  /** Messages a second over the last ten seconds; 0 while nothing goes out. */
  readonly perSecond: number;
  /** For what is due, at this speed; undefined while nothing goes out. */
  readonly secondsLeft: number | undefined;
}

export interface StartOptions {
  /** Whoever follows any of these gets the post, see `interestsOf`. */
  readonly interests: readonly Interest[];
  /** The Telegram id of who confirmed it; null for what starts by itself. */
  readonly operator: number | null;
}

export interface FailedDelivery {
  readonly chatId: number;
  readonly outcome: 'failed' | 'unknown';
  readonly reason: string;
}

/** Posts on their way to subscribers. */
export interface Broadcasts {
  /** Returns its number as soon as the post is durable; recipients are written and served in the background. */
  start(post: Post, options: StartOptions): Promise<number>;
  /** How many would get a post of these interests now: at once, and later in a digest or after quiet hours. */
  countRecipients(
    interests: readonly Interest[],
  ): Promise<{ readonly atOnce: number; readonly later: number }>;
  pause(id: number): Promise<void>;
  resume(id: number): Promise<void>;
  /** Ends it for good: what has not been sent is dropped. */
  stop(id: number): Promise<void>;
  progress(id: number): Promise<Progress | undefined>;
  findByKey(key: string): Promise<Progress | undefined>;
  /** Keeps which message shows how it goes, for a start after this one. */
  setProgressMessage(id: number, messageId: number): Promise<void>;
  /** The operator's message shows something else from now on. Tells whether it showed how anything goes. */
  endProgressMessage(operator: number, messageId: number): Promise<boolean>;
  /** The newest first. */
  list(limit: number): Promise<readonly Progress[]>;
  /** Refused and unknown ones, for the operator. */
  failures(id: number, limit: number): Promise<readonly FailedDelivery[]>;
  /** Sends again what is `unknown`: only an operator may decide that. Returns how many. */
  resendUnknown(id: number): Promise<number>;
  /** Puts this post in the place of the one before: edits what was delivered, sends the new one to who still waits. */
  correct(id: number, post: Pick<Post, 'title' | 'html'>): Promise<void>;
  /** Stops it and deletes what was delivered, where Telegram allows: within 48 hours. */
  withdraw(id: number): Promise<void>;
}

/** What one message takes to one chat. */
export interface Parcel {
  readonly chatId: number;
  readonly mode: DeliveryMode;
  /** One, or for a digest one or more, the oldest first. */
  readonly posts: readonly { readonly broadcastId: number; readonly post: Post }[];
}

/** What came of one call to Telegram. */
export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'gone' | 'failed' | 'unknown'; readonly reason: string }
  /** The group has become a supergroup with this id. */
  | { readonly kind: 'moved'; readonly chatId: number }
  | Postponed;

export type AmendResult = { readonly kind: 'amended' } | { readonly kind: 'refused' } | Postponed;

/** Nothing has happened, so that it can be tried again. `limited`: Telegram wants silence for this long. */
export type Postponed =
  | { readonly kind: 'limited'; readonly waitMs: number }
  | { readonly kind: 'not-sent'; readonly reason: string };

/** Takes posts to a chat. It never waits by itself, never tries twice and never throws. */
export interface Courier {
  /** A message of one post, or a digest of several. */
  send(chatId: number, mode: DeliveryMode, posts: readonly Post[]): Promise<SendResult>;
  edit(chatId: number, messageId: number, post: Post): Promise<AmendResult>;
  delete(chatId: number, messageId: number): Promise<AmendResult>;
}
