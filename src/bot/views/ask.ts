import { OPEN_TICKETS_MAX, type Ticket, type TicketMessage } from '../../people/tickets.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import { shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { buttonLabel, recordListScreen } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

const TICKET_LIST = ROUTES.ticketList.pack({});

const newButton = (t: Translate): Button =>
  pressButton(t.text('ask-new'), ROUTES.ticketStart.pack({}), 'primary');

const openButton = (t: Translate, id: number): Button =>
  pressButton(t.text('ask-open', { number: String(id) }), ROUTES.ticket.pack({ ticket: id, step: 'open' }));

const LABEL_MAX = 32;

/** The asker's own tickets, with their state. */
export function ticketListScreen(t: Translate, tickets: readonly Ticket[]): Screen {
  const openCount = tickets.filter(({ state }) => state !== 'closed').length;
  const isFull = openCount >= OPEN_TICKETS_MAX;
  const { keyboard, text } = recordListScreen(t, {
    text: joinHtml([
      t('ask-list'),
      tickets.length === 0 && t('ask-list-empty'),
      isFull && t('ask-list-full', { limit: OPEN_TICKETS_MAX }),
    ]),
    buttons: tickets.map(({ id, state, question }) =>
      pressButton(
        t.text('ask-list-item', {
          number: String(id),
          state: t.text(`ask-state-${state}`),
          question: buttonLabel(question ?? '', LABEL_MAX),
        }),
        ROUTES.ticket.pack({ ticket: id, step: 'open' }, TICKET_LIST),
      ),
    ),
    paging: { page: 0, pageCount: 1 },
    pageData: () => TICKET_LIST,
    actions: isFull ? [] : [newButton(t)],
  });
  return { text, keyboard };
}

const SHOWN_MESSAGES = 3;
const SHOWN_LENGTH = 700;

/** A ticket as its asker sees it: the question and what was said last. */
export function ticketScreen(
  t: Translate,
  ticket: Ticket,
  messages: readonly TicketMessage[],
  back: string = TICKET_LIST,
): Screen {
  const { id, state, askedAt, question } = ticket;
  const shown = messages.slice(-SHOWN_MESSAGES);
  return {
    text: joinHtml(
      [
        t('ask-ticket', {
          number: String(id),
          state: t.text(`ask-state-${state}`),
          date: formatMoment(askedAt),
        }),
        quote(shortened(question ?? '', SHOWN_LENGTH)),
        messages.length > shown.length && t('ask-ticket-earlier'),
        ...shown.map(({ side, sentAt, text }) =>
          joinHtml([
            t(`ask-ticket-${side}`, { date: formatMoment(sentAt) }),
            quote(shortened(text ?? '', SHOWN_LENGTH)),
          ]),
        ),
      ],
      '\n\n',
    ),
    keyboard: [state === 'closed' ? [newButton(t)] : ownButtons(t, id), navigationRow(t, back)],
  };
}

const ownButtons = (t: Translate, id: number): Button[] => [
  pressButton(t.text('ask-write'), ROUTES.ticket.pack({ ticket: id, step: 'write' })),
  pressButton(t.text('ask-close'), ROUTES.ticket.pack({ ticket: id, step: 'close' })),
];

export const sentScreen = (t: Translate, { id }: Ticket): Screen => ({
  text: t('ask-sent', { number: String(id) }),
  keyboard: [[openButton(t, id)], navigationRow(t, TICKET_LIST)],
});

/** What the asker wrote to a ticket is on its way. */
export const saidScreen = (t: Translate, id: number, notes: Html): Screen => ({
  text: joinHtml([t('ask-said', { number: String(id) }), notes]),
  keyboard: [[openButton(t, id)]],
});

export const closedScreen = (
  t: Translate,
  id: number,
  key: 'ask-closed-own' | 'ask-closed-already',
): Screen => ({
  text: t(key, { number: String(id) }),
  keyboard: [[newButton(t)], navigationRow(t, TICKET_LIST)],
});

export const tooManyScreen = (t: Translate): Screen => ({
  text: t('ask-too-many', { limit: OPEN_TICKETS_MAX }),
  keyboard: [navigationRow(t, TICKET_LIST)],
});

export const gladScreen = (t: Translate): Screen => ({ text: t('ask-glad'), keyboard: [navigationRow(t)] });

/** Brings an operator's reply to the asker. */
export const replyScreen = (t: Translate, { id, state }: Ticket, text: string): Screen => ({
  text: joinHtml(
    [t('ask-reply', { number: String(id) }), html`${text}`, state !== 'closed' && t('ask-reply-hint')],
    '\n\n',
  ),
  keyboard: [state === 'closed' ? [openButton(t, id)] : ownButtons(t, id)],
});

export const closingScreen = (t: Translate, { id }: Ticket): Screen => ({
  text: t('ask-closing', { number: String(id) }),
  keyboard: [[openButton(t, id), newButton(t)]],
});

/** A published answer for who asked the same. */
export const offerScreen = (t: Translate, { id, state }: Ticket, { slug, question }: FaqOffer): Screen => ({
  text: joinHtml([t('ask-offer', { number: String(id) }), quote(question)], '\n\n'),
  keyboard: [
    [pressButton(t.text('ask-offer-open'), ROUTES.faqEntry.pack({ slug }))],
    state === 'closed' ? [openButton(t, id)] : ownButtons(t, id),
  ],
});

export interface FaqOffer {
  readonly slug: string;
  readonly question: string;
}

export const quote = (text: string): Html => html`<blockquote>${text}</blockquote>`;

const MOMENT = new Intl.DateTimeFormat('ru', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Moscow',
});

/** «22 ноября в 14:05»: what is kept is of the last months. */
const formatMoment = (time: Date): string => MOMENT.format(time);
