import type { Catalog } from '../../catalog/catalog.ts';
import { coordinatorsOf, sitesOf } from '../../catalog/cluster-links.ts';
import { currentFigures, plannedFigures } from '../../catalog/figures.ts';
import type { Cluster } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { clusterLabel } from './cluster-list.ts';
import { figureLines } from './figures.ts';
import { uncapitalised } from './format.ts';
import { asOfLine, labelled, navigationRow, sourcesQuote } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, inRows, linkButton, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';
import { followButton } from './subscriptions.ts';

export interface ClusterPlace {
  /** The deep link to this card. */
  readonly link: string;
  readonly back?: string | undefined;
}

export function clusterScreen(t: Translate, catalog: Catalog, cluster: Cluster, place: ClusterPlace): Screen {
  const { slug, name, description, location, okrug, figures, notes, sources, asOf } = cluster;
  const back = place.back ?? ROUTES.clusterList.pack({ page: 0 });
  const here = ROUTES.cluster.pack({ slug }, back);
  return {
    text: joinHtml(
      [
        clusterHeading(t, cluster),
        t('cluster-place', { place: okrug === null ? location : `${location} · ${okrug}` }),
        description,
        composition(t, catalog, cluster),
        figureLines(t, [...currentFigures(figures), ...plannedFigures(figures)]),
        notes && html`<blockquote expandable>${t('cluster-notes')}\n${notes}</blockquote>`,
        sourcesQuote(t, sources),
        asOfLine(t, asOf),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(siteButtons(t, catalog, cluster, here), 1),
      ...inRows(coordinatorButtons(t, catalog, cluster, here), 1),
      ...inRows(
        [
          ...actionButtons(t, cluster, here),
          followButton(t, 'cluster', slug, here),
          shareButton(t, place.link, name),
        ],
        2,
      ),
      navigationRow(t, back),
    ],
  };
}

function clusterHeading(t: Translate, { name, kind, establishedYear }: Cluster): Html {
  const since = establishedYear && t('cluster-since', { year: String(establishedYear) });
  return joinHtml([
    t('cluster-title', { name }),
    joinHtml([t(`cluster-kind-${kind}`), since || null], ' · '),
  ]);
}

/** What the cluster works on and who makes it up. */
function composition(t: Translate, catalog: Catalog, cluster: Cluster): Html {
  const { specializations, universities, anchorCompanies, coordinator } = cluster;
  const titles = specializations.flatMap((slug) => catalog.findSpecialization(slug)?.title ?? []);
  return joinHtml([
    labelled(t('cluster-specializations'), titles.map(uncapitalised).join(', ')),
    labelled(t('cluster-universities'), universities.join(', ')),
    labelled(t('cluster-companies'), anchorCompanies.join(', ')),
    labelled(t('cluster-coordinator'), coordinator),
  ]);
}

/** The sites of the cluster, and the site of the same name where the catalogue has both («Сколково»). */
function siteButtons(t: Translate, catalog: Catalog, cluster: Cluster, here: string): Button[] {
  const { slug } = cluster;
  const count = sitesOf(catalog, cluster).length;
  const list = ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, cluster: slug }, here);
  return [
    ...(count === 0 ? [] : [pressButton(t.text('cluster-button-sites', { count }), list)]),
    ...recordButtons(t, catalog, [{ kind: 'technopark', slug }], here),
  ];
}

function coordinatorButtons(t: Translate, catalog: Catalog, cluster: Cluster, here: string): Button[] {
  const { organisations, clusters } = coordinatorsOf(catalog, cluster);
  return [
    ...organisations.map(({ slug, name }) =>
      pressButton(
        t.text('search-organisation', { name: buttonLabel(name) }),
        ROUTES.organisation.pack({ slug }, here),
      ),
    ),
    ...clusters.map((other) =>
      pressButton(
        t.text('search-cluster', { name: buttonLabel(clusterLabel(other)) }),
        ROUTES.cluster.pack({ slug: other.slug }, here),
      ),
    ),
  ];
}

const actionButtons = (t: Translate, { slug, figures, website }: Cluster, here: string): Button[] => [
  ...(figures.length === 0
    ? []
    : [pressButton(t.text('cluster-button-figures'), ROUTES.clusterFigures.pack({ slug }, here))]),
  ...(website === null ? [] : [linkButton(t.text('cluster-button-website'), website)]),
];
