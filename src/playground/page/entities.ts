import type { MessageEntity } from 'grammy/types';

/** A message's text as a tree: every entity is a branch, the text between entities is a leaf. */
export type TextNode =
  | { readonly text: string }
  | { readonly entity: MessageEntity; readonly children: readonly TextNode[] };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly entity: MessageEntity;
}

const blockTypes: ReadonlySet<string> = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** Whether the entity stands on lines of its own. */
export const isBlock = (entity: MessageEntity): boolean => blockTypes.has(entity.type);

/**
 * Offsets are UTF-16 units, as in the Bot API and in JavaScript strings. Any list of entities makes a tree:
 * what reaches beyond the text is cut, what overlaps is split, and the leaves joined are always the text.
 */
export function textTree(text: string, entities: readonly MessageEntity[] = []): readonly TextNode[] {
  const spans = entities.map((entity) => ({
    start: Math.max(entity.offset, 0),
    end: Math.min(entity.offset + entity.length, text.length),
    entity,
  }));
  return branch(text, 0, text.length, spans);
}

function branch(text: string, start: number, end: number, spans: readonly Span[]): readonly TextNode[] {
  const nodes: TextNode[] = [];
  let position = start;
  let [first, ...rest] = inOrder(spans);
  while (first) {
    const stop = endBeforeBlock(first, rest);
    if (first.start > position) nodes.push({ text: text.slice(position, first.start) });
    const inside = rest
      .filter((span) => span.start < stop)
      .map((span) => ({ ...span, end: Math.min(span.end, stop) }));
    nodes.push({ entity: first.entity, children: branch(text, first.start, stop, inside) });
    const beyond = [first, ...rest].map((span) => ({ ...span, start: Math.max(span.start, stop) }));
    position = stop;
    [first, ...rest] = inOrder(beyond);
  }
  if (position < end) nodes.push({ text: text.slice(position, end) });
  return nodes;
}

/** Earlier first, outer before inner; a block goes outside an inline entity of the same extent. */
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans
    .filter((span) => span.start < span.end)
    .sort(
      (a, b) => a.start - b.start || b.end - a.end || Number(isBlock(b.entity)) - Number(isBlock(a.entity)),
    );

/** Where an inline entity and a block overlap in part, the inline one is split: a quote stays one quote. */
function endBeforeBlock(span: Span, others: readonly Span[]): number {
  if (isBlock(span.entity)) return span.end;
  const torn = others.find(
    (other) =>
      isBlock(other.entity) && other.start > span.start && other.start < span.end && other.end > span.end,
  );
  return torn?.start ?? span.end;
}
