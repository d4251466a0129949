import type { EstimateAnswers } from '../../benefits/answers.ts';
import { type FigureName, LAND_RIGHTS, ZONE_ACTIVITIES } from '../../benefits/inputs.ts';
import { Exact, type Money, toMoney } from '../../benefits/money.ts';
import { readActivity, readLandRight } from '../../benefits/read-choices.ts';
import { readShare } from '../../benefits/read-figures.ts';
import { readMoney } from '../../benefits/read-money.ts';
import { html } from '../../telegram/html.ts';
import { pct, roughAmount } from '../views/estimate-amounts.ts';
import { figureText } from '../views/estimate-notes.ts';
import { capitalised } from '../views/format.ts';
import { choice, next, wrong } from './dialogue.ts';
import { type EstimateStepOf, type EstimateStepTools, rowsOf, words } from './estimate-step.ts';

const MILLION = 1e6;

/** @param presets in millions of roubles */
export function figureStep(
  { t, questions }: EstimateStepTools,
  step: 'profit' | 'property' | 'land' | 'payroll' | 'investment',
  figure: FigureName,
  presets: readonly number[],
): EstimateStepOf {
  const { question, expected } = words(t, step);
  const amountOf = (millions: number): Money => toMoney(new Exact(millions).times(MILLION));
  return {
    name: step,
    expected,
    isAsked: (answers) => questions(answers).figures.has(figure) && (step !== 'land' || hasLand(answers)),
    show: () => ({
      question,
      rows: rowsOf(
        presets.map((millions) =>
          choice(
            millions === 0 ? t.text(`estimate-zero-${step}`) : roughAmount(t, amountOf(millions)),
            String(millions),
          ),
        ),
        3,
      ),
    }),
    press(value, answers) {
      const millions = presets.find((preset) => String(preset) === value);
      return millions === undefined ? undefined : next({ ...answers, [figure]: amountOf(millions) });
    },
    read({ text = '' }, answers) {
      const { money, problem } = readMoney(text);
      if (problem === 'unclear') return undefined;
      if (problem !== undefined) return wrong(t(`estimate-problem-${problem}`));
      const known = { ...answers, [figure]: money };
      return next(known, { accepted: html`${capitalised(figureText(t, figure, known) ?? '')}` });
    },
    skip: (answers) => ({ ...answers, [figure]: null }),
  };
}

const hasLand = ({ landRight }: EstimateAnswers): boolean => landRight === 'owned' || landRight === 'leased';

export function landRightStep({ t, questions }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'land-right');
  const answer = (landRight: EstimateAnswers['landRight'], answers: EstimateAnswers) =>
    next({ ...answers, landRight });
  return {
    name: 'land-right',
    expected,
    isAsked: (answers) => questions({ ...answers, landRight: null }).landRight,
    show: () => ({
      question,
      rows: LAND_RIGHTS.map((right) => [choice(t.text(`estimate-land-${right}`), right)]),
    }),
    press(value, answers) {
      const right = LAND_RIGHTS.find((each) => each === value);
      return right && answer(right, answers);
    },
    read({ text = '' }, answers) {
      const right = readLandRight(text);
      return right && answer(right, answers);
    },
    skip: (answers) => ({ ...answers, landRight: null }),
  };
}

export function activityStep({ t, questions }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'activity');
  return {
    name: 'activity',
    expected,
    isAsked: (answers) =>
      answers.landRight === 'leased' && questions({ ...answers, activity: null }).activity,
    show: () => ({
      question,
      rows: ZONE_ACTIVITIES.map((activity) => [choice(t.text(`estimate-activity-${activity}`), activity)]),
    }),
    press(value, answers) {
      const activity = ZONE_ACTIVITIES.find((each) => each === value);
      return activity && next({ ...answers, activity });
    },
    read({ text = '' }, answers) {
      const activity = readActivity(text);
      return activity && next({ ...answers, activity });
    },
    skip: (answers) => ({ ...answers, activity: null }),
  };
}

const SHARE = 'share-of-revenue-from-activity';

export function shareStep({ t, questions }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'share');
  const answer = (text: string, answers: EstimateAnswers) => {
    const share = readShare(text);
    return share === undefined
      ? undefined
      : next({ ...answers, facts: { ...answers.facts, [SHARE]: share } });
  };
  return {
    name: 'share',
    expected,
    isAsked: (answers) => questions(answers).revenueShare,
    show: () => ({
      question,
      rows: rowsOf(
        [100, 90, 70, 50].map((share) => choice(pct(t, share), String(share))),
        4,
      ),
    }),
    press: answer,
    read: ({ text = '' }, answers) => answer(text, answers),
    skip: ({ facts: { [SHARE]: _, ...facts }, ...answers }) => ({ ...answers, facts }),
  };
}
