import { GrammyError, InputFile } from 'grammy';
import type { People } from '../../people/people.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import type { TicketDesk } from '../ticket-desk.ts';
import { navigationRow } from '../views/parts.ts';
import { confirmErasureScreen, erasedScreen, type PrivacyRoles, privacyScreen } from '../views/privacy.ts';

export interface PrivacyDependencies extends FeatureDependencies {
  readonly people: Pick<People, 'personalData' | 'erase'>;
  /** Undefined where nobody answers questions to a person. */
  readonly desk: Pick<TicketDesk, 'operatorChat'> | undefined;
  readonly adminIds: ReadonlySet<number>;
}

/** `/privacy`: what is kept of a user, a copy of it and its erasure; in a private chat only. */
export function createPrivacyFeature({ t, people, desk, adminIds }: PrivacyDependencies): Feature {
  const feature = createFeature();

  feature.command('privacy', async (ctx) => {
    if (ctx.chat.type === 'private') await showOverview(ctx, ctx.chat.id);
    else await show(ctx, { text: t('privacy-in-group'), keyboard: [] });
  });

  feature.press(ROUTES.privacy, async (ctx, { step }) => {
    // The data are those of the one who presses, so nothing of it is shown where others read.
    if (ctx.chat?.type !== 'private') return answerPress(ctx, { notice: t.text('privacy-private-only') });
    if (step === 'overview') return showOverview(ctx, ctx.from.id);
    if (step === 'copy') return sendCopy(ctx);
    if (step === 'confirm-erasure') return show(ctx, confirmErasureScreen(t));
    // Else what goes on would be written down again with this very update.
    await ctx.conversation?.exitAll();
    await people.erase(ctx.from.id);
    await show(ctx, erasedScreen(t));
  });

  const showOverview = async (ctx: BotContext, userId: number) =>
    show(ctx, privacyScreen(t, await rolesOf(ctx, userId)));

  /** Who has a role no more has left traces in it. */
  async function rolesOf(ctx: BotContext, userId: number): Promise<PrivacyRoles> {
    const { publications = null, takenTickets = [] } = (await people.personalData(userId)) ?? {};
    return {
      isAdmin: adminIds.has(userId) || publications !== null,
      isOperator: takenTickets.length > 0 || (await isInChat(ctx, desk?.operatorChat.id, userId)),
    };
  }

  async function sendCopy(ctx: BotContext): Promise<void> {
    const data = ctx.from && (await people.personalData(ctx.from.id));
    if (!data) return answerPress(ctx, { notice: t.text('privacy-nothing') });
    const file = new InputFile(
      Buffer.from(`${JSON.stringify(data, null, 2)}\n`),
      t.text('privacy-file-name'),
    );
    await Promise.all([
      answerPress(ctx),
      ctx.replyWithDocument(file, {
        caption: t('privacy-copy').value,
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [navigationRow(t, ROUTES.privacy.pack({ step: 'overview' }))] },
      }),
    ]);
  }

  return feature;
}

async function isInChat(ctx: BotContext, chatId: number | undefined, userId: number): Promise<boolean> {
  if (chatId === undefined) return false;
  // Nobody but its owner is in a private chat.
  if (chatId > 0) return chatId === userId;
  try {
    const { status } = await ctx.api.getChatMember(chatId, userId);
    return status !== 'left' && status !== 'kicked';
  } catch (error) {
    // Of somebody who never was there, and where the bot itself is not in the chat.
    if (error instanceof GrammyError) return false;
    throw error;
  }
}
