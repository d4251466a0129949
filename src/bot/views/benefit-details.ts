import type { Benefit } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { titled } from './benefit-card.ts';
import { benefitHeading } from './benefit-heading.ts';
import { generalPeriods, preferentialPeriods } from './benefit-rate-table.ts';
import { bulletList } from './format.ts';
import { asOfLine, navigationRow, sourcesQuote } from './parts.ts';
import type { Screen } from './screen.ts';

/** What the card leaves out: particulars, rates by period, what is required, what is doubtful. */
export function benefitDetailsScreen(
  t: Translate,
  benefit: Benefit,
  today: string,
  back: string = ROUTES.benefit.pack({ slug: benefit.slug }),
): Screen {
  const { details, rule, notes, sources, asOf } = benefit;
  return {
    text: joinHtml(
      [
        benefitHeading(t, benefit, today),
        bulletList(details),
        rule && titled(t('benefit-rates-preferential'), bulletList(preferentialPeriods(t, rule, today))),
        rule && titled(t('benefit-rates-general'), bulletList(generalPeriods(t, rule, today))),
        rule && titled(t('benefit-requirements'), bulletList(rule.requires.map(({ text }) => text))),
        notes && html`<blockquote expandable>${t('benefit-notes')}\n${notes}</blockquote>`,
        sourcesQuote(t, sources),
        asOfLine(t, asOf),
      ],
      '\n\n',
    ),
    keyboard: [navigationRow(t, back)],
  };
}
