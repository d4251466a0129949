import type { MessageEntity } from 'grammy/types';

/** Styles may be cut into pieces, hold other entities and lie within them; outermost first where places are equal. */
const STYLES: readonly string[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const QUOTES: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote']);
const CODES: ReadonlySet<string> = new Set(['code', 'pre']);

const endOf = ({ offset, length }: MessageEntity): number => offset + length;
const rank = ({ type }: MessageEntity): number =>
  QUOTES.has(type) ? 0 : STYLES.includes(type) ? 2 + STYLES.indexOf(type) : 1;

/**
 * Puts entities into the order and the nesting that Telegram gives them: of two entities with common characters one
 * lies within the other, quotes and links hold no second of their kind, and code holds nothing and has no style.
 */
export function nestEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  if (entities.length < 2) return [...entities];
  const solid = withoutOverlap(sorted(entities.filter(({ type }) => !STYLES.includes(type))));
  const styles = STYLES.flatMap((style) => merged(entities.filter(({ type }) => type === style)));
  if (styles.length === 0) return solid;
  const codes = solid.filter(({ type }) => CODES.has(type));
  // A style is cut where an entity that it does not contain begins or ends, so that none straddles another.
  const result = [...solid];
  for (const style of sorted(styles)) {
    for (const piece of cut(style, result)) {
      if (!codes.some((code) => piece.offset >= code.offset && endOf(piece) <= endOf(code)))
        result.push(piece);
    }
  }
  return sorted(result);
}

function sorted(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));
}

/** Drops what straddles an earlier entity, or lies in one that may not hold it. */
function withoutOverlap(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const around = kept.filter((other) => endOf(other) > entity.offset);
    const isFine = around.every(
      (other) => QUOTES.has(other.type) && !QUOTES.has(entity.type) && endOf(entity) <= endOf(other),
    );
    if (isFine) kept.push(entity);
  }
  return kept;
}

/** Joins pieces of one style that touch or overlap. */
function merged(entities: readonly MessageEntity[]): MessageEntity[] {
  const result: MessageEntity[] = [];
  for (const entity of sorted(entities)) {
    const last = result.at(-1);
    if (last && entity.offset <= endOf(last)) {
      const length = Math.max(endOf(last), endOf(entity)) - last.offset;
      result[result.length - 1] = { ...last, length };
    } else {
      result.push(entity);
    }
  }
  return result;
}

function cut(style: MessageEntity, others: readonly MessageEntity[]): MessageEntity[] {
  const end = endOf(style);
  const border = others
    .filter((other) => CODES.has(other.type) || straddles(style, other))
    .flatMap((other) => [other.offset, endOf(other)])
    .find((place) => place > style.offset && place < end);
  if (border === undefined) return [style];
  // A piece may straddle what the whole did contain.
  return [
    ...cut({ ...style, length: border - style.offset }, others),
    ...cut({ ...style, offset: border, length: end - border }, others),
  ];
}

function straddles(a: MessageEntity, b: MessageEntity): boolean {
  const isApart = endOf(a) <= b.offset || endOf(b) <= a.offset;
  const isWithin = (inner: MessageEntity, outer: MessageEntity) =>
    inner.offset >= outer.offset && endOf(inner) <= endOf(outer);
  return !isApart && !isWithin(a, b) && !isWithin(b, a);
}
