import type { RuledBenefit } from '../../benefits/conditions.ts';
import type { EstimateLine, StatusEstimate } from '../../benefits/estimate.ts';
import { Exact, sumOf } from '../../benefits/money.ts';
import type { Translate } from '../../translate.ts';
import { cellRange, decimal, pct } from './estimate-amounts.ts';
import { cutTo, padded } from './monospaced.ts';

/** Characters that a narrow phone shows in a line without wrapping it. */
const WIDTH = 34;

/**
 * Tax by tax: the years, the general and the preferential rate, what is saved a year, and under them over the term.
 * Years that are alike share a row. Only benefits that count at least once.
 */
export function estimateTable(
  t: Translate,
  { lines }: StatusEstimate,
  benefitOf: (slug: string) => RuledBenefit | undefined,
): string {
  const sections = [...Map.groupBy(lines, ({ slug }) => slug).entries()].flatMap(([slug, ofBenefit]) => {
    const benefit = benefitOf(slug);
    return benefit && ofBenefit.some(({ counted }) => counted) ? [section(t, benefit, ofBenefit)] : [];
  });
  return sections.join('\n\n');
}

function section(t: Translate, { rule }: RuledBenefit, lines: readonly EstimateLine[]): string {
  const counted = lines.filter((line) => line.counted);
  const total = cellRange(
    t,
    sumOf(counted.flatMap(({ savingMin }) => savingMin ?? [])),
    sumOf(counted.flatMap(({ savingMax }) => savingMax ?? [])),
  );
  return [
    // In capitals: there is no bold type within a monospaced text.
    cutTo(t.text(`tax-name-${rule.tax}`).toUpperCase(), WIDTH),
    ...alike(lines).flatMap((run) => row(t, rule.effect, run)),
    ...(lines.length > 1 ? aligned(t.text('estimate-table-term', { years: lines.length }), total) : []),
  ].join('\n');
}

/** Years that follow one another with the same rates and the same saving. */
function alike(lines: readonly EstimateLine[]): EstimateLine[][] {
  const runs: EstimateLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] && signatureOf(run[0]) === signatureOf(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

const signatureOf = ({ generalPct, rates, reason, savingMin, savingMax }: EstimateLine): string =>
  JSON.stringify([generalPct, rates, reason, savingMin, savingMax]);

function row(t: Translate, effect: string, run: readonly EstimateLine[]): string[] {
  const [first] = run;
  if (!first) return [];
  const last = run.at(-1) ?? first;
  const years = first === last ? String(first.year) : `${first.year}–${last.year}`;
  if (!first.counted || !first.rates) {
    return aligned(years, t.text(`estimate-cell-${first.reason ?? 'expired'}`));
  }
  const rates = ratesText(t, effect, first);
  return aligned(`${years}: ${rates}`, cellRange(t, first.savingMin ?? '0.00', first.savingMax ?? '0.00'));
}

/** «25 → 2 %», «30 → 15–30 %»: both of the same base. */
function ratesText(t: Translate, effect: string, { generalPct = 0, rates }: EstimateLine): string {
  const ofBase = (ratePct: number): string =>
    effect === 'exemption'
      ? '0'
      : effect === 'share-of-amount'
        ? decimal(new Exact(ratePct).times(generalPct).dividedBy(100).toString())
        : decimal(ratePct);
  const least = ofBase(rates?.lowestPct ?? 0);
  const most = rates?.isPartial ? decimal(generalPct) : ofBase(rates?.highestPct ?? 0);
  return `${decimal(generalPct)} → ${pct(t, least === most ? least : `${least}–${most}`)}`;
}

/** The right part at the right edge; below the left one where both do not fit into a line. */
const aligned = (left: string, right: string): string[] =>
  left.length + 1 + right.length <= WIDTH
    ? [padded(left, WIDTH - right.length) + right]
    : [left, padded('', WIDTH - right.length) + right];
