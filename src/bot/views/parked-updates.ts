import type { ParkedUpdate } from '../../inbox/parked.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { formatMoment } from './moment.ts';
import { navigationRow, type Paging, pagerRow } from './parts.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

export interface ParkedPage {
  readonly updates: readonly ParkedUpdate[];
  readonly total: number;
  readonly paging: Paging;
}

const FIRST_PAGE = ROUTES.parkedList.pack({ page: 0, step: 'show' });

/** What was set aside, the oldest first; a button each. */
export function parkedListScreen(
  t: Translate,
  { updates, total, paging }: ParkedPage,
  back?: string,
): Screen {
  const pageData = (page: number) => ROUTES.parkedList.pack({ page, step: 'show' }, back);
  const here = pageData(paging.page);
  return {
    text: joinHtml([t('parked', { count: total }), t(total === 0 ? 'parked-empty' : 'parked-hint')], '\n\n'),
    keyboard: [
      ...updates.map((update): Button[] => [
        pressButton(
          t.text('parked-item', { kind: kindText(t, update), moment: formatMoment(t, update.receivedAt) }),
          ROUTES.parkedUpdate.pack({ update: update.id, step: 'open' }, here),
        ),
      ]),
      ...pagerRow(t, paging, pageData),
      ...(total < 2
        ? []
        : [
            [
              pressButton(
                t.text('parked-replay-all'),
                ROUTES.parkedList.pack({ page: 0, step: 'replay' }, back),
              ),
            ],
          ]),
      navigationRow(t, back),
    ],
  };
}

export interface ParkedPlace {
  /** Whether it is asked if the update is really to be forgotten. */
  readonly isAsked: boolean;
  readonly back?: string | undefined;
}

/** One of them: why it is here, and what can be done. */
export function parkedUpdateScreen(
  t: Translate,
  update: ParkedUpdate,
  { isAsked, back = FIRST_PAGE }: ParkedPlace,
): Screen {
  const press = (
    label: string,
    step: 'replay' | 'confirm' | 'forget' | 'open',
    style?: 'primary' | 'danger',
  ) => pressButton(label, ROUTES.parkedUpdate.pack({ update: update.id, step }, back), style);
  return {
    text: joinHtml(
      [
        t('parked-update', {
          id: String(update.id),
          kind: kindText(t, update),
          moment: formatMoment(t, update.receivedAt),
          error: update.error === '' ? t.text('parked-no-error') : update.error,
        }),
        isAsked && t('parked-forget-question'),
      ],
      '\n\n',
    ),
    keyboard: isAsked
      ? [
          [press(t.text('parked-forget-yes'), 'forget', 'danger'), press(t.text('parked-keep'), 'open')],
          navigationRow(t, back),
        ]
      : [
          [press(t.text('parked-replay'), 'replay', 'primary'), press(t.text('parked-forget'), 'confirm')],
          navigationRow(t, back),
        ],
  };
}

/** In words where it is one of those that the bot asks Telegram for. */
function kindText(t: Translate, { kind }: ParkedUpdate): string {
  const key = `parked-kind-${kind}`;
  return t.has(key) ? t.text(key) : kind;
}
