import { isMessageNotEditable, isMessageNotModified, isQueryTooOld } from '../telegram/errors.ts';
import type { BotContext } from './context.ts';
import type { Screen } from './views/screen.ts';

export interface ShowOptions {
  /** A toast over the screen, or with `alert` a window to close; only where a button was pressed. */
  readonly notice?: string;
  readonly isAlert?: boolean;
}

/**
 * Shows a screen (decision D8): in place where a button was pressed, as a new message where something was typed or
 * where the pressed message can be edited no more. The press is answered in parallel with the edit (D11).
 */
export async function show(ctx: BotContext, screen: Screen, options: ShowOptions = {}): Promise<void> {
  if (ctx.callbackQuery) await Promise.all([answerPress(ctx, options), editOrSend(ctx, screen)]);
  else await send(ctx, screen);
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

async function editOrSend(ctx: BotContext, screen: Screen): Promise<void> {
  try {
    await ctx.editMessageText(screen.text.value, messageOptions(screen));
  } catch (error) {
    if (isMessageNotModified(error)) return;
    if (!isMessageNotEditable(error) || !ctx.chat) throw error;
    await send(ctx, screen);
  }
}

async function send(ctx: BotContext, screen: Screen): Promise<void> {
  // In a group the answer is tied to the question: others write in between.
  const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.message?.message_id;
  await ctx.reply(screen.text.value, {
    ...messageOptions(screen),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
}

function messageOptions(screen: Screen) {
  return {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(screen.keyboard.length === 0
      ? {}
      : { reply_markup: { inline_keyboard: screen.keyboard.map((row) => [...row]) } }),
  } as const;
}
