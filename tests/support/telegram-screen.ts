import type {
  InlineKeyboardButton,
  KeyboardButton,
  Message,
  MessageEntity,
  ReplyKeyboardMarkup,
} from 'grammy/types';
import type { ShownMessage } from '../../src/playground/chat-api.ts';
import { escapeHtml } from '../../src/telegram/html.ts';

/** A message of the bot as a person sees it. */
export interface Screen {
  readonly messageId: number;
  /** Text or caption. */
  readonly text: string;
  /** The same with its entities as Telegram HTML. */
  readonly html: string;
  /** Labels of the inline keyboard, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[];
  /** Labels of the keyboard under the input, where this message brought one. */
  readonly replyRows: readonly (readonly string[])[];
  readonly message: ShownMessage;
}

export function screenOf(message: ShownMessage): Screen {
  const { reply_markup: markup, text = message.caption ?? '' } = message;
  const keyboard = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  return {
    messageId: message.message_id,
    text,
    html: toHtml(text, message.entities ?? message.caption_entities ?? []),
    rows: keyboard.map((row) => row.map((button) => button.text)),
    keyboard,
    replyRows: markup && 'keyboard' in markup ? labelsOf(markup) : [],
    message,
  };
}

const labelsOf = ({ keyboard }: ReplyKeyboardMarkup): string[][] => keyboard.map((row) => row.map(labelOf));

const labelOf = (button: KeyboardButton): string => (typeof button === 'string' ? button : button.text);

/** A screen as one reads it, buttons in brackets: for a test's message. */
export const render = (screen: Screen): string =>
  [screen.text, ...screen.rows.map((row) => row.map((label) => `[ ${label} ]`).join(' '))].join('\n');

/** The HTML that a bot could have sent for these entities, which must be nested as Telegram nests them. */
export function toHtml(text: string, entities: readonly MessageEntity[]): string {
  const opened = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const open: MessageEntity[] = [];
  let html = '';
  let position = 0;
  const writeUpTo = (end: number) => {
    html += escapeHtml(text.slice(position, end));
    position = end;
  };
  const closeUpTo = (end: number) => {
    for (let last = open.at(-1); last && last.offset + last.length <= end; last = open.at(-1)) {
      writeUpTo(last.offset + last.length);
      html += tagsOf(last)[1];
      open.pop();
    }
  };
  for (const entity of opened) {
    closeUpTo(entity.offset);
    writeUpTo(entity.offset);
    html += tagsOf(entity)[0];
    open.push(entity);
  }
  closeUpTo(text.length);
  writeUpTo(text.length);
  return html;
}

const SIMPLE_TAGS: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  blockquote: 'blockquote',
};

function tagsOf(entity: MessageEntity): readonly [start: string, end: string] {
  const tag = SIMPLE_TAGS[entity.type];
  if (tag !== undefined) return [`<${tag}>`, `</${tag}>`];
  switch (entity.type) {
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>'];
    case 'text_link':
      return [`<a href="${escapeHtml(entity.url)}">`, '</a>'];
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user.id}">`, '</a>'];
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id}">`, '</tg-emoji>'];
    case 'pre':
      return entity.language === undefined
        ? ['<pre>', '</pre>']
        : [`<pre><code class="language-${escapeHtml(entity.language)}">`, '</code></pre>'];
    default:
      // What Telegram finds by itself needs no tag.
      return ['', ''];
  }
}

export type ButtonChoice = string | RegExp | ((button: InlineKeyboardButton) => boolean);

/** The first button that is meant: by its whole label, a pattern or a test of one's own. */
export function findButton(
  message: Message | ShownMessage,
  choice: ButtonChoice,
): InlineKeyboardButton | undefined {
  const markup = message.reply_markup;
  if (!markup || !('inline_keyboard' in markup)) return undefined;
  return markup.inline_keyboard.flat().find((button) => {
    if (typeof choice === 'string') return button.text === choice;
    return choice instanceof RegExp ? choice.test(button.text) : choice(button);
  });
}
