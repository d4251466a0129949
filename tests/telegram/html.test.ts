import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, Html, html, joinHtml } from '../../src/telegram/html.ts';

describe('html', () => {
  it('lets no character of a value become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value } = html`<b>${text}</b>`;
        const inner = value.slice(3, -4);
        expect(inner).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
        expect(unescapeHtml(inner)).toBe(text);
      }),
    );
  });

  it('keeps markup that is markup already', () => {
    expect(html`<i>${html`<b>${'a<b'}</b>`}</i> ${5}`.value).toBe('<i><b>a&lt;b</b></i> 5');
  });

  it('joins what is there', () => {
    expect(joinHtml(['a', null, false, undefined, Html.empty, html`<b>b</b>`], ' · ').value).toBe(
      'a · <b>b</b>',
    );
    expect(joinHtml([]).isEmpty).toBe(true);
  });
});

const unescapeHtml = (markup: string): string =>
  ['<', '>', '"', '&'].reduce((text, character) => text.replaceAll(escapeHtml(character), character), markup);
