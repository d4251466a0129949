import { randomInt } from 'node:crypto';
import { type Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { InboxOutcome } from '../database/schema/inbox.ts';
import type { Logger } from '../logger.ts';
import { isChatUnreachable, isUnauthorized } from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';
import type { BotContext } from './context.ts';
import { answerPress } from './show.ts';

export interface UpdateHandlerOptions {
  readonly bot: Bot<BotContext>;
  readonly t: Translate;
  readonly log: Logger;
}

/**
 * Gives one update to the bot. A failure is told to the user in one sentence with a code that is also in the log;
 * nothing of the error itself is shown.
 */
export function createUpdateHandler({ bot, t, log }: UpdateHandlerOptions) {
  return async (update: Update): Promise<InboxOutcome> => {
    const startedAt = performance.now();
    const describe = () => ({
      updateId: update.update_id,
      kind: Object.keys(update).find((key) => key !== 'update_id'),
      ms: Math.round(performance.now() - startedAt),
    });
    try {
      await bot.handleUpdate(update);
      log.debug(describe(), 'update handled');
      return 'done';
    } catch (error) {
      const { cause, ctx } = unwrap(error);
      if (isChatUnreachable(cause)) {
        log.info(describe(), 'nobody there to answer');
        return 'done';
      }
      const code = createErrorCode();
      log.error({ ...describe(), code, err: cause }, 'update failed');
      if (ctx && !isUnauthorized(cause)) await tellUser(ctx, t, code, log);
      return 'failed';
    }
  };
}

function unwrap(error: unknown): { cause: unknown; ctx: BotContext | undefined } {
  return error instanceof BotError
    ? { cause: error.error, ctx: error.ctx as BotContext }
    : { cause: error, ctx: undefined };
}

/** Letters and digits that cannot be taken for one another when read aloud or copied from a picture. */
const CODE_ALPHABET = 'ABCDEFGHKMNPQRSTUVWXYZ23456789';

const createErrorCode = (): string =>
  Array.from({ length: 5 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');

async function tellUser(ctx: BotContext, t: Translate, code: string, log: Logger): Promise<void> {
  try {
    if (ctx.callbackQuery && !ctx.isPressAnswered) {
      await answerPress(ctx, { notice: t.text('failure', { code }), isAlert: true });
    } else if (ctx.chat && ctx.chat.type !== 'channel') {
      await ctx.reply(t('failure', { code }).value, { parse_mode: 'HTML' });
    }
  } catch (error) {
    log.warn({ code, err: error }, 'failure not told to the user');
  }
}
