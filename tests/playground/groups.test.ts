import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf, errorOf, refusalOf, takeLastUpdate } from '../support/bot-api.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let api: ReturnType<typeof apiOf>;

beforeEach(async () => {
  telegram = await startTelegram();
  api = apiOf(telegram);
});
afterEach(() => telegram.close());

const lastUpdate = () => takeLastUpdate(telegram);

describe('groups', () => {
  it('show the bot only what is meant for it, unless privacy mode is off', async () => {
    const me = await api.getMe();
    const group = telegram.group({ title: 'Соседи' });
    const anna = group.as(telegram.user());
    const asked = await api.sendMessage(group.chatId, 'a');
    const isSeen = async (text: string, replyTo?: number) => {
      await anna.says(text, replyTo === undefined ? {} : { replyTo });
      return lastUpdate().message?.text === text;
    };
    expect(await isSeen('просто так')).toBe(false);
    expect(await isSeen('@other_bot привет')).toBe(false);
    expect(await isSeen('/help@other_bot')).toBe(false);
    expect(await isSeen('/help')).toBe(true);
    expect(await isSeen(`/help@${me.username}`)).toBe(true);
    expect(await isSeen(`@${me.username} привет`)).toBe(true);
    expect(await isSeen('ответ', asked.message_id)).toBe(true);
    await group.addsBot(anna, 'administrator');
    expect(await isSeen('просто так')).toBe(true);
  });

  it('let the bot in and out', async () => {
    const anna = telegram.user();
    const group = telegram.group({ botStatus: 'left' });
    const send = () => refusalOf(api.sendMessage(group.chatId, 'a'));
    expect(await send()).toBe('Forbidden: bot is not a member of the supergroup chat');
    await group.addsBot(anna);
    const [added, service] = telegram.takeUpdates();
    expect(added?.my_chat_member).toMatchObject({
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    });
    expect(service?.message?.new_chat_members).toEqual([expect.objectContaining({ is_bot: true })]);
    await group.removesBot(anna);
    expect(lastUpdate().my_chat_member?.new_chat_member.status).toBe('kicked');
    expect(await send()).toBe('Forbidden: bot was kicked from the supergroup chat');
  });

  it('become supergroups with another id', async () => {
    const anna = telegram.user();
    const group = telegram.group({ type: 'group' });
    const supergroup = await group.migrates(anna);
    const updates = telegram.takeUpdates();
    expect(
      updates.map(({ message }) => [message?.migrate_to_chat_id, message?.migrate_from_chat_id]),
    ).toEqual([
      [supergroup.chatId, undefined],
      [undefined, group.chatId],
    ]);
    expect(await errorOf(api.sendMessage(group.chatId, 'a'))).toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: supergroup.chatId },
    });
    expect((await api.sendMessage(supergroup.chatId, 'a')).chat.type).toBe('supergroup');
  });

  it('have members and administrators', async () => {
    const anna = telegram.user();
    const boris = telegram.user();
    const group = telegram.group({ username: 'sosedi' });
    group.as(anna, 'creator');
    expect(await api.getChat('@sosedi')).toMatchObject({ id: group.chatId, type: 'supergroup' });
    expect((await api.getChatAdministrators(group.chatId)).map(({ user }) => user.id)).toEqual([
      anna.user.id,
    ]);
    expect((await api.getChatMember(group.chatId, boris.user.id)).status).toBe('left');
    expect(await refusalOf(api.getChatMember(group.chatId, 5))).toBe('Bad Request: user not found');
    expect(await refusalOf(api.getChatAdministrators(anna.chatId))).toBe(
      'Bad Request: there are no administrators in the private chat',
    );
  });

  it('may be channels, whose posts are their own', async () => {
    const anna = telegram.user();
    const channel = telegram.group({ type: 'channel' });
    const { message_id } = await channel.as(anna).says('новость');
    const { channel_post: post } = lastUpdate();
    expect(post).toMatchObject({ text: 'новость', sender_chat: { id: channel.chatId } });
    expect(post).not.toHaveProperty('from');
    await channel.as(anna).edits(message_id, 'иначе');
    expect(lastUpdate().edited_channel_post?.text).toBe('иначе');
    expect((await api.sendMessage(channel.chatId, 'a')).sender_chat?.id).toBe(channel.chatId);
  });
});
