import { countStandings, listBenefits } from '../../catalog/benefit-list.ts';
import type { Benefit, Technopark } from '../../catalog/model.ts';
import type { SiteBenefitHolder, SiteBenefits } from '../../catalog/site-benefits.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { benefitButton } from './benefit-list.ts';
import { pagerRow, paging } from './parts.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { cardRow } from './technopark-buttons.ts';

const PAGE_SIZE = 8;

export interface TechnoparkBenefitsPlace {
  /** From 0, through all the groups: a group begins on a page of its own. */
  readonly page: number;
  /** `YYYY-MM-DD`: what has expired by then is marked and comes last in its group. */
  readonly today: string;
  /** Where the card leads back to. */
  readonly back: string | undefined;
}

/** The benefits of a site, holder by holder: each group is a tab, its benefits are buttons. */
export function technoparkBenefitsScreen(
  t: Translate,
  site: Technopark,
  groups: readonly SiteBenefits[],
  { page: wantedPage, today, back }: TechnoparkBenefitsPlace,
): Screen {
  const pages = groups.flatMap((group) => pagesOf(group, today));
  const { page, pageCount } = paging(pages.length, 1, wantedPage);
  const current = pages[page];
  const dataOf = (target: number) => ROUTES.technoparkBenefits.pack({ slug: site.slug, page: target }, back);
  return {
    text: joinHtml(
      [
        t('technopark-benefits-heading', {
          name: site.shortName,
          count: groups.reduce((sum, { benefits }) => sum + benefits.length, 0),
        }),
        current ? t(`site-benefits-${current.holder}`) : t('technopark-benefits-none'),
        current && legends(t, current.shown, today),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(groups.length < 2 ? [] : inRows(tabs(t, groups, pages, current?.holder, dataOf), 2)),
      ...(current?.shown ?? []).map((benefit) => [benefitButton(t, benefit, today, dataOf(page))]),
      ...pagerRow(t, { page, pageCount }, dataOf),
      cardRow(t, site.slug, back),
    ],
  };
}

interface Page {
  readonly holder: SiteBenefitHolder;
  readonly shown: readonly Benefit[];
}

function pagesOf({ holder, benefits }: SiteBenefits, today: string): Page[] {
  const sorted = listBenefits(benefits, {}, today);
  const { pageCount } = paging(sorted.length, PAGE_SIZE, 0);
  return Array.from({ length: pageCount }, (_, page) => ({
    holder,
    shown: sorted.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  }));
}

const tabs = (
  t: Translate,
  groups: readonly SiteBenefits[],
  pages: readonly Page[],
  chosen: SiteBenefitHolder | undefined,
  dataOf: (page: number) => string,
): Button[] =>
  groups.map(({ holder, benefits }) => {
    const label = t.text(`site-benefits-${holder}.tab`, { count: benefits.length });
    return pressButton(
      holder === chosen ? t.text('technopark-chosen', { label }) : label,
      dataOf(pages.findIndex((page) => page.holder === holder)),
    );
  });

/** What the marks on the buttons of this page mean. */
const legends = (t: Translate, shown: readonly Benefit[], today: string): Html =>
  joinHtml(
    countStandings(shown, today).map(
      ({ standing }) => standing !== 'in-force' && t(`benefit-status-${standing}.legend`),
    ),
  );
