import type { Catalog } from '../catalog/catalog.ts';
import type { Cluster, Figure, FigureMetric, Technopark } from '../catalog/model.ts';
import { benefitsAtSite } from '../catalog/site-benefits.ts';
import { ATTRIBUTES, type Attribute } from './answer.ts';
import type { SearchRef } from './documents.ts';

type Recorded = (typeof ATTRIBUTES)[number];

/** Whether a site or a cluster has what is asked of it; undefined where no record of its kind could have it. */
export function hasFact(catalog: Catalog, { kind, slug }: SearchRef, attribute: Attribute): boolean {
  if (!isRecorded(attribute)) return false;
  if (kind === 'technopark') {
    const site = catalog.findTechnopark(slug);
    return site !== undefined && SITE_FACTS[attribute](site, catalog);
  }
  if (kind === 'cluster') {
    const cluster = catalog.findCluster(slug);
    return cluster !== undefined && CLUSTER_FACTS[attribute](cluster, catalog);
  }
  return false;
}

const isRecorded = (attribute: Attribute): attribute is Recorded =>
  ATTRIBUTES.some((known) => known === attribute);

/** The metrics by which an attribute is told, the first that is known; of a cluster, companies are its residents. */
export const METRICS_OF: Readonly<Partial<Record<Recorded, readonly FigureMetric[]>>> = {
  residents: ['residents', 'companies'],
  'resident-names': ['residents', 'companies'],
  jobs: ['jobs'],
  area: ['areaSqm', 'siteAreaHa'],
  'site-area': ['siteAreaHa'],
  investment: ['investmentRub'],
};

const hasFigure = (figures: readonly Figure[], attribute: Recorded): boolean =>
  figures.some(({ metric }) => METRICS_OF[attribute]?.includes(metric));

const SITE_FACTS: Readonly<Record<Recorded, (site: Technopark, catalog: Catalog) => boolean>> = {
  address: () => true,
  metro: ({ metro }) => metro.length > 0,
  okrug: () => true,
  district: () => true,
  phone: ({ phone }) => phone !== null,
  email: ({ email }) => email !== null,
  website: ({ website }) => website !== null,
  contacts: ({ phone, email, website }) => phone !== null || email !== null || website !== null,
  residents: ({ figures, notableResidents }) =>
    hasFigure(figures, 'residents') || notableResidents.length > 0,
  'resident-names': ({ figures, notableResidents }) =>
    hasFigure(figures, 'residents') || notableResidents.length > 0,
  jobs: ({ figures }) => hasFigure(figures, 'jobs'),
  area: ({ figures }) => hasFigure(figures, 'area'),
  'site-area': ({ figures }) => hasFigure(figures, 'site-area'),
  investment: ({ figures }) => hasFigure(figures, 'investment'),
  opened: ({ openedYear, statusYear }) => openedYear !== null || statusYear !== null,
  'status-year': ({ statusYear, openedYear }) => statusYear !== null || openedYear !== null,
  status: () => true,
  operator: ({ operator }) => operator !== null,
  specializations: ({ specializations }) => specializations.length > 0,
  facilities: ({ facilities }) => facilities.length > 0,
  clusters: ({ clusters }) => clusters.length > 0,
  sites: () => false,
  universities: () => false,
  benefits: (site, catalog) => benefitsAtSite(catalog, site).length > 0,
  neighbours: () => true,
  about: () => true,
  sources: () => true,
};

const CLUSTER_FACTS: Readonly<Record<Recorded, (cluster: Cluster, catalog: Catalog) => boolean>> = {
  address: () => true,
  metro: () => false,
  okrug: ({ okrug }) => okrug !== null,
  district: () => true,
  phone: () => false,
  email: () => false,
  website: ({ website }) => website !== null,
  contacts: ({ website }) => website !== null,
  residents: ({ figures }) => hasFigure(figures, 'residents'),
  'resident-names': ({ figures, anchorCompanies }) =>
    hasFigure(figures, 'residents') || anchorCompanies.length > 0,
  jobs: ({ figures }) => hasFigure(figures, 'jobs'),
  area: ({ figures }) => hasFigure(figures, 'area'),
  'site-area': ({ figures }) => hasFigure(figures, 'site-area'),
  investment: ({ figures }) => hasFigure(figures, 'investment'),
  opened: ({ establishedYear }) => establishedYear !== null,
  'status-year': ({ establishedYear }) => establishedYear !== null,
  status: () => false,
  operator: ({ coordinator }) => coordinator !== null,
  specializations: ({ specializations }) => specializations.length > 0,
  facilities: () => false,
  clusters: () => false,
  sites: ({ slug }, { technoparks }) => technoparks.some(({ clusters }) => clusters.includes(slug)),
  universities: ({ universities }) => universities.length > 0,
  benefits: () => false,
  neighbours: () => false,
  about: () => true,
  sources: () => true,
};
