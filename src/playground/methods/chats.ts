import type { ChatMember, File } from 'grammy/types';
import { badRequest } from '../bot-api-error.ts';
import { botFromGetMe } from '../bot-user.ts';
import { findRoom, isAdministrator } from '../chats.ts';
import { chatMember } from '../members.ts';
import type { ChatRoom } from '../state.ts';
import { type BotApi, botOf, type Method, method } from './method.ts';
import { chatId, integer, string } from './parameters.ts';

const DOWNLOAD_BYTES = 20 * 1024 * 1024;

/** What every chat has, whatever its kind. */
const FULL_INFO = {
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: true,
    limited_gifts: true,
    unique_gifts: true,
    premium_subscription: true,
    gifts_from_channels: true,
  },
} as const;

/** Methods that tell about the bot, chats, members and files. */
export const chatMethods: Readonly<Record<string, Method>> = {
  getMe: method({}, (_, { world, identity }) => botFromGetMe(world, identity)),

  getChat: method({ chat_id: chatId.optional() }, ({ chat_id }, { world }) => ({
    ...findRoom(world, chat_id).facts.chat,
    ...FULL_INFO,
  })),

  getChatMember: method(
    { chat_id: chatId.optional(), user_id: integer.optional() },
    ({ chat_id, user_id }, call): ChatMember => {
      const room = findRoom(call.world, chat_id);
      if (user_id === undefined) throw badRequest('invalid user_id specified');
      if (user_id === botOf(call).id) return chatMember(botOf(call), room.facts.botStatus);
      const user = call.world.state.users.get(user_id);
      if (!user) throw badRequest('user not found');
      const isSelf = room.facts.chat.id === user_id;
      return chatMember(user, isSelf ? 'member' : (room.facts.members[user_id] ?? 'left'));
    },
  ),

  getChatAdministrators: method({ chat_id: chatId.optional() }, ({ chat_id }, call) => {
    const room = findRoom(call.world, chat_id);
    if (room.facts.chat.type === 'private') {
      throw badRequest('there are no administrators in the private chat');
    }
    return administratorsOf(call, room);
  }),

  getFile: method({ file_id: string.optional() }, ({ file_id = '' }, { world }): File => {
    const file = world.state.files.get(file_id);
    if (!file) throw badRequest('invalid file_id');
    if (file.size > DOWNLOAD_BYTES) throw badRequest('file is too big');
    return {
      file_id,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: file.path,
    };
  }),
};

function administratorsOf(api: BotApi, { facts }: ChatRoom): ChatMember[] {
  const people = Object.entries(facts.members).flatMap(([id, status]) => {
    const user = api.world.state.users.get(Number(id));
    return user && isAdministrator(status) ? [chatMember(user, status)] : [];
  });
  const bot = isAdministrator(facts.botStatus) ? [chatMember(botOf(api), facts.botStatus)] : [];
  return [...people, ...bot];
}
