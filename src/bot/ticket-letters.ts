import type { CatalogStore } from '../catalog/store.ts';
import type { TicketDeliveries, TicketDelivery } from '../people/ticket-deliveries.ts';
import type { Ticket, Tickets } from '../people/tickets.ts';
import type { Translate } from '../translate.ts';
import type { Letter } from './ticket-delivery.ts';
import { closingScreen, offerScreen, replyScreen } from './views/ask.ts';
import { askerMessageScreen, cardScreen } from './views/operators.ts';
import type { Screen } from './views/screen.ts';

export interface LetterDependencies {
  readonly t: Translate;
  readonly catalogStore: Pick<CatalogStore, 'current' | 'refresh'>;
  readonly tickets: Tickets;
  readonly deliveries: TicketDeliveries;
}

/** Puts a delivery into words, as things stand when it goes out; undefined where nothing is left to say. */
export function createLetterWriter({ t, catalogStore, tickets, deliveries }: LetterDependencies) {
  return async (delivery: TicketDelivery): Promise<Letter | undefined> => {
    const ticket = await tickets.find(delivery.ticketId);
    if (!ticket) return undefined;
    if (delivery.recipient === 'operators') return toOperators(ticket, delivery);
    const screen = await toAsker(ticket, delivery);
    return screen && ticket.askerId !== null ? { screen, askerId: ticket.askerId } : undefined;
  };

  async function toOperators(ticket: Ticket, { messageId }: TicketDelivery): Promise<Letter | undefined> {
    if (messageId === null) return { screen: cardScreen(t, ticket) };
    const message = await tickets.findMessage(messageId);
    return (
      message && {
        screen: askerMessageScreen(t, ticket, message),
        replyTo: await deliveries.cardOf(ticket.id),
      }
    );
  }

  async function toAsker(
    ticket: Ticket,
    { kind, messageId, faqSlug }: TicketDelivery,
  ): Promise<Screen | undefined> {
    if (kind === 'closing') return closingScreen(t, ticket);
    if (messageId !== null) {
      const message = await tickets.findMessage(messageId);
      return typeof message?.text === 'string' ? replyScreen(t, ticket, message.text) : undefined;
    }
    // It may have been published a moment ago, or taken back.
    await catalogStore.refresh();
    const entry = catalogStore.current().findFaqEntry(faqSlug ?? '');
    return entry && offerScreen(t, ticket, entry);
  }
}
