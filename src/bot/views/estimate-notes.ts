import type { CheckedCondition, ConditionState, RuledBenefit } from '../../benefits/conditions.ts';
import type { EstimateLine, NotCounted, StatusEstimate } from '../../benefits/estimate.ts';
import { type EstimateInputs, FIGURES, type FigureName, ZONE_ACTIVITIES } from '../../benefits/inputs.ts';
import { sumOf } from '../../benefits/money.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { untilText } from './benefit-period.ts';
import { decimal, roughAmount, roughRange } from './estimate-amounts.ts';
import { capitalised, formatDate, uncapitalised } from './format.ts';

const SIGNS: Readonly<Record<ConditionState, string>> = { holds: '✓', fails: '✗', unknown: '?' };

/** «✗ Не меньше 70 % доходов — от ИТ-деятельности: у вас 50 % при норме 70 %». */
export function conditionLine(t: Translate, { requirement, state, measure }: CheckedCondition): Html {
  const line = html`${SIGNS[state]} ${requirement.text}`;
  if (!measure) return line;
  if (measure.unit === 'pct') {
    const args = { has: decimal(measure.has), needs: decimal(measure.needs) };
    return joinHtml([line, t(`estimate-measure-pct-${state}`, args)], ': ');
  }
  const needs = roughAmount(t, measure.needs);
  return measure.has === null || state === 'unknown'
    ? joinHtml([line, t('estimate-measure-rub-unknown', { needs })], ': ')
    : joinHtml([line, t(`estimate-measure-rub-${state}`, { has: roughAmount(t, measure.has), needs })], ': ');
}

/**
 * The conditions of the benefits that are calculated, or where none is, of those that could be; those that fail first.
 * One that several share is told once; of the status, which is taken to be there, it is enough to tell once at all.
 */
export function conditionsOf({
  conditions,
  lines,
  withoutFigure,
}: StatusEstimate): readonly CheckedCondition[] {
  const calculated = lines.filter(({ rates }) => rates).map(({ slug }) => slug);
  const possible = withoutFigure.filter(({ gap }) => gap === undefined).map(({ slug }) => slug);
  const usable = new Set(calculated.length > 0 ? calculated : possible);
  const checked = [...conditions].flatMap(([slug, ofBenefit]) => (usable.has(slug) ? ofBenefit : []));
  const unique = new Map(
    checked.map((each) => [each.requirement.fact === 'status' ? 'status' : each.requirement.text, each]),
  );
  const order: readonly ConditionState[] = ['fails', 'unknown', 'holds'];
  return [...unique.values()].toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** «Прибыль 120 млн ₽ · имущество 500 млн ₽ · своя земля 80 млн ₽». */
export function inputsLine(t: Translate, inputs: EstimateInputs): Html {
  const figures = FIGURES.flatMap((name) => figureText(t, name, inputs) ?? []).join(' · ');
  return figures === '' ? Html.empty : html`<i>${capitalised(figures)}</i>`;
}

type KnownFigures = Pick<EstimateInputs, FigureName | 'landRight'>;

/** «прибыль 120 млн ₽»; undefined for one that is not known. */
export function figureText(t: Translate, name: FigureName, inputs: KnownFigures): string | undefined {
  const amount = inputs[name];
  if (amount === null) return undefined;
  return t.text(`estimate-figure-${name}`, {
    amount: roughAmount(t, amount),
    right: inputs.landRight ?? 'unknown',
  });
}

/** What is not in the total, each with the reason, and what it would be worth. */
export function notCountedNotes(
  t: Translate,
  estimate: StatusEstimate,
  benefitOf: (slug: string) => RuledBenefit | undefined,
): readonly { readonly heading: Html; readonly lines: readonly Html[] }[] {
  const groups = Map.groupBy(estimate.lines, ({ slug }) => slug);
  const notes = [...groups.entries()].flatMap(([slug, lines]) => {
    const benefit = benefitOf(slug);
    // A term that ends within the years is told in the table.
    if (!benefit || lines.some(({ counted }) => counted)) return [];
    const [{ reason } = { reason: null }] = lines;
    return reason === null ? [] : [{ reason, line: noteLine(t, benefit, reason, lines) }];
  });
  const idle = estimate.withoutFigure.flatMap(({ slug, gap }) => {
    const benefit = benefitOf(slug);
    return benefit && gap ? [{ reason: gap, line: noteLine(t, benefit, gap, []) }] : [];
  });
  const byReason = Map.groupBy([...notes, ...idle], ({ reason }) => reason);
  return REASONS.flatMap((reason) => {
    const lines = byReason.get(reason)?.map(({ line }) => html`• ${line}`) ?? [];
    return lines.length === 0 ? [] : [{ heading: t(`estimate-apart-${reason}`), lines }];
  });
}

const REASONS = [
  'unconfirmed',
  'condition-failed',
  'choice-open',
  'expired',
  'term-over',
  'not-yet',
  'not-calculable',
] as const satisfies readonly NotCounted[];

function noteLine(
  t: Translate,
  benefit: RuledBenefit,
  reason: NotCounted,
  lines: readonly EstimateLine[],
): Html {
  const { rule, asOf } = benefit;
  const tax = t.text(`tax-name-${rule.tax}`);
  if (reason === 'not-calculable') {
    return joinHtml([tax, rule.whyNot && uncapitalised(rule.whyNot)], ' — ');
  }
  const [last] = rule.preferential.flatMap(({ to }) => to ?? []).toSorted((a, b) => b.localeCompare(a));
  if (reason === 'expired') {
    return last ? t('estimate-note-expired', { tax, until: untilText(t, last) }) : html`${tax}`;
  }
  const worth = lines.filter(({ savingMax }) => savingMax !== null);
  if (worth.length === 0 || reason === 'term-over' || reason === 'not-yet') return html`${tax}`;
  // Of rules that exclude each other, what each would hold for.
  const choice = ZONE_ACTIVITIES.find((activity) => rule.requires.some(({ value }) => value === activity));
  return t(`estimate-note-${reason === 'unconfirmed' ? 'unconfirmed' : 'worth'}`, {
    tax:
      reason === 'choice-open' && choice
        ? `${tax} (${uncapitalised(t.text(`estimate-activity-${choice}`))})`
        : tax,
    amount: roughRange(
      t,
      sumOf(worth.flatMap(({ savingMin }) => savingMin ?? [])),
      sumOf(worth.flatMap(({ savingMax }) => savingMax ?? [])),
    ),
    date: formatDate(t, asOf),
  });
}

/** «Не хватает сумм: прибыль, имущество»: of benefits that could be calculated with them. */
export function missingLine(t: Translate, { withoutFigure }: StatusEstimate): Html {
  const missing = new Set(withoutFigure.filter(({ gap }) => gap === undefined).map(({ figure }) => figure));
  if (missing.size === 0) return Html.empty;
  return t('estimate-missing', {
    count: missing.size,
    figures: [...missing].map((figure) => t.text(`estimate-missing-${figure}`)).join(', '),
  });
}

/** What the estimate takes to be so, where that makes a difference. */
export function assumptions(
  t: Translate,
  { lines }: StatusEstimate,
  inputs: EstimateInputs,
  benefitOf: (slug: string) => RuledBenefit | undefined,
): readonly Html[] {
  const slugs = new Set(lines.filter(({ rates }) => rates).map(({ slug }) => slug));
  const rules = [...slugs].flatMap((slug) => benefitOf(slug)?.rule ?? []);
  const starts = new Set(rules.map(({ term }) => term.startsAt));
  const isYearNeeded = rules.some(
    ({ term, preferential }) =>
      term.years !== null || preferential.some(({ yearsFromStart }) => yearsFromStart !== null),
  );
  return [
    ...(isYearNeeded && inputs.yearsFromStart === null
      ? [t('estimate-assumed-first-year', { year: String(inputs.year) })]
      : []),
    ...(starts.has('asset-accounting') || starts.has('land-acquisition') ? [t('estimate-assumed-term')] : []),
    ...(rules.some(({ base }) => base === 'payroll') ? [t('estimate-assumed-payroll')] : []),
  ].map((line) => html`• ${line}`);
}

/** Whether nothing of the status can be calculated, whatever is given. */
export const isIdle = ({ lines, withoutFigure }: StatusEstimate): boolean =>
  lines.every(({ rates }) => !rates) && withoutFigure.every(({ gap }) => gap !== undefined);
