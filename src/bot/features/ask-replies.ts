import type { Message } from 'grammy/types';
import { hideContacts } from '../../answers/scrub.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { closedScreen, saidScreen } from '../views/ask.ts';
import { hiddenNotes, QUESTION_MAX } from '../views/ask-steps.ts';

export interface AskRepliesDependencies {
  readonly t: Translate;
  readonly desk: TicketDesk;
}

/** The asker answers a message about an own question. Stands before the conversations: what replies is for nobody else. */
export function createAskRepliesFeature({ t, desk }: AskRepliesDependencies): Feature {
  const { tickets, deliveries, deliver } = desk;
  const feature = createFeature();

  feature.on(['message', 'edited_message'], async (ctx, next) => {
    if (ctx.chat.type !== 'private') return next();
    const ticketId = await ownTicketOf(ctx, ctx.msg.reply_to_message);
    if (ticketId === undefined || ctx.msg.text?.startsWith('/')) return next();
    if (ctx.editedMessage) return say(ctx, 'ask-edited');
    const { text: typed, message_id: messageId } = ctx.msg;
    if (typed === undefined) return say(ctx, 'ask-text-only');
    const { text, found } = hideContacts(typed.trim());
    if (text.length > QUESTION_MAX) {
      return say(ctx, 'ask-too-long', { length: text.length, limit: QUESTION_MAX });
    }
    const said = await tickets.say(ticketId, { side: 'asker', text, chatId: ctx.chat.id, messageId });
    if (!said) return show(ctx, closedScreen(t, ticketId, 'ask-closed-already'));
    deliver();
    await show(ctx, saidScreen(t, ticketId, hiddenNotes(t, found)));
  });

  async function ownTicketOf(
    ctx: BotContext,
    replied: Message['reply_to_message'],
  ): Promise<number | undefined> {
    if (replied?.from?.id !== ctx.me.id || !ctx.from) return undefined;
    const post = { chatId: replied.chat.id, messageId: replied.message_id };
    const id = ticketShownIn(replied) ?? (await deliveries.ticketAt(post, 'asker'));
    const ticket = id === undefined ? undefined : await tickets.find(id);
    return ticket?.askerId === ctx.from.id ? ticket.id : undefined;
  }

  const say = (ctx: BotContext, key: string, args: Record<string, number> = {}) =>
    show(ctx, { text: t(key, args), keyboard: [] });

  return feature;
}

/** The ticket that can be acted on there; a list only opens tickets. */
function ticketShownIn(message: Message): number | undefined {
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    const shown = ROUTES.ticket.parse(button.callback_data)?.values;
    if (shown && shown.step !== 'open') return shown.ticket;
  }
  return undefined;
}
