import type { Message } from 'grammy/types';
import type { TicketMessage } from '../../people/tickets.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show, showBelow } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { cardScreen, deskNote, deskSaidScreen } from '../views/operators.ts';

export interface OperatorsDependencies {
  readonly t: Translate;
  readonly desk: TicketDesk;
}

/** UTF-16 units of a reply: with what stands around it one message. */
const REPLY_MAX = 3500;
const NAME_MAX = 64;

/**
 * The operators' chat: a reply to a card goes to the asker, buttons take and close. Whoever is in that chat is an
 * operator, nobody else is: that is checked anew with every message and press.
 */
export function createOperatorsFeature({ t, desk }: OperatorsDependencies): Feature {
  const { tickets, deliveries, operatorChat, deliver } = desk;
  const feature = createFeature((ctx) => ctx.chat?.id === operatorChat.id);

  feature.press(ROUTES.desk, async (ctx, { ticket: id, step }) => {
    const operator = operatorOf(ctx);
    const before = await tickets.find(id);
    if (!before || !operator) return answerPress(ctx, { notice: t.text('desk-gone') });
    if (step === 'open') return showBelow(ctx, cardScreen(t, before));
    const number = String(id);
    if (step === 'take') {
      const ticket = (await tickets.take(id, operator)) ?? before;
      deliver();
      const isOwn = ticket.takenById === operator.id;
      const notice =
        ticket.state === 'closed'
          ? t.text('desk-closed-already', { number })
          : isOwn
            ? t.text('desk-taken', { number })
            : t.text('desk-taken-already', { name: ticket.takenByName ?? '' });
      return show(ctx, cardScreen(t, ticket), { notice });
    }
    const isClosed = await tickets.close(id, 'operators');
    deliver();
    await answerPress(ctx, {
      notice: t.text(isClosed ? 'desk-closed' : 'desk-closed-already', { number }),
    });
  });

  feature.on(['message', 'edited_message'], async (ctx, next) => {
    const { text, message_id: messageId, reply_to_message: replied } = ctx.msg;
    const ticketId = await ticketOf(ctx, replied);
    if (text?.startsWith('/')) return next();
    if (ticketId === undefined)
      return isOutdated(ctx, replied) ? show(ctx, deskNote(t, 'desk-reply-nowhere')) : next();
    if (ctx.editedMessage) return show(ctx, deskNote(t, 'desk-edited'));
    if (text === undefined) return show(ctx, deskNote(t, 'desk-text-only'));
    if (text.length > REPLY_MAX) {
      return show(ctx, deskNote(t, 'desk-too-long', { length: text.length, limit: REPLY_MAX }));
    }
    const said = await tickets.say(
      ticketId,
      { side: 'operators', text, chatId: ctx.chat.id, messageId },
      operatorOf(ctx),
    );
    await showSaid(ctx, ticketId, said);
  });

  async function showSaid(ctx: BotContext, ticketId: number, said: TicketMessage | undefined) {
    if (!said) return show(ctx, deskNote(t, 'desk-not-open', { number: String(ticketId) }));
    deliver();
    await show(ctx, deskSaidScreen(t, said));
  }

  async function ticketOf(
    ctx: BotContext,
    replied: Message['reply_to_message'],
  ): Promise<number | undefined> {
    if (replied?.from?.id !== ctx.me.id) return undefined;
    const post = { chatId: replied.chat.id, messageId: replied.message_id };
    return ticketShownIn(replied) ?? (await deliveries.ticketAt(post, 'operators'));
  }

  return feature;
}

function operatorOf({ from }: BotContext) {
  if (!from) return undefined;
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ');
  return { id: from.id, name: name.slice(0, NAME_MAX) };
}

/** What the bot has said to a group without a button, or with none left: nobody asks the bot by replying to that. */
const isOutdated = ({ me, chat }: BotContext, replied: Message | undefined): boolean =>
  chat?.type !== 'private' && replied?.from?.id === me.id && replied.reply_markup === undefined;

/** The ticket that can be acted on there; a list only opens tickets. */
function ticketShownIn(message: Message): number | undefined {
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    const shown = ROUTES.desk.parse(button.callback_data)?.values;
    if (shown && shown.step !== 'open') return shown.ticket;
  }
  return undefined;
}
