import type { AnswerPart, SiteCriteria } from '../../answers/answer.ts';
import { isListFilter } from '../../answers/site-criteria.ts';
import { rankingFigure } from '../../catalog/figures.ts';
import type { Technopark } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import { packRecord } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { stateOf } from '../technopark-list-state.ts';
import { type AnswerTools, type Block, recordNote, sourceNote } from './answer-block.ts';
import { figureValue } from './figures.ts';
import { formatDate } from './format.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';
import { placeOf, technoparkListScreen } from './technopark-list.ts';

type Part<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;

const BUTTONS_MAX = 10;
const NAMES_MAX = 15;

/** The filtered list itself, where its own filters can say what was asked. */
export function listScreen(
  { t, catalog }: AnswerTools,
  { criteria, page }: Part<'sites'>,
): Screen | undefined {
  if (!isListFilter(criteria)) return undefined;
  const state = stateOf(catalog, { ...criteria, cluster: criteria.cluster ?? undefined }, 'name');
  return technoparkListScreen(t, catalog, { ...state, page });
}

export function sitesBlock(tools: AnswerTools, part: Part<'sites'>): Block {
  const { t, catalog } = tools;
  const { asked, criteria, slugs } = part;
  const label = criteriaText(tools, criteria);
  const sites = sitesBy(tools, slugs);
  if (sites.length === 0) return { text: t('answer-sites-none', { criteria: label }), buttons: [] };
  const key = asked === 'count' ? 'answer-sites-count' : 'answer-sites-heading';
  return {
    text: joinHtml([t(key, { criteria: label, count: sites.length }), html`${namesOf(tools, sites)}`]),
    buttons:
      isListFilter(criteria) && asked === 'count'
        ? [
            pressButton(
              t.text('answer-open-list'),
              ROUTES.technoparkList.pack(
                stateOf(catalog, { ...criteria, cluster: criteria.cluster ?? undefined }, 'name'),
              ),
            ),
          ]
        : sites.slice(0, BUTTONS_MAX).map((site) => siteButton(tools, site)),
  };
}

/** The first of them by name, and how many more there are. */
function namesOf({ t }: AnswerTools, sites: readonly Technopark[]): string {
  const rest = sites.length - NAMES_MAX;
  const names = sites.slice(0, rest > 0 ? NAMES_MAX : undefined).map(({ shortName }) => shortName);
  return [...names, ...(rest > 0 ? [t.text('answer-list-more', { count: rest })] : [])].join(', ');
}

const siteButton = ({ t }: AnswerTools, site: Technopark): Button =>
  pressButton(
    buttonLabel(t.text('technopark-item', { name: site.shortName, detail: placeOf(site) })),
    packRecord({ kind: 'technopark', slug: site.slug }),
  );

/** «СВАО · микроэлектроника · метро Тушинская». */
function criteriaText({ t, catalog }: AnswerTools, criteria: SiteCriteria): string {
  const cluster = criteria.cluster === null ? undefined : catalog.findCluster(criteria.cluster);
  return [
    ...criteria.okrugs,
    ...criteria.specializations.flatMap((slug) => catalog.findSpecialization(slug)?.title ?? []),
    ...criteria.kinds.map((kind) => t.text(`technopark-kind-${kind}.plural`)),
    ...criteria.statuses.map((status) => t.text(`site-status-${status}.plural`)),
    ...(cluster ? [cluster.shortName] : []),
    ...criteria.years.map((year) => t.text('answer-of-year', { year })),
    ...criteria.stations.map((station) => t.text('answer-at-station', { station })),
    ...criteria.districts.filter((district) => !criteria.stations.includes(district)),
    ...criteria.facilities,
    ...criteria.owners,
  ].join(' · ');
}

const sitesBy = ({ catalog }: AnswerTools, slugs: readonly string[]): Technopark[] =>
  slugs.flatMap((slug) => catalog.findTechnopark(slug) ?? []);

export function rankingBlock(tools: AnswerTools, { by, place, slugs }: Part<'ranking'>): Block {
  const { t } = tools;
  const ranked = sitesBy(tools, slugs).map((site) => ({ site, value: rankedBy(tools, site, by) }));
  const asked = ranked[place - 1];
  if (!asked) return { text: t('answer-ranking-none'), buttons: [] };
  const figure = by === 'opened' ? undefined : rankingFigure(asked.site.figures, by);
  return {
    text: joinHtml(
      [
        t('answer-ranking-first', { place, name: asked.site.name, value: asked.value }),
        joinHtml(
          ranked.flatMap((each, index) =>
            each === asked
              ? []
              : [
                  t('answer-ranking-next', {
                    place: index + 1,
                    name: each.site.shortName,
                    value: each.value,
                  }),
                ],
          ),
        ),
        joinHtml([
          t('answer-ranking-note'),
          figure ? sourceNote(t, [figure.sourceUrl], figure.asOf) : recordNote(t, asked.site),
        ]),
      ],
      '\n\n',
    ),
    buttons: [asked, ...ranked.filter((each) => each !== asked)]
      .slice(0, 3)
      .map(({ site }) => siteButton(tools, site)),
  };
}

function rankedBy({ t }: AnswerTools, site: Technopark, by: Part<'ranking'>['by']): string {
  if (by === 'opened') {
    return site.openedYear === null
      ? t.text('answer-status-since', { year: String(site.statusYear) })
      : t.text('answer-opened', { year: String(site.openedYear) });
  }
  const figure = rankingFigure(site.figures, by);
  return figure
    ? t.text('answer-dated', { value: figureValue(t, figure, 'value'), date: formatDate(t, figure.asOf) })
    : '';
}

export function recordsBlock({ t, catalog }: AnswerTools, { refs }: Part<'records'>): Block {
  return {
    text: joinHtml([
      t('answer-clusters-found', { count: refs.length }),
      html`${refs.flatMap(({ slug }) => catalog.findCluster(slug)?.name ?? []).join('\n')}`,
    ]),
    buttons: recordButtons(t, catalog, refs.slice(0, BUTTONS_MAX)),
  };
}
