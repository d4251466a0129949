import { Api } from 'grammy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishProfile } from '../../src/bot/commands.ts';
import { createLogger } from '../../src/logger.ts';
import { ru } from '../support/locale.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

const log = createLogger('silent');
let telegram: Telegram;
let api: Api;

beforeAll(async () => {
  telegram = await startTelegram();
  api = new Api(telegram.token, { apiRoot: telegram.url });
});
afterAll(() => telegram.close());

const publish = async (t = ru, adminIds: readonly number[] = [], operatorChatId?: number) => {
  telegram.forget();
  await publishProfile({ api, t, adminIds: new Set(adminIds), operatorChatId, log });
  return telegram.calls.map(({ method }) => method).filter((method) => /^set/i.test(method));
};

it('tells each scope its commands, and the description', async () => {
  await publish();
  const inPrivate = await api.getMyCommands({ scope: { type: 'all_private_chats' } });
  const inGroups = await api.getMyCommands({ scope: { type: 'all_group_chats' } });
  expect(inPrivate.map(({ command }) => command)).toContain('privacy');
  expect(inGroups.map(({ command }) => command)).not.toContain('privacy');
  expect((await api.getMyDescription()).description).toBe(ru.text('profile-description'));
  expect((await api.getMyShortDescription()).short_description).toBe(ru.text('profile-short-description'));
});

it('changes nothing that is as it should be, and only what is not', async () => {
  await publish();
  expect(await publish()).toEqual([]);
  await api.setMyShortDescription('другое');
  expect(await publish()).toHaveLength(1);
});

it('gives administrators their own, once they have begun a chat', async () => {
  const admin = telegram.user();
  expect(await publish(ru, [admin.user.id, 999_999])).toBeDefined();
  await admin.says('/start');
  await publish(ru, [admin.user.id]);
  const commands = await api.getMyCommands({ scope: { type: 'chat', chat_id: admin.user.id } });
  expect(commands.map(({ command }) => command)).toContain('stats');
});

it('tells the operators’ chat its own command, whoever is in it', async () => {
  const admin = telegram.user();
  await admin.says('/start');
  const group = telegram.group();
  const commandsOf = async (chatId: number) =>
    (await api.getMyCommands({ scope: { type: 'chat', chat_id: chatId } })).map(({ command }) => command);
  await publish(ru, [admin.user.id], group.chatId);
  expect(await commandsOf(group.chatId)).toContain('tickets');
  expect(await commandsOf(group.chatId)).not.toContain('stats');
  await publish(ru, [admin.user.id], admin.user.id);
  expect(await commandsOf(admin.user.id)).toEqual(expect.arrayContaining(['tickets', 'stats']));
});
