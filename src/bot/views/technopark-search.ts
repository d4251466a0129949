import type { Technopark } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { buttonLabel } from './record-list.ts';
import { pressButton, type Screen } from './screen.ts';
import { placeOf } from './technopark-list.ts';

const CANDIDATES_MAX = 10;
/** Of what was asked this much is repeated: it may be as long as a message. */
const ASKED_MAX = 80;

/** The sites that may be meant, the likeliest first: a button for each. */
export const technoparkCandidatesScreen = (t: Translate, sites: readonly Technopark[]): Screen => ({
  text: t('technopark-found-several', { count: sites.length }),
  keyboard: [
    ...sites
      .slice(0, CANDIDATES_MAX)
      .map((site) => [
        pressButton(
          buttonLabel(t.text('technopark-item', { name: site.shortName, detail: placeOf(site) })),
          ROUTES.technopark.pack({ slug: site.slug }),
        ),
      ]),
    navigationRow(t, ROUTES.technoparkList.pack(ALL_TECHNOPARKS)),
  ],
});

/** The whole list, with the word that nothing fits what was asked for. */
export const withNothingFound = (t: Translate, text: string, list: Screen): Screen => ({
  ...list,
  text: joinHtml([t('technopark-found-nothing', { text: buttonLabel(text, ASKED_MAX) }), list.text], '\n\n'),
});
