import type { User, UserFromGetMe } from 'grammy/types';
import type { World } from './world.ts';

/** What the server says of the bot until the bot sets something else itself. */
export interface BotIdentity {
  readonly name: string;
  readonly username: string;
  /** Privacy mode off: the bot gets every message of its groups. */
  readonly canReadAllGroupMessages: boolean;
}

export type ProfileField = 'name' | 'description' | 'shortDescription';

/** The text in this language, else the one for all languages; a text never set is empty. */
export const profileText = ({ state }: World, field: ProfileField, language = ''): string =>
  state.profile.get(`${field}:${language}`) || state.profile.get(`${field}:`) || '';

const botIdOf = (token: string): number => Number(token.split(':', 1)[0]);

/** The bot as the `from` of its messages. */
export const botUser = (world: World, identity: BotIdentity): User => ({
  id: botIdOf(world.state.token),
  is_bot: true,
  first_name: profileText(world, 'name') || identity.name,
  username: identity.username,
});

export const botFromGetMe = (world: World, identity: BotIdentity): UserFromGetMe => ({
  ...botUser(world, identity),
  is_bot: true,
  username: identity.username,
  can_join_groups: true,
  can_read_all_group_messages: identity.canReadAllGroupMessages,
  supports_guest_queries: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
});
