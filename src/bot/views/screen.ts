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
export function inRows<T>(items: readonly T[], perRow: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < items.length; start += perRow) rows.push(items.slice(start, start + perRow));
  return rows;
}

/** What a phone shows of a button's text before it cuts it: in a row of one, two, three and four, in UTF-16 units. */
const SHOWN_LENGTHS = [Number.POSITIVE_INFINITY, 19, 11, 8];

/** Rows of at most `perRow`, in order; a text that would be cut there shares its row with fewer, or with none. */
export function inFittingRows<T>(items: readonly T[], perRow: number, textOf: (item: T) => string): T[][] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = [...(rows.at(-1) ?? []), item];
    const shown = SHOWN_LENGTHS[row.length - 1] ?? 0;
    const isFitting = row.length <= perRow && row.every((each) => textOf(each).length <= shown);
    if (rows.length > 0 && isFitting) rows[rows.length - 1] = row;
    else rows.push([item]);
  }
  return rows;
}
