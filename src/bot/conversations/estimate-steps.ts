import type { EstimateAnswers } from '../../benefits/answers.ts';
import { ESTIMATE_STATUSES, YEARS_MAX } from '../../benefits/inputs.ts';
import { readSince } from '../../benefits/read-choices.ts';
import { readYears } from '../../benefits/read-figures.ts';
import { readStatuses } from '../../benefits/read-statuses.ts';
import { html } from '../../telegram/html.ts';
import { statusName } from '../views/estimate.ts';
import { choice, next, type Reply, stay, wrong } from './dialogue.ts';
import { activityStep, figureStep, landRightStep, shareStep } from './estimate-figures.ts';
import { type EstimateStepOf, type EstimateStepTools, rowsOf, words } from './estimate-step.ts';

/** Only what counts for the statuses chosen is asked; what is not known can be passed over. */
export function estimateSteps(tools: EstimateStepTools): readonly EstimateStepOf[] {
  return [
    statusesStep(tools),
    sinceStep(tools),
    yearsStep(tools),
    figureStep(tools, 'profit', 'profit', [0, 10, 50, 100, 500]),
    figureStep(tools, 'property', 'propertyValue', [0, 50, 200, 500, 1000]),
    landRightStep(tools),
    figureStep(tools, 'land', 'landCadastralValue', [20, 50, 100, 300]),
    activityStep(tools),
    figureStep(tools, 'payroll', 'payroll', [10, 30, 100, 300]),
    shareStep(tools),
    figureStep(tools, 'investment', 'investment', [0, 100, 200, 500, 1000]),
  ];
}

function statusesStep({ t }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'statuses');
  return {
    name: 'statuses',
    expected,
    show: ({ statuses }) => ({
      question,
      rows: [
        ...rowsOf(
          ESTIMATE_STATUSES.map((status) => {
            const isChosen = statuses.includes(status);
            const name = t.text(`estimate-status-${status}.button`);
            return choice(
              isChosen ? t.text('estimate-chosen', { name }) : name,
              `${isChosen ? 'off' : 'on'}-${status}`,
            );
          }),
        ),
        ...(statuses.length > 0 ? [[choice(t.text('estimate-next'), 'next', 'primary')]] : []),
      ],
    }),
    press(value, answers) {
      const { statuses } = answers;
      if (value === 'next') return statuses.length > 0 ? next(answers) : wrong(expected());
      const status = ESTIMATE_STATUSES.find((each) => value === `on-${each}` || value === `off-${each}`);
      if (status === undefined) return undefined;
      const isOn = value.startsWith('on-');
      return stay({
        ...answers,
        statuses: ESTIMATE_STATUSES.filter((each) => (each === status ? isOn : statuses.includes(each))),
      });
    },
    read({ text = '' }, answers) {
      const statuses = readStatuses(text);
      if (!statuses) return undefined;
      const names = statuses.map((status) => statusName(t, status)).join(', ');
      return next({ ...answers, statuses }, { accepted: html`${names}` });
    },
  };
}

const FIRST_STATUS_YEAR = 2000;
const LAST_STATUS_YEAR = 2060;

function sinceStep({ t, questions, thisYear }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'since');
  const answer = (sinceYear: number | null, answers: EstimateAnswers): Reply<EstimateAnswers> =>
    next({ ...answers, sinceYear });
  return {
    name: 'since',
    expected,
    isAsked: (answers) => questions(answers).since,
    show: () => ({
      question,
      rows: [
        [choice(t.text('estimate-since-none'), 'none')],
        ...rowsOf(
          [0, 1, 2, 3].map((ago) => String(thisYear() - ago)).map((year) => choice(year, year)),
          4,
        ),
      ],
    }),
    press: (value, answers) =>
      value === 'none'
        ? answer(null, answers)
        : /^20\d\d$/.test(value)
          ? answer(Number(value), answers)
          : undefined,
    read({ text = '' }, answers) {
      const year = readSince(text);
      if (year === undefined) return undefined;
      if (year === null) return answer(null, answers);
      const isLikely = year >= FIRST_STATUS_YEAR && year <= LAST_STATUS_YEAR;
      const accepted = t('estimate-since-answer', { year: String(year) });
      return isLikely ? next({ ...answers, sinceYear: year }, { accepted }) : wrong(expected());
    },
    skip: (answers) => ({ ...answers, sinceYear: null }),
  };
}

function yearsStep({ t }: EstimateStepTools): EstimateStepOf {
  const { question, expected } = words(t, 'years');
  const answer = (text: string, answers: EstimateAnswers) => {
    const years = readYears(text, YEARS_MAX);
    return years === undefined
      ? undefined
      : next({ ...answers, years }, { accepted: t('estimate-years', { years }) });
  };
  return {
    name: 'years',
    expected,
    show: () => ({
      question,
      rows: rowsOf(
        [1, 3, 5, 10].map((years) => choice(t.text('estimate-years', { years }), String(years))),
        4,
      ),
    }),
    press: answer,
    read: ({ text = '' }, answers) => answer(text, answers),
  };
}
