import type { AnswerPart } from '../../answers/answer.ts';
import type { CriterionList, Exclusion, FigureBound, SiteCriteria } from '../../answers/site-choice.ts';
import { hasCriteria, isListFilter } from '../../answers/site-criteria.ts';
import { rankingFigure } from '../../catalog/figures.ts';
import type { Technopark } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import { packRecord } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { stateOf } from '../technopark-list-state.ts';
import type { AnswerTools, Block } from './answer-block.ts';
import { figureValue } from './figures.ts';
import { capitalised, uncapitalised } from './format.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';
import { placeOf, technoparkListScreen } from './technopark-list.ts';

type Part<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;

const BUTTONS_MAX = 10;
const NAMES_MAX = 15;
const RELAXED_NAMES_MAX = 5;

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
  const sites = sitesBy(tools, slugs);
  if (sites.length === 0) return noSitesBlock(tools, part);
  if (!hasCriteria(criteria)) return { text: t('answer-tally-note', { count: sites.length }), buttons: [] };
  const isCounted = asked !== 'list';
  const all = catalog.technoparks.length;
  return {
    text: joinHtml([
      isCounted
        ? t('answer-sites-count', {
            criteria: criteriaText(tools, criteria),
            count: sites.length,
            all,
            share: asked === 'share' ? SHARE.format(sites.length / all) : 'none',
          })
        : t('answer-sites-heading', {
            criteria: capitalised(criteriaText(tools, criteria)),
            count: sites.length,
          }),
      html`${namesOf(tools, sites)}`,
      criteria.bounds.length > 0 && t('answer-sites-unknown', { count: unknownOf(tools, criteria) }),
    ]),
    buttons:
      isListFilter(criteria) && isCounted
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

const SHARE = new Intl.NumberFormat('ru', { style: 'percent', maximumFractionDigits: 0 });

/** Of how many sites no figure is known by which they might be chosen. */
const unknownOf = ({ catalog }: AnswerTools, { bounds }: SiteCriteria): number =>
  catalog.technoparks.filter(({ figures }) => bounds.some(({ metric }) => !rankingFigure(figures, metric)))
    .length;

/** That there are none, and what there is without one of the criteria. */
function noSitesBlock(tools: AnswerTools, { criteria, relaxed }: Part<'sites'>): Block {
  const { t } = tools;
  const nearest = relaxed.map((each) => ({ ...each, sites: sitesBy(tools, each.slugs) }));
  return {
    text: joinHtml(
      [
        t('answer-sites-none', { criteria: criteriaText(tools, criteria) }),
        joinHtml(
          nearest.map(({ dropped, okrug, sites }) =>
            t(okrug ? 'answer-sites-around' : 'answer-sites-relaxed', {
              criteria: okrug ?? criteriaText(tools, dropped),
              count: sites.length,
              names: namesOf(tools, sites, RELAXED_NAMES_MAX),
            }),
          ),
        ),
      ],
      '\n\n',
    ),
    buttons: (nearest[0]?.sites ?? []).slice(0, RELAXED_NAMES_MAX).map((site) => siteButton(tools, site)),
  };
}

/** The first of them by name, and how many more there are. */
function namesOf({ t }: AnswerTools, sites: readonly Technopark[], max = NAMES_MAX): string {
  const rest = sites.length - max;
  const names = sites.slice(0, rest > 0 ? max : undefined).map(({ shortName }) => shortName);
  return [...names, ...(rest > 0 ? [t.text('answer-list-more', { count: rest })] : [])].join(', ');
}

export const siteButton = ({ t }: AnswerTools, site: Technopark): Button =>
  pressButton(
    buttonLabel(t.text('technopark-item', { name: site.shortName, detail: placeOf(site) })),
    packRecord({ kind: 'technopark', slug: site.slug }),
  );

/** «СВАО · микроэлектроника · метро «Тушинская» · кроме ОЭЗ». */
export function criteriaText(tools: AnswerTools, criteria: SiteCriteria): string {
  const { t, catalog } = tools;
  const valueText = ({ list, value }: Exclusion): string => {
    switch (list) {
      case 'specializations':
        return uncapitalised(catalog.findSpecialization(value)?.title ?? value);
      case 'kinds':
        return t.text(`technopark-kind-${value}.plural`);
      case 'statuses':
        return t.text(`site-status-${value}.plural`);
      case 'programmes':
        return t.text('answer-of-programme', { programme: value });
      case 'stations':
        return t.text('answer-at-station', { station: value });
      case 'site':
        return catalog.findTechnopark(value)?.shortName ?? value;
      case 'cluster':
        return catalog.findCluster(value)?.shortName ?? value;
      default:
        return value;
    }
  };
  const textsOf = (list: CriterionList): string[] =>
    criteria[list].map((value) => valueText({ list, value }));
  const cluster = criteria.cluster === null ? undefined : catalog.findCluster(criteria.cluster);
  const stations = criteria.stations.filter((station) => !criteria.districts.includes(station));
  const or = t.text('answer-or');
  return [
    ...textsOf('okrugs'),
    ...textsOf('specializations'),
    ...textsOf('kinds'),
    ...textsOf('statuses'),
    ...(cluster ? [cluster.shortName] : []),
    ...(criteria.years.length > 0 ? [t.text('answer-of-year', yearsText(criteria.years))] : []),
    ...(criteria.statusYears.length > 0
      ? [t.text('answer-of-status-year', yearsText(criteria.statusYears))]
      : []),
    ...stations.map((value) => valueText({ list: 'stations', value })),
    ...criteria.lines,
    ...criteria.districts,
    ...criteria.facilities,
    ...criteria.owners,
    ...textsOf('programmes'),
    ...criteria.bounds.map((bound) => boundText(tools, bound)),
    ...(criteria.both.length > 0 ? [criteria.both.map(valueText).join(` ${t.text('answer-and')} `)] : []),
    ...(criteria.either.length > 0 ? [criteria.either.map(valueText).join(` ${or} `)] : []),
    ...(criteria.except.length > 0
      ? [t.text('answer-except', { criteria: [...new Set(criteria.except.map(valueText))].join(', ') })]
      : []),
  ].join(' · ');
}

/** «Не меньше 50 резидентов». */
const boundText = ({ t }: AnswerTools, { metric, from, to }: FigureBound): string =>
  t.text(from === null ? 'answer-at-most' : 'answer-at-least', {
    value: figureValue(
      t,
      { metric, value: from ?? to ?? 0, asOf: '', qualifier: null, sourceUrl: null },
      'value',
    ),
  });

/** «2016», «2016–2019». */
const yearsText = (years: readonly string[]): { year: string } => {
  const [first = '', ...others] = years.toSorted();
  const last = others.at(-1) ?? first;
  const isRange = others.length > 1 && Number(last) - Number(first) === others.length;
  return { year: isRange ? `${first}–${last}` : [first, ...others].join(', ') };
};

const sitesBy = ({ catalog }: AnswerTools, slugs: readonly string[]): Technopark[] =>
  slugs.flatMap((slug) => catalog.findTechnopark(slug) ?? []);

/** Records of one kind by their names; of benefits, whether they are known to be in force. */
export function recordsBlock({ t, catalog }: AnswerTools, { title, refs }: Part<'records'>): Block {
  const names = refs.flatMap(({ kind, slug }) => {
    if (kind === 'cluster') return catalog.findCluster(slug)?.name ?? [];
    const benefit = catalog.findBenefit(slug);
    return benefit ? t.text('answer-measure', { title: benefit.title, status: benefit.status }) : [];
  });
  return {
    text: joinHtml([t(`answer-${title}-found`, { count: refs.length }), html`${names.join('\n')}`]),
    buttons: recordButtons(t, catalog, refs.slice(0, BUTTONS_MAX)),
  };
}
