import type { Html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { navigationRow, type Paging, pagerRow, paging } from './parts.ts';
import { type Button, inRows, type Screen } from './screen.ts';

export interface RecordList {
  readonly text: Html;
  /** The records of this page. */
  readonly buttons: readonly Button[];
  /** Default 1. */
  readonly perRow?: number;
  readonly paging: Paging;
  /** The packed data of a page of this list, with its own way back. */
  readonly pageData: (page: number) => string;
  /** Stand between the pager and the way back. */
  readonly actions?: readonly Button[];
  /** Where the list is entered from; without it, from the menu only. */
  readonly back?: string | undefined;
}

/** One page of a list: each record is a button. */
export function recordListScreen(t: Translate, list: RecordList): Screen {
  const { text, buttons, perRow = 1, paging, pageData, actions = [], back } = list;
  return {
    text,
    keyboard: [
      ...inRows(buttons, perRow),
      ...pagerRow(t, paging, pageData),
      ...inRows(actions, 2),
      navigationRow(t, back),
    ],
  };
}

export interface PageOf<T> extends Paging {
  readonly items: readonly T[];
}

export function pageOf<T>(items: readonly T[], pageSize: number, wantedPage: number): PageOf<T> {
  const { page, pageCount } = paging(items.length, pageSize, wantedPage);
  return { page, pageCount, items: items.slice(page * pageSize, (page + 1) * pageSize) };
}

const LABEL_MAX = 60;

/** A name as a button's label: a long one is cut after a word. */
export function buttonLabel(name: string, maxLength = LABEL_MAX): string {
  if (name.length <= maxLength) return name;
  const cut = name.slice(0, maxLength);
  const lastSpace = cut.lastIndexOf(' ');
  const words = lastSpace > 0 ? cut.slice(0, lastSpace) : cut.slice(0, maxLength - 1);
  return `${words.replace(/[\s,;:.—–-]+$/, '')}…`;
}
