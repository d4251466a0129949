import type { Answer, DialogueContext } from '../../answers/answer.ts';
import type { Answerer } from '../../answers/answerer.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { withoutMention } from '../middleware/addressed.ts';
import { show } from '../show.ts';
import { answerScreen } from '../views/answer.ts';

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
}

/** Any text that is no command is a question; in a group one that names the bot or replies to it. */
export function createQuestionsFeature(dependencies: QuestionsDependencies): Feature {
  const { t, catalog, answerer, contexts, record, today } = dependencies;
  const feature = createFeature();
  feature.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const text = withoutMention(ctx.msg.text, ctx.me.username);
    if (text.startsWith('/')) return next();
    // Only in a group can nothing be left: the bot was called by name and not asked anything.
    if (text === '') {
      return show(ctx, { text: t('group-mention', { username: ctx.me.username }), keyboard: [] });
    }
    const context = await contexts.load(ctx.chat.id);
    const answer = answerer.answer(text, { today: today(), context });
    const { zone, matched, score } = answer;
    record({ text, zone, matched, score });
    await contexts.save(ctx.chat.id, answer.context);
    await show(ctx, answerScreen(t, catalog(), answer, { username: ctx.me.username, today: today() }));
  });
  return feature;
}
