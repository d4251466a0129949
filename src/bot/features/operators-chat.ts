import { createFeature, type Feature } from '../feature.ts';
import { show } from '../show.ts';
import { openListScreen } from '../views/operators.ts';
import type { OperatorsDependencies } from './operators.ts';

/**
 * Stands before what drops a group's messages. Sees who is there to be written to: the operators' group takes the bot in
 * or becomes a supergroup, an asker lets the bot in again. `/tickets` need not name the bot: the group is its own.
 */
export function createOperatorsChatFeature({ t, desk }: OperatorsDependencies): Feature {
  const { tickets, deliveries, operatorChat, deliver } = desk;
  const feature = createFeature();

  feature.command('tickets', async (ctx, next) => {
    if (ctx.chat.id !== operatorChat.id) return next();
    await show(ctx, openListScreen(t, await tickets.open()));
  });

  feature.on('my_chat_member', async (ctx, next) => {
    const { chat, new_chat_member: after } = ctx.myChatMember;
    const isThere = after.status === 'member' || after.status === 'administrator';
    if (isThere && chat.id === operatorChat.id) await deliveries.operatorsAreBack();
    if (isThere && chat.type === 'private') await deliveries.askerIsBack(chat.id);
    if (isThere) deliver();
    await next();
  });

  feature.on('message:migrate_to_chat_id', async (ctx, next) => {
    const { chat, migrate_to_chat_id: newId } = ctx.message;
    if (await operatorChat.move(chat.id, newId)) {
      await deliveries.moveCards(newId);
      deliver();
    }
    await next();
  });

  return feature;
}
