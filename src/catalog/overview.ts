import type { Catalog } from './catalog.ts';
import type { Source } from './model.ts';
import { perSnapshot } from './per-snapshot.ts';

/** The catalogue in a few numbers. */
export interface Overview {
  readonly technoparks: number;
  readonly clusters: number;
  readonly benefits: number;
  readonly procedures: number;
  readonly organisations: number;
  readonly terms: number;
  readonly questions: number;
  /** Different addresses that records refer to. */
  readonly sources: number;
  /** The newest day a record was confirmed for; a partial ISO date. */
  readonly newestAsOf: string | undefined;
  /** The sites that records refer to most often, the first being the most frequent. */
  readonly topHosts: readonly string[];
}

const TOP_HOSTS = 5;

/** Counted once for a snapshot. */
export const overviewOf = perSnapshot((catalog: Catalog): Overview => {
  const { technoparks, clusters, benefits, procedures, organisations, glossary, faq, timeline } = catalog;
  const dated = [technoparks, clusters, benefits, procedures, organisations, glossary, faq].flat();
  const addresses = addressesOf([...dated, ...timeline]);
  return {
    technoparks: technoparks.length,
    clusters: clusters.length,
    benefits: benefits.length,
    procedures: procedures.length,
    organisations: organisations.length,
    terms: glossary.length,
    questions: faq.length,
    sources: addresses.size,
    newestAsOf: dated
      .map((record) => record.asOf)
      .sort()
      .at(-1),
    topHosts: byFrequency([...addresses].map((address) => new URL(address).host.replace(/^www\./, ''))).slice(
      0,
      TOP_HOSTS,
    ),
  };
});

const addressesOf = (records: readonly { readonly sources: readonly Source[] }[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])));

/** The different values, the most frequent first. */
export function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, countA], [, countB]) => countB - countA).map(([value]) => value);
}
