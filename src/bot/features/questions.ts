import type { Answer, DialogueContext } from '../../answers/answer.ts';
import type { Answerer } from '../../answers/answerer.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { withoutMention } from '../middleware/addressed.ts';
import { show } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { answerScreen } from '../views/answer.ts';
import { offersPerson } from '../views/ask-contacts.ts';

export interface QuestionsDependencies extends FeatureDependencies {
  readonly answerer: Answerer;
  /** What a chat was told about within the last ten minutes. */
  readonly contexts: {
    load(chatId: number): Promise<DialogueContext | undefined>;
    save(chatId: number, context: DialogueContext): Promise<void>;
  };
  /** Notes a question and what came of it. */
  readonly record: (question: { readonly text: string } & Pick<Answer, 'zone' | 'matched' | 'score'>) => void;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Undefined where nobody answers what the bot cannot. */
  readonly desk?: TicketDesk | undefined;
}

/**
 * Answers a question in this chat and notes what came of it.
 *
 * @returns whether it was answered; one of which `isMeant` is false leaves no trace
 */
export type AnswerQuestion = (
  ctx: BotContext,
  question: string,
  isMeant?: (answer: Answer) => boolean,
) => Promise<boolean>;

export function createAnswerQuestion(dependencies: QuestionsDependencies): AnswerQuestion {
  const { t, catalog, answerer, contexts, record, today, desk } = dependencies;
  return async (ctx, text, isMeant = () => true) => {
    if (!ctx.chat) return false;
    const context = await contexts.load(ctx.chat.id);
    const answer = answerer.answer(text, { today: today(), context });
    if (!isMeant(answer)) return false;
    const { zone, matched, score } = answer;
    record({ text, zone, matched, score });
    const screen = answerScreen(t, catalog(), answer, {
      username: ctx.me.username,
      today: today(),
      hasOperators: desk !== undefined,
    });
    // The way to a person takes the question along: what is replied to comes back with the press.
    await Promise.all([
      contexts.save(ctx.chat.id, answer.context),
      show(ctx, screen, { isReply: offersPerson(screen) }),
    ]);
    return true;
  };
}

/** Any text that is no command is a question; in a group one that names the bot or replies to it. */
export function createQuestionsFeature(dependencies: QuestionsDependencies): Feature {
  const { t } = dependencies;
  const answerQuestion = createAnswerQuestion(dependencies);
  const feature = createFeature();
  feature.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const text = withoutMention(ctx.msg.text, ctx.me.username);
    if (text.startsWith('/')) return next();
    // Only in a group can nothing be left: the bot was called by name and not asked anything.
    if (text === '') {
      return show(ctx, { text: t('group-mention', { username: ctx.me.username }), keyboard: [] });
    }
    await answerQuestion(ctx, text);
  });
  return feature;
}
