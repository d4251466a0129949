import { type Api, InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBotApiChat, refusalOf } from '../support/bot-api.ts';
import type { Telegram, TelegramActor } from '../support/telegram.ts';

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

let telegram: Telegram;
let api: Api;
let anna: TelegramActor;
let now = Date.parse('2026-11-22T12:00:00Z');

beforeAll(async () => {
  ({ telegram, api, anna } = await openBotApiChat({ now: () => now }));
});
afterAll(() => telegram.close());

const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'a', callback_data: data }]] });

describe('editing', () => {
  it('replaces text and keyboard, and leaves the rest', async () => {
    const sent = await api.sendMessage(anna.chatId, 'a', { reply_markup: keyboard('1') });
    now += 5000;
    const edited = await api.editMessageText(anna.chatId, sent.message_id, '<b>b</b>', {
      parse_mode: 'HTML',
      reply_markup: keyboard('2'),
    });
    expect(edited).toEqual({
      ...sent,
      text: 'b',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
      reply_markup: keyboard('2'),
      edit_date: now / 1000,
    });
    const plain = await api.editMessageText(anna.chatId, sent.message_id, 'c');
    expect(plain).not.toHaveProperty('reply_markup');
    expect(plain).not.toHaveProperty('entities');
  });

  it('refuses an edit that changes nothing, whatever it is', async () => {
    const { message_id } = await api.sendMessage(anna.chatId, '<b>a</b>', {
      parse_mode: 'HTML',
      reply_markup: keyboard('1'),
    });
    const other = { parse_mode: 'HTML' as const, reply_markup: keyboard('1') };
    expect(await refusalOf(api.editMessageText(anna.chatId, message_id, ' <strong>a</strong>', other))).toBe(
      NOT_MODIFIED,
    );
    const markup = { reply_markup: keyboard('1') };
    expect(await refusalOf(api.editMessageReplyMarkup(anna.chatId, message_id, markup))).toBe(NOT_MODIFIED);
    expect(await api.editMessageReplyMarkup(anna.chatId, message_id)).not.toHaveProperty('reply_markup');
    expect(await refusalOf(api.editMessageReplyMarkup(anna.chatId, message_id))).toBe(NOT_MODIFIED);
  });

  it('changes captions of files only, and texts of texts only', async () => {
    const text = await api.sendMessage(anna.chatId, 'a');
    const file = await api.sendDocument(anna.chatId, new InputFile(Buffer.from('a'), 'a.txt'), {
      caption: 'a',
    });
    expect(await api.editMessageCaption(anna.chatId, file.message_id, { caption: 'b' })).toMatchObject({
      caption: 'b',
      document: file.document,
    });
    expect(await refusalOf(api.editMessageText(anna.chatId, file.message_id, 'b'))).toBe(
      'Bad Request: there is no text in the message to edit',
    );
    expect(await refusalOf(api.editMessageCaption(anna.chatId, text.message_id, { caption: 'b' }))).toBe(
      'Bad Request: there is no caption in the message to edit',
    );
  });

  it('refuses what is not there or not its own', async () => {
    const own = await anna.says('a');
    const withKeyboard = await api.sendMessage(anna.chatId, 'a', { reply_markup: { keyboard: [['a']] } });
    const edit = (id: number, chatId = anna.chatId) => refusalOf(api.editMessageText(chatId, id, 'b'));
    expect(await edit(999)).toBe('Bad Request: message to edit not found');
    expect(await edit(own.message_id)).toBe("Bad Request: message can't be edited");
    expect(await edit(withKeyboard.message_id)).toBe("Bad Request: message can't be edited");
    expect(await edit(1, 999)).toBe('Bad Request: chat not found');
    expect(await refusalOf(api.editMessageTextInline('nothing', 'b'))).toBe(
      'Bad Request: MESSAGE_ID_INVALID',
    );
    expect(await refusalOf(api.editMessageText(anna.chatId, own.message_id, ''))).toBe(
      'Bad Request: message text is empty',
    );
  });

  it('edits a message that was sent in inline mode', async () => {
    await anna.pressesInline('inline-1', 'x');
    expect(await api.editMessageTextInline('inline-1', 'a', { reply_markup: keyboard('1') })).toBe(true);
    expect(await refusalOf(api.editMessageTextInline('inline-1', 'a', { reply_markup: keyboard('1') }))).toBe(
      NOT_MODIFIED,
    );
    expect(await api.editMessageReplyMarkupInline('inline-1')).toBe(true);
  });
});

describe('deleting', () => {
  it('takes messages away, once', async () => {
    const { message_id } = await api.sendMessage(anna.chatId, 'a');
    expect(await api.deleteMessage(anna.chatId, message_id)).toBe(true);
    expect(await refusalOf(api.deleteMessage(anna.chatId, message_id))).toBe(
      'Bad Request: message to delete not found',
    );
    const next = await api.sendMessage(anna.chatId, 'a');
    expect(next.message_id).toBe(message_id + 1);
    expect(await api.deleteMessages(anna.chatId, [message_id, next.message_id])).toBe(true);
    expect(telegram.messages(anna.chatId).map((message) => message.message_id)).not.toContain(
      next.message_id,
    );
    expect(await refusalOf(api.deleteMessages(anna.chatId, []))).toBe(
      'Bad Request: message identifiers are not specified',
    );
  });

  it('deletes no old messages, and in a group only its own', async () => {
    const old = await api.sendMessage(anna.chatId, 'a');
    const group = telegram.group();
    const said = await group.as(anna).says('a');
    expect(await refusalOf(api.deleteMessage(group.chatId, said.message_id))).toBe(
      "Bad Request: message can't be deleted",
    );
    await group.addsBot(anna, 'administrator');
    expect(await api.deleteMessage(group.chatId, said.message_id)).toBe(true);
    now += 49 * 60 * 60 * 1000;
    expect(await refusalOf(api.deleteMessage(anna.chatId, old.message_id))).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
  });
});

it('keeps five hundred messages of a chat', async () => {
  const boris = telegram.user();
  await boris.says('/start');
  for (let count = 0; count < 505; count += 5) {
    await Promise.all(Array.from({ length: 5 }, () => api.sendMessage(boris.chatId, 'a')));
  }
  const kept = telegram.messages(boris.chatId);
  expect(kept).toHaveLength(500);
  expect(kept[0]?.message_id).toBe(7);
  expect(await refusalOf(api.editMessageText(boris.chatId, 6, 'b'))).toBe(
    'Bad Request: message to edit not found',
  );
});
