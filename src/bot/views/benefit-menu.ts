import { countStandings } from '../../catalog/benefit-list.ts';
import { BENEFICIARIES, BENEFIT_KINDS, type Benefit } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { type Button, inFittingRows, inRows, pressButton, type Screen } from './screen.ts';

const KINDS_PER_ROW = 3;

/** Where to start: who you are, or what kind of support; a way that leads to nothing is not offered. */
export function benefitMenuScreen(t: Translate, benefits: readonly Benefit[], today: string): Screen {
  const whoYouAre = BENEFICIARIES.flatMap((beneficiary) =>
    listButton(
      t,
      t.text(`beneficiary-${beneficiary}.button`),
      benefits.filter(({ beneficiaries }) => beneficiaries.includes(beneficiary)),
      { beneficiary, kind: undefined },
    ),
  );
  const kinds = BENEFIT_KINDS.flatMap((kind) =>
    listButton(
      t,
      t.text(`benefit-kind-${kind}.button`),
      benefits.filter((benefit) => benefit.kind === kind),
      { beneficiary: undefined, kind },
    ),
  );
  const all = listButton(t, t.text('benefit-button-all'), benefits, {
    beneficiary: undefined,
    kind: undefined,
  });
  return {
    text: joinHtml(
      [
        html`${t('benefit-menu-title', { count: benefits.length })}\n${standingCounts(t, benefits, today)}`,
        t('benefit-menu-question'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inFittingRows(whoYouAre, 2, textOf),
      ...inFittingRows(kinds, KINDS_PER_ROW, textOf),
      ...inRows(all, 1),
      navigationRow(t),
    ],
  };
}

const textOf = ({ text }: Button): string => text;

type ListState = Pick<Parameters<typeof ROUTES.benefitList.pack>[0], 'beneficiary' | 'kind'>;

const listButton = (t: Translate, name: string, benefits: readonly Benefit[], state: ListState): Button[] =>
  benefits.length === 0
    ? []
    : [
        pressButton(
          t.text('benefit-button-count', { name, count: benefits.length }),
          ROUTES.benefitList.pack({ ...state, page: 0 }),
        ),
      ];

/** «44 действуют, 18 не подтверждены, 1 больше не действует». */
export const standingCounts = (t: Translate, benefits: readonly Benefit[], today: string): Html =>
  joinHtml(
    countStandings(benefits, today).map(({ standing, count }) =>
      t(`benefit-status-${standing}.count`, { count }),
    ),
    ', ',
  );
