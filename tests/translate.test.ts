import { describe, expect, it } from 'vitest';
import { html } from '../src/telegram/html.ts';
import { createTranslate, TranslationError } from '../src/translate.ts';

const t = createTranslate(`
greeting = <b>{ $name }</b>, { $count ->
    [one] { $count } площадка
    [few] { $count } площадки
   *[many] { $count } площадок
}
link = <a href="{ $url }">тут</a>
command-start =
    .description = начать
`);

describe('translate', () => {
  it('escapes strings, keeps markup and counts in Russian', () => {
    expect(t('greeting', { name: '<Анна & К°>', count: 21 }).value).toBe(
      '<b>&lt;Анна &amp; К°&gt;</b>, 21 площадка',
    );
    expect(t('greeting', { name: html`<i>${'<'}</i>`, count: 3 }).value).toBe(
      '<b><i>&lt;</i></b>, 3 площадки',
    );
  });

  it('gives plain text for buttons', () => {
    expect(t.text('greeting', { name: 'А & Б', count: 5 })).toBe('<b>А & Б</b>, 5 площадок');
    expect(t.text('command-start.description')).toBe('начать');
  });

  it('puts no invisible marks into an address and groups digits with a no-break space', () => {
    expect(t('link', { url: 'https://example.org/?a=1&b=2' }).value).toBe(
      '<a href="https://example.org/?a=1&amp;b=2">тут</a>',
    );
    expect(t('greeting', { name: 'x', count: 12_345 }).value).toBe('<b>x</b>, 12\u00a0345 площадок');
  });

  it('throws for what it does not have', () => {
    expect(() => t('nothing')).toThrow(TranslationError);
    expect(() => t('greeting', { name: 'x' })).toThrow(TranslationError);
    expect(t.has('nothing')).toBe(false);
  });

  it('refuses a key that stands twice', () => {
    expect(() => createTranslate('a = 1\na = 2\n')).toThrow(TranslationError);
  });
});
