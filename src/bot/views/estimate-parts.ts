import { CONDITION_STATES } from '../../benefits/conditions.ts';
import type { EstimateLine, StatusEstimate } from '../../benefits/estimate.ts';
import type { EstimateInputs } from '../../benefits/inputs.ts';
import type { BenefitRule, GeneralRate, PreferentialRate } from '../../catalog/model.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { generalPeriods, preferentialPeriods } from './benefit-rate-table.ts';
import { type BenefitOf, PAGE_LENGTH, resultOf, statusName, termText } from './estimate.ts';
import { formulaText } from './estimate-formula.ts';
import { lawText } from './estimate-law.ts';
import { conditionLine, conditionsOf } from './estimate-notes.ts';
import { capitalised, formatDate } from './format.ts';
import { type Block, paginate, paragraph, section } from './pages.ts';
import { navigationRow, pagerRow, paging } from './parts.ts';
import { buttonLabel } from './record-list.ts';
import { pressButton, type Screen } from './screen.ts';

/** The conditions one by one, each to be said to hold, to fail or not to be known; what the figures settle is told. */
export function conditionsScreen(t: Translate, found: StatusEstimate): Screen {
  const { status } = found;
  const all = conditionsOf(found);
  const asked = all.flatMap((checked) =>
    checked.condition !== undefined && isAsked(checked.condition)
      ? [{ ...checked, condition: checked.condition }]
      : [],
  );
  const settled = all.filter(({ condition }) => condition === undefined || !isAsked(condition));
  return {
    text: joinHtml(
      [
        t('estimate-conditions-heading', { status: statusName(t, status) }),
        joinHtml(asked.map((checked, index) => html`${index + 1}. ${conditionLine(t, checked)}`)),
        joinHtml(settled.map((checked) => conditionLine(t, checked))),
        t(asked.length === 0 ? 'estimate-conditions-none' : 'estimate-conditions-hint'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...asked.map(({ condition, state: present }, index) =>
        CONDITION_STATES.map((state) =>
          pressButton(
            t.text(`estimate-condition-${state}`, { number: index + 1 }),
            ROUTES.estimateCondition.pack({ status, condition, state }),
            state === present ? 'primary' : undefined,
          ),
        ),
      ),
      navigationRow(t, resultOf(status)),
    ],
  };
}

/** Whose land it is and what is done in the zone is changed among the figures. */
const isAsked = (condition: string): boolean =>
  !['land-owned', 'land-leased-from-city', 'technology-development', 'production'].includes(condition);

/** Every line calculated, under the benefit with its law, its validity and its date. */
export function formulasScreen(
  t: Translate,
  found: StatusEstimate,
  inputs: EstimateInputs,
  benefitOf: BenefitOf,
  { page, today }: { readonly page: number; readonly today: string },
): Screen {
  const { status, lines } = found;
  const groups = [...Map.groupBy(lines, ({ slug }) => slug).entries()];
  const blocks = groups.flatMap(([slug, ofBenefit]): Block[] => {
    const benefit = benefitOf(slug);
    if (!benefit) return [];
    const { rule, title, legalBasis, asOf } = benefit;
    const formulas = Map.groupBy(ofBenefit, (line) => formulaLine(t, rule, line));
    return [
      ...section(
        html`<b>${title}</b>`,
        [...formulas.entries()].map(([formula, same]) => html`${yearsText(same)}: ${formula}`),
      ),
      ...[
        ...preferentialPeriods(t, duringYears(rule, inputs), today).map((text) =>
          t('estimate-rate-preferential', { text }),
        ),
        ...generalPeriods(t, duringYears(rule, inputs), today).map((text) =>
          t('estimate-rate-general', { text }),
        ),
      ].map((text) => ({ text, startsSection: false })),
      {
        text: t('estimate-basis', { law: lawText(t, legalBasis), date: formatDate(t, asOf) }),
        startsSection: false,
      },
    ];
  });
  const pages = paginate(
    [
      ...paragraph(
        t('estimate-status-heading', { status: statusName(t, status), term: termText(t, inputs) }),
      ),
      ...(blocks.length > 0 ? blocks : paragraph(t('estimate-formulas-none'))),
      ...paragraph(t('estimate-rounding')),
    ],
    PAGE_LENGTH,
  );
  const shown = paging(pages.length, 1, page);
  const here = ROUTES.estimate.pack({ status, part: 'formulas', page: shown.page });
  return {
    text: pages[shown.page] ?? Html.empty,
    keyboard: [
      ...pagerRow(t, shown, (target) => ROUTES.estimate.pack({ status, part: 'formulas', page: target })),
      ...groups.flatMap(([slug]) => {
        const benefit = benefitOf(slug);
        if (!benefit) return [];
        const label = t.text('search-benefit', { name: buttonLabel(subjectOf(benefit.title)) });
        return [[pressButton(label, ROUTES.benefit.pack({ slug }, here))]];
      }),
      navigationRow(t, resultOf(status)),
    ],
  };
}

/** What is saved but not part of the total says so. */
function formulaLine(t: Translate, rule: BenefitRule, line: EstimateLine): string {
  const formula = formulaText(t, rule, line);
  return line.counted || !line.rates ? formula : t.text('estimate-formula-apart', { formula });
}

/** «2026», «2027–2029»: lines with the same formula follow one another. */
function yearsText(lines: readonly EstimateLine[]): string {
  const first = String(lines[0]?.year ?? '');
  const last = String(lines.at(-1)?.year ?? '');
  return first === last ? first : `${first}–${last}`;
}

/** The rates that hold within the years; all of them where none does. */
function duringYears(rule: BenefitRule, { year, years }: EstimateInputs): BenefitRule {
  const isDuring = ({ from, to }: GeneralRate | PreferentialRate): boolean =>
    (from === null || from <= `${year + years - 1}-12-31`) && (to === null || to >= `${year}-01-01`);
  const preferential = rule.preferential.filter(isDuring);
  return {
    ...rule,
    general: rule.general.filter(isDuring),
    preferential: preferential.length > 0 ? preferential : rule.preferential,
  };
}

/** «Налог на прибыль 2 % вместо 25 %» of «ОЭЗ …: налог на прибыль 2 % вместо 25 %»: whose it is stands above. */
const subjectOf = (title: string): string => capitalised(/: (.+)$/su.exec(title)?.[1] ?? title);
