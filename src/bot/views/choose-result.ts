import type { Catalog } from '../../catalog/catalog.ts';
import { COMPARED_MAX } from '../../catalog/comparison.ts';
import { siteCode } from '../../catalog/site-code.ts';
import type { Criterion } from '../../selection/findings.ts';
import { hasNoNeeds, NEED_NAMES, type Needs } from '../../selection/needs.ts';
import type { DroppedSite, RankedSite, Ranking } from '../../selection/ranking.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { needLines, needText } from './choose-needs.ts';
import { reasonsLine } from './choose-reasons.ts';
import { navigationRow, pagerRow } from './parts.ts';
import { buttonLabel, pageOf } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

const PAGE_SIZE = 5;
const DROPPED_PAGE_SIZE = 10;
const REASONS_MAX = 12;
const FAILURES_MAX = 3;

/**
 * The sites that suit the needs, five at a time, the best first, each with its reasons. Where none does, those that
 * come nearest, with what they fail.
 */
export function choiceScreen(
  t: Translate,
  catalog: Catalog,
  needs: Needs,
  { suitable, dropped }: Ranking,
  wantedPage: number,
): Screen {
  const isAnySuitable = suitable.length > 0;
  const sites: readonly RankedSite[] = isAnySuitable ? suitable : dropped;
  const { items, page, pageCount } = pageOf(sites, PAGE_SIZE, wantedPage);
  const first = page * PAGE_SIZE;
  const here = ROUTES.choice.pack({ page });
  const numbered = items.map((ranked, index) => ({ ...ranked, number: first + index + 1 }));
  return {
    text: joinHtml(
      [
        joinHtml([heading(t, catalog, needs, suitable.length), needLines(t, catalog, needs, NEED_NAMES)]),
        ...numbered.map(({ number, site, findings }) =>
          siteLines(t, number, site.shortName, reasonsLine(t, catalog, findings, REASONS_MAX)),
        ),
        needs.area && t('choose-result-area'),
      ],
      '\n\n',
    ),
    keyboard: [
      numbered.map(({ number, site }) =>
        pressButton(String(number), ROUTES.technopark.pack({ slug: site.slug }, here)),
      ),
      ...moreRow(t, { page, pageCount }),
      ...siteActions(t, numbered, here),
      [
        ...(isAnySuitable && dropped.length > 0
          ? [pressButton(t.text('choose-why-not'), ROUTES.choiceDropped.pack({ page: 0 }))]
          : []),
        pressButton(t.text('choose-change'), ROUTES.choiceChange.pack({ step: undefined })),
      ],
      navigationRow(t),
    ],
  };
}

function heading(t: Translate, { technoparks }: Catalog, needs: Needs, count: number): Html {
  if (hasNoNeeds(needs)) return t('choose-result-any');
  return count > 0 ? t('choose-result', { count, total: technoparks.length }) : t('choose-result-none');
}

const siteLines = (t: Translate, number: number, name: string, reasons: string): Html =>
  joinHtml([t('choose-result-site', { number, name }), html`${reasons}`]);

function moreRow(
  t: Translate,
  { page, pageCount }: { readonly page: number; readonly pageCount: number },
): Button[][] {
  const buttons = [
    ...(page > 0 ? [pressButton(t.text('choose-better'), ROUTES.choice.pack({ page: page - 1 }))] : []),
    ...(page + 1 < pageCount
      ? [pressButton(t.text('choose-more'), ROUTES.choice.pack({ page: page + 1 }))]
      : []),
  ];
  return buttons.length === 0 ? [] : [buttons];
}

/** The first of the page on the map, and the first few of them side by side. */
function siteActions(
  t: Translate,
  numbered: readonly (RankedSite & { readonly number: number })[],
  here: string,
): Button[][] {
  const [best] = numbered;
  if (!best) return [];
  const compared = numbered.slice(0, COMPARED_MAX);
  const sites = compared.map(({ site }) => siteCode(site.slug));
  return [
    [
      pressButton(
        t.text('choose-map', { number: best.number }),
        ROUTES.technoparkMap.pack({ slug: best.site.slug }, here),
      ),
      ...(compared.length > 1
        ? [
            pressButton(
              t.text('choose-compare', { count: compared.length }),
              ROUTES.comparison.pack({ sites }, here),
            ),
          ]
        : []),
    ],
  ];
}

/** What fell out and why: counted by reason, then site by site, those that came nearest first. */
export function choiceDroppedScreen(
  t: Translate,
  catalog: Catalog,
  { dropped }: Ranking,
  wantedPage: number,
): Screen {
  const { items, ...paging } = pageOf(dropped, DROPPED_PAGE_SIZE, wantedPage);
  return {
    text: joinHtml(
      [
        joinHtml([t('choose-dropped', { count: dropped.length }), ...countLines(t, dropped)]),
        joinHtml(
          items.map(({ site, failed }) =>
            t('choose-dropped-site', {
              name: site.shortName,
              reasons: reasonsLine(t, catalog, failed, FAILURES_MAX),
            }),
          ),
        ),
      ],
      '\n\n',
    ),
    keyboard: [
      ...pagerRow(t, paging, (page) => ROUTES.choiceDropped.pack({ page })),
      navigationRow(t, ROUTES.choice.pack({ page: 0 })),
    ],
  };
}

/** A site that fails several needs is counted under each of them. */
function countLines(t: Translate, dropped: readonly DroppedSite[]): Html[] {
  const counts = new Map<Criterion, number>();
  for (const { failed } of dropped) {
    for (const criterion of new Set(failed.map((finding) => finding.criterion))) {
      counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
    }
  }
  return [...counts].map(([criterion, count]) => t(`choose-dropped-${criterion}`, { count }));
}

/** The answers, each a button that asks it again. */
export const choiceChangeScreen = (t: Translate, catalog: Catalog, needs: Needs): Screen => ({
  text: t('choose-change-which'),
  keyboard: [
    ...NEED_NAMES.map((step) => [
      pressButton(
        buttonLabel(
          t.text(`choose-change-${step}`, {
            answer: needText(t, catalog, needs, step) ?? t.text('choose-no-matter'),
          }),
        ),
        ROUTES.choiceChange.pack({ step }),
      ),
    ]),
    navigationRow(t, ROUTES.choice.pack({ page: 0 })),
  ],
});

/** What was chosen by the last time, with the way to what came of it. */
export const lastChoiceScreen = (t: Translate, catalog: Catalog, needs: Needs): Screen => ({
  text: joinHtml([t('choose-last'), needLines(t, catalog, needs, NEED_NAMES)], '\n\n'),
  keyboard: [
    [pressButton(t.text('choose-last-result'), ROUTES.choice.pack({ page: 0 }), 'primary')],
    [
      pressButton(t.text('choose-change'), ROUTES.choiceChange.pack({ step: undefined })),
      pressButton(
        t.text('dialogue-restart'),
        ROUTES.dialogue.pack({ dialogue: 'choose', action: 'restart' }),
      ),
    ],
    navigationRow(t),
  ],
});

/** For a result whose answers have been erased. */
export const noChoiceScreen = (t: Translate): Screen => ({
  text: t('choose-nothing-kept'),
  keyboard: [[chooseButton(t)], navigationRow(t)],
});

export const chooseButton = (t: Translate): Button =>
  pressButton(t.text('choose-start'), ROUTES.chooseStart.pack({}), 'primary');
