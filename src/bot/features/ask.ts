import type { Message } from 'grammy/types';
import { TICKET_KEPT_DAYS } from '../../people/ticket-privacy.ts';
import { OPEN_TICKETS_MAX, type Ticket } from '../../people/tickets.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import type { AskAnswers } from '../conversations/ask.ts';
import { NOTHING_ASKED } from '../conversations/ask.ts';
import type { Dialogue, Draft } from '../conversations/dialogue.ts';
import type { Dialogues } from '../conversations/dialogues.ts';
import { createFeature, type Feature } from '../feature.ts';
import { repliedQuestion } from '../replied-question.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show, showBelow } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { closedScreen, ticketListScreen, ticketScreen } from '../views/ask.ts';
import { navigationRow } from '../views/parts.ts';

export interface AskDependencies {
  readonly t: Translate;
  readonly desk: TicketDesk;
  readonly dialogues: Pick<Dialogues, 'open' | 'offer'>;
  readonly dialogue: Dialogue<AskAnswers>;
}

/** `/ask` where somebody answers: own questions with their state, and the way to ask. In a private chat only. */
export function createAskFeature({ t, desk, dialogues, dialogue }: AskDependencies): Feature {
  const { tickets, deliver } = desk;
  const feature = createFeature();

  feature.command('ask', async (ctx) => {
    if (ctx.chat.type !== 'private') return dialogues.offer(ctx, dialogue);
    const own = await tickets.ofAsker(ctx.chat.id);
    if (isFull(own)) return show(ctx, ticketListScreen(t, own));
    const typed = ctx.match.trim();
    if (typed !== '') return begin(ctx, { ...ctx.msg, text: typed });
    if (own.length > 0) return show(ctx, ticketListScreen(t, own));
    await dialogues.offer(ctx, dialogue);
  });

  feature.press(ROUTES.ticketStart, async (ctx) => {
    if (ctx.chat?.type !== 'private') return dialogues.offer(ctx, dialogue);
    const own = await tickets.ofAsker(ctx.chat.id);
    if (isFull(own)) return show(ctx, ticketListScreen(t, own));
    const asked = repliedQuestion(ctx);
    if (asked) return begin(ctx, asked, { isRecorded: true });
    await dialogues.offer(ctx, dialogue);
  });

  feature.press(ROUTES.ticketList, async (ctx) => {
    if (ctx.chat?.type !== 'private') return answerPress(ctx);
    await show(ctx, ticketListScreen(t, await tickets.ofAsker(ctx.chat.id)));
  });

  feature.press(ROUTES.ticket, async (ctx, { ticket: id, step }, back) => {
    const ticket = await tickets.find(id);
    // Of another one, and forgotten: for this user there is no such ticket.
    if (ticket?.askerId !== ctx.from.id || ctx.chat?.type !== 'private') return showGone(ctx);
    if (step === 'write') return write(ctx, ticket);
    if (step === 'close') {
      const isClosed = await tickets.close(id, 'asker');
      if (isClosed) deliver();
      return showBelow(ctx, closedScreen(t, id, isClosed ? 'ask-closed-own' : 'ask-closed-already'));
    }
    await show(ctx, ticketScreen(t, ticket, await tickets.messages(id), back));
  });

  /** The question is there already: the conversation begins after it. */
  async function begin(ctx: BotContext, message: Message, { isRecorded = false } = {}): Promise<void> {
    const start = dialogue.begin();
    const made = dialogue.advance(start, { kind: 'message', message });
    if (made.kind !== 'step') return dialogues.open(ctx, dialogue, start);
    await dialogues.open(ctx, dialogue, made.draft);
    if (!isRecorded) await made.effect?.(ctx);
  }

  async function write(ctx: BotContext, { id, state }: Ticket): Promise<void> {
    if (state === 'closed') return showBelow(ctx, closedScreen(t, id, 'ask-closed-already'));
    const draft: Draft = dialogue.begin({ answers: { ...NOTHING_ASKED, ticket: id } });
    // It may be an operator's answer, which is not to go away.
    ctx.isPressedKept = true;
    await dialogues.open(ctx, dialogue, draft);
  }

  const showGone = (ctx: BotContext) =>
    showBelow(ctx, {
      text: t('ask-gone', { days: TICKET_KEPT_DAYS }),
      keyboard: [navigationRow(t, ROUTES.ticketList.pack({}))],
    });

  return feature;
}

const isFull = (own: readonly Ticket[]): boolean =>
  own.filter(({ state }) => state !== 'closed').length >= OPEN_TICKETS_MAX;
