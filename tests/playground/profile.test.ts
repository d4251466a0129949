import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf, errorOf, refusalOf } from '../support/bot-api.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let api: ReturnType<typeof apiOf>;

beforeEach(async () => {
  telegram = await startTelegram();
  api = apiOf(telegram);
});
afterEach(() => telegram.close());

describe('the profile', () => {
  it('keeps commands by scope and language', async () => {
    const anna = telegram.user();
    const start = [{ command: 'start', description: 'Меню' }];
    const help = [{ command: 'help', description: 'Помощь' }];
    await api.setMyCommands(start);
    await api.setMyCommands(help, { scope: { type: 'chat', chat_id: anna.chatId }, language_code: 'ru' });
    expect(await api.getMyCommands()).toEqual(start);
    expect(await api.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual([]);
    expect(
      await api.getMyCommands({ scope: { type: 'chat', chat_id: anna.chatId }, language_code: 'ru' }),
    ).toEqual(help);
    await api.deleteMyCommands();
    expect(await api.getMyCommands()).toEqual([]);
    const set = (command: string, description = 'a') =>
      refusalOf(api.setMyCommands([{ command, description }]));
    expect(await set('Старт')).toBe('Bad Request: BOT_COMMAND_INVALID');
    expect(await set('')).toBe('Bad Request: command must be non-empty');
    expect(await set('a'.repeat(33))).toBe('Bad Request: command length must not exceed 32');
    expect(await set('a', '')).toBe('Bad Request: command description must be non-empty');
    expect(await set('a', 'a'.repeat(257))).toBe(
      'Bad Request: command description length must not exceed 256',
    );
    const scope = { type: 'chat', chat_id: 5 } as const;
    expect(await refusalOf(api.setMyCommands(start, { scope }))).toBe('Bad Request: chat not found');
  });

  it('keeps name, descriptions and menu button', async () => {
    await api.setMyName('Имя');
    await api.setMyDescription('Описание', { language_code: 'ru' });
    await api.setMyShortDescription('Кратко');
    expect((await api.getMe()).first_name).toBe('Имя');
    expect(await api.getMyName()).toEqual({ name: 'Имя' });
    expect(await api.getMyDescription()).toEqual({ description: '' });
    expect(await api.getMyDescription({ language_code: 'ru' })).toEqual({ description: 'Описание' });
    expect(await api.getMyShortDescription({ language_code: 'en' })).toEqual({ short_description: 'Кратко' });
    expect((await errorOf(api.setMyDescription('a'.repeat(513)))).error_code).toBe(400);
    expect(await api.getChatMenuButton()).toEqual({ type: 'commands' });
    await api.setChatMenuButton({ menu_button: { type: 'default' } });
    expect(await api.getChatMenuButton()).toEqual({ type: 'default' });
  });
});
