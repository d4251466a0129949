import type { Source } from '../../catalog/model.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { formatDate } from './format.ts';
import { type Button, pressButton } from './screen.ts';

/**
 * The last row of every screen: «Меню», and before it the way back to `back` (packed data of a route).
 * Where the locale has `button-back-<route code>`, the button says where it leads: «‹ К списку».
 */
export function navigationRow(t: Translate, back?: string): Button[] {
  const menu = pressButton(t.text('button-menu'), ROUTES.menu.pack({}));
  if (back === undefined) return [menu];
  const named = `button-back-${back.slice(1, 3)}`;
  return [pressButton(t.text(t.has(named) ? named : 'button-back'), back), menu];
}

export interface Paging {
  /** From 0. */
  readonly page: number;
  readonly pageCount: number;
}

/** Which page of `total` items is shown: a page that is no more (the list has shrunk) is the last one. */
export function paging(total: number, pageSize: number, wantedPage: number): Paging {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return { page: Math.min(wantedPage, pageCount - 1), pageCount };
}

/** «« ‹ 2 из 10 › »»; nothing where one page is all. A way that leads nowhere is not shown. */
export function pagerRow(
  t: Translate,
  { page, pageCount }: Paging,
  dataOf: (page: number) => string,
): Button[][] {
  if (pageCount < 2) return [];
  const last = pageCount - 1;
  const to = (label: string, target: number) => pressButton(label, dataOf(target));
  const indicator = pressButton(
    t.text('pager-position', { page: page + 1, pages: pageCount }),
    ROUTES.idle.pack({}),
  );
  return [
    [
      ...(page > 1 ? [to('«', 0)] : []),
      ...(page > 0 ? [to('‹', page - 1)] : []),
      indicator,
      ...(page < last ? [to('›', page + 1)] : []),
      ...(page < last - 1 ? [to('»', last)] : []),
    ],
  ];
}

/** The title, linked where its address is known, and the date. */
export const sourceLine = (t: Translate, { title, url, date }: Source): Html =>
  joinHtml(
    [
      url === null ? html`${title}` : html`<a href="${url}">${title}</a>`,
      date && html`${formatDate(t, date)}`,
    ],
    ' · ',
  );

/** The sources in a quote that is closed until tapped; those without an address by their title alone. */
export function sourcesQuote(t: Translate, sources: readonly Source[]): Html {
  const lines = sources.map((source) => sourceLine(t, source));
  return html`<blockquote expandable>${t('sources-heading')}\n${joinHtml(lines)}</blockquote>`;
}

/** «Сведения на 7 марта 2026 года». */
export const asOfLine = (t: Translate, asOf: string): Html => t('as-of-line', { date: formatDate(t, asOf) });

/** A label and a value on one line; nothing where the value is not known. */
export function labelled(label: Html, value: Html | string | null | undefined | false): Html {
  if (!value || (value instanceof Html && value.isEmpty)) return Html.empty;
  return html`${label} ${value}`;
}
