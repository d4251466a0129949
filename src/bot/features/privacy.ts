import { InputFile } from 'grammy';
import type { People } from '../../people/people.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import { navigationRow } from '../views/parts.ts';
import { confirmErasureScreen, erasedScreen, privacyScreen } from '../views/privacy.ts';

/** `/privacy`: what is kept of a user, a copy of it and its erasure; in a private chat only. */
export function createPrivacyFeature({
  t,
  people,
}: FeatureDependencies & { readonly people: People }): Feature {
  const feature = createFeature();

  feature.command('privacy', async (ctx) => {
    if (ctx.chat.type === 'private') await show(ctx, privacyScreen(t));
    else await show(ctx, { text: t('privacy-in-group'), keyboard: [] });
  });

  feature.press(ROUTES.privacy, async (ctx, { step }) => {
    // The data are those of the one who presses, so nothing of it is shown where others read.
    if (ctx.chat?.type !== 'private') return answerPress(ctx, { notice: t.text('privacy-private-only') });
    if (step === 'overview') return show(ctx, privacyScreen(t));
    if (step === 'copy') return sendCopy(ctx);
    if (step === 'confirm-erasure') return show(ctx, confirmErasureScreen(t));
    // Else what goes on would be written down again with this very update.
    await ctx.conversation?.exitAll();
    await people.erase(ctx.from.id);
    await show(ctx, erasedScreen(t));
  });

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
