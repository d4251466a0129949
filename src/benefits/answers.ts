import { z } from 'zod';
import { ESTIMATE_STATUSES, type EstimateInputs, estimateInputs, statusYear } from './inputs.ts';

const { year: _, yearsFromStart: __, statuses: ___, ...figures } = estimateInputs.unwrap().shape;

/** What has been answered on the way to an estimate: the year of the status as people tell it, by the calendar. */
export const estimateAnswers = z
  .strictObject({
    ...figures,
    statuses: z.array(z.enum(ESTIMATE_STATUSES)).readonly(),
    /** Null: not given yet, or not known. */
    sinceYear: z.int().min(2000).max(2060).nullable(),
  })
  .readonly();
export type EstimateAnswers = z.infer<typeof estimateAnswers>;

export const NO_ANSWERS: EstimateAnswers = {
  statuses: [],
  sinceYear: null,
  years: 3,
  profit: null,
  propertyValue: null,
  landRight: null,
  landCadastralValue: null,
  activity: null,
  payroll: null,
  investment: null,
  facts: {},
};

/** Counted from this year, or from the year of a status that is still to come. */
export function inputsOf({ sinceYear, ...answers }: EstimateAnswers, thisYear: number): EstimateInputs {
  const year = Math.max(thisYear, sinceYear ?? thisYear);
  return { ...answers, year, yearsFromStart: sinceYear === null ? null : year - sinceYear + 1 };
}

export function answersOf(inputs: EstimateInputs): EstimateAnswers {
  const { year: _year, yearsFromStart, ...answers } = inputs;
  return { ...answers, sinceYear: yearsFromStart === null ? null : statusYear(inputs) };
}
