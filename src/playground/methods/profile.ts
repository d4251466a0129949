import type { BotCommand, BotCommandScope, MenuButton } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../bot-api-error.ts';
import { type ProfileField, profileText } from '../bot-user.ts';
import { findRoom } from '../chats.ts';
import { commandsKey } from '../commands.ts';
import type { World } from '../world.ts';
import { botOf, type Method, method } from './method.ts';
import { chatId, integer, json, string } from './parameters.ts';

/** Characters, and commands of one list. */
const LIMIT = { name: 64, description: 512, shortDescription: 120, command: 256, commands: 100 } as const;

const scope = json(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('default') }),
    z.object({ type: z.literal('all_private_chats') }),
    z.object({ type: z.literal('all_group_chats') }),
    z.object({ type: z.literal('all_chat_administrators') }),
    z.object({ type: z.literal('chat'), chat_id: chatId }),
    z.object({ type: z.literal('chat_administrators'), chat_id: chatId }),
    z.object({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
  ]),
).optional();

const scoped = { scope, language_code: string.optional() };

const menuButton = json(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('default') }),
    z.object({ type: z.literal('commands') }),
    z.object({ type: z.literal('web_app'), text: z.string(), web_app: z.object({ url: z.string() }) }),
  ]),
).optional();

/** Methods about the bot itself: commands, name, descriptions, menu button. */
export const profileMethods: Readonly<Record<string, Method>> = {
  setMyCommands: method(
    { ...scoped, commands: json(z.array(z.object({ command: z.string(), description: z.string() }))) },
    (parameters, { world }) => {
      const commands = readCommands(parameters.commands);
      world.commit({ type: 'commands', key: keyOf(world, parameters), commands });
      return true;
    },
  ),
  getMyCommands: method(
    scoped,
    (parameters, { world }) => world.state.commands.get(keyOf(world, parameters)) ?? [],
  ),
  deleteMyCommands: method(scoped, (parameters, { world }) => {
    world.commit({ type: 'commands', key: keyOf(world, parameters), commands: null });
    return true;
  }),

  setMyName: setText('name', 'name'),
  getMyName: method({ language_code: string.optional() }, ({ language_code: language }, call) => ({
    name: profileText(call.world, 'name', readLanguage(language)) || botOf(call).first_name,
  })),
  setMyDescription: setText('description', 'description'),
  getMyDescription: getText('description', 'description'),
  setMyShortDescription: setText('shortDescription', 'short_description'),
  getMyShortDescription: getText('shortDescription', 'short_description'),

  setChatMenuButton: method(
    { chat_id: integer.optional(), menu_button: menuButton },
    ({ chat_id, menu_button }, { world }) => {
      const button: MenuButton = menu_button ?? { type: 'default' };
      const key = chat_id === undefined ? 'default' : String(findRoom(world, chat_id).facts.chat.id);
      world.commit({ type: 'menuButton', key, button });
      return true;
    },
  ),
  getChatMenuButton: method({ chat_id: integer.optional() }, ({ chat_id }, { world }): MenuButton => {
    const { menuButtons } = world.state;
    const own = chat_id === undefined ? undefined : menuButtons.get(String(chat_id));
    return own ?? menuButtons.get('default') ?? { type: 'commands' };
  }),
};

function setText(field: ProfileField, parameter: string): Method {
  return method(
    { [parameter]: string.optional(), language_code: string.optional() },
    ({ [parameter]: value = '', language_code: language }, { world }) => {
      if (value.length > LIMIT[field]) throw badRequest(`bot ${parameter.replace('_', ' ')} is too long`);
      world.commit({ type: 'profile', key: `${field}:${readLanguage(language)}`, value });
      return true;
    },
  );
}

function getText(field: ProfileField, parameter: string): Method {
  return method({ language_code: string.optional() }, ({ language_code: language }, { world }) => ({
    [parameter]: profileText(world, field, readLanguage(language)),
  }));
}

function readLanguage(code = ''): string {
  if (!/^(?:[a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

function keyOf(
  world: World,
  {
    scope: given,
    language_code,
  }: { scope?: BotCommandScope | undefined; language_code?: string | undefined },
): string {
  const language = readLanguage(language_code);
  if (!given || !('chat_id' in given)) return commandsKey(given ?? { type: 'default' }, language);
  const { chat } = findRoom(world, given.chat_id).facts;
  return commandsKey({ ...given, chat_id: chat.id }, language);
}

function readCommands(given: readonly BotCommand[]): BotCommand[] {
  if (given.length > LIMIT.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return given.map(({ command: word, description: text }) => {
    const command = word.trim().replace(/^\//, '');
    const description = text.trim();
    if (command === '') throw badRequest('command must be non-empty');
    if (command.length > 32) throw badRequest('command length must not exceed 32');
    if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description === '') throw badRequest('command description must be non-empty');
    if (description.length > LIMIT.command)
      throw badRequest('command description length must not exceed 256');
    return { command, description };
  });
}
