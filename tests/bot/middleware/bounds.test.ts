import { Bot } from 'grammy';
import type { MessageEntity, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { BotContext } from '../../../src/bot/context.ts';
import { boundUpdate } from '../../../src/bot/middleware/bounds.ts';
import { BOT_INFO } from '../../support/bot.ts';

const CHAT = { id: 1, type: 'private', first_name: 'Анна' } as const;
const FROM = { id: 1, is_bot: false, first_name: 'Анна' };

/** What the rest of the bot sees of an update; undefined where it sees nothing. */
async function pass(content: Omit<Update, 'update_id'>) {
  const calls: string[] = [];
  let seen: Update | undefined;
  const bot = new Bot<BotContext>('42:test', { botInfo: BOT_INFO });
  bot.api.config.use(async (_previous, method) => {
    calls.push(method);
    return { ok: true, result: true as never };
  });
  bot.use(boundUpdate, (ctx) => {
    seen = ctx.update;
  });
  await bot.handleUpdate({ update_id: 1, ...content });
  return { seen, calls };
}

const message = (given: object) =>
  ({ message_id: 1, date: 1, chat: CHAT, from: FROM, ...given }) as Update['message'] & object;

const entities = (count: number): MessageEntity[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'bold', offset: index, length: 1 }));

describe('what comes in is bounded', () => {
  it('lets pass what Telegram itself allows, untouched', async () => {
    const text = 'я'.repeat(4096);
    const update = { message: message({ text, entities: entities(100) }) };
    const { seen } = await pass(structuredClone(update));
    expect(seen).toEqual({ update_id: 1, ...update });
  });

  it('cuts a text of a megabyte and thousands of entities, in what is replied to as well', async () => {
    const huge = { text: 'я'.repeat(1_000_000), entities: entities(10_000) };
    const { seen } = await pass({ message: message({ ...huge, reply_to_message: message(huge) }) });
    for (const part of [seen?.message, seen?.message?.reply_to_message]) {
      expect(part?.text).toHaveLength(4096);
      expect(part?.entities).toHaveLength(100);
    }
  });

  it('cuts captions, edited messages and inline queries', async () => {
    const captioned = { caption: 'я'.repeat(9000), caption_entities: entities(300) };
    const edited = (await pass({ edited_message: message(captioned) as Update['edited_message'] & object }))
      .seen;
    expect(edited?.edited_message?.caption).toHaveLength(4096);
    expect(edited?.edited_message?.caption_entities).toHaveLength(100);
    const inline = await pass({
      inline_query: { id: '1', from: FROM, query: 'к'.repeat(10_000), offset: '' },
    });
    expect(inline.seen?.inline_query?.query).toHaveLength(256);
  });

  it.each(['!'.repeat(65), 'я'.repeat(33), `1tl.${'!'.repeat(1_000_000)}`])(
    'answers a button that nobody can have, and does nothing',
    async (data) => {
      const { seen, calls } = await pass({
        callback_query: { id: '1', from: FROM, chat_instance: '1', data },
      });
      expect(seen).toBeUndefined();
      expect(calls).toEqual(['answerCallbackQuery']);
    },
  );

  it('takes a button of exactly the size that there is', async () => {
    const { seen } = await pass({
      callback_query: { id: '1', from: FROM, chat_instance: '1', data: 'я'.repeat(32) },
    });
    expect(seen).toBeDefined();
  });
});
