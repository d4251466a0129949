import {
  answersOf,
  type EstimateAnswers,
  estimateAnswers,
  inputsOf,
  NO_ANSWERS,
} from '../../benefits/answers.ts';
import { opensTo } from '../../benefits/conditions.ts';
import { estimate } from '../../benefits/estimate.ts';
import { ESTIMATE_STATUSES, type EstimateInputs } from '../../benefits/inputs.ts';
import { questionsFor } from '../../benefits/questions.ts';
import type { Benefit } from '../../catalog/model.ts';
import type { Estimates } from '../../people/estimates.ts';
import type { EstimateStep } from '../button-choices.ts';
import type { FeatureDependencies } from '../feature.ts';
import { estimateScreen, ruledBenefits } from '../views/estimate.ts';
import { answeredLine } from '../views/estimate-change.ts';
import { defineDialogue } from './define-dialogue.ts';
import { type Dialogue, type Draft, END } from './dialogue.ts';
import { estimateSteps } from './estimate-steps.ts';

export interface EstimateDialogueDependencies extends FeatureDependencies {
  readonly estimates: Estimates;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface EstimateDialogue {
  readonly dialogue: Dialogue<EstimateAnswers>;
  /** With the statuses that a benefit is for; without one, from the beginning. */
  startFor(benefit: Benefit | undefined): Draft;
  /** One answer of an estimate that is there, and back to it. */
  change(inputs: EstimateInputs, step: EstimateStep): Draft;
  /** The steps whose answers count in an estimate. */
  stepsOf(inputs: EstimateInputs): readonly EstimateStep[];
}

/** `/estimate`: who one is or could become, then the figures that count for it; the end is kept and shown. */
export function createEstimateDialogue({
  t,
  catalog,
  estimates,
  today,
}: EstimateDialogueDependencies): EstimateDialogue {
  const thisYear = () => Number(today().slice(0, 4));
  const steps = estimateSteps({
    t,
    thisYear,
    questions: (answers) => questionsFor(catalog().benefits, inputsOf(answers, thisYear())),
  });
  const dialogue = defineDialogue<EstimateAnswers>({
    name: 'estimate',
    version: 1,
    answers: estimateAnswers,
    empty: NO_ANSWERS,
    steps,
    summary: (answers) => answeredLine(t, inputsOf(answers, thisYear()), answers.sinceYear),
    async finish(answers, { chatId }) {
      const inputs = inputsOf(answers, thisYear());
      await estimates.keep(chatId, inputs);
      const { benefits } = catalog();
      return estimateScreen(t, estimate(benefits, inputs), inputs, ruledBenefits(benefits));
    },
  });
  return {
    dialogue,
    startFor(benefit) {
      const rule = benefit?.rule;
      const statuses = rule ? ESTIMATE_STATUSES.filter((status) => opensTo(status, rule)) : [];
      return dialogue.begin(statuses.length > 0 ? { answers: { ...NO_ANSWERS, statuses } } : {});
    },
    change: (inputs, step) => dialogue.begin({ answers: answersOf(inputs), step, returnTo: END }),
    stepsOf: (inputs) => {
      const answers = answersOf(inputs);
      return steps.filter((step) => step.isAsked?.(answers) ?? true).map(({ name }) => name);
    },
  };
}
