import type { ATTRIBUTES } from '../../answers/answer.ts';
import { METRICS_OF } from '../../answers/facts.ts';
import { sitesOf } from '../../catalog/cluster-links.ts';
import { readMetric } from '../../catalog/figures.ts';
import type { Cluster, Figure, Technopark } from '../../catalog/model.ts';
import { nearestSites } from '../../catalog/nearby.ts';
import { benefitsAtSite } from '../../catalog/site-benefits.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { AnswerTools } from './answer-block.ts';
import { figureValue } from './figures.ts';
import { formatDate, uncapitalised } from './format.ts';

type Recorded = (typeof ATTRIBUTES)[number];

const LISTED_MAX = 6;

export function siteValue(tools: AnswerTools, site: Technopark, attribute: Recorded): Html {
  const { t, catalog } = tools;
  switch (attribute) {
    case 'address':
      return html`${site.address}`;
    case 'metro':
      return html`${stationsOf(t, site)}`;
    case 'okrug':
      return html`${site.okrug}, ${site.district}`;
    case 'district':
      return html`${site.district}, ${site.okrug}`;
    case 'phone':
      return html`${site.phone ?? ''}`;
    case 'email':
      return html`${site.email ?? ''}`;
    case 'website':
      return html`${site.website ?? ''}`;
    case 'contacts':
      return joinHtml([site.phone, site.email, site.website], ', ');
    case 'opened':
    case 'status-year':
      return joinHtml(
        [
          attribute === 'opened' && !site.openedYear && t('answer-opened-unknown'),
          site.openedYear && t('answer-opened', { year: String(site.openedYear) }),
          site.statusYear && t('answer-status-since', { year: String(site.statusYear) }),
        ],
        ', ',
      );
    case 'status':
      return html`${t.text(`site-status-${site.status}`)}`;
    case 'operator':
      return html`${site.operator ?? ''}`;
    case 'specializations':
      return html`${titlesOf(tools, site.specializations)}`;
    case 'facilities':
      return html`${site.facilities.join(', ')}`;
    case 'clusters':
      return html`${site.clusters.flatMap((slug) => catalog.findCluster(slug)?.shortName ?? []).join(', ')}`;
    case 'benefits':
      return html`${listOf(
        t,
        benefitsAtSite(catalog, site).flatMap(({ benefits }) => benefits.map(({ title }) => title)),
      )}`;
    case 'neighbours':
      return html`${nearestSites(catalog, site.location, undefined, 4)
        .filter(({ site: other }) => other !== site)
        .map(({ site: other }) => other.shortName)
        .join(', ')}`;
    case 'resident-names':
    case 'residents':
      return residentsLine(t, figuresLine(t, site, attribute), site.notableResidents, attribute);
    case 'about':
      return html`${site.description}`;
    case 'sources':
      return html`${site.sources
        .map(({ title }) => title)
        .slice(0, 3)
        .join('; ')}`;
    default:
      return figuresLine(t, site, attribute);
  }
}

export function clusterValue(tools: AnswerTools, cluster: Cluster, attribute: Recorded): Html {
  const { t, catalog } = tools;
  switch (attribute) {
    case 'address':
    case 'district':
      return html`${cluster.location}`;
    case 'okrug':
      return html`${cluster.okrug ?? ''}`;
    case 'website':
    case 'contacts':
      return html`${cluster.website ?? ''}`;
    case 'opened':
    case 'status-year':
      return t('answer-established', { year: String(cluster.establishedYear) });
    case 'operator':
      return html`${cluster.coordinator ?? ''}`;
    case 'specializations':
      return html`${titlesOf(tools, cluster.specializations)}`;
    case 'sites':
      return html`${listOf(
        t,
        sitesOf(catalog, cluster).map(({ shortName }) => shortName),
        12,
      )}`;
    case 'universities':
      return html`${cluster.universities.join(', ')}`;
    case 'resident-names':
    case 'residents':
      return residentsLine(t, figuresLine(t, cluster, attribute), cluster.anchorCompanies, attribute);
    case 'about':
      return html`${cluster.description}`;
    case 'sources':
      return html`${cluster.sources
        .map(({ title }) => title)
        .slice(0, 3)
        .join('; ')}`;
    default:
      return figuresLine(t, cluster, attribute);
  }
}

/** How many and who; where nobody has counted them, that is said to who asks for the number. */
function residentsLine(t: Translate, count: Html, names: readonly string[], attribute: Recorded): Html {
  if (attribute === 'residents' && count.value === '' && names.length > 0) {
    return t('answer-residents-uncounted', { names: names.join(', ') });
  }
  return joinHtml([count, names.join(', ')], '; ');
}

export const stationsOf = (t: Translate, { metro }: Technopark): string =>
  metro
    .map(({ station, walkMinutes }) =>
      walkMinutes === null ? station : t.text('technopark-walk', { station, minutes: walkMinutes }),
    )
    .join(', ');

const titlesOf = ({ catalog }: AnswerTools, slugs: readonly string[]): string =>
  slugs
    .flatMap((slug) => catalog.findSpecialization(slug)?.title ?? [])
    .map(uncapitalised)
    .join(', ');

function listOf(t: Translate, items: readonly string[], max: number = LISTED_MAX): string {
  const rest = items.length - max;
  return [...items.slice(0, max), ...(rest > 0 ? [t.text('answer-list-more', { count: rest })] : [])].join(
    '; ',
  );
}

/**
 * What is now and, apart, what is planned, of the first metric that tells of the attribute. Residents and companies are
 * counted apart: where both are known, both are told.
 */
export function figuresOf({ figures }: Technopark | Cluster, attribute: Recorded): readonly Figure[] {
  const known = (METRICS_OF[attribute] ?? []).map((metric) => readMetric(figures, metric));
  const [first, ...others] = known.filter(({ current, planned }) => current ?? planned);
  const besides = attribute === 'residents' ? others.map(({ current }) => current) : [];
  return [first?.current, first?.planned, ...besides].filter((figure) => figure !== undefined);
}

const figuresLine = (t: Translate, record: Technopark | Cluster, attribute: Recorded): Html =>
  joinHtml(
    figuresOf(record, attribute).map((figure) =>
      t(figure.qualifier === 'planned' ? 'answer-planned' : 'answer-dated', {
        value: figureValue(t, figure, 'named'),
        date: formatDate(t, figure.asOf),
      }),
    ),
    '; ',
  );
