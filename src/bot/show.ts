import { isMessageNotEditable, isMessageNotModified, isQueryTooOld } from '../telegram/errors.ts';
import type { BotContext } from './context.ts';
import type { Screen } from './views/screen.ts';

export interface ShowOptions {
  /** A toast over the screen, or with `alert` a window to close; only where a button was pressed. */
  readonly notice?: string;
  readonly isAlert?: boolean;
  /** Tied to the message that it answers, wherever it is sent as a new one. */
  readonly isReply?: boolean;
}

/**
 * Shows a screen (decision D8): in place where a button was pressed, as a new message where something was typed or
 * where the pressed message can be edited no more. The press is answered in parallel with the edit (D11).
 */
export async function show(ctx: BotContext, screen: Screen, options: ShowOptions = {}): Promise<void> {
  if (ctx.callbackQuery) await showInPlace(ctx, screen, options);
  else await send(ctx, screen, options);
}

/**
 * Answers the press and shows the screen where the button is.
 *
 * @returns the message that shows it now; undefined for an inline one
 */
export async function showInPlace(
  ctx: BotContext,
  screen: Screen,
  options: ShowOptions = {},
): Promise<number | undefined> {
  const [, messageId] = await Promise.all([answerPress(ctx, options), editOrSend(ctx, screen)]);
  return messageId;
}

/** A new message below, whatever was pressed; the press is answered. */
export async function showBelow(ctx: BotContext, screen: Screen): Promise<void> {
  await Promise.all([answerPress(ctx), send(ctx, screen)]);
}

/** Answers the press of this update; a second call and one that comes too late do nothing. */
export async function answerPress(ctx: BotContext, { notice, isAlert }: ShowOptions = {}): Promise<void> {
  if (!ctx.callbackQuery || ctx.isPressAnswered) return;
  ctx.isPressAnswered = true;
  try {
    await ctx.answerCallbackQuery({
      ...(notice === undefined ? {} : { text: notice }),
      ...(isAlert ? { show_alert: true } : {}),
    });
  } catch (error) {
    if (!isQueryTooOld(error)) throw error;
  }
}

async function editOrSend(ctx: BotContext, screen: Screen): Promise<number | undefined> {
  const press = ctx.callbackQuery;
  const present = press?.message?.message_id;
  // A forged press may be of no message at all: there is nowhere to show anything.
  if (press && !press.message && press.inline_message_id === undefined) return undefined;
  try {
    await ctx.editMessageText(screen.text.value, messageOptions(screen));
  } catch (error) {
    if (isMessageNotModified(error)) return present;
    if (!isMessageNotEditable(error)) throw error;
    // An inline message that is gone leaves no chat to write to.
    return ctx.chat ? send(ctx, screen) : undefined;
  }
  return present;
}

/** Edits a message of this private chat; false where it can be edited no more. */
export async function editMessage(ctx: BotContext, messageId: number, screen: Screen): Promise<boolean> {
  if (!ctx.chat) return false;
  try {
    await ctx.api.editMessageText(ctx.chat.id, messageId, screen.text.value, messageOptions(screen));
  } catch (error) {
    if (isMessageNotEditable(error)) return false;
    if (!isMessageNotModified(error)) throw error;
  }
  return true;
}

/** Takes the buttons off a message that has had its day. */
export async function removeKeyboard(ctx: BotContext, messageId: number): Promise<void> {
  if (!ctx.chat) return;
  try {
    await ctx.api.editMessageReplyMarkup(ctx.chat.id, messageId);
  } catch (error) {
    if (!isMessageNotModified(error) && !isMessageNotEditable(error)) throw error;
  }
}

/** A new message; its id. */
export async function send(
  ctx: BotContext,
  screen: Screen,
  { isReply = false }: Pick<ShowOptions, 'isReply'> = {},
): Promise<number> {
  // In a group the answer is tied to the question: others write in between.
  const replyTo =
    isReply || ctx.chat?.type !== 'private' ? (ctx.message ?? ctx.editedMessage)?.message_id : undefined;
  const message = await ctx.reply(screen.text.value, {
    ...messageOptions(screen),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
  return message.message_id;
}

/** How every screen is sent and edited. */
export function messageOptions(screen: Screen) {
  return {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(screen.keyboard.length === 0
      ? {}
      : { reply_markup: { inline_keyboard: screen.keyboard.map((row) => [...row]) } }),
  } as const;
}
