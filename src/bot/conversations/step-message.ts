import type { BotContext } from '../context.ts';
import { editMessage, removeKeyboard, type ShowOptions, send, showInPlace } from '../show.ts';
import type { Screen } from '../views/screen.ts';

/** Where the step of a conversation stands in its chat. */
export interface StepPlace {
  /** Null until it is sent. */
  readonly messageId: number | null;
  /** How many messages have been written below it. */
  readonly messagesBelow: number;
}

/** One message below, the answer itself, still leaves the step before the reader's eyes; two may not. */
const FARTHEST = 1;
/** For a step that other things have been shown below: the next one is not put there. */
export const OUT_OF_SIGHT = 99;

/**
 * Shows a step: where the button was pressed; else in its own message as long as that is at hand, and below
 * everything when it is not. Only one message of a conversation has buttons.
 */
export async function showStep(
  ctx: BotContext,
  screen: Screen,
  { messageId, messagesBelow }: StepPlace,
  options: ShowOptions = {},
): Promise<StepPlace> {
  const place = await showNearby(ctx, screen, { messageId, messagesBelow }, options);
  if (messageId !== null && messageId !== place.messageId) await removeKeyboard(ctx, messageId);
  return place;
}

async function showNearby(
  ctx: BotContext,
  screen: Screen,
  { messageId, messagesBelow }: StepPlace,
  options: ShowOptions,
): Promise<StepPlace> {
  if (ctx.callbackQuery && !ctx.isPressedKept) {
    const shownIn = (await showInPlace(ctx, screen, options)) ?? null;
    return { messageId: shownIn, messagesBelow: shownIn === messageId ? messagesBelow : 0 };
  }
  const isAtHand = messageId !== null && messagesBelow <= FARTHEST;
  if (isAtHand && (await editMessage(ctx, messageId, screen))) return { messageId, messagesBelow };
  return { messageId: await send(ctx, screen), messagesBelow: 0 };
}
