import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/playground/text/html-entities.ts';
import { toHtml } from '../../src/telegram/formatted-text.ts';

const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length });
const italic = (offset: number, length: number): MessageEntity => ({ type: 'italic', offset, length });

describe('formatted text as HTML', () => {
  it.each<[string, MessageEntity[], string]>([
    ['a < b & "c"', [], 'a &lt; b &amp; &quot;c&quot;'],
    ['жирный и курсив', [bold(0, 6), italic(9, 6)], '<b>жирный</b> и <i>курсив</i>'],
    ['внутри', [bold(0, 6), italic(2, 2)], '<b>вн<i>ут</i>ри</b>'],
    ['одно место', [bold(0, 4), italic(0, 4)], '<b><i>одно</i></b> место'],
    ['внахлёст', [bold(0, 5), italic(3, 5)], '<b>вна<i>хл</i></b><i>ёст</i>'],
    ['😀 после', [bold(3, 5)], '😀 <b>после</b>'],
    ['  края \n', [bold(0, 8)], '<b>края</b>'],
    [
      'ссылка',
      [{ type: 'text_link', offset: 0, length: 6, url: 'https://a.ru/?a="1"&b=<2>' }],
      '<a href="https://a.ru/?a=&quot;1&quot;&amp;b=&lt;2&gt;">ссылка</a>',
    ],
    [
      'код',
      [{ type: 'pre', offset: 0, length: 3, language: 'ts' }],
      '<pre><code class="language-ts">код</code></pre>',
    ],
    [
      'цитата',
      [{ type: 'expandable_blockquote', offset: 0, length: 6 }],
      '<blockquote expandable>цитата</blockquote>',
    ],
    [
      'Анна @anna mos.ru',
      [
        { type: 'text_mention', offset: 0, length: 4, user: { id: 1, is_bot: false, first_name: 'Анна' } },
        { type: 'mention', offset: 5, length: 5 },
        { type: 'url', offset: 11, length: 6 },
      ],
      'Анна @anna mos.ru',
    ],
    ['вне', [bold(5, 3), bold(1, 0)], 'вне'],
  ])('%s', (text, entities, markup) => expect(toHtml({ text, entities }).value).toBe(markup));

  it('says the same text to Telegram whatever the entities, and never what it cannot parse', () => {
    const type = fc.constantFrom('bold', 'italic', 'underline', 'code', 'blockquote', 'spoiler');
    const entity = fc.record({ type, offset: fc.nat(30), length: fc.nat(30) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(entity), (text, entities) => {
        const { value } = toHtml({ text, entities: entities as MessageEntity[] });
        if (!isCutWithin(text, entities)) expect(parseHtml(value).text).toBe(text.trim());
      }),
    );
  });
});

/** Telegram never puts an end of an entity into the middle of a character. */
const isCutWithin = (text: string, entities: readonly { offset: number; length: number }[]): boolean =>
  entities
    .flatMap(({ offset, length }) => [offset, offset + length])
    .some((place) => !text.slice(0, place).isWellFormed());
