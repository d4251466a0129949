import { type Html, html, joinHtml } from '../../telegram/html.ts';

/** A paragraph or a line of a list: what must stay whole when a long text is split into pages. */
export interface Block {
  readonly text: Html;
  /** Stands apart from what is above it. */
  readonly startsSection: boolean;
}

/** A paragraph of its own; nothing for an empty one. */
export const paragraph = (text: Html): Block[] => (text.isEmpty ? [] : [{ text, startsSection: true }]);

/** A heading with its lines; it never stands alone at the foot of a page. Nothing where there are no lines. */
export const section = (heading: Html, lines: readonly Html[]): Block[] =>
  lines.map((line, index) =>
    index === 0
      ? { text: html`${heading}\n${line}`, startsSection: true }
      : { text: line, startsSection: false },
  );

/**
 * The texts of the pages, each of at most `maxLength` visible characters unless a single block is longer. A section
 * goes to the next page as a whole; only one that is longer than a page is parted, between its lines.
 */
export function paginate(blocks: readonly Block[], maxLength: number): Html[] {
  const units = sectionsOf(blocks).flatMap((section) =>
    lengthOf(section) <= maxLength ? [section] : section.map((block) => [block]),
  );
  return splitBySize(units, lengthOf, maxLength).map((page) =>
    joinHtml(
      page
        .flat()
        .map(({ text, startsSection }, index) => (index > 0 && startsSection ? html`\n${text}` : text)),
    ),
  );
}

function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last && !block.startsSection) last.push(block);
    else sections.push([block]);
  }
  return sections;
}

/** With the line breaks in front of each block. */
const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + visibleLength(text) + 2, 0);

/** Fills page after page, in order; there is always a first page, and an item over the size has one of its own. */
export function splitBySize<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  maxSize: number,
  maxCount = Number.POSITIVE_INFINITY,
): T[][] {
  let current: T[] = [];
  const pages = [current];
  let size = 0;
  for (const item of items) {
    const itemSize = sizeOf(item);
    if (current.length > 0 && (size + itemSize > maxSize || current.length >= maxCount)) {
      current = [];
      pages.push(current);
      size = 0;
    }
    current.push(item);
    size += itemSize;
  }
  return pages;
}

/** Characters as Telegram counts them: UTF-16 units of the text without its markup. */
export const visibleLength = (text: Html): number =>
  text.value.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, ' ').length;
