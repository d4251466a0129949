import { randomInt } from 'node:crypto';
import { type Bot, BotError, GrammyError } from 'grammy';
import { codeOf } from '../database/errors.ts';
import type { HandleUpdate } from '../inbox/inbox.ts';
import type { Logger } from '../logger.ts';
import { isChatUnreachable, isRefused, isUnauthorized } from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';
import type { BotContext } from './context.ts';
import { answerPress } from './show.ts';

export interface UpdateHandlerOptions {
  readonly bot: Bot<BotContext>;
  readonly t: Translate;
  readonly log: Logger;
}

/**
 * Gives one update to the bot. A failure that is not tried again is told to the user in one sentence with a code that
 * is also in the log; nothing of the error itself is shown.
 */
export function createUpdateHandler({ bot, t, log }: UpdateHandlerOptions): HandleUpdate {
  return async (update, isLastTry) => {
    const startedAt = performance.now();
    const describe = () => ({
      updateId: update.update_id,
      kind: Object.keys(update).find((key) => key !== 'update_id'),
      ms: Math.round(performance.now() - startedAt),
    });
    try {
      await bot.handleUpdate(update);
      return undefined;
    } catch (error) {
      const { cause, ctx } = unwrap(error);
      if (isChatUnreachable(cause)) {
        log.debug(describe(), 'nobody there to answer');
        return undefined;
      }
      const isFinal = isRefused(cause);
      if (!isFinal && !isLastTry) {
        log.warn({ ...describe(), err: cause }, 'update failed, trying again');
        return { error: nameOf(cause), isFinal };
      }
      const code = createErrorCode();
      log.error({ ...describe(), code, err: cause }, 'update failed');
      if (ctx && !isUnauthorized(cause)) await tellUser(ctx, t, code, log);
      return { error: `${code} ${nameOf(cause)}`, isFinal };
    }
  };
}

/** What went wrong, without messages: those may hold what a person wrote. */
function nameOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method} ${error.error_code}`;
  if (error instanceof Error) return [error.name, codeOf(error)].filter(Boolean).join(' ');
  return typeof error;
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
