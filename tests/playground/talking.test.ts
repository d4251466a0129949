import { Bot, InputFile } from 'grammy';
import type { CallbackQuery } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf, errorOf, refusalOf, takeLastUpdate } from '../support/bot-api.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

let telegram: Telegram;
let api: ReturnType<typeof apiOf>;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-11-22T12:00:00Z');
  telegram = await startTelegram({ now: () => now });
  api = apiOf(telegram);
});
afterEach(() => telegram.close());

const lastUpdate = () => takeLastUpdate(telegram);

describe('presses', () => {
  const pressed = (): CallbackQuery => {
    const { callback_query: query } = lastUpdate();
    if (!query) throw new Error('no callback query came');
    return query;
  };

  it('bring the message, and are answered once', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    const reply_markup = { inline_keyboard: [[{ text: 'Технопарки', callback_data: '1:tp' }]] };
    const message = await api.sendMessage(anna.chatId, 'a', { reply_markup });
    await anna.presses('Технопарки');
    const query = pressed();
    expect(query).toMatchObject({ from: anna.user, message, data: '1:tp' });
    expect(await api.answerCallbackQuery(query.id, { text: 'Готово', show_alert: true })).toBe(true);
    expect(await anna.nextToast()).toEqual({ text: 'Готово', isAlert: true });
    expect(await refusalOf(api.answerCallbackQuery(query.id))).toBe(TOO_OLD);
  });

  it('are too old to be answered after fifteen seconds, and unknown ones always', async () => {
    const anna = telegram.user();
    await anna.pressesData(1, 'x');
    const { id } = pressed();
    now += 15_001;
    expect(await refusalOf(api.answerCallbackQuery(id))).toBe(TOO_OLD);
    expect(await refusalOf(api.answerCallbackQuery('1'))).toBe(TOO_OLD);
    await anna.pressesData(1, 'x');
    expect(await refusalOf(api.answerCallbackQuery(pressed().id, { text: 'a'.repeat(201) }))).toBe(
      'Bad Request: MESSAGE_TOO_LONG',
    );
  });

  it('come from messages that are gone or were sent in inline mode, with any data', async () => {
    const anna = telegram.user();
    await anna.pressesData(77, 'forged');
    expect(pressed()).toMatchObject({
      message: { chat: { id: anna.chatId }, message_id: 77, date: 0 },
      data: 'forged',
    });
    await anna.pressesInline('abc', 'x');
    expect(pressed()).toMatchObject({ inline_message_id: 'abc' });
  });

  it('of a button under the input are said; of one that is not there are an error', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    await api.sendMessage(anna.chatId, 'a', { reply_markup: { keyboard: [['Да', 'Нет']] } });
    await anna.presses('Нет');
    expect(lastUpdate().message?.text).toBe('Нет');
    await expect(anna.presses('Может быть')).rejects.toThrow('no button Может быть');
  });
});

describe('people', () => {
  it('are written to only once they have started the bot, and not while they block it', async () => {
    const anna = telegram.user();
    const send = () => errorOf(api.sendMessage(anna.chatId, 'a'));
    expect(await send()).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await anna.says('/start');
    await anna.blocks();
    expect(await send()).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(lastUpdate().my_chat_member).toMatchObject({
      chat: { id: anna.chatId },
      from: anna.user,
      old_chat_member: { status: 'member', user: { is_bot: true } },
      new_chat_member: { status: 'kicked', until_date: 0 },
    });
    await anna.unblocks();
    expect(lastUpdate().my_chat_member?.new_chat_member.status).toBe('member');
    expect((await api.sendMessage(anna.chatId, 'a')).text).toBe('a');
    await anna.leavesTelegram();
    expect(await send()).toMatchObject({ description: 'Forbidden: user is deactivated' });
  });

  it('send whatever a message can be, and edit it', async () => {
    const anna = telegram.user();
    for (const kind of ['photo', 'sticker', 'voice', 'document'] as const) {
      await anna.sends(kind);
      expect(lastUpdate().message).toHaveProperty(kind);
    }
    await anna.sends({ contact: { phone_number: '+70000000000', first_name: 'Анна' } });
    await anna.sends({ dice: { emoji: '🎲', value: 6 } });
    await anna.sharesLocation(55.7, 37.6);
    expect(lastUpdate().message?.location).toEqual({ latitude: 55.7, longitude: 37.6 });
    const { message_id } = await anna.says('/start tp_kalibr');
    expect(lastUpdate().message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }]);
    await anna.edits(message_id, 'a');
    expect(lastUpdate().edited_message).toMatchObject({ message_id, text: 'a', edit_date: now / 1000 });
  });

  it('are shown what the bot is doing', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    expect(await api.sendChatAction(anna.chatId, 'typing')).toBe(true);
    expect(await refusalOf(api.sendChatAction(anna.chatId, 'sleeping' as 'typing'))).toBe(
      'Bad Request: wrong parameter action in request',
    );
  });

  it('ask in inline mode, and are answered within the limits', async () => {
    const anna = telegram.user();
    const result = (id: string) =>
      ({ type: 'article', id, title: 'a', input_message_content: { message_text: 'a' } }) as const;
    const id = await anna.asksInline('калибр');
    expect(lastUpdate().inline_query).toMatchObject({ id, query: 'калибр' });
    const many = Array.from({ length: 51 }, (_, index) => result(String(index)));
    expect(await refusalOf(api.answerInlineQuery(id, many))).toBe('Bad Request: RESULTS_TOO_MUCH');
    expect(await refusalOf(api.answerInlineQuery(id, [result('a'), result('a')]))).toBe(
      'Bad Request: RESULT_ID_DUPLICATE',
    );
    expect(await api.answerInlineQuery(id, [result('a')])).toBe(true);
    expect(await refusalOf(api.answerInlineQuery(id, [result('a')]))).toBe(TOO_OLD);
  });
});

describe('a bot that polls', () => {
  it('is talked to as in Telegram', async () => {
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } });
    bot.command('start', (ctx) =>
      ctx.reply('<b>Меню</b>', {
        parse_mode: 'HTML',
        reply_markup: {
          inline_keyboard: [
            [{ text: 'Дальше', callback_data: 'next' }],
            [{ text: 'Сайт', url: 'https://a.ru/' }],
          ],
        },
      }),
    );
    bot.callbackQuery('next', (ctx) =>
      Promise.all([ctx.answerCallbackQuery('Готово'), ctx.editMessageText('Второй экран')]),
    );
    bot.on('message:location', (ctx) =>
      ctx.replyWithDocument(new InputFile(Buffer.from('{}'), 'a.json'), { caption: 'Вот' }),
    );
    const running = bot.start();
    const anna = telegram.user({ first_name: 'Анна' });
    await anna.says('/start');
    expect(await anna.nextScreen()).toMatchObject({
      text: 'Меню',
      html: '<b>Меню</b>',
      rows: [['Дальше'], ['Сайт']],
    });
    await expect(anna.presses('Сайт')).rejects.toThrow('sends nothing');
    await anna.presses(/Даль/);
    expect(await anna.nextScreen()).toMatchObject({ text: 'Второй экран', rows: [] });
    expect(await anna.nextToast()).toEqual({ text: 'Готово', isAlert: false });
    await anna.sharesLocation(1, 2);
    await telegram.settled();
    expect(anna.screen().text).toBe('Вот');
    await bot.stop();
    await running;
  });

  it('that does not answer fails a test with what was seen instead', async () => {
    const impatient = await startTelegram({ patienceMs: 30 });
    const anna = impatient.user();
    await anna.says('/start');
    await expect(anna.nextScreen()).rejects.toThrow(
      /a screen for .*: not within 30 ms\n1 updates wait for the bot/,
    );
    await expect(impatient.settled()).rejects.toThrow('the bot to be done');
    await impatient.close();
  });
});
