import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/playground/text/formatted-text.ts';
import { escapeHtml } from '../../src/telegram/html.ts';
import { toHtml } from '../support/telegram-screen.ts';

const ann = { id: 7, is_bot: false, first_name: 'Анна' };
const parse = (text: string) =>
  formatText({ text, parseMode: 'HTML', entities: undefined }, (id) => (id === ann.id ? ann : undefined));

const errorOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    return error instanceof Error ? error.message.replace("Bad Request: can't parse entities: ", '') : '';
  }
  return 'no error';
};

describe('Telegram HTML', () => {
  it.each([
    ['<b>a</b>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<STRONG>a</strong >', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<i>a</i><em>b</em>', 'ab', [{ type: 'italic', offset: 0, length: 2 }]],
    [
      '<u>a</u> <ins>b</ins>',
      'a b',
      [
        { type: 'underline', offset: 0, length: 1 },
        { type: 'underline', offset: 2, length: 1 },
      ],
    ],
    ['<s>a</s>', 'a', [{ type: 'strikethrough', offset: 0, length: 1 }]],
    ['<span class="tg-spoiler">a</span>', 'a', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<tg-spoiler>a</tg-spoiler>', 'a', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<code>a</code>', 'a', [{ type: 'code', offset: 0, length: 1 }]],
    ['<code class="language-ts">a</code>', 'a', [{ type: 'code', offset: 0, length: 1 }]],
    ['<pre>a</pre>', 'a', [{ type: 'pre', offset: 0, length: 1 }]],
    [
      '<pre><code class="language-ts">a</code></pre>',
      'a',
      [{ type: 'pre', offset: 0, length: 1, language: 'ts' }],
    ],
    [
      '<code class="language-ts"><pre>a</pre></code>',
      'a',
      [{ type: 'pre', offset: 0, length: 1, language: 'ts' }],
    ],
    ['<blockquote>a</blockquote>', 'a', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<blockquote expandable="">a</blockquote>',
      'a',
      [{ type: 'expandable_blockquote', offset: 0, length: 1 }],
    ],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      '👍',
      [{ type: 'custom_emoji', custom_emoji_id: '5368324170671202286', offset: 0, length: 2 }],
    ],
    [
      '<a href="https://Example.com?a=1&amp;b=2">a</a>',
      'a',
      [{ type: 'text_link', url: 'https://example.com/?a=1&b=2', offset: 0, length: 1 }],
    ],
    [
      "<a href='example.com/Ы'>a</a>",
      'a',
      [{ type: 'text_link', url: 'http://example.com/Ы', offset: 0, length: 1 }],
    ],
    ['<a href="nowhere">a</a>', 'a', []],
    ['<a href="javascript:alert(1)">a</a>', 'a', []],
    ['<a href="tg://user?id=7">a</a>', 'a', [{ type: 'text_mention', user: ann, offset: 0, length: 1 }]],
    ['<a href="tg://user?id=8">a</a>', 'a', []],
    ['<b></b>a', 'a', []],
    ['<b>a</>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['&lt;&gt;&amp;&quot;&#39;&#x1F600;&nbsp;&', '<>&"\'😀&nbsp;&', []],
    ['5 > 3 & 2', '5 > 3 & 2', []],
  ])('%s', (source, text, entities) => {
    expect(parse(source)).toEqual({ text, entities });
  });

  it.each([
    ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['ы<br/>', 'Unsupported start tag "br/" at byte offset 2'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['ы</b>', 'Unexpected end tag at byte offset 2'],
    ['<b><i>test</b></i>', 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag "a" at byte offset 0'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=x/y>a</a>', 'Unexpected end of name token at byte offset 8'],
    ['<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xD83D;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %s', (source, error) => {
    expect(errorOf(source)).toBe(error);
  });

  it('cuts white space at the ends, but not inside an entity that begins the text', () => {
    expect(parse(' \n a <b> b </b>\n')).toEqual({
      text: 'a  b',
      entities: [{ type: 'bold', offset: 2, length: 2 }],
    });
    expect(parse('<b> a</b>')).toEqual({ text: ' a', entities: [{ type: 'bold', offset: 0, length: 2 }] });
    expect(parse('a<b> \n</b>b').entities).toEqual([]);
    expect(parse(' \n ').text).toBe('');
  });

  it('drops carriage returns and marks of direction, and moves entities with the text', () => {
    expect(parse('a\r\n\u202E<b>b\tc</b>')).toEqual({
      text: 'a\nb c',
      entities: [{ type: 'bold', offset: 2, length: 3 }],
    });
  });

  it('cuts a style around code, and joins pieces that touch', () => {
    expect(parse('<b>a <code>b</code> c</b>').entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'code', offset: 2, length: 1 },
      { type: 'bold', offset: 3, length: 2 },
    ]);
    expect(parse('<blockquote><b>a</b></blockquote>').entities).toEqual([
      { type: 'blockquote', offset: 0, length: 1 },
      { type: 'bold', offset: 0, length: 1 },
    ]);
  });

  it('finds commands, mentions, links and the like by itself, outside of links and code', () => {
    const found = (text: string) => {
      const { entities, text: plain } = parse(text);
      return entities.map(({ type, offset, length }) => [type, plain.slice(offset, offset + length)]);
    };
    expect(found('/start@a_bot и /help, а не и/или')).toEqual([
      ['bot_command', '/start@a_bot'],
      ['bot_command', '/help'],
    ]);
    expect(found('😀 @anna_k #технопарк #2024 a@b.ru technomoscow.com, (https://i.moscow/a?b=c).')).toEqual([
      ['mention', '@anna_k'],
      ['hashtag', '#технопарк'],
      ['email', 'a@b.ru'],
      ['url', 'technomoscow.com'],
      ['url', 'https://i.moscow/a?b=c'],
    ]);
    expect(found('<code>/start</code> <a href="a.com">@anna</a>')).toEqual([
      ['code', '/start'],
      ['text_link', '@anna'],
    ]);
  });

  it('gives back any text that was escaped', () => {
    const clean = fc.string({ unit: 'binary' }).filter((text) => !/\p{Cc}|[\u2028-\u202e]/u.test(text));
    fc.assert(
      fc.property(clean, (text) => {
        expect(parse(escapeHtml(text)).text).toBe(text.replace(/^[ \n]+|[ \n]+$/g, ''));
      }),
    );
  });

  const tag = fc.constantFrom(
    'b',
    'i',
    'u',
    's',
    'tg-spoiler',
    'code',
    'pre',
    'blockquote',
    'blockquote expandable',
    'a href="a.com/x"',
  );
  const markup: fc.Arbitrary<string> = fc.letrec<{ node: string; leaf: string }>((tie) => ({
    leaf: fc.constantFrom('a', ' ', '\n', 'ы', '😀', '&amp;', '/cmd ', '@name '),
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('leaf'),
      fc
        .tuple(tag, fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name.split(' ')[0]}>`),
      fc.array(tie('node'), { maxLength: 3 }).map((parts) => parts.join('')),
    ),
  })).node;

  it('keeps every entity within the text, and of two that meet one within the other', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const { text, entities } = parse(source);
        for (const [index, entity] of entities.entries()) {
          const end = entity.offset + entity.length;
          expect(entity.length).toBeGreaterThan(0);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const later of entities.slice(index + 1)) {
            const isNested = later.offset >= end || later.offset + later.length <= end;
            expect(isNested, JSON.stringify([source, entity, later])).toBe(true);
          }
        }
      }),
    );
  });

  it('comes to the same when its own result is sent again', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const once = parse(source);
        expect(parse(toHtml(once.text, once.entities))).toEqual(once);
      }),
    );
  });
});
