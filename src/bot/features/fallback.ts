import type { FilterQuery } from 'grammy';
import { overviewOf } from '../../catalog/overview.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { show } from '../show.ts';
import { menuScreen } from '../views/home.ts';

/** What no feature took: unknown commands, pictures and voices, buttons of an older version or forged ones. */
export function createFallbackFeature({ t, catalog }: FeatureDependencies): Feature {
  const feature = createFeature();
  const menu = (key: string) => menuScreen(t, overviewOf(catalog()), { notice: t(key) });

  feature.on('callback_query', (ctx) =>
    show(ctx, menu('old-button'), { notice: t.text('old-button-notice') }),
  );
  feature.on('message:text', (ctx) => show(ctx, menu('unknown-command')));
  feature.on(SERVICE_MESSAGES, () => undefined);
  feature.on('message', (ctx) => show(ctx, menu('unsupported-message')));
  return feature;
}

/** Notices of Telegram's own, which nobody expects an answer to. */
const SERVICE_MESSAGES: FilterQuery[] = [
  'message:pinned_message',
  'message:new_chat_members',
  'message:left_chat_member',
  'message:new_chat_title',
  'message:new_chat_photo',
  'message:delete_chat_photo',
  'message:group_chat_created',
  'message:supergroup_chat_created',
  'message:migrate_to_chat_id',
  'message:migrate_from_chat_id',
  'message:message_auto_delete_timer_changed',
  'message:write_access_allowed',
];
