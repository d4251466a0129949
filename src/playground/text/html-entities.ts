import type { MessageEntity } from 'grammy/types';
import {
  byteOffset,
  type Cursor,
  type EndTag,
  readCharacterReference,
  readTag,
  refuse,
} from './html-tags.ts';
import { checkLink, linkedUserId } from './links.ts';

/** Text with its entities; offsets and lengths in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const STYLES: Readonly<Record<string, MessageEntity.CommonMessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly offset: number;
}

/** A `code` remembers its language until it is known whether a `pre` is around it. */
type Draft = MessageEntity & { readonly codeLanguage?: string };

/**
 * Reads Telegram's HTML. Neither trims the text nor puts right entities that overlap: see formatted-text.ts.
 *
 * @throws BotApiError «Bad Request: can't parse entities: …», worded as Telegram does.
 */
export function parseHtml(source: string): FormattedText {
  const cursor: Cursor = { source, position: 0 };
  const open: OpenTag[] = [];
  const drafts: Draft[] = [];
  let text = '';

  while (cursor.position < source.length) {
    const next = nextSpecial(source, cursor.position);
    text += source.slice(cursor.position, next);
    cursor.position = next;
    if (source[next] === '&') {
      const character = readCharacterReference(cursor);
      text += character ?? '&';
      if (character === undefined) cursor.position += 1;
    } else if (source[next] === '<') {
      const tag = readTag(cursor);
      if (tag.kind === 'start') open.push({ ...tag, offset: text.length });
      else close(source, tag, open, drafts, text);
    }
  }
  const left = open.at(-1);
  if (left) throw refuse(`Can't find end tag corresponding to start tag "${left.name}"`);
  if (!text.isWellFormed()) {
    throw refuse(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: drafts.map(({ codeLanguage: _, ...entity }) => entity) };
}

function nextSpecial(source: string, from: number): number {
  for (let position = from; position < source.length; position += 1) {
    const code = source.charCodeAt(position);
    if (code === 38 || code === 60) return position;
  }
  return source.length;
}

function close(source: string, tag: EndTag, open: OpenTag[], drafts: Draft[], text: string): void {
  const last = open.pop();
  const at = () => byteOffset(source, tag.start);
  if (!last) throw refuse(`Unexpected end tag at byte offset ${at()}`);
  if (tag.name !== '' && tag.name !== last.name) {
    throw refuse(
      `Unmatched end tag at byte offset ${at()}, expected "</${last.name}>", found "</${tag.name}>"`,
    );
  }
  if (text.length > last.offset) addEntity(last, text, drafts);
}

function addEntity({ name, argument, offset }: OpenTag, text: string, drafts: Draft[]): void {
  const place = { offset, length: text.length - offset };
  const style = STYLES[name];
  if (style) {
    drafts.push({ type: style, ...place });
  } else if (name === 'a') {
    const entity = linkEntity(argument || text.slice(offset), place);
    if (entity) drafts.push(entity);
  } else if (name === 'code' || name === 'pre') {
    addCode(name, argument, place, drafts);
  } else if (name === 'blockquote') {
    drafts.push({ type: argument === 'expandable' ? 'expandable_blockquote' : 'blockquote', ...place });
  } else {
    if (!/^[1-9]\d{0,18}$/.test(argument) || BigInt(argument) >= 2n ** 63n) {
      throw refuse('Invalid custom emoji identifier specified');
    }
    drafts.push({ type: 'custom_emoji', custom_emoji_id: argument, ...place });
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A wrong address leaves plain text behind, without an error. */
function linkEntity(address: string, place: Place): MessageEntity | undefined {
  const userId = linkedUserId(address);
  if (userId !== undefined) {
    return { type: 'text_mention', user: { id: userId, is_bot: false, first_name: '' }, ...place };
  }
  const link = checkLink(address);
  return link.ok ? { type: 'text_link', url: link.url, ...place } : undefined;
}

/** `pre` and `code` around the same text are one block of code in a language. */
function addCode(name: 'code' | 'pre', language: string, place: Place, drafts: Draft[]): void {
  const inner = drafts.at(-1);
  const isSameText = inner?.offset === place.offset && inner.length === place.length;
  if (isSameText && name === 'pre' && inner.type === 'code') {
    drafts[drafts.length - 1] = preEntity(inner.codeLanguage ?? '', place);
  } else if (isSameText && name === 'code' && inner.type === 'pre') {
    drafts[drafts.length - 1] = preEntity(language, place);
  } else if (name === 'pre') {
    drafts.push(preEntity('', place));
  } else {
    drafts.push({ type: 'code', codeLanguage: language, ...place });
  }
}

const preEntity = (language: string, place: Place): MessageEntity => ({
  type: 'pre',
  ...place,
  ...(language === '' ? {} : { language }),
});
