import { type Cell, toCsv } from '../../benefits/csv.ts';
import type { EstimateLine, StatusEstimate } from '../../benefits/estimate.ts';
import { type EstimateInputs, FIGURES } from '../../benefits/inputs.ts';
import type { Money } from '../../benefits/money.ts';
import type { Translate } from '../../translate.ts';
import { type BenefitOf, statusName, termText } from './estimate.ts';
import { decimal } from './estimate-amounts.ts';
import { formulaText } from './estimate-formula.ts';
import { lawText } from './estimate-law.ts';
import { conditionsOf } from './estimate-notes.ts';
import { formatDate } from './format.ts';

const COLUMNS = [
  'status',
  'year',
  'benefit',
  'tax',
  'base',
  'general-rate',
  'rate-least',
  'rate-most',
  'general',
  'paid-least',
  'paid-most',
  'saving-least',
  'saving-most',
  'counted',
  'law',
  'as-of',
  'formula',
] as const;

/** The whole estimate as a document: every line, the totals, what was given, the conditions. */
export function estimateSheet(
  t: Translate,
  estimates: readonly StatusEstimate[],
  inputs: EstimateInputs,
  benefitOf: BenefitOf,
  today: string,
): string {
  const titled = (key: string): Cell[] => [t.text(key)];
  return toCsv([
    [t.text('estimate-sheet-title', { term: termText(t, inputs), date: formatDate(t, today) })],
    [],
    COLUMNS.map((column) => t.text(`estimate-column-${column}`)),
    ...estimates.flatMap(({ lines }) => lines.map((line) => lineRow(t, line, benefitOf))),
    [],
    titled('estimate-sheet-totals'),
    ...estimates.map(({ status, savingMin, savingMax }) => [
      statusName(t, status),
      t.text('estimate-sheet-saving'),
      amount(savingMin),
      amount(savingMax),
    ]),
    [],
    titled('estimate-sheet-inputs'),
    ...FIGURES.flatMap((name) => {
      const given = inputs[name];
      return given === null ? [] : [[t.text(`estimate-missing-${name}`), amount(given)]];
    }),
    [],
    titled('estimate-sheet-conditions'),
    ...estimates.flatMap((found) =>
      conditionsOf(found).map((checked) => [
        statusName(t, found.status),
        t.text(`estimate-sheet-${checked.state}`),
        checked.requirement.text,
      ]),
    ),
    [],
    titled('estimate-sheet-disclaimer'),
  ]);
}

function lineRow(t: Translate, line: EstimateLine, benefitOf: BenefitOf): readonly Cell[] {
  const benefit = benefitOf(line.slug);
  const { rates } = line;
  const rate = (value: number | undefined): Cell => (value === undefined ? null : decimal(value));
  return [
    statusName(t, line.status),
    line.year,
    benefit?.title ?? line.slug,
    t.text(`tax-name-${line.tax}`),
    amount(line.base),
    rate(line.generalPct),
    rate(rates?.lowestPct),
    rate(rates?.isPartial ? line.generalPct : rates?.highestPct),
    amount(line.general),
    amount(line.preferentialMin),
    amount(line.preferentialMax),
    amount(line.savingMin),
    amount(line.savingMax),
    t.text(`estimate-counted-${line.reason ?? 'yes'}`),
    benefit ? lawText(t, benefit.legalBasis) : null,
    benefit?.asOf ?? null,
    benefit ? formulaText(t, benefit.rule, line) : null,
  ];
}

/** With a decimal comma and without groups: Excel with Russian settings reads it as a number. */
const amount = (money: Money | null): Cell => money?.replace('.', ',') ?? null;
