import type { BenefitRule, GeneralRate, PreferentialRate } from '../../catalog/model.ts';
import { isWithin } from '../../catalog/rates.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { periodText, spanText } from './benefit-period.ts';
import { percent, rateText } from './benefit-rates.ts';

/** Every period of a rule with its note, or else with the shares of the two budgets; today's is marked. */
export const generalPeriods = (t: Translate, rule: BenefitRule, today: string): readonly Html[] =>
  rule.general.map((rate) => periodLine(t, percent(t, rate.ratePct), rate, today));

export const preferentialPeriods = (t: Translate, rule: BenefitRule, today: string): readonly Html[] =>
  rule.preferential.map((rate) =>
    periodLine(
      t,
      rule.effect === 'exemption' ? t.text('benefit-rate-exempt') : rateText(t, rate),
      rate,
      today,
      rate.yearsFromStart && spanText(t, rate.yearsFromStart),
    ),
  );

function periodLine(
  t: Translate,
  value: string,
  rate: GeneralRate | PreferentialRate,
  today: string,
  span: string | null = null,
): Html {
  const isDated = rate.from !== null || rate.to !== null;
  const heading = joinHtml(
    [value, periodText(t, rate), span, isDated && isWithin(rate, today) && t('benefit-rate-today')],
    ', ',
  );
  if (rate.note !== null) return html`${heading}. ${rate.note}`;
  const { federalPct, regionalPct } = rate.parts ?? { federalPct: 0, regionalPct: 0 };
  if (federalPct + regionalPct === 0) return heading;
  const parts = { federal: percent(t, federalPct), regional: percent(t, regionalPct) };
  return html`${heading} (${t('benefit-rate-parts', parts)})`;
}
