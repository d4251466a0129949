import { badRequest } from '../bot-api-error.ts';

/** A place in the source of a message; reading moves it on. */
export interface Cursor {
  readonly source: string;
  position: number;
}

export interface StartTag {
  readonly kind: 'start';
  readonly name: string;
  /** The one attribute that the tag may have: address, language, class, emoji id, or `expandable`. */
  readonly argument: string;
}

export interface EndTag {
  readonly kind: 'end';
  /** Empty for `</>`, which closes whatever is open. */
  readonly name: string;
  /** For messages about errors. */
  readonly start: number;
}

/** The tags of Telegram's HTML, each with the attribute that matters and what its value must begin with. */
const TAGS: Readonly<Record<string, { readonly attribute: string; readonly prefix: string } | null>> = {
  b: null,
  strong: null,
  i: null,
  em: null,
  u: null,
  ins: null,
  s: null,
  strike: null,
  del: null,
  'tg-spoiler': null,
  pre: null,
  a: { attribute: 'href', prefix: '' },
  code: { attribute: 'class', prefix: 'language-' },
  span: { attribute: 'class', prefix: 'tg-' },
  'tg-emoji': { attribute: 'emoji-id', prefix: '' },
  blockquote: { attribute: 'expandable', prefix: '' },
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A refusal of the whole text; offsets are in bytes of the UTF-8 source, as Telegram counts them. */
export function refuse(reason: string) {
  return badRequest(`can't parse entities: ${reason}`);
}

export const byteOffset = (source: string, position: number): number =>
  Buffer.byteLength(source.slice(0, position));

/** Reads what `&` begins, or undefined when it is only an ampersand. */
export function readCharacterReference(cursor: Cursor): string | undefined {
  const pattern = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/iy;
  pattern.lastIndex = cursor.position;
  const match = pattern.exec(cursor.source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const character =
    name === undefined ? (code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined) : NAMED[name];
  if (character !== undefined) cursor.position += whole.length;
  return character;
}

const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /[ \t\r\n\v]/.test(character);

function skipSpaces(cursor: Cursor): void {
  while (isSpace(cursor.source[cursor.position])) cursor.position += 1;
}

/** Reads up to a space, `>` or one of the further characters, or the end. */
function readWord(cursor: Cursor, further = ''): string {
  const start = cursor.position;
  for (;;) {
    const character = cursor.source[cursor.position];
    if (character === undefined || character === '>' || isSpace(character) || further.includes(character)) {
      return cursor.source.slice(start, cursor.position);
    }
    cursor.position += 1;
  }
}

/** Reads the tag that begins at the cursor with `<`. */
export function readTag(cursor: Cursor): StartTag | EndTag {
  const start = cursor.position;
  cursor.position += 1;
  return cursor.source[cursor.position] === '/' ? readEndTag(cursor, start) : readStartTag(cursor, start);
}

function readEndTag(cursor: Cursor, start: number): EndTag {
  cursor.position += 1;
  const name = readWord(cursor).toLowerCase();
  skipSpaces(cursor);
  if (cursor.source[cursor.position] !== '>') {
    throw refuse(`Unclosed end tag at byte offset ${byteOffset(cursor.source, start)}`);
  }
  cursor.position += 1;
  return { kind: 'end', name, start };
}

function readStartTag(cursor: Cursor, start: number): StartTag {
  const { source } = cursor;
  const at = () => byteOffset(source, start);
  const name = readWord(cursor).toLowerCase();
  if (cursor.position >= source.length) throw refuse(`Unclosed start tag at byte offset ${at()}`);
  const rule = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
  if (rule === undefined) throw refuse(`Unsupported start tag "${name}" at byte offset ${at()}`);

  let argument = '';
  for (;;) {
    skipSpaces(cursor);
    if (source[cursor.position] === '>') break;
    const attribute = readWord(cursor, '=').toLowerCase();
    if (attribute === '' && cursor.position < source.length) {
      throw refuse(`Empty attribute name in the tag "${name}" at byte offset ${at()}`);
    }
    skipSpaces(cursor);
    const value = source[cursor.position] === '=' ? readAttributeValue(cursor) : '';
    if (cursor.position >= source.length) throw refuse(`Unclosed start tag "${name}" at byte offset ${at()}`);
    if (attribute === rule?.attribute && attribute === 'expandable') argument = attribute;
    else if (attribute === rule?.attribute && value.startsWith(rule.prefix)) {
      argument = value.slice(rule.prefix.length);
    }
  }
  cursor.position += 1;
  if (name === 'span' && argument !== 'spoiler') {
    throw refuse(`Tag "span" must have class "tg-spoiler" at byte offset ${at()}`);
  }
  return { kind: 'start', name, argument };
}

function readAttributeValue(cursor: Cursor): string {
  const { source } = cursor;
  cursor.position += 1;
  skipSpaces(cursor);
  const quote = source[cursor.position];
  if (quote !== '"' && quote !== "'") {
    const start = cursor.position;
    const token = readWord(cursor);
    if (!/^[a-z0-9.-]*$/i.test(token)) {
      throw refuse(`Unexpected end of name token at byte offset ${byteOffset(source, start)}`);
    }
    return token.toLowerCase();
  }
  cursor.position += 1;
  let value = '';
  for (;;) {
    const character = source[cursor.position];
    if (character === undefined) return value;
    const decoded = character === '&' ? readCharacterReference(cursor) : undefined;
    if (decoded !== undefined) {
      value += decoded;
      continue;
    }
    cursor.position += 1;
    if (character === quote) return value;
    value += character;
  }
}
