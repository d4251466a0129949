import type { MiddlewareFn } from 'grammy';
import { parseQuestionPayload } from '../../telegram/start-question.ts';
import type { BotContext } from '../context.ts';

const START = '/start';

/**
 * A link can carry a question («Спросить в боте» above inline results): it is answered as if it had been typed. A link
 * without one is a plain start.
 */
export const readStartQuestion: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message } = ctx;
  const [, payload = ''] = /^\/start(?:@\w+)? (\S+)$/.exec(message?.text ?? '') ?? [];
  const question = parseQuestionPayload(payload);
  if (message && question !== undefined) {
    const { entities: _, ...rest } = message;
    ctx.update.message =
      question === ''
        ? { ...rest, text: START, entities: [{ type: 'bot_command', offset: 0, length: START.length }] }
        : { ...rest, text: question };
  }
  await next();
};
