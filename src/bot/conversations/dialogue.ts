import type { Message } from 'grammy/types';
import type { z } from 'zod';
import type { Html } from '../../telegram/html.ts';
import type { DialogueName } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import type { Button, ButtonStyle, Screen } from '../views/screen.ts';

/**
 * A guided conversation, described as steps over a set of answers. Steps are pure: what they answer with is a
 * {@link Reply}, and the conversation keeps the answers, shows the steps and survives whatever happens to the process
 * (see conversation.ts).
 */
export interface DialogueSpec<A> {
  readonly name: DialogueName;
  /** To be raised with every change of the answers' shape or of the steps that a kept draft could not be taken to. */
  readonly version: number;
  /** What a kept draft is read with: JSON only, so no dates and no `undefined` that matters. */
  readonly answers: z.ZodType<A>;
  /** What a conversation begins with. */
  readonly empty: A;
  /** Who may have it; default: everybody. Asked anew with every answer, for buttons can be forged. */
  isFor?(userId: number): boolean;
  /** A text that ends as a question is one, if the bot is sure of an answer, even where a step could take it. */
  readonly answersQuestionsFirst?: boolean;
  /** In the order in which they are asked. */
  readonly steps: readonly Step<A>[];
  /** Which of the answers are there already, one line each; shown above the question of every step. */
  summary?(answers: A): Html;
  /**
   * The end of the last step: does what the conversation is for and gives the screen that takes its place. It may be
   * called again with the same `draftId` when the process was killed meanwhile: the effect is to be repeatable.
   */
  finish(answers: A, occasion: Occasion): Promise<Screen>;
}

export interface Occasion {
  readonly ctx: BotContext;
  /** The Telegram id of the user, which is the chat's too. */
  readonly chatId: number;
  /** A UUID of this one run of the conversation: what it does in the end is done once for it. */
  readonly draftId: string;
}

export interface Step<A> {
  /** Unique in its dialogue: 1 to 12 of `a-z`, `0-9` and `-`, for the buttons carry it. */
  readonly name: string;
  /** Whether these answers leave something to ask here; default: always. A step that is not asked is not counted. */
  isAsked?(answers: A): boolean;
  /** `false` for a result that one stays on: without a number, a summary and the controls «Назад» and «Отмена». */
  readonly isNumbered?: false;
  show(answers: A): StepView;
  /** What a button of {@link StepView.rows} does; undefined for a value that no button has had. */
  press?(value: string, answers: A): Reply<A> | undefined;
  /**
   * What a message does: a text, and whatever else the step can use (a location, a picture). Undefined where it is
   * no answer to the step: then a question that the bot is sure of is answered, and else {@link expected} is shown.
   */
  read?(message: Message, answers: A): Reply<A> | undefined;
  /** What the step expects, with an example: «Напишите площадь: «300 м²», «0,5 га»». */
  expected(answers: A): Html;
  /** The answers without one to this step; where it is there, the step can be skipped. */
  skip?(answers: A): A;
}

export interface StepView {
  readonly question: Html;
  readonly rows: readonly (readonly (Choice | Button)[])[];
}

/** A button that answers the step. The value says what shall be, never «the other way round»: it may come twice. */
export interface Choice {
  readonly label: string;
  /** 1 to 40 of `a-z`, `0-9` and `-`. */
  readonly value: string;
  readonly style?: ButtonStyle;
}

export const choice = (label: string, value: string, style?: ButtonStyle): Choice =>
  style ? { label, value, style } : { label, value };

/** The end of the conversation, as a place that a jump can return to: by an answer and by «Назад» alike. */
export const END = 'end';

export type Reply<A> =
  /** Asks the same step again, with these answers. */
  | ({ readonly kind: 'stay'; readonly answers: A } & Extras)
  /** Goes on: to where a jump was made from, else to the next step that is asked, else to the end. */
  | ({ readonly kind: 'next'; readonly answers: A } & Extras)
  /** Jumps to a step; with `returnTo`, its answer leads there and not to the step after it. */
  | ({
      readonly kind: 'jump';
      readonly step: string;
      readonly answers: A;
      readonly returnTo?: string;
    } & Extras)
  /** The input is none; says what is expected, all earlier answers stay. */
  | { readonly kind: 'wrong'; readonly problem: Html };

export interface Extras {
  /** What was understood of a typed answer: stands above the next question. */
  readonly accepted?: Html;
  /** A toast over the pressed button. */
  readonly notice?: string;
  /** What else is to be done, after the step is shown; not repeated with the update. */
  readonly effect?: (ctx: BotContext) => Promise<void>;
  /**
   * A message beside the step: a document, a preview, a keyboard. On a press it is sent below the step, on a message
   * above it, so that the step stands last; not repeated with the update.
   */
  readonly send?: (ctx: BotContext) => Promise<void>;
}

export const stay = <A>(answers: A, extras: Extras = {}): Reply<A> => ({ kind: 'stay', answers, ...extras });
export const next = <A>(answers: A, extras: Extras = {}): Reply<A> => ({ kind: 'next', answers, ...extras });
export const wrong = <A>(problem: Html): Reply<A> => ({ kind: 'wrong', problem });
export const jump = <A>(
  step: string,
  answers: A,
  extras: Extras & { readonly returnTo?: string } = {},
): Reply<A> => ({ kind: 'jump', step, answers, ...extras });

/** Where a conversation is: what of it is kept, and all that its next step follows from. */
export interface Draft {
  readonly step: string;
  readonly returnTo?: string | undefined;
  /** JSON, read with the dialogue's schema. */
  readonly answers: unknown;
}

/** A dialogue whose answers' type only it knows itself. */
export interface AnyDialogue {
  readonly name: DialogueName;
  readonly version: number;
  readonly answersQuestionsFirst: boolean;
  isFor(userId: number): boolean;
  /** The start. */
  begin(): Draft;
  /** The draft as the dialogue can go on with it now: from the start where its step is no more. */
  fit(draft: Draft): Draft | undefined;
  /** What an input does to a draft that fits. */
  advance(draft: Draft, input: Input): Move;
  /** The step of a draft that fits, for {@link stepScreen}. */
  place(draft: Draft): Place;
  finish(draft: Draft, occasion: Occasion): Promise<Screen>;
}

/** What {@link defineDialogue} gives: {@link AnyDialogue} that can be entered with answers of its own. */
export interface Dialogue<A> extends AnyDialogue {
  /**
   * @param from answers that are there already, the step to begin with (default: the first that is asked) and where
   * its answer leads (default: to the step after it): one answer of a finished conversation is changed with
   * `{ answers, step: 'area', returnTo: END }`.
   */
  begin(from?: { readonly answers?: A; readonly step?: string; readonly returnTo?: string }): Draft;
}

export type Input =
  | { readonly kind: 'press'; readonly step: string; readonly value: string }
  | { readonly kind: 'back' | 'skip'; readonly step: string }
  | { readonly kind: 'message'; readonly message: Message };

export type Move =
  | ({ readonly kind: 'step'; readonly draft: Draft } & Extras)
  | ({ readonly kind: 'end'; readonly draft: Draft } & Extras)
  /** Not an answer: a hint is due, the draft stays. */
  | { readonly kind: 'wrong'; readonly problem: Html }
  /** A message that the step does not take. */
  | { readonly kind: 'untaken'; readonly expected: Html }
  /** A button of another step, or of none: nothing changes. */
  | { readonly kind: 'stale' };

/** A step as it is shown: what a view needs to know of the dialogue. */
export interface Place {
  readonly dialogue: DialogueName;
  readonly step: string;
  readonly view: StepView;
  readonly summary: Html;
  /** «Шаг 2 из 5», counted over the steps that are asked; undefined for a result. */
  readonly number?: { readonly current: number; readonly total: number };
  readonly canGoBack: boolean;
  /** Not where one answer of what is finished is changed: there «Назад» leads out, and nothing is lost. */
  readonly canCancel: boolean;
  readonly canSkip: boolean;
}
