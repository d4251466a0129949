import { standingOn } from '../../catalog/benefit-list.ts';
import { proceduresFor } from '../../catalog/benefit-procedures.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Benefit, LegalAct } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { benefitHeading } from './benefit-heading.ts';
import { untilText } from './benefit-period.ts';
import { rateLines } from './benefit-rates.ts';
import { startButton } from './estimate-change.ts';
import { bulletList, formatDate } from './format.ts';
import { asOfLine, labelled, navigationRow, sourcesQuote } from './parts.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';
import { followButton } from './subscriptions.ts';

export interface BenefitPlace {
  /** The day in Moscow, `YYYY-MM-DD`: rates and standing are told as of it. */
  readonly today: string;
  /** The deep link to this card. */
  readonly link: string;
  readonly back?: string | undefined;
}

export function benefitScreen(t: Translate, catalog: Catalog, benefit: Benefit, place: BenefitPlace): Screen {
  const { today, link } = place;
  const { slug, title, summary, conditions, howToGet, sources, asOf } = benefit;
  const back = place.back ?? ROUTES.benefitMenu.pack({});
  const here = ROUTES.benefit.pack({ slug }, back);
  return {
    text: joinHtml(
      [
        benefitHeading(t, benefit, today),
        rateLines(t, benefit, today),
        summary,
        joinHtml([beneficiariesLine(t, benefit), titled(t('benefit-conditions'), bulletList(conditions))]),
        titled(t('benefit-how-to-get', { standing: standingOn(benefit, today) }), numberedList(howToGet)),
        joinHtml([validityLine(t, benefit, today), legalBasisLines(t, benefit.legalBasis)]),
        sourcesQuote(t, sources),
        asOfLine(t, asOf),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(procedureButtons(t, catalog, benefit, here), 1),
      ...(benefit.rule?.calculable ? [[startButton(t, slug)]] : []),
      ...inRows(
        [
          pressButton(t.text('benefit-button-details'), ROUTES.benefitDetails.pack({ slug }, here)),
          followButton(t, 'benefit', slug, here),
          shareButton(t, link, title),
        ],
        2,
      ),
      ...inRows(othersButtons(t, catalog, benefit, here), 2),
      navigationRow(t, back),
    ],
  };
}

const beneficiariesLine = (t: Translate, { beneficiaries }: Benefit): Html =>
  labelled(
    t('benefit-for'),
    beneficiaries.map((beneficiary) => t.text(`beneficiary-${beneficiary}.to`)).join(', '),
  );

export const titled = (title: Html, content: Html): Html =>
  content.isEmpty ? content : html`${title}\n${content}`;

const numberedList = (items: readonly string[]): Html =>
  joinHtml(items.map((item, index) => html`${index + 1}. ${item}`));

const legalBasisLines = (t: Translate, legalBasis: readonly LegalAct[]): Html =>
  titled(
    t('benefit-legal-basis'),
    bulletList(
      legalBasis.map(({ act, article }) =>
        article === null ? act : t.text('benefit-legal-article', { act, article }),
      ),
    ),
  );

/** Never a promise: what is unconfirmed or over was «introduced», it does not «apply». */
function validityLine(t: Translate, benefit: Benefit, today: string): Html | undefined {
  const { validFrom, validTo } = benefit;
  const standing = standingOn(benefit, today);
  if (validFrom !== null && standing !== 'in-force') {
    return t('benefit-introduced', { date: formatDate(t, validFrom) });
  }
  if (validFrom !== null && validFrom > today) return t('benefit-starts', { date: formatDate(t, validFrom) });
  if (standing !== 'in-force' || (validFrom === null && validTo === null)) return undefined;
  const since = validFrom && t.text('period-since', { date: formatDate(t, validFrom) });
  return t('benefit-valid', { period: joinHtml([since, validTo && untilText(t, validTo)], ' ') });
}

const procedureButtons = (t: Translate, catalog: Catalog, benefit: Benefit, here: string): Button[] =>
  recordButtons(t, catalog, refsTo('procedure', proceduresFor(catalog, benefit)), here);

/** The lists of the same beneficiaries, where they hold more than this card. */
const othersButtons = (t: Translate, { benefits }: Catalog, benefit: Benefit, here: string): Button[] =>
  benefit.beneficiaries.flatMap((beneficiary) => {
    const count = benefits.filter(({ beneficiaries }) => beneficiaries.includes(beneficiary)).length;
    if (count < 2) return [];
    const name = t.text(`beneficiary-${beneficiary}.button`);
    return pressButton(
      t.text('benefit-button-others', { name, count }),
      ROUTES.benefitList.pack({ beneficiary, kind: undefined, page: 0 }, here),
    );
  });
