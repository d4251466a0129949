import { hash } from 'node:crypto';
import type { Catalog } from './catalog.ts';
import type { Technopark } from './model.ts';
import { perSnapshot } from './per-snapshot.ts';

/** Characters of a code, each of 64: a billion codes, so that hundreds of sites do not meet. */
export const SITE_CODE_LENGTH = 5;

/**
 * A short name of a site that follows from its slug alone, for where several slugs would be too long. It stands in
 * messages that are already sent: never change how it is made.
 */
export const siteCode = (slug: string): string =>
  hash('sha256', slug, 'base64url').slice(0, SITE_CODE_LENGTH);

const sitesByCode = perSnapshot(
  ({ technoparks }): ReadonlyMap<string, Technopark> =>
    new Map(technoparks.map((site) => [siteCode(site.slug), site])),
);

export const findSiteByCode = (catalog: Catalog, code: string): Technopark | undefined =>
  sitesByCode(catalog).get(code);
