import type { Choices } from '../../people/choices.ts';
import type { Needs } from '../../selection/needs.ts';
import { type Ranking, rankSites } from '../../selection/ranking.ts';
import type { NeedsReader } from '../../selection/reader.ts';
import type { BotContext } from '../context.ts';
import { type Dialogue, END } from '../conversations/dialogue.ts';
import type { Dialogues } from '../conversations/dialogues.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import {
  choiceChangeScreen,
  choiceDroppedScreen,
  choiceScreen,
  lastChoiceScreen,
  noChoiceScreen,
} from '../views/choose-result.ts';

export interface ChooseDependencies extends FeatureDependencies {
  readonly dialogues: Dialogues;
  readonly choosing: Dialogue<Needs>;
  readonly choices: Choices;
  readonly reader: NeedsReader;
}

/**
 * `/choose` and what came of the last choice. The result is ranked anew whenever it is shown, from what is kept: its
 * buttons work for as long as that is.
 */
export function createChooseFeature(dependencies: ChooseDependencies): Feature {
  const { t, catalog, dialogues, choosing, choices, reader } = dependencies;
  const feature = createFeature();

  const begin = async (ctx: BotContext): Promise<void> => {
    const last = await lastOf(ctx);
    if (last && !(await isOnTheWay(ctx))) await show(ctx, lastChoiceScreen(t, catalog(), last));
    else await dialogues.offer(ctx, choosing);
  };

  const isOnTheWay = async ({ chat }: BotContext): Promise<boolean> =>
    chat !== undefined && (await dialogues.unfinished(chat.id)) === choosing.name;

  const lastOf = async ({ chat }: BotContext): Promise<Needs | undefined> =>
    chat?.type === 'private' ? choices.of(chat.id) : undefined;

  const rank = (needs: Needs): Ranking =>
    rankSites({ catalog: catalog(), premisesOf: reader.premisesOf }, needs);

  feature.command('choose', begin);
  feature.press(ROUTES.chooseStart, async (ctx) => {
    if (ctx.chat?.type === 'private') return begin(ctx);
    await answerPress(ctx, { notice: t.text('choose-private-only'), isAlert: true });
  });

  feature.press(ROUTES.choice, async (ctx, { page }) => {
    const needs = await lastOf(ctx);
    await show(ctx, needs ? choiceScreen(t, catalog(), needs, rank(needs), page) : noChoiceScreen(t));
  });

  feature.press(ROUTES.choiceDropped, async (ctx, { page }) => {
    const needs = await lastOf(ctx);
    await show(ctx, needs ? choiceDroppedScreen(t, catalog(), rank(needs), page) : noChoiceScreen(t));
  });

  feature.press(ROUTES.choiceChange, async (ctx, { step }) => {
    const answers = await lastOf(ctx);
    if (!answers) return show(ctx, noChoiceScreen(t));
    if (step === undefined) return show(ctx, choiceChangeScreen(t, catalog(), answers));
    await dialogues.open(ctx, choosing, choosing.begin({ answers, step, returnTo: END }));
  });

  return feature;
}
