import type { Catalog } from '../../catalog/catalog.ts';
import type { Translate } from '../../translate.ts';
import type { RecordRef } from '../records.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { inRows, pressButton, type Screen } from './screen.ts';

/** Several records answer to the words: a button for each. */
export const foundScreen = (t: Translate, catalog: Catalog, refs: readonly RecordRef[]): Screen => ({
  text: t('search-several'),
  keyboard: [...inRows(recordButtons(t, catalog, refs), 1), navigationRow(t)],
});

/** Nothing answers: said plainly, with what comes nearest and the ways into the catalogue. */
export const nothingFoundScreen = (
  t: Translate,
  catalog: Catalog,
  nearest: readonly RecordRef[],
): Screen => ({
  text: nearest.length > 0 ? t('search-nearest') : t('search-nothing'),
  keyboard: [
    ...inRows(recordButtons(t, catalog, nearest), 1),
    [
      pressButton(t.text('menu-technoparks'), ROUTES.technoparkList.pack(ALL_TECHNOPARKS)),
      pressButton(t.text('menu-benefits'), ROUTES.benefitMenu.pack({})),
    ],
    [
      pressButton(t.text('menu-handbook'), ROUTES.handbook.pack({})),
      pressButton(t.text('menu-help'), ROUTES.help.pack({})),
    ],
    navigationRow(t),
  ],
});
