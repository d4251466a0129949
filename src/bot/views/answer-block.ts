import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/model.ts';
import { Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { formatDate } from './format.ts';
import { type Button, pressButton } from './screen.ts';

/** What an answer is put together with. */
export interface AnswerTools {
  readonly t: Translate;
  readonly catalog: Catalog;
  /** The bot's own, for links to cards. */
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether somebody answers what the bot cannot. */
  readonly hasOperators: boolean;
  /** Whether more than one question is answered: then each is answered in short. */
  readonly isOneOfSeveral: boolean;
}

/** The answer to one question; several make one message. */
export interface Block {
  readonly text: Html;
  readonly buttons: readonly Button[];
}

/** The way to somebody who answers. */
export const personButton = (t: Translate): Button =>
  pressButton(t.text('ask-button'), ROUTES.ticketStart.pack({}));

export const EMPTY_BLOCK: Block = { text: Html.empty, buttons: [] };

/** UTF-16 units of what stands in a quote that is closed until tapped; less where it is one answer of several. */
const MORE_MAX = 900;
const MORE_OF_SEVERAL = 400;

/** What the record says besides, each thing once and as much as fits. */
export function moreQuote(
  { isOneOfSeveral }: AnswerTools,
  statements: readonly string[],
  separator = ' ',
): Html {
  const max = isOneOfSeveral ? MORE_OF_SEVERAL : MORE_MAX;
  let length = 0;
  const shown = [...new Set(statements)].filter((statement) => {
    const fits = length + statement.length <= max;
    if (fits) length += statement.length;
    return fits;
  });
  return shown.length === 0 ? Html.empty : html`<blockquote expandable>${shown.join(separator)}</blockquote>`;
}

const HOSTS_SHOWN = 2;

/** «mos.ru, stroi.mos.ru · на 12 января 2026 года»: where it is from in a few letters. */
export function sourceNote(t: Translate, urls: readonly (string | null)[], asOf: string): Html {
  const hosts = [...new Set(urls.flatMap((url) => (url === null ? [] : hostOf(url))))].slice(0, HOSTS_SHOWN);
  return hosts.length === 0
    ? t('answer-as-of', { date: formatDate(t, asOf) })
    : t('answer-source', { hosts: hosts.join(', '), date: formatDate(t, asOf) });
}

/** Of a record: its newest sources first. */
export const recordNote = (
  t: Translate,
  { sources, asOf }: { readonly sources: readonly Source[]; readonly asOf: string },
): Html =>
  sourceNote(
    t,
    sources.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).map(({ url }) => url),
    asOf,
  );

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');
