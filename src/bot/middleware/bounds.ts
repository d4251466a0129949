import type { MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import { LIMITS } from '../../telegram/limits.ts';
import type { BotContext } from '../context.ts';
import { answerPress } from '../show.ts';

/**
 * Whatever comes in has the size that Telegram allows, before anything looks at it: what is longer is cut, and a button
 * with longer data is nobody's. So no update costs more than the largest honest one.
 */
export const boundUpdate: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { update } = ctx;
  const data = update.callback_query?.data;
  if (data !== undefined && Buffer.byteLength(data) > LIMITS.callbackDataBytes) return answerPress(ctx);
  const message = update.message ?? update.edited_message ?? update.channel_post;
  if (message) boundMessage(message);
  if (message?.reply_to_message) boundMessage(message.reply_to_message);
  if (update.inline_query) {
    update.inline_query.query = update.inline_query.query.slice(0, LIMITS.inlineQuery);
  }
  await next();
};

function boundMessage(message: Partial<Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>>) {
  if (message.text !== undefined) message.text = message.text.slice(0, LIMITS.messageText);
  // Subscribers of Telegram write longer captions than bots.
  if (message.caption !== undefined) message.caption = message.caption.slice(0, LIMITS.messageText);
  if (message.entities) message.entities = message.entities.slice(0, LIMITS.entities);
  if (message.caption_entities) message.caption_entities = message.caption_entities.slice(0, LIMITS.entities);
}
