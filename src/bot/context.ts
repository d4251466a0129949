import type { ConversationControls } from '@grammyjs/conversations';
import type { Context } from 'grammy';

/** grammY's context and what this bot keeps for the length of one update. */
export type BotContext = Context & {
  /** Set once the press that this update is has been answered (a press is answered exactly once). */
  isPressAnswered?: boolean;
  /** The button is on a message that stays as it is: a conversation is shown below it. */
  isPressedKept?: boolean;
  /** Of the guided conversations; in private chats only. */
  conversation?: ConversationControls;
};
