import type { Message } from 'grammy/types';
import type { Answer } from '../../answers/answer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type TicketAnswer, toFaqEntry } from '../../people/ticket-answers.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, removeKeyboard, type ShowOptions, show } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { deskNote } from '../views/operators.ts';
import { answerDraftScreen, publishedScreen, readAnswerEdit } from '../views/operators-answer.ts';

export interface OperatorsAnswersDependencies {
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly desk: TicketDesk;
  /** What the bot says to a question now. */
  readonly answer: (question: string) => Answer;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * «Сделать ответом»: an operator's reply becomes an entry of the frequent questions, after a draft that is corrected by
 * replies and confirmed. In the operators' chat only; stands before what takes replies to tickets.
 */
export function createOperatorsAnswersFeature(dependencies: OperatorsAnswersDependencies): Feature {
  const { t, catalog, desk, answer, today } = dependencies;
  const { answers, operatorChat, deliver, renewCatalog } = desk;
  const feature = createFeature((ctx) => ctx.chat?.id === operatorChat.id);

  feature.press(ROUTES.deskReply, async (ctx, { message }) => {
    const draft = await answers.begin(message, t.text('desk-faq-source'));
    if (!draft) return showGone(ctx);
    await (draft.isPublished ? publish(ctx, draft.id) : showDraft(ctx, draft));
  });

  feature.press(ROUTES.deskAnswer, async (ctx, { answer: id, step }) => {
    if (step === 'publish') return publish(ctx, id);
    if (step === 'discard') {
      const isDiscarded = await answers.discard(id);
      return isDiscarded ? show(ctx, deskNote(t, 'desk-faq-discarded')) : showGone(ctx);
    }
    const isUndone = await answers.undo(id);
    if (isUndone) await renewCatalog();
    const draft = await answers.find(id);
    if (!draft) return showGone(ctx);
    await showDraft(ctx, draft, { notice: t.text('desk-faq-undone') });
  });

  feature.on('message:text', async (ctx, next) => {
    const { text, reply_to_message: replied } = ctx.message;
    const id = draftShownIn(ctx, replied);
    if (id === undefined || text.startsWith('/')) return next();
    const draft = await answers.edit(id, readAnswerEdit(t, text));
    if (!draft) {
      const isThere = (await answers.find(id)) !== undefined;
      return show(ctx, deskNote(t, isThere ? 'desk-faq-published-already' : 'desk-faq-gone'));
    }
    // What is confirmed is what is seen: the outdated draft loses its buttons.
    if (replied) await removeKeyboard(ctx, replied.message_id);
    await showDraft(ctx, draft);
  });

  async function publish(ctx: BotContext, id: number): Promise<void> {
    const draft = await answers.find(id);
    const publication = await answers.publish(id);
    if (!draft || !publication) return showGone(ctx);
    if (publication.kind === 'wrong') return showDraft(ctx, draft);
    await renewCatalog();
    deliver();
    const { entry, offers } = publication;
    await show(ctx, publishedScreen(t, catalog(), { draft, entry, offers, answerNow: answer }));
  }

  async function showDraft(ctx: BotContext, draft: TicketAnswer, options: ShowOptions = {}): Promise<void> {
    const checked = toFaqEntry(draft, today());
    await show(ctx, answerDraftScreen(t, draft, 'wrong' in checked ? checked.wrong : []), options);
  }

  const showGone = (ctx: BotContext) => answerPress(ctx, { notice: t.text('desk-faq-gone') });

  return feature;
}

/** The draft, or the entry, that the message lets decide on. */
function draftShownIn(ctx: BotContext, message: Message | undefined): number | undefined {
  if (message?.from?.id !== ctx.me.id) return undefined;
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    const shown = ROUTES.deskAnswer.parse(button.callback_data)?.values;
    if (shown) return shown.answer;
  }
  return undefined;
}
