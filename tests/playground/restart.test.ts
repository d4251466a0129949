import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatState } from '../../src/playground/chat-api.ts';
import { apiOf } from '../support/bot-api.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

let folder: string;
let journalPath: string;
let telegram: Telegram;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  journalPath = join(folder, 'chat.jsonl');
  telegram = await startTelegram({ journalPath });
});
afterEach(async () => {
  await telegram.close();
  await rm(folder, { recursive: true });
});

const chat = 5001;
const act = async (action: object) => {
  const response = await fetch(`${telegram.url}/chat/actions?chat=${chat}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  return response.json();
};
const state = async () =>
  (await fetch(`${telegram.url}/chat/state?chat=${chat}`)).json() as Promise<ChatState>;

/** As after SIGKILL: the old process neither closes nor writes anything more. */
const startAgain = async () => {
  const old = telegram;
  telegram = await startTelegram({ journalPath });
  return old;
};

describe('a restart', () => {
  it('brings back everything that was answered for', async () => {
    const api = apiOf(telegram);
    await act({ do: 'say', text: '/start' });
    const updates = await api.getUpdates();
    await api.getUpdates({ offset: (updates[0]?.update_id ?? 0) + 1 });
    const reply_markup = { inline_keyboard: [[{ text: 'Дальше', callback_data: 'next' }]] };
    const sent = await api.sendMessage(chat, '<b>a</b>', { parse_mode: 'HTML', reply_markup });
    const file = await api.sendDocument(chat, new InputFile(Buffer.from('данные'), 'a.txt'));
    await api.setMyCommands([{ command: 'start', description: 'Меню' }]);
    await api.setMyName('Имя');
    await act({ do: 'press', messageId: sent.message_id, data: 'next' });
    const before = await state();

    const old = await startAgain();
    const again = apiOf(telegram);
    expect(telegram.token).toBe(old.token);
    expect(await state()).toEqual({ ...before, isBotOnline: false });
    const [press, ...others] = await again.getUpdates();
    expect(others).toEqual([]);
    expect(press).toMatchObject({ callback_query: { data: 'next', message: sent } });
    expect(press?.update_id).toBe((updates[0]?.update_id ?? 0) + 1);
    expect(await again.answerCallbackQuery(press?.callback_query?.id ?? '')).toBe(true);
    expect(await again.editMessageText(chat, sent.message_id, 'b')).toMatchObject({ text: 'b' });
    expect((await again.sendMessage(chat, 'c')).message_id).toBe(file.message_id + 1);
    const { file_path } = await again.getFile(file.document.file_id);
    const response = await fetch(`${telegram.url}/file/bot${telegram.token}/${file_path}`);
    expect(await response.text()).toBe('данные');
    await old.close();
  });

  it('does not give numbers of deleted messages again', async () => {
    const api = apiOf(telegram);
    await act({ do: 'say', text: '/start' });
    const { message_id } = await api.sendMessage(chat, 'a');
    await act({ do: 'clear' });
    const old = await startAgain();
    expect(await state()).toMatchObject({ messages: [] });
    expect((await apiOf(telegram).sendMessage(chat, 'b')).message_id).toBe(message_id + 1);
    await old.close();
  });

  it('passes over a line that a crash has torn, and shortens the journal', async () => {
    const api = apiOf(telegram);
    await act({ do: 'say', text: '/start' });
    const { message_id } = await api.sendMessage(chat, 'a0');
    for (let count = 1; count <= 20; count += 1) await api.editMessageText(chat, message_id, `a${count}`);
    await appendFile(journalPath, '{"type":"message","message":{"messa');
    const grown = (await readFile(journalPath, 'utf8')).length;
    const old = await startAgain();
    expect(await state()).toMatchObject({ messages: [{ text: '/start' }, { text: 'a20' }] });
    expect((await readFile(journalPath, 'utf8')).length).toBeLessThan(grown / 3);
    await old.close();
  });
});
