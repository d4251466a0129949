import type { Update } from 'grammy/types';

/** The update types this bot handles; Telegram sends no others. The same list serves polling and webhook. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];
