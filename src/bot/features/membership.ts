import type { Subscriptions } from '../../news/subscriptions.ts';
import type { People } from '../../people/people.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { show } from '../show.ts';

/** The bot is blocked or unblocked by a user, added to a group or removed from it; a group becomes a supergroup. */
export function createMembershipFeature({
  t,
  people,
  subscriptions,
}: FeatureDependencies & { readonly people: People; readonly subscriptions: Subscriptions }): Feature {
  const feature = createFeature();
  feature.on('my_chat_member', async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    await subscriptions.setReachable(chat.id, isInside(after.status));
    if (chat.type === 'private') {
      await people.setBlocked(chat.id, after.status === 'kicked');
      return;
    }
    const hasJoined = isInside(after.status) && !isInside(before.status);
    if (hasJoined && chat.type !== 'channel') {
      await show(ctx, { text: t('group-welcome', { username: ctx.me.username }), keyboard: [] });
    }
  });
  feature.on('message:migrate_to_chat_id', (ctx) =>
    subscriptions.move(ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  return feature;
}

const isInside = (status: string): boolean => status !== 'left' && status !== 'kicked';
