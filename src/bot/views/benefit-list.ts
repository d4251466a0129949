import { type BenefitFilter, listBenefits, standingOn } from '../../catalog/benefit-list.ts';
import type { Benefit } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { standingCounts } from './benefit-menu.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

const PAGE_SIZE = 8;

export interface BenefitListPlace extends BenefitFilter {
  /** From 0. */
  readonly page: number;
  readonly today: string;
  readonly back: string | undefined;
}

export function benefitListScreen(
  t: Translate,
  benefits: readonly Benefit[],
  { page, today, back, beneficiary, kind }: BenefitListPlace,
): Screen {
  const listed = listBenefits(benefits, { beneficiary, kind }, today);
  const { items, ...paging } = pageOf(listed, PAGE_SIZE, page);
  const pageData = (number: number) => ROUTES.benefitList.pack({ beneficiary, kind, page: number }, back);
  const filters = [
    beneficiary && t.text(`beneficiary-${beneficiary}`),
    kind && t.text(`benefit-kind-${kind}`),
  ].filter((filter) => filter !== undefined);
  return recordListScreen(t, {
    text: joinHtml([
      t('benefit-list-heading', {
        title: [t.text('benefit-list-title'), ...filters].join(' · '),
        count: listed.length,
      }),
      listed.length === 0 ? t('benefit-list-empty') : standingCounts(t, listed, today),
      ...marksOf(items, today).map((standing) => t(`benefit-status-${standing}.legend`)),
    ]),
    buttons: items.map((benefit) => benefitButton(t, benefit, today, pageData(paging.page))),
    paging,
    pageData,
    back: back ?? ROUTES.benefitMenu.pack({}),
  });
}

type Mark = 'unconfirmed' | 'expired';

function markOf(benefit: Benefit, today: string): Mark | undefined {
  const standing = standingOn(benefit, today);
  return standing === 'in-force' ? undefined : standing;
}

const marksOf = (benefits: readonly Benefit[], today: string): readonly Mark[] => [
  ...new Set(benefits.flatMap((benefit) => markOf(benefit, today) ?? [])),
];

/** Opens the card; a benefit that is not surely in force shows it on the button already. */
export function benefitButton(t: Translate, benefit: Benefit, today: string, back: string): Button {
  const title = buttonLabel(withoutQuotedName(benefit.title));
  const mark = markOf(benefit, today);
  return pressButton(
    mark ? t.text(`benefit-status-${mark}.mark`, { title }) : title,
    ROUTES.benefit.pack({ slug: benefit.slug }, back),
  );
}

/** «ОЭЗ «Технополис Москва»: налог …» as «ОЭЗ: налог …»: a phone shows the first forty letters of a button. */
const withoutQuotedName = (title: string): string => title.replace(/^([^\s:«]+) «[^»]+»:/, '$1:');
