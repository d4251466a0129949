import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { type TextNode, textTree } from '../../src/playground/page/entities.ts';

const types = ['bold', 'italic', 'spoiler', 'code', 'blockquote', 'expandable_blockquote'] as const;

const anyEntity: fc.Arbitrary<MessageEntity> = fc.record({
  type: fc.constantFrom(...types),
  offset: fc.integer({ min: -3, max: 40 }),
  length: fc.integer({ min: 0, max: 40 }),
});

const leavesOf = (nodes: readonly TextNode[], within: readonly MessageEntity[] = []): readonly Leaf[] =>
  nodes.flatMap((node) =>
    'text' in node ? [{ text: node.text, within }] : leavesOf(node.children, [...within, node.entity]),
  );

interface Leaf {
  readonly text: string;
  readonly within: readonly MessageEntity[];
}

/** The tree as markup, to be read in a test. */
const written = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node) =>
      'text' in node ? node.text : `<${node.entity.type}>${written(node.children)}</${node.entity.type}>`,
    )
    .join('');

const entity = (type: (typeof types)[number], offset: number, length: number): MessageEntity => ({
  type,
  offset,
  length,
});

describe('the tree of a text', () => {
  it('loses and adds nothing, whatever the entities are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(anyEntity, { maxLength: 8 }),
        (text, entities) => {
          const leaves = leavesOf(textTree(text, entities));
          expect(leaves.map((leaf) => leaf.text).join('')).toBe(text);
          expect(leaves.every((leaf) => leaf.text.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('puts every character under exactly the entities that cover it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(anyEntity, { maxLength: 6 }), (text, entities) => {
        let position = 0;
        for (const leaf of leavesOf(textTree(text, entities))) {
          for (const index of Array.from(leaf.text, (_, at) => position + at)) {
            const covering = entities.filter(
              (each) => each.offset <= index && index < each.offset + each.length,
            );
            expect(new Set(leaf.within)).toEqual(new Set(covering));
          }
          position += leaf.text.length;
        }
      }),
    );
  });

  it('nests an inner entity in the outer one', () => {
    const tree = textTree('один два три', [entity('italic', 5, 3), entity('bold', 0, 12)]);
    expect(written(tree)).toBe('<bold>один <italic>два</italic> три</bold>');
  });

  it('splits what overlaps in part', () => {
    const tree = textTree('абвгде', [entity('bold', 0, 4), entity('italic', 2, 4)]);
    expect(written(tree)).toBe('<bold>аб<italic>вг</italic></bold><italic>де</italic>');
  });

  it('keeps a quote whole where bold runs into it', () => {
    const tree = textTree('абвгде', [entity('bold', 0, 4), entity('blockquote', 2, 4)]);
    expect(written(tree)).toBe('<bold>аб</bold><blockquote><bold>вг</bold>де</blockquote>');
  });

  it('counts in UTF-16 units, as Telegram does', () => {
    const tree = textTree('🏭 завод', [entity('bold', 3, 5)]);
    expect(written(tree)).toBe('🏭 <bold>завод</bold>');
  });
});
