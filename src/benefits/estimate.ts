import type { Benefit, RuleBase } from '../catalog/model.ts';
import type { RuleTax } from '../catalog/vocabulary.ts';
import {
  type CheckedCondition,
  checkConditions,
  choiceOf,
  failsIn,
  isOfInvestmentLaw,
  opensTo,
  type RuledBenefit,
} from './conditions.ts';
import { benefitYear, type EstimateInputs, type EstimateStatus, type FigureName } from './inputs.ts';
import { Exact, inKopecks, type Money, sumOf, toMoney } from './money.ts';
import { generalPctIn, type RateGap, ratesIn, type YearRates } from './rates.ts';

/**
 * Why a line is not part of the total. `choice-open`: of rules that exclude each other it is not known which holds;
 * `unconfirmed`: nobody has lately confirmed that the benefit is in force, or its figures are from before the reform.
 */
export type NotCounted = RateGap | 'condition-failed' | 'choice-open' | 'unconfirmed';

/** One tax of one status in one year. */
export interface EstimateLine {
  readonly status: EstimateStatus;
  readonly year: number;
  readonly slug: string;
  readonly tax: RuleTax;
  /** The sums are null where nothing can be calculated. */
  readonly base: Money | null;
  readonly general: Money | null;
  /** What is paid with the benefit: at least and at most. */
  readonly preferentialMin: Money | null;
  readonly preferentialMax: Money | null;
  readonly savingMin: Money | null;
  readonly savingMax: Money | null;
  readonly counted: boolean;
  readonly reason: NotCounted | null;
  /** In per cent; undefined where there is none. */
  readonly generalPct: number | undefined;
  readonly rates: Exclude<YearRates, { gap: RateGap }> | undefined;
}

export interface StatusEstimate {
  readonly status: EstimateStatus;
  readonly lines: readonly EstimateLine[];
  /**
   * Benefits of the status that no line tells of: the figure they are taken of is not known. With `gap` there is
   * nothing to calculate with it either.
   */
  readonly withoutFigure: readonly {
    readonly slug: string;
    readonly figure: FigureName;
    readonly gap: RateGap | undefined;
  }[];
  /** By the slug of the benefit. */
  readonly conditions: ReadonlyMap<string, readonly CheckedCondition[]>;
  /** Of the counted lines alone. */
  readonly savingMin: Money;
  readonly savingMax: Money;
}

const FIGURE_OF: Readonly<Record<RuleBase, FigureName | undefined>> = {
  'taxable-profit': 'profit',
  'property-average-value': 'propertyValue',
  'land-cadastral-value': 'landCadastralValue',
  payroll: 'payroll',
  vehicle: undefined,
  turnover: undefined,
};

/** The figure that a rule takes its rate of; undefined where it is none that is asked for. */
export const figureOf = ({ rule }: RuledBenefit): FigureName | undefined => FIGURE_OF[rule.base];

/** The benefits with a rule that are for the status, in the catalogue's order. */
export const benefitsOf = (benefits: readonly Benefit[], status: EstimateStatus): readonly RuledBenefit[] =>
  benefits.filter(
    (benefit): benefit is RuledBenefit => benefit.rule !== null && opensTo(status, benefit.rule),
  );

/**
 * What the benefits of each status are worth, year by year. The statuses stand beside each other, never together: one
 * tax is saved once. A condition that is not known to hold is taken to, and told.
 */
export const estimate = (benefits: readonly Benefit[], inputs: EstimateInputs): readonly StatusEstimate[] =>
  inputs.statuses.map((status) => estimateStatus(benefitsOf(benefits, status), inputs, status));

function estimateStatus(
  benefits: readonly RuledBenefit[],
  inputs: EstimateInputs,
  status: EstimateStatus,
): StatusEstimate {
  const possible = benefits.filter((benefit) => choiceOf(benefit, inputs) !== 'other');
  const worked = yearsOf(inputs).flatMap((year) =>
    possible.flatMap((benefit) => lineOf(benefit, inputs, status, year)),
  );
  const conditionsAt = (worth: Money) =>
    new Map(possible.map(({ slug, rule }) => [slug, checkConditions(rule, inputs, status, worth)]));
  // What the investments stand against is what is saved when all else holds.
  const received = settle(worked, conditionsAt('0.00'), inputs);
  const bound = new Set(
    possible.filter(({ rule }) => rule.requires.some(isOfInvestmentLaw)).map(({ slug }) => slug),
  );
  const worth = sumOf(
    received.flatMap((line) => (line.counted && bound.has(line.slug) ? (line.savingMax ?? []) : [])),
  );
  const conditions = conditionsAt(worth);
  const lines = settle(worked, conditions, inputs);
  const counted = lines.filter((line) => line.counted);
  return {
    status,
    lines,
    withoutFigure: possible.flatMap((benefit) => {
      const figure = figureOf(benefit);
      return figure !== undefined && inputs[figure] === null
        ? { slug: benefit.slug, figure, gap: gapOver(benefit, inputs) }
        : [];
    }),
    conditions,
    savingMin: sumOf(counted.flatMap(({ savingMin }) => savingMin ?? [])),
    savingMax: sumOf(counted.flatMap(({ savingMax }) => savingMax ?? [])),
  };
}

/** Takes out of the total what a failing condition forbids. */
const settle = (
  lines: readonly EstimateLine[],
  conditions: StatusEstimate['conditions'],
  inputs: EstimateInputs,
): readonly EstimateLine[] =>
  lines.map((line) => {
    const isFailed = failsIn(conditions.get(line.slug) ?? [], benefitYear(inputs, line.year));
    return isFailed && line.rates ? { ...line, counted: false, reason: 'condition-failed' } : line;
  });

/** Why there is no rate in any of the years; undefined where one of them has one. */
export function gapOver(benefit: RuledBenefit, inputs: EstimateInputs): RateGap | undefined {
  const gaps = yearsOf(inputs).map(
    (year) => ratesIn(benefit, year, benefitYear(inputs, year), inputs.investment).gap,
  );
  return gaps.every((gap) => gap !== undefined) ? gaps[0] : undefined;
}

const yearsOf = ({ year, years }: EstimateInputs): number[] =>
  Array.from({ length: years }, (_, index) => year + index);

/** Nothing where the figure is not known; a line without sums where no figure would do. */
function lineOf(
  benefit: RuledBenefit,
  inputs: EstimateInputs,
  status: EstimateStatus,
  year: number,
): EstimateLine | [] {
  const { slug, rule } = benefit;
  const figure = figureOf(benefit);
  const base = figure === undefined ? null : inputs[figure];
  if (figure !== undefined && base === null) return [];
  const found = ratesIn(benefit, year, benefitYear(inputs, year), inputs.investment);
  const generalPct = generalPctIn(rule, year);
  const gap = base === null || generalPct === undefined ? 'not-calculable' : found.gap;
  const common = { status, year, slug, tax: rule.tax, generalPct };
  if (base === null || generalPct === undefined || gap === 'not-calculable') {
    return { ...common, ...NO_SUMS, counted: false, reason: 'not-calculable', rates: undefined };
  }
  const rates = found.gap === undefined ? found : undefined;
  const reason = gap ?? doubtOf(benefit, inputs);
  return {
    ...common,
    ...sumsOf(benefit, base, generalPct, rates),
    counted: reason === null,
    reason,
    rates,
  };
}

const NO_SUMS = {
  base: null,
  general: null,
  preferentialMin: null,
  preferentialMax: null,
  savingMin: null,
  savingMax: null,
} as const;

function doubtOf(benefit: RuledBenefit, inputs: EstimateInputs): NotCounted | null {
  if (choiceOf(benefit, inputs) === 'open') return 'choice-open';
  return benefit.status === 'unconfirmed' || benefit.confidence === 'low' ? 'unconfirmed' : null;
}

/**
 * The tax without the benefit and with it; the saving is the difference of the two as they are paid. Nobody has to use
 * a benefit (НК РФ, ст. 56, п. 2), so it never costs more than the general rate.
 */
function sumsOf(
  { rule }: RuledBenefit,
  base: Money,
  generalPct: number,
  rates: Exclude<YearRates, { gap: RateGap }> | undefined,
) {
  const usual = percentOf(new Exact(base), generalPct);
  const general = inKopecks(usual);
  const paid = (ratePct: number) => {
    const amount =
      rule.effect === 'exemption'
        ? new Exact(0)
        : rule.effect === 'share-of-amount'
          ? percentOf(usual, ratePct)
          : percentOf(new Exact(base), ratePct);
    return Exact.min(inKopecks(amount), general);
  };
  const least = rates ? paid(rates.lowestPct) : general;
  const most = rates && !rates.isPartial ? paid(rates.highestPct) : general;
  return {
    base,
    general: toMoney(general),
    preferentialMin: toMoney(least),
    preferentialMax: toMoney(most),
    savingMin: toMoney(general.minus(most)),
    savingMax: toMoney(general.minus(least)),
  };
}

const percentOf = (amount: Exact, ratePct: number): Exact => amount.times(ratePct).dividedBy(100);
