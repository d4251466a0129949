import type { Benefit, BenefitRule, Requirement } from '../catalog/model.ts';
import { CIRCUMSTANCES, HOLDER_STATUSES } from '../catalog/vocabulary.ts';
import {
  benefitYear,
  type Condition,
  type EstimateInputs,
  type EstimateStatus,
  statusYear,
} from './inputs.ts';
import { Exact, type Money } from './money.ts';

/** The order is fixed: buttons count on it. */
export const CONDITION_STATES = ['holds', 'fails', 'unknown'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

/** One requirement of a rule as it stands with the figures given. */
export interface CheckedCondition {
  readonly requirement: Requirement;
  readonly state: ConditionState;
  /** What there is beside what is needed, where both are numbers: «50 % при норме 70 %»; null is not known. */
  readonly measure:
    | { readonly unit: 'pct'; readonly has: number; readonly needs: number }
    | { readonly unit: 'rub'; readonly has: Money | null; readonly needs: Money }
    | undefined;
  /** What is asked of the user to settle it; undefined where a figure or a choice does. */
  readonly condition: Condition | undefined;
}

/** Whether the status is what the rule is for. */
export function opensTo(status: EstimateStatus, { requires }: BenefitRule): boolean {
  const isHolder = HOLDER_STATUSES.some((holder) => holder === status);
  if (isHolder)
    return requires.some(({ fact, value }) => fact === 'status' && value.some((s) => s === status));
  const isForIt = requires.some(({ fact }) => fact === 'it-accreditation');
  if (status === 'it-accredited') return isForIt;
  return !isForIt && !requires.some(({ fact }) => fact === 'status');
}

/**
 * Whether the rule is out of the question for what was chosen: a tax on one's own land for a tenant, production for
 * who develops technology. `open` where the choice itself is missing: such rules exclude each other, so none of them
 * may be counted.
 */
export function choiceOf({ rule }: RuledBenefit, inputs: EstimateInputs): 'made' | 'open' | 'other' {
  const { landRight, activity } = inputs;
  const right = rule.tax === 'land' ? 'owned' : rule.tax === 'land-lease' ? 'leased' : undefined;
  if (right !== undefined && landRight !== null && landRight !== right) return 'other';
  const wanted = rule.requires.flatMap(({ fact, value }) =>
    fact === 'other' && (value === 'technology-development' || value === 'production') ? value : [],
  );
  if (wanted.length > 0 && activity !== null && !wanted.includes(activity)) return 'other';
  const isOpen = (right !== undefined && landRight === null) || (wanted.length > 0 && activity === null);
  return isOpen ? 'open' : 'made';
}

export type RuledBenefit = Benefit & { readonly rule: BenefitRule };

/**
 * The rule of article 56.1 of the Tax Code: for a status given after this day the benefits are kept past the first
 * years only as far as one invests no less than they are worth.
 */
const INVESTMENT_LAW = { since: '2026-04-01', freeYears: 3 };

/** @param benefitsWorth what the benefits with the rule on investments come to over the years estimated */
export function checkConditions(
  { requires }: BenefitRule,
  inputs: EstimateInputs,
  status: EstimateStatus,
  benefitsWorth: Money,
): readonly CheckedCondition[] {
  return requires
    .filter((requirement) => isRelevant(requirement, inputs))
    .map((requirement) => ({
      requirement,
      condition: conditionOf(requirement),
      ...stateOf(requirement, inputs, status, benefitsWorth),
    }));
}

type Judged = Pick<CheckedCondition, 'state' | 'measure'>;

function stateOf(
  requirement: Requirement,
  inputs: EstimateInputs,
  status: EstimateStatus,
  benefitsWorth: Money,
): Judged {
  const { facts, investment, landRight, activity } = inputs;
  switch (requirement.fact) {
    case 'status':
      return judged(true);
    case 'it-accreditation':
      return judged(facts['it-accreditation'] ?? (status === 'it-accredited' || undefined));
    case 'share-of-revenue-from-activity': {
      const has = facts['share-of-revenue-from-activity'];
      if (has === undefined) return judged(undefined);
      return { ...judged(has >= requirement.value), measure: { unit: 'pct', has, needs: requirement.value } };
    }
    case 'investment': {
      if (requirement.unit === 'rub-per-ha') return judged(facts['investment-per-hectare']);
      const needs = requirement.unit === 'rub' ? new Exact(requirement.value).toFixed(2) : benefitsWorth;
      const isEnough = investment === null ? undefined : new Exact(investment).greaterThanOrEqualTo(needs);
      const isDue = !isOfInvestmentLaw(requirement) || lastBenefitYear(inputs) > INVESTMENT_LAW.freeYears;
      return {
        ...judged(isDue || isEnough ? isEnough : undefined),
        measure: { unit: 'rub', has: investment, needs },
      };
    }
    default: {
      const condition = conditionOf(requirement);
      if (condition === 'land-owned') return judged(isOne(landRight, 'owned'));
      if (condition === 'land-leased-from-city') return judged(isOne(landRight, 'leased'));
      if (condition === 'technology-development' || condition === 'production') {
        return judged(isOne(activity, condition));
      }
      return judged(condition && facts[condition]);
    }
  }
}

const lastBenefitYear = (inputs: EstimateInputs): number =>
  benefitYear(inputs, inputs.year + inputs.years - 1);

const isOne = <T>(value: T | null, wanted: T): boolean | undefined =>
  value === null ? undefined : value === wanted;

const judged = (holds: boolean | undefined): Judged => ({
  state: holds === undefined ? 'unknown' : holds ? 'holds' : 'fails',
  measure: undefined,
});

function conditionOf(requirement: Requirement): Condition | undefined {
  switch (requirement.fact) {
    case 'tax-debt-none':
    case 'separate-accounting':
    case 'average-salary':
    case 'it-accreditation':
      return requirement.fact;
    case 'investment':
      return requirement.unit === 'rub-per-ha' ? 'investment-per-hectare' : undefined;
    case 'other':
      return requirement.op === '='
        ? CIRCUMSTANCES.find((circumstance) => circumstance === requirement.value)
        : // The one share among the rules: how much of the premises manufacturing occupies.
          'manufacturing-premises';
    default:
      return undefined;
  }
}

/** Who had the status before the law of article 56.1 began is not asked for investments. */
const isRelevant = (requirement: Requirement, inputs: EstimateInputs): boolean =>
  !isOfInvestmentLaw(requirement) || isUnderInvestmentLaw(inputs);

/** Of a status given in the very year of the law it is not known on which side of the day it is. */
export const isUnderInvestmentLaw = (inputs: EstimateInputs): boolean =>
  statusYear(inputs) >= Number(INVESTMENT_LAW.since.slice(0, 4));

export const isOfInvestmentLaw = (requirement: Requirement): boolean =>
  requirement.fact === 'investment' && requirement.unit === 'pct-of-benefits';

/** A condition that fails; that on investments, not before the years that are free of it are over. */
export const failsIn = (conditions: readonly CheckedCondition[], yearOfBenefit: number): boolean =>
  conditions.some(
    ({ requirement, state }) =>
      state === 'fails' && (!isOfInvestmentLaw(requirement) || yearOfBenefit > INVESTMENT_LAW.freeYears),
  );
