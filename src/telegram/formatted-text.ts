import type { MessageEntity } from 'grammy/types';
import { escapeHtml, Html, html } from './html.ts';

/** Text as a message carries it; offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly open: Html;
  readonly close: Html;
}

const SIMPLE: Readonly<Partial<Record<MessageEntity['type'], string>>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  blockquote: 'blockquote',
};

/**
 * What a person has written, as HTML that Telegram reads as the same: for sending it on. What Telegram finds by itself
 * (addresses, hashtags) needs no tag; mentions by id and emoji of one's own do not go over to others and stay text.
 * Blanks at both ends are cut, as Telegram does.
 */
export function toHtml({ text, entities = [] }: FormattedText): Html {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const tags = entities
    .flatMap((entity) => tagOf(entity))
    .map((tag) => ({ ...tag, start: Math.max(tag.start, start), end: Math.min(tag.end, end) }))
    .filter((tag) => tag.start < tag.end);
  return Html.trusted(writeRange(text, start, end, tags));
}

/** The tags that begin first and reach furthest hold the others; one that reaches beyond its holder is cut in two. */
function writeRange(text: string, start: number, end: number, tags: readonly Tag[]): string {
  let markup = '';
  let position = start;
  let rest = [...tags].sort((a, b) => a.start - b.start || b.end - a.end);
  for (let tag = rest[0]; tag; tag = rest[0]) {
    const { start: from, end: to, open, close } = tag;
    const within = rest.slice(1).filter((other) => other.start < to);
    const after = within.flatMap((other) => (other.end > to ? [{ ...other, start: to }] : []));
    const inner = within.map((other) => ({ ...other, end: Math.min(other.end, to) }));
    markup +=
      escapeHtml(text.slice(position, from)) + open.value + writeRange(text, from, to, inner) + close.value;
    position = to;
    rest = [...after, ...rest.filter((other) => other.start >= to)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
  }
  return markup + escapeHtml(text.slice(position, end));
}

function tagOf(entity: MessageEntity): Tag[] {
  const place = { start: entity.offset, end: entity.offset + entity.length };
  const name = SIMPLE[entity.type];
  if (name !== undefined) {
    return [{ ...place, open: Html.trusted(`<${name}>`), close: Html.trusted(`</${name}>`) }];
  }
  switch (entity.type) {
    case 'expandable_blockquote':
      return [{ ...place, open: html`<blockquote expandable>`, close: html`</blockquote>` }];
    case 'text_link':
      return [{ ...place, open: html`<a href="${entity.url}">`, close: html`</a>` }];
    case 'pre':
      return entity.language === undefined
        ? [{ ...place, open: html`<pre>`, close: html`</pre>` }]
        : [
            {
              ...place,
              open: html`<pre><code class="language-${entity.language}">`,
              close: html`</code></pre>`,
            },
          ];
    default:
      return [];
  }
}
