import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  paginate,
  paragraph,
  section,
  splitBySize,
  visibleLength,
} from '../../../src/bot/views/pages.ts';
import { html } from '../../../src/telegram/html.ts';
import { plainText } from '../../support/screen.ts';

const texts = (blocks: readonly Block[], maxLength: number) =>
  paginate(blocks, maxLength).map((page) => plainText(page.value));

describe('pages of a long text', () => {
  test('a section that does not fit goes to the next page as a whole', () => {
    const blocks = [...paragraph(html`начало`), ...section(html`Шаги`, [html`первый`, html`второй`])];
    expect(texts(blocks, 1000)).toEqual(['начало\n\nШаги\nпервый\nвторой']);
    expect(texts(blocks, 25)).toEqual(['начало', 'Шаги\nпервый\nвторой']);
  });

  test('one that is longer than a page is parted between its lines, its heading with the first', () => {
    const blocks = section(html`<b>Шаги</b>`, [html`первый`, html`второй`, html`третий`]);
    expect(texts(blocks, 20)).toEqual(['Шаги\nпервый', 'второй\nтретий']);
    expect(section(html`Шаги`, [])).toEqual([]);
  });

  test('markup and escapes are not counted', () => {
    expect(visibleLength(html`<b>${'a<b & "c"'}</b>`)).toBe(9);
  });

  test('nothing is lost, nothing is moved, and a page is over its size only for one item', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (items, size, count) => {
          const pages = splitBySize(items, (item) => item, size, count);
          expect(pages.flat()).toEqual(items);
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(count);
            if (page.length > 1) expect(page.reduce((sum, item) => sum + item, 0)).toBeLessThanOrEqual(size);
          }
        },
      ),
    );
  });
});
