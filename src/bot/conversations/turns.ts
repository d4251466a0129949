import { randomUUID } from 'node:crypto';
import type { DialogueDrafts, KeptDraft } from '../../people/dialogue-drafts.ts';
import type { Translate } from '../../translate.ts';
import type { DialogueName } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import {
  cancelledScreen,
  changedScreen,
  leftScreen,
  overScreen,
  type StepNotes,
  stepScreen,
} from '../views/dialogue.ts';
import type { Screen } from '../views/screen.ts';
import type { AnyDialogue, Draft, Extras, Input } from './dialogue.ts';
import { OUT_OF_SIGHT, type StepPlace, showStep } from './step-message.ts';

/** What became of an update: `passes` leaves it to the features and the conversation as it was. */
export type Outcome = 'stays' | 'ends' | 'passes';

export interface TurnsDependencies {
  readonly t: Translate;
  readonly drafts: DialogueDrafts;
  /** Answers a question that the bot is sure of, below everything; false for any other text. */
  readonly answerQuestion: (ctx: BotContext, text: string) => Promise<boolean>;
}

/**
 * One update of a conversation. All that counts is in the draft; it knows the update that it took last, so one that
 * comes once more after a kill changes nothing and is shown again. An answer is written before what it leads to is
 * shown. A draft that is opened or gone on with holds nothing yet that the same update, coming once more, would not lead
 * to again: it is written when it is shown, together with its place.
 */
export function createTurns({ t, drafts, answerQuestion }: TurnsDependencies) {
  /**
   * Takes what is meant for this dialogue and ends, shows or explains.
   *
   * @param read what is kept of it; is not asked about what is meant for others
   */
  async function take(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    read: () => Promise<KeptDraft | undefined> = () => drafts.of(chatId, dialogue.name),
  ): Promise<Outcome> {
    const input = inputOf(ctx, dialogue.name);
    if (!input || !dialogue.isFor(chatId)) return 'passes';
    const kept = await read();
    if (!kept || kept.step === null) return over(ctx, dialogue, kept);
    const draft = draftOf(dialogue, kept);
    if (!draft) return changed(ctx, dialogue, kept);
    if (isRepeated(ctx, kept)) {
      return display(ctx, chatId, dialogue, kept, draft, { place: uncounted(ctx, kept) });
    }
    if (input.kind === 'continue') return display(ctx, chatId, dialogue, kept, draft);
    if (input.kind === 'cancel') return cancel(ctx, chatId, dialogue);
    if (input.kind === 'restart') return open(ctx, chatId, dialogue, dialogue.begin(), kept);
    return move(ctx, chatId, dialogue, kept, draft, input);
  }

  async function move(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    kept: KeptDraft,
    draft: Draft,
    input: Input,
  ): Promise<Outcome> {
    const text = ctx.message?.text;
    if (dialogue.answersQuestionsFirst && text?.endsWith('?') && (await answerQuestion(ctx, text))) {
      return display(ctx, chatId, dialogue, kept, draft, { place: below(kept) });
    }
    const made = dialogue.advance(draft, input);
    switch (made.kind) {
      case 'stale':
        return display(ctx, chatId, dialogue, kept, draft);
      case 'wrong':
        return display(ctx, chatId, dialogue, kept, draft, { notes: { problem: made.problem } });
      case 'untaken':
        return text !== undefined && (await answerQuestion(ctx, text))
          ? display(ctx, chatId, dialogue, kept, draft, { place: below(kept) })
          : display(ctx, chatId, dialogue, kept, draft, { notes: { problem: made.expected } });
      case 'step': {
        // Where it most likely comes to stand: in the message where it stands now.
        const taken = keptAs(dialogue, { ...placeOf(ctx, kept), id: kept.id }, made.draft, ctx);
        await drafts.keep(chatId, dialogue.name, taken);
        const screen = stepScreen(t, dialogue.place(made.draft), made);
        await notePlace(chatId, dialogue, taken, await showMove(ctx, screen, kept, made));
        await made.effect?.(ctx);
        return 'stays';
      }
      case 'end': {
        const screen = await dialogue.finish(made.draft, { ctx, chatId, draftId: kept.id });
        await showMove(ctx, screen, kept, made);
        await drafts.end(chatId, dialogue.name, ctx.update.update_id);
        await made.effect?.(ctx);
        return 'ends';
      }
    }
  }

  /** Shows a step that stays as it is kept; `place` is where it stands, if not there where it is kept. */
  async function display(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    kept: KeptDraft,
    draft: Draft,
    { notes = {}, place = kept }: { readonly notes?: StepNotes; readonly place?: StepPlace } = {},
  ): Promise<Outcome> {
    const screen = stepScreen(t, dialogue.place(draft), notes);
    await notePlace(chatId, dialogue, kept, await showStep(ctx, screen, placeOf(ctx, place)));
    return 'stays';
  }

  async function notePlace(
    chatId: number,
    dialogue: AnyDialogue,
    before: StepPlace,
    { messageId, messagesBelow }: StepPlace,
  ): Promise<void> {
    if (messageId === before.messageId && messagesBelow === before.messagesBelow) return;
    await drafts.place(chatId, dialogue.name, { messageId, messagesBelow });
  }

  /** Puts a draft in the place of the one before, whose message loses its buttons, and shows it. */
  async function open(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    draft: Draft,
    before: KeptDraft | undefined,
  ): Promise<Outcome> {
    const opened = before && isRepeated(ctx, before) ? draftOf(dialogue, before) : undefined;
    if (before && opened) {
      return display(ctx, chatId, dialogue, before, opened, { place: uncounted(ctx, before) });
    }
    const messageId = before && before.step !== null ? before.messageId : null;
    return enter(ctx, chatId, dialogue, draft, { id: randomUUID(), messageId, messagesBelow: OUT_OF_SIGHT });
  }

  /** Goes on with the draft that was left, if the dialogue can still be gone on with. */
  async function resume(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    kept: KeptDraft | undefined,
  ): Promise<Outcome> {
    const draft = kept && kept.step !== null ? dialogue.fit(asDraft(kept, kept.step)) : undefined;
    return kept && draft ? enter(ctx, chatId, dialogue, draft, kept) : over(ctx, dialogue, kept);
  }

  /** The one write of it comes last: see above. */
  async function enter(
    ctx: BotContext,
    chatId: number,
    dialogue: AnyDialogue,
    draft: Draft,
    { id, ...before }: StepPlace & Pick<KeptDraft, 'id'>,
  ): Promise<Outcome> {
    const place = await showStep(ctx, stepScreen(t, dialogue.place(draft)), placeOf(ctx, before));
    await drafts.keep(chatId, dialogue.name, keptAs(dialogue, { id, ...place }, draft, ctx));
    return 'stays';
  }

  async function offer(ctx: BotContext, dialogue: AnyDialogue, kept: KeptDraft): Promise<Outcome> {
    const draft = draftOf(dialogue, kept);
    if (!draft) return changed(ctx, dialogue, kept);
    await show(ctx, leftScreen(t, dialogue.place(draft)));
    return 'ends';
  }

  async function changed(ctx: BotContext, dialogue: AnyDialogue, kept: KeptDraft): Promise<Outcome> {
    const draft = kept.step === null ? undefined : dialogue.fit(asDraft(kept, kept.step));
    await show(ctx, changedScreen(t, dialogue.name, draft && dialogue.place(draft)));
    return 'ends';
  }

  async function cancel(ctx: BotContext, chatId: number, dialogue: AnyDialogue): Promise<Outcome> {
    await drafts.end(chatId, dialogue.name, ctx.update.update_id);
    await show(ctx, cancelledScreen(t, dialogue.name));
    return 'ends';
  }

  async function over(ctx: BotContext, dialogue: AnyDialogue, kept: KeptDraft | undefined): Promise<Outcome> {
    // The update that ended it, once more: all has been said.
    const isSaid = kept !== undefined && isRepeated(ctx, kept);
    if (!ctx.callbackQuery) return isSaid ? 'ends' : 'passes';
    if (isSaid) await answerPress(ctx);
    else await show(ctx, overScreen(t, dialogue.name));
    return 'ends';
  }

  return { take, open, resume, offer };
}

const below = <P extends StepPlace>(place: P): P => ({ ...place, messagesBelow: place.messagesBelow + 1 });

/** A screen and what is sent with it, in the order in which they are to stand in the chat. */
async function showMove(
  ctx: BotContext,
  screen: Screen,
  place: StepPlace,
  { send, ...options }: Extras,
): Promise<StepPlace> {
  if (!send) return showStep(ctx, screen, placeOf(ctx, place), options);
  if (ctx.message) {
    await send(ctx);
    return showStep(ctx, screen, below(placeOf(ctx, place)), options);
  }
  const shown = await showStep(ctx, screen, place, options);
  await send(ctx);
  return below(shown);
}

/** The process was killed while it handled this very update, and what it has written down of it counts. */
const isRepeated = (ctx: BotContext, { updateId }: KeptDraft): boolean => updateId === ctx.update.update_id;

/** The place of a step that has the message of this update counted already. */
const uncounted = (ctx: BotContext, { messageId, messagesBelow }: StepPlace): StepPlace => ({
  messageId,
  messagesBelow: messagesBelow - (ctx.message ? 1 : 0),
});

/** A message of the user's is one more below the step. */
const placeOf = (ctx: BotContext, { messageId, messagesBelow }: StepPlace): StepPlace => ({
  messageId,
  messagesBelow: messagesBelow + (ctx.message ? 1 : 0),
});

const asDraft = ({ returnTo, answers }: KeptDraft, step: string): Draft => ({
  step,
  returnTo: returnTo ?? undefined,
  answers,
});

/** What was kept, if it is of the dialogue's present version and has not come to its end. */
const draftOf = (dialogue: AnyDialogue, kept: KeptDraft): Draft | undefined =>
  kept.step === null || kept.version !== dialogue.version
    ? undefined
    : dialogue.fit(asDraft(kept, kept.step));

const keptAs = (
  { version }: AnyDialogue,
  { id, messageId, messagesBelow }: StepPlace & Pick<KeptDraft, 'id'>,
  { step, returnTo, answers }: Draft,
  { update }: BotContext,
): Omit<KeptDraft, 'at'> => ({
  id,
  version,
  step,
  returnTo: returnTo ?? null,
  answers,
  messageId,
  messagesBelow,
  updateId: update.update_id,
});

type Control = { readonly kind: 'cancel' } | { readonly kind: 'continue' } | { readonly kind: 'restart' };

function inputOf(ctx: BotContext, name: DialogueName): Input | Control | undefined {
  if (ctx.message) return { kind: 'message', message: ctx.message };
  const pressed = ROUTES.dialogue.parse(ctx.callbackQuery?.data ?? '')?.values;
  if (!pressed || pressed.dialogue !== name) return undefined;
  const { action, step = '', value = '' } = pressed;
  if (action === 'choose') return { kind: 'press', step, value };
  return action === 'back' || action === 'skip' ? { kind: action, step } : { kind: action };
}
