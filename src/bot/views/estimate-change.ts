import type { EstimateInputs } from '../../benefits/inputs.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { EstimateStep } from '../button-choices.ts';
import { ROUTES } from '../routes.ts';
import { resultOf, statusName, termText } from './estimate.ts';
import { inputsLine } from './estimate-notes.ts';
import { navigationRow } from './parts.ts';
import { inFittingRows, pressButton, type Screen } from './screen.ts';

/** What the estimate is of: the statuses, the years, the figures. */
const givenLines = (t: Translate, inputs: EstimateInputs): Html =>
  joinHtml([
    html`${inputs.statuses.map((status) => statusName(t, status)).join(', ')} · ${termText(t, inputs)}`,
    inputsLine(t, inputs),
  ]);

const anewButton = (t: Translate) =>
  pressButton(t.text('estimate-button-anew'), ROUTES.estimateStart.pack({}));

/** For who begins once more: the estimate that is there, or another one. */
export const keptScreen = (t: Translate, inputs: EstimateInputs): Screen => ({
  text: joinHtml([t('estimate-kept'), givenLines(t, inputs)], '\n\n'),
  keyboard: [
    [pressButton(t.text('estimate-button-show'), resultOf(undefined), 'primary')],
    [anewButton(t)],
    navigationRow(t),
  ],
});

/**
 * What the estimate was made of, each to be changed alone.
 *
 * @param steps those whose answers count for the statuses chosen
 */
export const changeScreen = (
  t: Translate,
  inputs: EstimateInputs,
  steps: readonly EstimateStep[],
): Screen => ({
  text: joinHtml([t('estimate-change'), givenLines(t, inputs)], '\n\n'),
  keyboard: [
    ...inFittingRows(
      steps.map((step) => pressButton(t.text(`estimate-step-${step}`), ROUTES.estimateChange.pack({ step }))),
      2,
      ({ text }) => text,
    ),
    [anewButton(t)],
    navigationRow(t, resultOf(undefined)),
  ],
});

/** For a button of an estimate that is not kept any more. */
export const noEstimateScreen = (t: Translate): Screen => ({
  text: t('estimate-none'),
  keyboard: [[startButton(t, undefined, 'primary')], navigationRow(t)],
});

export const startButton = (t: Translate, benefit?: string, style?: 'primary') =>
  pressButton(t.text('menu-estimate'), ROUTES.estimateStart.pack({ benefit }), style);

/** What stands above the questions of the conversation: what is answered already. */
export function answeredLine(t: Translate, inputs: EstimateInputs, sinceYear: number | null): Html {
  return joinHtml([
    inputs.statuses.length > 0 && html`${inputs.statuses.map((status) => statusName(t, status)).join(', ')}`,
    sinceYear !== null && t('estimate-since-answer', { year: String(sinceYear) }),
    inputsLine(t, inputs),
  ]);
}
