import type { Catalog } from './catalog.ts';
import type { Cluster, Organisation, Technopark } from './model.ts';

/** The sites that belong to a cluster, in the catalogue's order. */
export const sitesOf = ({ technoparks }: Catalog, { slug }: Cluster): readonly Technopark[] =>
  technoparks.filter(({ clusters }) => clusters.includes(slug));

export interface Coordinators {
  readonly organisations: readonly Organisation[];
  /** Clusters that run another: the Moscow Innovation Cluster has many under it. */
  readonly clusters: readonly Cluster[];
}

/** Who of the catalogue stands in a cluster's `coordinator`, which is free text and may name several. */
export function coordinatorsOf({ organisations, clusters }: Catalog, cluster: Cluster): Coordinators {
  const isNamed = ({ name, aliases }: Organisation | Cluster) =>
    [name, ...aliases.filter(isTelling)].some((known) => cluster.coordinator?.includes(known));
  return {
    organisations: organisations.filter(isNamed),
    clusters: clusters.filter((other) => other.slug !== cluster.slug && isNamed(other)),
  };
}

/** One word may mean anything («город» is an alias of the city's government), several words hardly. */
const isTelling = (alias: string): boolean => /\s/.test(alias);
