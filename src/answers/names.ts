import type { Catalog } from '../catalog/catalog.ts';
import type { SearchRef } from './documents.ts';

/** What a record is called in short; undefined where the snapshot does not hold it. */
export function nameOf(catalog: Catalog, { kind, slug }: SearchRef): string | undefined {
  switch (kind) {
    case 'technopark':
      return catalog.findTechnopark(slug)?.shortName;
    case 'cluster':
      return catalog.findCluster(slug)?.shortName;
    case 'benefit':
      return catalog.findBenefit(slug)?.title;
    case 'procedure':
      return catalog.findProcedure(slug)?.title;
    case 'organisation':
      return catalog.findOrganisation(slug)?.shortName;
    case 'term':
      return catalog.findTerm(slug)?.term;
    case 'faq':
      return catalog.findFaqEntry(slug)?.question;
  }
}
