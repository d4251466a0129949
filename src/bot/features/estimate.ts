import { InputFile } from 'grammy';
import type { ConditionState } from '../../benefits/conditions.ts';
import { estimate } from '../../benefits/estimate.ts';
import type { Condition, EstimateInputs, EstimateStatus } from '../../benefits/inputs.ts';
import type { Estimates } from '../../people/estimates.ts';
import type { EstimatePart } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import type { Dialogues } from '../conversations/dialogues.ts';
import type { EstimateDialogue } from '../conversations/estimate.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import { estimateScreen, resultOf, ruledBenefits, statusScreen } from '../views/estimate.ts';
import { changeScreen, keptScreen, noEstimateScreen } from '../views/estimate-change.ts';
import { conditionsScreen, formulasScreen } from '../views/estimate-parts.ts';
import { estimateSheet } from '../views/estimate-sheet.ts';
import { navigationRow } from '../views/parts.ts';
import type { Screen } from '../views/screen.ts';

export interface EstimateDependencies extends FeatureDependencies {
  readonly estimates: Estimates;
  readonly estimation: EstimateDialogue;
  readonly dialogues: Dialogues;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * `/estimate`, and what can be done with its result. The buttons of a result tell of the last estimate that is kept,
 * with the rules of today: they work after a restart and months later.
 */
export function createEstimateFeature(dependencies: EstimateDependencies): Feature {
  const { t, catalog, estimates, estimation, dialogues, today } = dependencies;
  const feature = createFeature();

  feature.command('estimate', async (ctx) => {
    const isPrivate = ctx.chat.type === 'private';
    const isLeft = isPrivate && (await dialogues.unfinished(ctx.chat.id)) === estimation.dialogue.name;
    const kept = isPrivate && !isLeft ? await estimates.of(ctx.chat.id) : undefined;
    if (kept) await show(ctx, keptScreen(t, kept));
    else await dialogues.offer(ctx, estimation.dialogue);
  });

  feature.press(ROUTES.estimateStart, (ctx, { benefit }) =>
    dialogues.open(
      ctx,
      estimation.dialogue,
      estimation.startFor(benefit === undefined ? undefined : catalog().findBenefit(benefit)),
    ),
  );

  feature.press(ROUTES.estimate, (ctx, { status, part, page }) =>
    withEstimate(ctx, (inputs) => show(ctx, partScreen(inputs, status, part, page))),
  );

  feature.press(ROUTES.estimateChange, (ctx, { step }) =>
    withEstimate(ctx, (inputs) =>
      step === undefined
        ? show(ctx, changeScreen(t, inputs, estimation.stepsOf(inputs)))
        : dialogues.open(ctx, estimation.dialogue, estimation.change(inputs, step)),
    ),
  );

  feature.press(ROUTES.estimateCondition, (ctx, { status, condition, state }) =>
    withEstimate(ctx, async (inputs, chatId) => {
      const changed = { ...inputs, facts: withFact(inputs.facts, condition, state) };
      await estimates.keep(chatId, changed);
      await show(ctx, partScreen(changed, status, 'conditions', 0));
    }),
  );

  feature.press(ROUTES.estimateFile, (ctx) => withEstimate(ctx, (inputs) => sendFile(ctx, inputs)));

  /** The estimate of the one who presses, which is nobody else's business. */
  async function withEstimate(
    ctx: BotContext,
    use: (inputs: EstimateInputs, chatId: number) => Promise<void>,
  ): Promise<void> {
    const inputs = ctx.chat?.type === 'private' ? await estimates.of(ctx.chat.id) : undefined;
    if (inputs && ctx.chat) await use(inputs, ctx.chat.id);
    else await show(ctx, noEstimateScreen(t));
  }

  function partScreen(
    inputs: EstimateInputs,
    status: EstimateStatus | undefined,
    part: EstimatePart,
    page: number,
  ): Screen {
    const { benefits } = catalog();
    const found = estimate(benefits, inputs);
    const benefitOf = ruledBenefits(benefits);
    const one = found.find((each) => each.status === status);
    // A status that has been taken out since leaves the others.
    if (!one) return estimateScreen(t, found, inputs, benefitOf);
    switch (part) {
      case 'result':
        return statusScreen(t, one, inputs, benefitOf, page);
      case 'conditions':
        return conditionsScreen(t, one);
      case 'formulas':
        return formulasScreen(t, one, inputs, benefitOf, { page, today: today() });
    }
  }

  async function sendFile(ctx: BotContext, inputs: EstimateInputs): Promise<void> {
    const { benefits } = catalog();
    const sheet = estimateSheet(t, estimate(benefits, inputs), inputs, ruledBenefits(benefits), today());
    const file = new InputFile(Buffer.from(sheet), t.text('estimate-file-name', { date: today() }));
    await Promise.all([
      answerPress(ctx),
      ctx.replyWithDocument(file, {
        caption: t('estimate-file').value,
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [navigationRow(t, resultOf(undefined))] },
      }),
    ]);
  }

  return feature;
}

function withFact(
  facts: EstimateInputs['facts'],
  condition: Condition,
  state: ConditionState,
): EstimateInputs['facts'] {
  const { [condition]: _, ...others } = facts;
  return state === 'unknown' ? others : { ...others, [condition]: state === 'holds' };
}
