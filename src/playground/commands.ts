import type { BotCommand, BotCommandScope, User } from 'grammy/types';
import type { World } from './world.ts';

/** Where a list of commands is kept: the scope and, after it, the language or nothing. */
export function commandsKey(scope: BotCommandScope, language: string): string {
  const chat = 'chat_id' in scope ? `:${scope.chat_id}` : '';
  const user = 'user_id' in scope ? `:${scope.user_id}` : '';
  return `${scope.type}${chat}${user}/${language}`;
}

/** The commands that a user sees in the chat with the bot: of the lists that are set, the narrowest one. */
export function commandsInPrivateChat({ state }: World, user: User): readonly BotCommand[] {
  const language = user.language_code ?? '';
  const scopes: readonly BotCommandScope[] = [
    { type: 'chat', chat_id: user.id },
    { type: 'all_private_chats' },
    { type: 'default' },
  ];
  for (const scope of scopes) {
    const commands =
      state.commands.get(commandsKey(scope, language)) ?? state.commands.get(commandsKey(scope, ''));
    if (commands) return commands;
  }
  return [];
}
