import type { MessageEntity, User } from 'grammy/types';
import { badRequest } from '../bot-api-error.ts';
import { nestEntities } from './entity-nesting.ts';
import { type FormattedText, parseHtml } from './html-entities.ts';
import { findEntities, overlap } from './typed-entities.ts';

/** What a bot gives: a text in a markup, or a text with its entities. */
export interface TextSource {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
}

/** Bytes of a source, markup included; Telegram refuses more before it looks at the markup. */
const SOURCE_BYTES = 32_768;

/**
 * Brings a text into the form in which Telegram keeps it: markup read, control characters gone, white space cut
 * from both ends, entities put right and the ones added that Telegram finds by itself.
 *
 * @param findUser of a `tg://user` link; a mention of nobody is plain text
 * @throws BotApiError for wrong markup or entities; an empty result is the caller's to judge
 */
export function formatText(source: TextSource, findUser: (id: number) => User | undefined): FormattedText {
  if (Buffer.byteLength(source.text) > SOURCE_BYTES) throw badRequest('text is too long');
  const marked = clean(readMarkup(source));
  const nested = nestEntities(marked.entities.flatMap((entity) => resolveMention(entity, findUser)));
  const { text, entities } = trim(withoutBlank({ text: marked.text, entities: nested }));
  return withoutBlank({ text, entities: addFound(text, entities) });
}

/** An entity of nothing but white space is none. */
const withoutBlank = ({ text, entities }: FormattedText): FormattedText => ({
  text,
  entities: entities.filter((entity) => /[^ \n]/.test(text.slice(entity.offset, endOf(entity)))),
});

function readMarkup({ text, parseMode, entities }: TextSource): FormattedText {
  const mode = parseMode?.toLowerCase() ?? '';
  if (mode === 'html') return parseHtml(text);
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  for (const { offset, length } of entities ?? []) {
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
    if (offset >= text.length) {
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (offset + length > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
      );
    }
  }
  return { text, entities: (entities ?? []).filter(({ length }) => length > 0) };
}

/** Control characters become spaces; carriage returns, line separators and marks of direction are dropped. */
const cleanCharacters = (text: string): string =>
  text.replace(/[\r\u2028-\u202e]/g, '').replace(/(?!\n)\p{Cc}/gu, ' ');

function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isControl = (code < 32 && code !== 10) || (code >= 127 && code < 160);
    if (isControl || (code >= 0x2028 && code <= 0x202e)) return false;
  }
  return true;
}

function clean({ text, entities }: FormattedText): FormattedText {
  if (isClean(text)) return { text, entities };
  const moved = (offset: number) => cleanCharacters(text.slice(0, offset)).length;
  return {
    text: cleanCharacters(text),
    entities: entities.map((entity) => between(entity, moved(entity.offset), moved(endOf(entity)))),
  };
}

/** Cuts spaces and line breaks: all at the end, and those before the first entity at the beginning. */
function trim({ text, entities }: FormattedText): FormattedText {
  let end = text.length;
  while (end > 0 && isBlank(text, end - 1)) end -= 1;
  const first = Math.min(end, ...entities.map(({ offset }) => offset));
  let start = 0;
  while (start < first && isBlank(text, start)) start += 1;
  if (start === 0 && end === text.length) return { text, entities };
  return {
    text: text.slice(start, end),
    entities: entities
      .filter(({ offset }) => offset < end)
      .map((entity) => between(entity, entity.offset - start, Math.min(endOf(entity), end) - start)),
  };
}

const isBlank = (text: string, index: number): boolean => text[index] === ' ' || text[index] === '\n';

const endOf = ({ offset, length }: MessageEntity): number => offset + length;

const between = <E extends MessageEntity>(entity: E, start: number, end: number): E => ({
  ...entity,
  offset: start,
  length: end - start,
});

function resolveMention(entity: MessageEntity, findUser: (id: number) => User | undefined): MessageEntity[] {
  if (entity.type !== 'text_mention') return [entity];
  const user = findUser(entity.user.id);
  return user ? [{ ...entity, user }] : [];
}

const HIDES_OTHERS: ReadonlySet<string> = new Set([
  'text_link',
  'text_mention',
  'code',
  'pre',
  'custom_emoji',
]);

function addFound(text: string, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const taken = entities.filter(({ type }) => HIDES_OTHERS.has(type));
  const found = findEntities(text).filter((entity) => !taken.some((other) => overlap(other, entity)));
  return nestEntities([...entities, ...found]);
}
