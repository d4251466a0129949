import type { Ticket, TicketMessage } from '../../people/tickets.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import { shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { quote } from './ask.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';

/** Of what the bot had answered; the rest is to be had by asking it. */
const BOT_ANSWER_SHOWN = 800;

/** A ticket as operators see it. */
export function cardScreen(t: Translate, ticket: Ticket): Screen {
  const { id, state, question, botAnswer, takenByName, closedBy } = ticket;
  if (question === null) {
    return { text: t('desk-card-forgotten', { number: String(id) }), keyboard: [] };
  }
  return {
    text: joinHtml(
      [
        t('desk-card', { number: String(id), state: t.text(`desk-state-${state}`) }),
        joinHtml([quote(question), ...answerLines(t, botAnswer)]),
        joinHtml([
          takenByName !== null && t('desk-card-taken', { name: takenByName }),
          closedBy !== null ? t(`desk-card-closed-${closedBy}`) : t('desk-card-hint'),
        ]),
      ],
      '\n\n',
    ),
    keyboard: state === 'closed' ? [] : [cardButtons(t, ticket)],
  };
}

/** What the bot had said, on the card and in its preview alike. */
export const answerLines = (t: Translate, botAnswer: string | null) =>
  botAnswer === null
    ? [t('desk-card-no-answer')]
    : [
        t('desk-card-answer'),
        html`<blockquote expandable>${shortened(botAnswer, BOT_ANSWER_SHOWN)}</blockquote>`,
      ];

const cardButtons = (t: Translate, { id, takenByName }: Ticket): Button[] => [
  ...(takenByName === null
    ? [pressButton(t.text('desk-take'), ROUTES.desk.pack({ ticket: id, step: 'take' }), 'primary')]
    : []),
  closeButton(t, id),
];

const closeButton = (t: Translate, id: number): Button =>
  pressButton(t.text('desk-close'), ROUTES.desk.pack({ ticket: id, step: 'close' }));

/** Something that the asker wrote after the question. */
export function askerMessageScreen(t: Translate, { id, state }: Ticket, { text }: TicketMessage): Screen {
  const number = String(id);
  if (text === null) return { text: t('desk-message-forgotten', { number }), keyboard: [] };
  return {
    text: joinHtml([t('desk-message', { number }), quote(text), t('desk-message-hint')]),
    keyboard: state === 'closed' ? [] : [[closeButton(t, id)]],
  };
}

/** An operator's reply is on its way. */
export const deskSaidScreen = (t: Translate, { id, ticketId }: TicketMessage): Screen => ({
  text: t('desk-said', { number: String(ticketId) }),
  keyboard: [
    [pressButton(t.text('desk-faq-make'), ROUTES.deskReply.pack({ message: id })), closeButton(t, ticketId)],
  ],
});

const LISTED_MAX = 20;

export function openListScreen(t: Translate, tickets: readonly Ticket[]): Screen {
  if (tickets.length === 0) return { text: t('desk-list-empty'), keyboard: [] };
  const shown = tickets.slice(0, LISTED_MAX);
  return {
    text: joinHtml([
      t('desk-list', { count: tickets.length }),
      shown.length < tickets.length && t('desk-list-more', { shown: shown.length }),
    ]),
    keyboard: inRows(
      shown.map(({ id, state, question }) =>
        pressButton(
          t.text('desk-list-item', {
            number: String(id),
            state: t.text(`desk-state-${state}`),
            question: buttonLabel(question ?? '', LABEL_MAX),
          }),
          ROUTES.desk.pack({ ticket: id, step: 'open' }),
        ),
      ),
      1,
    ),
  };
}

const LABEL_MAX = 32;

/** One line that an operator is told. */
export const deskNote = (t: Translate, key: string, args: Record<string, string | number> = {}): Screen => ({
  text: t(key, args),
  keyboard: [],
});
