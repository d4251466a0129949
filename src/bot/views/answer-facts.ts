import { ATTRIBUTES, type Attribute } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import { hasFact, METRICS_OF } from '../../answers/facts.ts';
import { sentencesOf } from '../../answers/sentences.ts';
import { sitesOf } from '../../catalog/cluster-links.ts';
import { readMetric } from '../../catalog/figures.ts';
import type { Cluster, Figure, Technopark } from '../../catalog/model.ts';
import { nearestSites } from '../../catalog/nearby.ts';
import { benefitsAtSite } from '../../catalog/site-benefits.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { type AnswerTools, recordNote, sourceNote } from './answer-block.ts';
import { figureValue } from './figures.ts';
import { formatDate, uncapitalised } from './format.ts';

type Recorded = (typeof ATTRIBUTES)[number];

/** What is told of an object: the value asked for, what helps beside it, and where it is from. */
export interface Fact {
  readonly name: string;
  /** Undefined where the sources do not tell. */
  readonly value: Html | undefined;
  readonly more: Html;
  readonly source: Html;
}

const LISTED_MAX = 6;

export function factOf(tools: AnswerTools, ref: SearchRef, attribute: Attribute): Fact | undefined {
  const { t, catalog } = tools;
  const site = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug) : undefined;
  const cluster = ref.kind === 'cluster' ? catalog.findCluster(ref.slug) : undefined;
  const record = site ?? cluster;
  if (!record) return undefined;
  const isKnown = hasFact(catalog, ref, attribute) && isRecorded(attribute);
  const value = !isKnown
    ? undefined
    : site
      ? siteValue(tools, site, attribute)
      : cluster && clusterValue(tools, cluster, attribute);
  const figures = isRecorded(attribute) ? figuresOf(record, attribute) : [];
  return {
    name: record.name,
    value,
    more: joinHtml([
      attribute === 'specializations' ? sentencesOf(record.description)[0] : undefined,
      isKnown ? historyLine(t, record, attribute) : undefined,
      site
        ? whereLine(t, site, attribute)
        : cluster && attribute === 'sites'
          ? html`${cluster.location}`
          : undefined,
    ]),
    source:
      figures.length > 0
        ? sourceNote(
            t,
            figures.map(({ sourceUrl }) => sourceUrl),
            figures[0]?.asOf ?? record.asOf,
          )
        : recordNote(t, record),
  };
}

const isRecorded = (attribute: Attribute): attribute is Recorded =>
  ATTRIBUTES.some((known) => known === attribute);

function siteValue(tools: AnswerTools, site: Technopark, attribute: Recorded): Html {
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
      return joinHtml(
        [
          figuresLine(t, site, attribute),
          site.notableResidents.length > 0 && site.notableResidents.join(', '),
        ],
        '; ',
      );
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

function clusterValue(tools: AnswerTools, cluster: Cluster, attribute: Recorded): Html {
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
      return joinHtml(
        [
          figuresLine(t, cluster, attribute),
          cluster.anchorCompanies.length > 0 && cluster.anchorCompanies.join(', '),
        ],
        '; ',
      );
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

const stationsOf = (t: Translate, { metro }: Technopark): string =>
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

/** What is now and, apart, what is planned, of the first metric that tells of the attribute. */
function figuresOf({ figures }: Technopark | Cluster, attribute: Recorded): readonly Figure[] {
  const known = (METRICS_OF[attribute] ?? []).map((metric) => {
    const { current, planned } = readMetric(figures, metric);
    return [current, planned].filter((figure) => figure !== undefined);
  });
  return known.find((found) => found.length > 0) ?? [];
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

/** The older figures, which other sources may still name. */
function historyLine(t: Translate, { figures }: Technopark | Cluster, attribute: Recorded): Html | undefined {
  const older = (METRICS_OF[attribute] ?? []).flatMap((metric) => readMetric(figures, metric).older);
  if (older.length === 0) return undefined;
  const items = older.slice(0, 3).map((figure) =>
    t.text('answer-older-item', {
      value: figureValue(t, figure, 'value'),
      date:
        figure.qualifier === 'planned'
          ? t.text('answer-plan-of', { date: formatDate(t, figure.asOf) })
          : formatDate(t, figure.asOf),
    }),
  );
  return t('answer-older', { figures: items.join(', ') });
}

/** Where it is: what people go on to ask. */
function whereLine(t: Translate, site: Technopark, attribute: Attribute): Html | undefined {
  if (attribute === 'metro') return html`${site.address}`;
  if (attribute === 'address' || attribute === 'okrug' || attribute === 'district') {
    return joinHtml(
      [
        attribute === 'address' ? site.okrug : site.address,
        site.metro.length > 0 && html`Ⓜ️ ${stationsOf(t, site)}`,
      ],
      ' · ',
    );
  }
  return undefined;
}
