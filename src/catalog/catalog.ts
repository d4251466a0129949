import type {
  Benefit,
  Cluster,
  FaqEntry,
  Organisation,
  Procedure,
  Records,
  Specialization,
  Technopark,
  Term,
} from './model.ts';

/** What the snapshot holds: everything but news, which grows and stays in SQL. */
export type CatalogRecords = Omit<Records, 'news'>;

/**
 * An immutable snapshot of the catalogue. Lists are in the order of the files. A slug is unique within its kind only:
 * `skolkovo` is a cluster and a technopark.
 */
export interface Catalog extends CatalogRecords {
  /** A digest of the content: equal versions hold equal records. */
  readonly version: string;
  findTechnopark(slug: string): Technopark | undefined;
  findCluster(slug: string): Cluster | undefined;
  findBenefit(slug: string): Benefit | undefined;
  findProcedure(slug: string): Procedure | undefined;
  findOrganisation(slug: string): Organisation | undefined;
  findTerm(slug: string): Term | undefined;
  findFaqEntry(slug: string): FaqEntry | undefined;
  findSpecialization(slug: string): Specialization | undefined;
}

export function createCatalog(version: string, records: CatalogRecords): Catalog {
  return {
    ...records,
    version,
    findTechnopark: finder(records.technoparks),
    findCluster: finder(records.clusters),
    findBenefit: finder(records.benefits),
    findProcedure: finder(records.procedures),
    findOrganisation: finder(records.organisations),
    findTerm: finder(records.glossary),
    findFaqEntry: finder(records.faq),
    findSpecialization: finder(records.specializations),
  };
}

function finder<T extends { readonly slug: string }>(items: readonly T[]): (slug: string) => T | undefined {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  return (slug) => bySlug.get(slug);
}
