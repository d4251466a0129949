import { overviewOf } from '../../catalog/overview.ts';
import { parseStartPayload } from '../../telegram/deep-links.ts';
import type { Html } from '../../telegram/html.ts';
import type { DialogueName } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import type { OpenRecord } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import { exampleButtons } from '../views/examples.ts';
import { aboutScreen, helpScreen, menuScreen } from '../views/home.ts';

export interface HomeDependencies extends FeatureDependencies {
  readonly openRecord: OpenRecord;
  /** The guided conversation that a chat has left on the way; default: none. */
  readonly unfinished?: (chatId: number) => Promise<DialogueName | undefined>;
}

/** `/start` with its deep links, the menu, `/help`, `/about` and `/cancel`: what works in any state. */
export function createHomeFeature({
  t,
  catalog,
  openRecord,
  unfinished = async () => undefined,
}: HomeDependencies): Feature {
  const feature = createFeature();
  const overview = () => overviewOf(catalog());

  const showMenu = async (ctx: BotContext, notice?: Html) => {
    const left = ctx.chat?.type === 'private' ? await unfinished(ctx.chat.id) : undefined;
    await show(ctx, menuScreen(t, overview(), { notice, left }));
  };
  const showHelp = (ctx: BotContext) => show(ctx, helpScreen(t, exampleButtons(t, catalog())));
  const showAbout = (ctx: BotContext) => show(ctx, aboutScreen(t, overview()));

  feature.command('start', async (ctx) => {
    const payload = ctx.match.trim();
    if (payload === '') return showMenu(ctx);
    const target = parseStartPayload(payload);
    const screen = target && (await openRecord(target));
    if (screen) await show(ctx, screen);
    else await showMenu(ctx, t('start-unknown-link'));
  });
  feature.command('help', showHelp);
  feature.command('about', showAbout);
  feature.command('cancel', (ctx) => showMenu(ctx, t('cancel')));

  feature.press(ROUTES.menu, (ctx) => showMenu(ctx));
  feature.press(ROUTES.help, showHelp);
  feature.press(ROUTES.about, showAbout);
  feature.press(ROUTES.idle, (ctx) => answerPress(ctx));
  return feature;
}
