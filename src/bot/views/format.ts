import type { Html, HtmlPart } from '../../telegram/html.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';

/**
 * «9 февраля 2015 года», «февраль 2015 года», «2015 год»: as exact as the partial ISO date is. The forms serve after
 * «на» as well.
 */
export function formatDate(t: Translate, date: string): string {
  const precision = precisionOf(date);
  return t.text(`date-${precision}`, { year: date.slice(0, 4), ...DATE_PARTS[precision](new Date(date)) });
}

type DatePrecision = 'year' | 'month' | 'day';

const precisionOf = (date: string): DatePrecision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';

const MONTH_NAME = new Intl.DateTimeFormat('ru', { month: 'long', timeZone: 'UTC' });
const DAY_AND_MONTH = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Beside the year, which is a string: Fluent would group the digits of a number. */
const DATE_PARTS: Readonly<Record<DatePrecision, (time: Date) => Readonly<Record<string, string>>>> = {
  year: () => ({}),
  month: (time) => ({ month: MONTH_NAME.format(time) }),
  day: (time) => ({ day: DAY_AND_MONTH.format(time) }),
};

/** Lines of a list, each with a bullet; nothing for an empty list. */
export function bulletList(items: readonly HtmlPart[]): Html {
  return joinHtml(items.map((item) => html`• ${item}`));
}

/** The same text as the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same text in the middle of a sentence: for titles that begin with a common noun. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
