import type { Procedure } from './model.ts';

/** The steps that say what has to be so before one applies. */
export const conditionSteps = ({ steps }: Procedure): readonly string[] =>
  steps.map(({ text }) => text).filter((text) => CONDITION.test(text));

const CONDITION = /^(?:Проверьте|Убедитесь|Сверьте|Подтвердите|Посчитайте)/u;
