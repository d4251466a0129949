import type { BotContext } from './context.ts';

/** Of a feature that is there for administrators only, each in the own private chat. */
export const forAdmins =
  (adminIds: ReadonlySet<number>) =>
  ({ chat, from }: BotContext): boolean =>
    chat?.type === 'private' && from !== undefined && adminIds.has(from.id);
