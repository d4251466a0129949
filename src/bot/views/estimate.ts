import type { RuledBenefit } from '../../benefits/conditions.ts';
import type { StatusEstimate } from '../../benefits/estimate.ts';
import type { EstimateInputs, EstimateStatus } from '../../benefits/inputs.ts';
import type { Benefit } from '../../catalog/model.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { roughRange } from './estimate-amounts.ts';
import { lawText } from './estimate-law.ts';
import {
  assumptions,
  conditionLine,
  conditionsOf,
  inputsLine,
  isIdle,
  missingLine,
  notCountedNotes,
} from './estimate-notes.ts';
import { estimateTable } from './estimate-table.ts';
import { formatDate } from './format.ts';
import { paginate, paragraph, section } from './pages.ts';
import { navigationRow, pagerRow, paging } from './parts.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';

/** Far below Telegram's limit: a screen is read on a phone. */
export const PAGE_LENGTH = 3000;

/** The rules by which an estimate was made, by their slugs. */
export type BenefitOf = (slug: string) => RuledBenefit | undefined;

export const ruledBenefits = (benefits: readonly Benefit[]): BenefitOf => {
  const bySlug = new Map(
    benefits.flatMap((benefit) => {
      const { rule } = benefit;
      return rule === null ? [] : [[benefit.slug, { ...benefit, rule }]];
    }),
  );
  return (slug) => bySlug.get(slug);
};

export const statusName = (t: Translate, status: EstimateStatus): string =>
  t.text(`estimate-status-${status}`);

/** «2026 год», «2026–2028 годы». */
export function termText(t: Translate, { year, years }: EstimateInputs): string {
  return years === 1
    ? formatDate(t, String(year))
    : t.text('period-years', { first: String(year), last: String(year + years - 1) });
}

/** The statuses side by side, each with what it saves; the one alone where there is but one. */
export function estimateScreen(
  t: Translate,
  estimates: readonly StatusEstimate[],
  inputs: EstimateInputs,
  benefitOf: BenefitOf,
): Screen {
  const [only, ...others] = estimates;
  if (only && others.length === 0) return statusScreen(t, only, inputs, benefitOf, 0);
  return {
    text: joinHtml(
      [
        joinHtml([t('estimate-heading', { term: termText(t, inputs) }), inputsLine(t, inputs)]),
        joinHtml([
          t('estimate-side-by-side', { term: termText(t, inputs) }),
          ...estimates.map((each) =>
            joinHtml(
              [
                html`• ${statusName(t, each.status)} — <b>${savingText(t, each)}</b>`,
                conditionsOf(each).some(({ state }) => state === 'fails') && t('estimate-side-failing'),
              ],
              ' · ',
            ),
          ),
        ]),
        t('estimate-apart-statuses'),
        t('estimate-disclaimer'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(
        estimates.map((each) =>
          pressButton(t.text(`estimate-status-${each.status}.button`), resultOf(each.status)),
        ),
        2,
      ),
      ...changeRows(t),
      navigationRow(t),
    ],
  };
}

export const resultOf = (status: EstimateStatus | undefined): string =>
  ROUTES.estimate.pack({ status, part: 'result', page: 0 });

const savingText = (t: Translate, { savingMin, savingMax }: StatusEstimate): string =>
  roughRange(t, savingMin, savingMax);

const changeRows = (t: Translate): Button[][] => [
  [
    pressButton(t.text('estimate-button-change'), ROUTES.estimateChange.pack({})),
    pressButton(t.text('estimate-button-file'), ROUTES.estimateFile.pack({})),
  ],
];

/** One status: the table, the total, the conditions, what is not counted and why, the law and its dates. */
export function statusScreen(
  t: Translate,
  found: StatusEstimate,
  inputs: EstimateInputs,
  benefitOf: BenefitOf,
  page: number,
): Screen {
  const { status } = found;
  const table = estimateTable(t, found, benefitOf);
  const missing = missingLine(t, found);
  const conditions = conditionsOf(found);
  const pages = paginate(
    [
      ...paragraph(
        joinHtml([
          t('estimate-status-heading', { status: statusName(t, status), term: termText(t, inputs) }),
          inputsLine(t, inputs),
        ]),
      ),
      ...paragraph(table === '' ? Html.empty : html`<pre>${table}</pre>\n${t('estimate-legend')}`),
      ...paragraph(
        joinHtml([
          t('estimate-total', { amount: savingText(t, found), term: termText(t, inputs) }),
          isIdle(found) && t('estimate-idle'),
          missing,
        ]),
      ),
      ...section(
        t('estimate-conditions-failing'),
        conditions.filter(({ state }) => state === 'fails').map((each) => conditionLine(t, each)),
      ),
      ...paragraph(
        folded([
          t('estimate-conditions'),
          conditions.filter(({ state }) => state !== 'fails').map((each) => conditionLine(t, each)),
        ]),
      ),
      ...notCountedNotes(t, found, benefitOf).flatMap(({ heading, lines }) => section(heading, lines)),
      ...paragraph(
        folded(
          [t('estimate-laws'), laws(t, found, benefitOf)],
          [t('estimate-assumed'), assumptions(t, found, inputs, benefitOf)],
        ),
      ),
      ...paragraph(t('estimate-disclaimer')),
    ],
    PAGE_LENGTH,
  );
  const shown = paging(pages.length, 1, page);
  const partButton = (part: 'conditions' | 'formulas') =>
    pressButton(t.text(`estimate-button-${part}`), ROUTES.estimate.pack({ status, part, page: 0 }));
  return {
    text: pages[shown.page] ?? Html.empty,
    keyboard: [
      ...pagerRow(t, shown, (target) => ROUTES.estimate.pack({ status, part: 'result', page: target })),
      [partButton('conditions'), partButton('formulas')],
      ...changeRows(t),
      navigationRow(t, inputs.statuses.length > 1 ? resultOf(undefined) : undefined),
    ],
  };
}

/** Sections that are closed until tapped; those without a line are left out. */
function folded(...sections: readonly (readonly [heading: Html, lines: readonly Html[]])[]): Html {
  const told = sections.filter(([, lines]) => lines.length > 0);
  if (told.length === 0) return Html.empty;
  return html`<blockquote expandable>${joinHtml(told.flatMap(([heading, lines]) => [heading, ...lines]))}</blockquote>`;
}

/** The law of each benefit, and as of when it is known; told once where two benefits rest on the same. */
function laws(t: Translate, { lines, withoutFigure }: StatusEstimate, benefitOf: BenefitOf): readonly Html[] {
  const slugs = new Set([...lines, ...withoutFigure].map(({ slug }) => slug));
  const all = [...slugs].flatMap((slug) => {
    const benefit = benefitOf(slug);
    if (!benefit) return [];
    const tax = t.text(`tax-name-${benefit.rule.tax}`);
    const law = lawText(t, benefit.legalBasis);
    return [t('estimate-law', { tax, law, date: formatDate(t, benefit.asOf) })];
  });
  return [...new Map(all.map((line) => [line.value, line])).values()];
}
