import type { Overview } from '../../catalog/overview.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { DialogueName } from '../button-choices.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { chooseButton } from './choose-result.ts';
import { continueButton } from './dialogue.ts';
import { startButton } from './estimate-change.ts';
import { formatDate } from './format.ts';
import { navigationRow } from './parts.ts';
import { type Button, inFittingRows, pressButton, type Screen } from './screen.ts';

const FIRST_PAGE = { page: 0 } as const;

export interface MenuOptions {
  /** What has to be said first. */
  readonly notice?: Html | undefined;
  /** The guided conversation that was left on the way. */
  readonly left?: DialogueName | undefined;
}

/** The main menu. */
export function menuScreen(
  t: Translate,
  overview: Overview,
  { notice = Html.empty, left }: MenuOptions = {},
): Screen {
  const button = (key: string, data: string) => pressButton(t.text(key), data);
  return {
    text: joinHtml([notice, t('start', countsOf(overview))], '\n\n'),
    keyboard: [
      ...(left === undefined ? [] : [[continueButton(t, left)]]),
      [chooseButton(t)],
      [
        button('menu-technoparks', ROUTES.technoparkList.pack(ALL_TECHNOPARKS)),
        button('menu-clusters', ROUTES.clusterList.pack(FIRST_PAGE)),
      ],
      [button('menu-benefits', ROUTES.benefitMenu.pack({})), startButton(t)],
      [
        button('menu-news', ROUTES.newsList.pack(FIRST_PAGE)),
        button('menu-handbook', ROUTES.handbook.pack({})),
      ],
      [button('menu-about', ROUTES.about.pack({})), button('menu-help', ROUTES.help.pack({}))],
    ],
  };
}

const countsOf = ({ technoparks, clusters, benefits }: Overview) => ({ technoparks, clusters, benefits });

/** @param examples buttons that show at once what an answer looks like */
export const helpScreen = (t: Translate, examples: readonly Button[]): Screen => ({
  text: t('help'),
  keyboard: [...inFittingRows(examples, 2, ({ text }) => text), navigationRow(t)],
});

export function aboutScreen(t: Translate, overview: Overview): Screen {
  const { newestAsOf, topHosts, sources, ...counts } = overview;
  const hosts = topHosts.map((host) => html`<a href="https://${host}">${host}</a>`);
  return {
    text: joinHtml(
      [
        t('about'),
        t('about-data', { ...counts, date: newestAsOf === undefined ? '' : formatDate(t, newestAsOf) }),
        t('about-checking', { sources }),
        hosts.length > 0 && t('about-sources', { hosts: joinHtml(hosts, ', ') }),
        t('about-independence'),
      ],
      '\n\n',
    ),
    keyboard: [
      [pressButton(t.text('button-privacy'), ROUTES.privacy.pack({ step: 'overview' }))],
      navigationRow(t),
    ],
  };
}
