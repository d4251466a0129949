import type { ForceReply, ReplyKeyboardMarkup } from 'grammy/types';
import type { ShownMessage } from '../chat-api.ts';

/** The keyboard that stands under the composer: the last one sent, unless it was removed since. */
export function currentKeyboard(
  messages: readonly ShownMessage[],
): { readonly messageId: number; readonly markup: ReplyKeyboardMarkup } | null {
  const setter = messages.findLast(
    ({ reply_markup: markup }) => markup && ('keyboard' in markup || 'remove_keyboard' in markup),
  );
  const markup = setter?.reply_markup;
  return setter && markup && 'keyboard' in markup ? { messageId: setter.message_id, markup } : null;
}

/** The message that calls for a reply, while it is the last one. */
export function awaitedReply(
  messages: readonly ShownMessage[],
): { readonly message: ShownMessage; readonly markup: ForceReply } | null {
  const message = messages.at(-1);
  const markup = message?.reply_markup;
  return message &&
    markup &&
    'force_reply' in markup &&
    !('keyboard' in markup) &&
    !('inline_keyboard' in markup)
    ? { message, markup }
    : null;
}
