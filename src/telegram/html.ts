/**
 * HTML for Telegram, escaped by construction: the only ways to an {@link Html} are the `html` template, which
 * escapes every string put into it, and a translation (see translate.ts), which does the same with its arguments.
 */
export class Html {
  readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }

  /** Takes markup as it is. Only for markup that the project itself wrote: locale messages and templates. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  static readonly empty: Html = new Html('');

  get isEmpty(): boolean {
    return this.value === '';
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

export type HtmlPart = string | number | Html;

const toMarkup = (part: HtmlPart): string => (part instanceof Html ? part.value : escapeHtml(String(part)));

/** `html\`<b>${name}</b>\`` with everything that is put in escaped, unless it is {@link Html} already. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return Html.trusted(
    strings.reduce((markup, text, index) => markup + toMarkup(parts[index - 1] ?? '') + text),
  );
}

/** Joins the parts that are there; `null`, `undefined`, `false` and empty ones leave no gap. */
export function joinHtml(
  parts: readonly (HtmlPart | null | undefined | false)[],
  separator: HtmlPart = '\n',
): Html {
  const present = parts.filter((part) => part !== null && part !== undefined && part !== false);
  return Html.trusted(
    present
      .map(toMarkup)
      .filter((markup) => markup !== '')
      .join(toMarkup(separator)),
  );
}
