import type { MiddlewareFn } from 'grammy';
import type { BotContext } from '../context.ts';

/**
 * Lets through what is meant for the bot. In a private chat that is everything; in a group a command that names the
 * bot, a reply to it and a mention of it; nothing of a channel's posts.
 */
export const onlyAddressed: MiddlewareFn<BotContext> = async (ctx, next) => {
  const message = ctx.message ?? ctx.editedMessage ?? ctx.channelPost ?? ctx.editedChannelPost;
  if (!message || message.chat.type === 'private') return next();
  if (message.chat.type === 'channel') return;
  const isReply = message.reply_to_message?.from?.id === ctx.me.id;
  if (isReply || namesBot(message.text ?? message.caption ?? '', ctx.me.username)) await next();
};

function namesBot(text: string, username: string): boolean {
  const named: readonly string[] = text.toLowerCase().match(/@\w+/g) ?? [];
  return named.includes(`@${username.toLowerCase()}`);
}

/** The text without the bot's name: what was asked. */
export const withoutMention = (text: string, username: string): string =>
  text
    .replace(new RegExp(`@${username}\\b`, 'gi'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
