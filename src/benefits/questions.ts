import type { Benefit } from '../catalog/model.ts';
import { choiceOf, isOfInvestmentLaw, isUnderInvestmentLaw } from './conditions.ts';
import { benefitsOf, figureOf, gapOver } from './estimate.ts';
import type { EstimateInputs, FigureName } from './inputs.ts';

/** What is worth asking for the statuses chosen and what is known already; all else changes nothing. */
export interface Questions {
  /** The year of the status: some rate or term counts from it. */
  readonly since: boolean;
  readonly figures: ReadonlySet<FigureName>;
  /** Whether land is owned or leased. */
  readonly landRight: boolean;
  /** What an agreement with a special economic zone is about. */
  readonly activity: boolean;
  readonly revenueShare: boolean;
}

export function questionsFor(benefits: readonly Benefit[], inputs: EstimateInputs): Questions {
  const all = inputs.statuses.flatMap((status) => benefitsOf(benefits, status));
  const usable = all.filter((benefit) => gapOver(benefit, inputs) === undefined);
  const possible = usable.filter((benefit) => choiceOf(benefit, inputs) !== 'other');
  const requirements = possible.flatMap(({ rule }) => rule.requires);
  const isInvestmentAsked = requirements.some(
    (requirement) =>
      requirement.fact === 'investment' &&
      (requirement.unit === 'rub' || (isOfInvestmentLaw(requirement) && isUnderInvestmentLaw(inputs))),
  );
  return {
    since: all.some(
      ({ rule }) =>
        rule.calculable &&
        (rule.term.years !== null ||
          rule.preferential.some(({ yearsFromStart }) => yearsFromStart !== null) ||
          rule.requires.some(isOfInvestmentLaw)),
    ),
    figures: new Set([
      ...possible.flatMap((benefit) => figureOf(benefit) ?? []),
      ...(isInvestmentAsked ? (['investment'] as const) : []),
    ]),
    landRight: usable.some(({ rule }) => rule.base === 'land-cadastral-value'),
    activity: possible.some(({ rule }) =>
      rule.requires.some(
        ({ fact, value }) =>
          fact === 'other' && (value === 'technology-development' || value === 'production'),
      ),
    ),
    revenueShare: requirements.some(({ fact }) => fact === 'share-of-revenue-from-activity'),
  };
}
