import type { EstimateLine } from '../../benefits/estimate.ts';
import type { Money } from '../../benefits/money.ts';
import type { BenefitRule } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';
import { exactAmount, pct } from './estimate-amounts.ts';

/** The calculation of a line in words and figures, so that it can be done again with a pencil. */
export function formulaText(t: Translate, rule: BenefitRule, line: EstimateLine): string {
  const { base, general, generalPct, preferentialMin, preferentialMax, savingMin, savingMax, rates } = line;
  const sums = [base, general, preferentialMin, preferentialMax, savingMin, savingMax];
  if (generalPct === undefined || !sums.every((sum) => sum !== null)) {
    return rule.whyNot ?? t.text('estimate-formula-none');
  }
  const amount = (money: Money | null) => exactAmount(money ?? '0.00');
  const start = t.text('estimate-formula-general', {
    base: rule.base,
    tax: rule.tax,
    amount: amount(base),
    rate: pct(t, generalPct),
    general: amount(general),
  });
  const end = t.text(`estimate-formula-${endOf(rule, line)}`, {
    rate: pct(t, rates?.lowestPct ?? 0),
    rateMax: pct(t, rates?.isPartial ? generalPct : (rates?.highestPct ?? 0)),
    least: amount(preferentialMin),
    most: amount(preferentialMax),
    savingLeast: amount(savingMin),
    savingMost: amount(savingMax),
  });
  return start + end;
}

type FormulaEnd = 'expired' | 'term-over' | 'not-yet' | 'range' | BenefitRule['effect'];

function endOf({ effect }: BenefitRule, { rates, reason }: EstimateLine): FormulaEnd {
  if (!rates) return reason === 'term-over' || reason === 'not-yet' ? reason : 'expired';
  return rates.isPartial || rates.lowestPct !== rates.highestPct ? 'range' : effect;
}
