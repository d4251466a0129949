import type { People } from '../../people/people.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { show } from '../show.ts';

/** The bot is blocked or unblocked by a user, added to a group or removed from it. */
export function createMembershipFeature({
  t,
  people,
}: FeatureDependencies & { readonly people: People }): Feature {
  const feature = createFeature();
  feature.on('my_chat_member', async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    if (chat.type === 'private') {
      await people.setBlocked(chat.id, after.status === 'kicked');
      return;
    }
    const hasJoined = isInside(after.status) && !isInside(before.status);
    if (hasJoined && chat.type !== 'channel') {
      await show(ctx, { text: t('group-welcome', { username: ctx.me.username }), keyboard: [] });
    }
  });
  return feature;
}

const isInside = (status: string): boolean => status !== 'left' && status !== 'kicked';
