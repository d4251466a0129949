import type { Context } from 'grammy';

/** grammY's context and what this bot keeps for the length of one update. */
export type BotContext = Context & {
  /** Set once the press that this update is has been answered (a press is answered exactly once). */
  isPressAnswered?: boolean;
};
