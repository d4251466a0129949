import type { Technopark } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { figuresTable } from './figures-table.ts';
import type { Screen } from './screen.ts';
import { cardRow } from './technopark-buttons.ts';

/**
 * All figures of a site, the past ones too.
 *
 * @param back where the card leads back to
 */
export const technoparkFiguresScreen = (
  t: Translate,
  { slug, shortName, figures }: Technopark,
  back: string | undefined,
): Screen => ({
  text: joinHtml(
    [
      joinHtml([t('technopark-figures-heading', { name: shortName }), t('technopark-figures-hint')]),
      figuresTable(t, figures),
    ],
    '\n\n',
  ),
  keyboard: [cardRow(t, slug, back)],
});
