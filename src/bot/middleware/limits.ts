import type { MiddlewareFn } from 'grammy';
import { isQueryTooOld } from '../../telegram/errors.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import { answerPress, send } from '../show.ts';
import { createActionCounter } from './action-counter.ts';

export interface LimitsOptions {
  readonly t: Translate;
  readonly now: () => Date;
  readonly adminIds: ReadonlySet<number>;
  /** Told of every action that gets no answer. */
  readonly onLimited?: ((scope: 'user' | 'chat') => void) | undefined;
}

const WINDOW_MS = 10_000;
const ACTIONS = 20;
/** Who goes through a list of questions or news is quick; a script in an admin's name is bounded all the same. */
const ADMIN_ACTIONS = 100;
/** Users and groups together: some megabytes at the most. */
const CAPACITY = 10_000;

/**
 * {@link ACTIONS} actions in ten seconds from one user, and as many in one group; then one notice, and silence until there
 * were fewer in the last ten seconds. What is refused counts too, so that whoever goes on without a pause is answered no
 * more. A press is still answered, silently: no button spins.
 *
 * Counted in this process alone, which is right with many of them: all updates of a chat are handled by one process.
 */
export function limitActions({ t, now, adminIds, onLimited }: LimitsOptions): MiddlewareFn<BotContext> {
  const counter = createActionCounter({ windowMs: WINDOW_MS, capacity: CAPACITY });

  return async (ctx, next) => {
    const refusal = judge(ctx);
    if (!refusal) return next();
    onLimited?.(refusal.scope);
    if (ctx.inlineQuery) return answerNothing(ctx);
    if (refusal.isFirst) await tell(ctx, t);
    else await answerPress(ctx);
  };

  function judge(ctx: BotContext): { scope: 'user' | 'chat'; isFirst: boolean } | undefined {
    const at = now();
    // Whoever writes in the name of a group or a channel has its id; all of them share one user.
    const actor = ctx.msg?.sender_chat?.id ?? ctx.from?.id;
    if (actor !== undefined) {
      const verdict = counter.note(actor, adminIds.has(actor) ? ADMIN_ACTIONS : ACTIONS, at);
      // Beyond one's own bound one does not use up that of the others in the group.
      if (verdict !== 'allowed') return { scope: 'user', isFirst: verdict === 'first-refused' };
    }
    const chat = ctx.chat?.type === 'private' ? undefined : ctx.chat?.id;
    if (chat === undefined || chat === actor) return undefined;
    const verdict = counter.note(chat, ACTIONS, at);
    return verdict === 'allowed' ? undefined : { scope: 'chat', isFirst: verdict === 'first-refused' };
  }
}

async function tell(ctx: BotContext, t: Translate): Promise<void> {
  if (ctx.callbackQuery) return answerPress(ctx, { notice: t.text('limit-reached'), isAlert: true });
  await send(ctx, { text: t('limit-reached'), keyboard: [] });
}

/** The client stops waiting, and asks again for the next letter. */
async function answerNothing(ctx: BotContext): Promise<void> {
  try {
    await ctx.answerInlineQuery([], { cache_time: 1, is_personal: true });
  } catch (error) {
    if (!isQueryTooOld(error)) throw error;
  }
}
