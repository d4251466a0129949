import type { Catalog } from '../../catalog/catalog.ts';
import {
  COMPARED_MAX,
  COMPARED_MIN,
  type ComparisonRow,
  compareSites,
  similarSites,
} from '../../catalog/comparison.ts';
import type { Technopark } from '../../catalog/model.ts';
import { siteCode } from '../../catalog/site-code.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { comparisonLink } from '../comparison-link.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { attributeLabel, valueText } from './comparison-cells.ts';
import { comparisonTable } from './comparison-table.ts';
import { formatDate } from './format.ts';
import { navigationRow } from './parts.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';

/** Characters: what surrounds the table has the rest of the message. */
const TABLE_MAX = 2400;
const LIKENESS_MAX = 70;
const NAME_MAX = 40;
const SUGGESTIONS = 3;

export interface ComparisonPlace {
  /** The bot's own, for the link that shows the same sites to others. */
  readonly username: string;
  /** Packed data of the screen before; without it the way back leads to the whole list. */
  readonly back?: string | undefined;
  /** Stands above: what became of sites that cannot be compared. */
  readonly notice?: Html | undefined;
  /** Stands below: where it is from. */
  readonly note?: Html | undefined;
}

/**
 * Two to four sites side by side: in what they differ as a table, in what they are alike folded below. With one site
 * it asks for another, with none it says how to begin. Slugs that are not in the catalogue are left out, and those
 * beyond the fourth.
 */
export function comparisonScreen(
  t: Translate,
  catalog: Catalog,
  slugs: readonly string[],
  place: ComparisonPlace,
): Screen {
  const sites = [...new Set(slugs)]
    .flatMap((slug) => catalog.findTechnopark(slug) ?? [])
    .slice(0, COMPARED_MAX);
  const [only] = sites;
  if (!only) return emptyScreen(t, place);
  return sites.length < COMPARED_MIN
    ? firstScreen(t, catalog, only, place)
    : tableScreen(t, catalog, sites, place);
}

const emptyScreen = (t: Translate, { notice = Html.empty, back = WHOLE_LIST }: ComparisonPlace): Screen => ({
  text: joinHtml([notice, t('comparison-empty')], '\n\n'),
  keyboard: [navigationRow(t, back)],
});

const WHOLE_LIST = ROUTES.technoparkList.pack(ALL_TECHNOPARKS);

/** The first site is chosen: one tap compares it with one that is like it. */
function firstScreen(
  t: Translate,
  catalog: Catalog,
  site: Technopark,
  { notice = Html.empty, back = WHOLE_LIST }: ComparisonPlace,
): Screen {
  const similar = similarSites(catalog, site, SUGGESTIONS);
  return {
    text: joinHtml(
      [
        notice,
        t('comparison-first', { name: site.shortName }),
        similar.length > 0 && t('comparison-similar'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...similar.map((other) => [
        pressButton(t.text('search-technopark', { name: other.shortName }), packSites([site, other], back)),
      ]),
      [chooseButton(t, back), endButton(t)],
      navigationRow(t, back),
    ],
  };
}

function tableScreen(
  t: Translate,
  catalog: Catalog,
  sites: readonly Technopark[],
  { username, notice = Html.empty, note = Html.empty, back = WHOLE_LIST }: ComparisonPlace,
): Screen {
  const { differences, likenesses } = compareSites(catalog, sites);
  const { text: table, omitted } = comparisonTable(t, sites, differences, TABLE_MAX);
  const here = packSites(sites, back);
  const names = sites.map(({ shortName }) => buttonLabel(shortName, NAME_MAX));
  const link = comparisonLink(
    username,
    sites.map(({ slug }) => slug),
  );
  return {
    text: joinHtml(
      [
        notice,
        t('comparison-heading', { names: names.join(' · ') }),
        differences.length > 0 ? html`<pre>${table}</pre>` : t('comparison-no-differences'),
        differences.length > 0 && legend(t, differences, omitted),
        likenesses.length > 0 && likenessQuote(t, likenesses),
        joinHtml([asOfLine(t, sites), note]),
      ],
      '\n\n',
    ),
    keyboard: [
      ...sites.map((site) => [
        pressButton(
          t.text('search-technopark', { name: site.shortName }),
          ROUTES.technopark.pack({ slug: site.slug }, here),
        ),
        pressButton(
          t.text('comparison-remove', { name: site.shortName }),
          packSites(
            sites.filter((other) => other !== site),
            back,
          ),
        ),
      ]),
      [
        ...(sites.length < COMPARED_MAX ? [chooseButton(t, back)] : []),
        shareButton(t, link, t.text('comparison-share', { names: names.join(', ') })),
      ],
      [endButton(t)],
      navigationRow(t, back),
    ],
  };
}

/** The data of a button that shows exactly these sites side by side. */
export const packSites = (sites: readonly Technopark[], back?: string): string =>
  ROUTES.comparison.pack({ sites: sites.map(({ slug }) => siteCode(slug)) }, back);

/** To the list that the card was opened from, as it was filtered there. */
function chooseButton(t: Translate, back: string): Button {
  const list = ROUTES.technopark.parse(back)?.back ?? back;
  const isList = ROUTES.technoparkList.parse(list) !== undefined;
  return pressButton(t.text('comparison-choose'), isList ? list : WHOLE_LIST);
}

const endButton = (t: Translate): Button =>
  pressButton(t.text('comparison-end'), ROUTES.comparisonEnd.pack({}));

/** What the signs of the table mean, as far as they stand in it. */
function legend(t: Translate, rows: readonly ComparisonRow[], omitted: number): Html {
  const values = rows.flatMap((row) => row.values);
  return joinHtml([
    values.some((value) => value?.type === 'figure') && t('comparison-dates'),
    values.includes(undefined) && t('comparison-missing'),
    omitted > 0 && t('comparison-omitted', { count: omitted }),
  ]);
}

function likenessQuote(t: Translate, rows: readonly ComparisonRow[]): Html {
  const lines = rows.flatMap(({ attribute, values: [value] }) =>
    value
      ? t('comparison-likeness', {
          label: attributeLabel(t, attribute),
          value: buttonLabel(valueText(t, attribute, value), LIKENESS_MAX),
        })
      : [],
  );
  return html`<blockquote expandable>${t('comparison-likenesses')}\n${joinHtml(lines)}</blockquote>`;
}

const asOfLine = (t: Translate, sites: readonly Technopark[]): Html =>
  t('comparison-as-of', {
    sites: sites
      .map(({ shortName, asOf }) =>
        t.text('comparison-site-as-of', { name: shortName, date: formatDate(t, asOf) }),
      )
      .join('; '),
  });

/** Four are compared already: which of them gives way to one more. */
export const comparisonFullScreen = (
  t: Translate,
  sites: readonly Technopark[],
  added: Technopark,
  back: string,
): Screen => ({
  text: t('comparison-full', { name: added.shortName, max: COMPARED_MAX }),
  keyboard: [
    ...sites.map((site) => [
      pressButton(
        t.text('comparison-instead', { name: site.shortName }),
        packSites([...sites.filter((other) => other !== site), added], back),
      ),
    ]),
    [pressButton(t.text('comparison-show'), packSites(sites, back))],
    navigationRow(t, back),
  ],
});
