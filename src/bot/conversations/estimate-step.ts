import type { EstimateAnswers } from '../../benefits/answers.ts';
import type { Questions } from '../../benefits/questions.ts';
import type { Html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { EstimateStep } from '../button-choices.ts';
import { inFittingRows } from '../views/screen.ts';
import type { Choice, Step } from './dialogue.ts';

export interface EstimateStepTools {
  readonly t: Translate;
  readonly questions: (answers: EstimateAnswers) => Questions;
  readonly thisYear: () => number;
}

export type EstimateStepOf = Step<EstimateAnswers> & { readonly name: EstimateStep };

/** What every step says: its question and, to an input that is none, what is expected. */
export const words = (t: Translate, step: EstimateStep) => ({
  question: t(`estimate-ask-${step}`),
  expected: (): Html => t(`estimate-expected-${step}`),
});

export const rowsOf = (choices: readonly Choice[], perRow = 2): Choice[][] =>
  inFittingRows(choices, perRow, ({ label }) => label);
