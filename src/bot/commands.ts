import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { isChatUnreachable } from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';

const IN_PRIVATE = [
  'choose',
  'technoparks',
  'nearby',
  'compare',
  'clusters',
  'benefits',
  'estimate',
  'news',
  'subscribe',
  'settings',
  'unsubscribe',
  'ask',
  'help',
  'about',
  'privacy',
  'cancel',
];
const IN_GROUPS = [
  'technoparks',
  'clusters',
  'benefits',
  'news',
  'subscribe',
  'unsubscribe',
  'help',
  'about',
];
const FOR_ADMINS = [...IN_PRIVATE, 'publish', 'feeds', 'stats', 'updates', 'questions'];

export interface ProfileOptions {
  readonly api: Api;
  readonly t: Translate;
  readonly adminIds: ReadonlySet<number>;
  /** Where questions to a person go. */
  readonly operatorChatId: number | undefined;
  readonly log: Logger;
}

/**
 * Tells Telegram the commands of each scope and the bot's description, each only where it differs from what
 * Telegram has. The name is the operator's to choose (decision D14). A refusal is logged: the bot works without.
 */
export async function publishProfile({
  api,
  t,
  adminIds,
  operatorChatId,
  log,
}: ProfileOptions): Promise<void> {
  const scopes: [BotCommandScope, readonly string[]][] = [
    [{ type: 'all_private_chats' }, IN_PRIVATE],
    [{ type: 'all_group_chats' }, IN_GROUPS],
    ...[...commandsByChat(adminIds, operatorChatId)].map(
      ([id, names]): [BotCommandScope, readonly string[]] => [{ type: 'chat', chat_id: id }, names],
    ),
  ];
  const tasks = [
    ...scopes.map(
      ([scope, names]) =>
        () =>
          publishCommands(api, scope, describeCommands(t, names)),
    ),
    () => publishDescription(api, t.text('profile-description')),
    () => publishShortDescription(api, t.text('profile-short-description')),
  ];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      // An admin who has not started the bot yet has no chat to give commands to.
      if (!isChatUnreachable(error)) log.warn({ err: error }, 'profile not published');
    }
  }
}

function commandsByChat(adminIds: ReadonlySet<number>, operatorChatId: number | undefined) {
  const commands = new Map<number, readonly string[]>([...adminIds].map((id) => [id, FOR_ADMINS]));
  if (operatorChatId === undefined) return commands;
  // A private chat's id is its user's; that of a group is negative.
  const usual = operatorChatId > 0 ? (commands.get(operatorChatId) ?? IN_PRIVATE) : IN_GROUPS;
  return commands.set(operatorChatId, [...usual, 'tickets']);
}

const describeCommands = (t: Translate, names: readonly string[]): BotCommand[] =>
  names.map((command) => ({ command, description: t.text(`command-${command}.description`) }));

async function publishCommands(api: Api, scope: BotCommandScope, commands: BotCommand[]): Promise<void> {
  const present = await api.getMyCommands({ scope });
  const isSame =
    present.length === commands.length &&
    commands.every(
      ({ command, description }, index) =>
        present[index]?.command === command && present[index].description === description,
    );
  if (!isSame) await api.setMyCommands(commands, { scope });
}

async function publishDescription(api: Api, description: string): Promise<void> {
  const present = await api.getMyDescription();
  if (present.description !== description) await api.setMyDescription(description);
}

async function publishShortDescription(api: Api, description: string): Promise<void> {
  const present = await api.getMyShortDescription();
  if (present.short_description !== description) await api.setMyShortDescription(description);
}
