import { standingOn } from '../../catalog/benefit-list.ts';
import type { Benefit, BenefitRule, GeneralRate, PreferentialRate } from '../../catalog/model.ts';
import { currentRates, generalRate } from '../../catalog/rates.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { periodText, spanText, untilText } from './benefit-period.ts';
import { formatDate } from './format.ts';

/**
 * What one pays with the benefit and without it, on the day. A rate whose period is over is told as past; so is every
 * rate of a benefit that has expired.
 */
export function rateLines(t: Translate, benefit: Benefit, today: string): Html {
  const { rule } = benefit;
  if (!rule) return Html.empty;
  const standing = standingOn(benefit, today);
  const { general, preferential, later, ended } = currentRates(rule, today);
  const generalLine =
    general && t('benefit-rate-general', { rate: percent(t, general.ratePct), base: rule.base });
  if (standing === 'expired' || preferential.length === 0) {
    const past = standing === 'expired' ? [...ended, ...preferential] : ended;
    return joinHtml([
      t('benefit-rate-none', { tax: t.text(`tax-name-${rule.tax}`) }),
      generalLine,
      rule.preferential.length === 0 && rule.whyNot,
      standing !== 'expired' && laterLine(t, later),
      ...past.map((rate) => pastLine(t, rule, rate)),
    ]);
  }
  return joinHtml([
    standing === 'unconfirmed' && t('benefit-rate-last-known', { date: formatDate(t, benefit.asOf) }),
    headline(t, rule, preferential, general),
    ...spanLines(t, preferential),
    ...preferential.map((rate) => isNoteNeeded(rule, rate) && rate.note),
    rule.effect !== 'rate' && generalLine,
    laterLine(t, later),
  ]);
}

export const percent = (t: Translate, value: number): string => t.text('percent', { value });

/** «2 %», or the whole range where the law or the year of the benefit leaves one: «0,8–1,4 %». */
export function rateText(t: Translate, ...rates: readonly PreferentialRate[]): string {
  const lowest = Math.min(...rates.map(({ ratePct }) => ratePct));
  const highest = Math.max(...rates.map(({ ratePct, rateMaxPct }) => rateMaxPct ?? ratePct));
  return lowest === highest ? percent(t, lowest) : t.text('percent-range', { lowest, highest });
}

/** «Налог на прибыль: 2 % вместо 25 % — до конца 2027 года». */
function headline(
  t: Translate,
  rule: BenefitRule,
  now: readonly PreferentialRate[],
  general: GeneralRate | undefined,
): Html {
  const [only, ...others] = now;
  const until = others.length === 0 && only?.to ? untilText(t, only.to) : undefined;
  const years = rule.term.years ?? now.at(-1)?.yearsFromStart?.to;
  const term = years && t('benefit-term', { years, start: rule.term.startsAt ?? 'unknown' });
  return joinHtml([offer(t, rule, now, general), joinHtml([until, term], ', ')], ' — ');
}

function offer(
  t: Translate,
  rule: BenefitRule,
  rates: readonly PreferentialRate[],
  general: GeneralRate | undefined,
): Html {
  const tax = t.text(`tax-name-${rule.tax}`);
  const rate = rateText(t, ...rates);
  switch (rule.effect) {
    case 'exemption':
      return t('benefit-rate-exemption', { tax });
    case 'share-of-amount':
      return t('benefit-rate-share', { tax, rate });
    case 'deduction':
      return t('benefit-rate-deduction', { tax, rate });
    case 'rate':
      return general
        ? t('benefit-rate-instead', { tax, rate, general: percent(t, general.ratePct), kind: rule.tax })
        : t('benefit-rate-alone', { tax, rate });
  }
}

/** The rate of each span of years, where it changes with them. */
const spanLines = (t: Translate, now: readonly PreferentialRate[]): readonly Html[] =>
  now.length < 2
    ? []
    : now.map((rate) =>
        joinHtml(['•', rate.yearsFromStart && spanText(t, rate.yearsFromStart), '—', rateText(t, rate)], ' '),
      );

/** A range and a deduction say nothing without their note. */
const isNoteNeeded = ({ effect }: BenefitRule, { rateMaxPct }: PreferentialRate): boolean =>
  rateMaxPct !== null || effect === 'deduction';

/** «Потом 7 % (2028–2032 годы), 14,5 % (с 2033 года).» */
const laterLine = (t: Translate, later: readonly PreferentialRate[]): Html =>
  later.length === 0
    ? Html.empty
    : t('benefit-rate-later', {
        rates: later.map((rate) => withPeriod(t, rateText(t, rate), rate)).join(', '),
      });

/** «Раньше: 16,5 % вместо 20 % (2017–2024 годы).» and, where there is a note, why it is doubtful. */
function pastLine(t: Translate, rule: BenefitRule, rate: PreferentialRate): Html {
  const general = generalRate(rule, rate.to ?? rate.from ?? '');
  const was = general
    ? t.text('benefit-rate-was-instead', { rate: rateText(t, rate), general: percent(t, general.ratePct) })
    : rateText(t, rate);
  return joinHtml(
    [t('benefit-rate-was', { rate: withPeriod(t, was, rate) }), rate.note && html`${rate.note}`],
    ' ',
  );
}

function withPeriod(t: Translate, rate: string, period: PreferentialRate): string {
  const text = periodText(t, period);
  return text === '' ? rate : `${rate} (${text})`;
}
