import type { Message } from 'grammy/types';
import type { BotContext } from './context.ts';

/**
 * The user's own question that the message under the pressed button replies to: Telegram keeps it, so the bot need
 * not. Undefined for a command, for what is no text and where nothing is replied to.
 */
export function repliedQuestion({ callbackQuery }: BotContext): (Message & { text: string }) | undefined {
  const pressed = callbackQuery?.message;
  const asked = pressed && 'reply_to_message' in pressed ? pressed.reply_to_message : undefined;
  if (asked?.text === undefined || asked.text.startsWith('/')) return undefined;
  if (asked.from?.id !== callbackQuery?.from.id) return undefined;
  const { reply_to_message: _, ...question } = asked;
  return { ...question, text: asked.text };
}
