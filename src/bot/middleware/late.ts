import type { MiddlewareFn } from 'grammy';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';

const LATE_AFTER_S = 600;
/** Past this many the memory of apologies starts anew. */
const LARGEST_MEMORY = 10_000;

/**
 * After a longer silence of the bot: one line of apology before the first late answer in a chat. Only what the bot
 * has missed since it was started can be late, so the memory of apologies may end with the process.
 */
export function apologiseForDelay(t: Translate, now: () => Date): MiddlewareFn<BotContext> {
  const apologised = new Set<number>();
  return async (ctx, next) => {
    const message = ctx.message;
    const isLate = message !== undefined && now().getTime() / 1000 - message.date > LATE_AFTER_S;
    if (isLate && message.chat.type === 'private' && !apologised.has(message.chat.id)) {
      if (apologised.size >= LARGEST_MEMORY) apologised.clear();
      apologised.add(message.chat.id);
      await ctx.reply(t('late').value, { parse_mode: 'HTML' });
    }
    await next();
  };
}
