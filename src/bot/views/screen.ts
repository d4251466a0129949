import type { InlineKeyboardButton } from 'grammy/types';
import type { Html } from '../../telegram/html.ts';
import { LIMITS } from '../../telegram/limits.ts';

/** What the bot shows at once: one message with its buttons. */
export interface Screen {
  readonly text: Html;
  readonly keyboard: readonly (readonly Button[])[];
}

export type Button = InlineKeyboardButton;
export type ButtonStyle = 'primary' | 'success' | 'danger';

/** A button that comes back to the bot; `data` is packed by a route. */
export function pressButton(text: string, data: string, style?: ButtonStyle): Button {
  return style ? { text, callback_data: data, style } : { text, callback_data: data };
}

export const linkButton = (text: string, url: string): Button => ({ text, url });

/** Puts the text on the clipboard without a round trip; longer ones are cut at Telegram's limit. */
export const copyButton = (text: string, copied: string): Button => ({
  text,
  copy_text: { text: copied.slice(0, LIMITS.copyText) },
});

/** Rows of at most `perRow` buttons, in order. */
export function inRows(buttons: readonly Button[], perRow: number): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += perRow) {
    rows.push(buttons.slice(start, start + perRow));
  }
  return rows;
}
