import type { Answer } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import type { Contact } from '../../catalog/authorities.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { type AnswerPlace, answerScreen } from './answer.ts';
import { formatDate, uncapitalised } from './format.ts';
import { navigationRow, sourceLine } from './parts.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { inFittingRows, inRows, pressButton, type Screen } from './screen.ts';

const DUTY_MAX = 140;

/** Who is responsible, each with the newest source, and what in the catalogue comes nearest to the question. */
export function contactsScreen(
  t: Translate,
  catalog: Catalog,
  contacts: readonly Contact[],
  nearest: readonly SearchRef[] = [],
): Screen {
  return {
    text: joinHtml(
      [
        joinHtml([t('ask-contacts'), t('ask-contacts-hint')]),
        ...contacts.map(({ organisation, website, source }) =>
          joinHtml([
            t('ask-contacts-line', {
              name: organisation.shortName,
              role: duty(organisation.role),
            }),
            joinHtml(
              [
                t('ask-contacts-site', { url: website, host: new URL(website).host.replace(/^www\./, '') }),
                t('ask-contacts-as-of', { date: formatDate(t, organisation.asOf) }),
                source && sourceLine(t, { ...source, date: null }),
              ],
              ' · ',
            ),
          ]),
        ),
        nearest.length > 0 ? t('ask-contacts-nearest') : t('ask-contacts-question'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(nearest.length > 0
        ? inRows(recordButtons(t, catalog, nearest), 1)
        : inFittingRows(
            recordButtons(
              t,
              catalog,
              refsTo(
                'organisation',
                contacts.map(({ organisation }) => organisation),
              ),
            ),
            2,
            ({ text }) => text,
          )),
      navigationRow(t),
    ],
  };
}

/** The bot has an answer itself; the way to the contacts stays. */
export function answeredScreen(t: Translate, catalog: Catalog, answer: Answer, place: AnswerPlace): Screen {
  const { text, keyboard } = answerScreen(t, catalog, answer, place);
  return {
    text,
    keyboard: [
      ...keyboard.slice(0, -1),
      [pressButton(t.text('ask-contacts-button'), ROUTES.ticketStart.pack({}))],
      navigationRow(t),
    ],
  };
}

/** Whether there is the button that leads to a person. */
export const offersPerson = ({ keyboard }: Screen): boolean =>
  keyboard
    .flat()
    .some((button) => 'callback_data' in button && ROUTES.ticketStart.parse(button.callback_data));

/** The role up to its first stop; a longer one up to the last comma that fits, so that it never breaks off. */
function duty(role: string): string {
  const [stated = role] = role.split(/[.;:](?:\s|$)/);
  const comma = stated.lastIndexOf(',', DUTY_MAX);
  return uncapitalised(stated.length > DUTY_MAX && comma > 0 ? stated.slice(0, comma) : stated);
}
