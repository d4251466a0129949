import { standingOn } from './benefit-list.ts';
import type { Catalog } from './catalog.ts';

/** Records that somebody should look at. */
export interface Staleness {
  /** Nobody has confirmed them for more than a year. */
  readonly old: number;
  /** Benefits whose term has ended since they were described as being in force. */
  readonly expired: number;
}

/** @param today `YYYY-MM-DD` */
export function stalenessOf(catalog: Catalog, today: string): Staleness {
  const { technoparks, clusters, benefits, procedures, organisations, glossary, faq } = catalog;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const dated = [technoparks, clusters, benefits, procedures, organisations, glossary, faq].flat();
  return {
    // A date of a year or a month is taken for the last day of it.
    old: dated.filter(({ asOf }) => asOf < yearAgo && !yearAgo.startsWith(asOf)).length,
    expired: benefits.filter(
      (benefit) => benefit.status !== 'expired' && standingOn(benefit, today) === 'expired',
    ).length,
  };
}
