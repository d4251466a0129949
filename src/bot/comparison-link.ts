import type { Catalog } from '../catalog/catalog.ts';
import { COMPARED_MAX } from '../catalog/comparison.ts';
import { findSiteByCode, SITE_CODE_LENGTH, siteCode } from '../catalog/site-code.ts';
import { startLink } from '../telegram/deep-links.ts';
import { LIMITS } from '../telegram/limits.ts';

/** `cmp_<slug>_<slug>…`, or `cmx_<codes>` where the slugs are longer than a link may be. */
export function comparisonLink(botUsername: string, slugs: readonly string[]): string {
  const readable = `cmp_${slugs.join('_')}`;
  const payload =
    readable.length <= LIMITS.startPayload ? readable : `cmx_${slugs.map((slug) => siteCode(slug)).join('')}`;
  return startLink(botUsername, payload);
}

export interface LinkedComparison {
  /** Of sites that are in the catalogue, each once, four at most. */
  readonly slugs: readonly string[];
  /** How many the link names beside them that are not. */
  readonly unknown: number;
}

/** Reads the payload of `/start`; undefined for any other. It comes from outside: untrusted. */
export function parseComparisonPayload(catalog: Catalog, payload: string): LinkedComparison | undefined {
  const named = readSlugs(payload) ?? readCodes(catalog, payload);
  if (!named) return undefined;
  const distinct = [...new Set(named)];
  const known = distinct.filter((slug) => slug !== undefined && catalog.findTechnopark(slug) !== undefined);
  return {
    slugs: known.flatMap((slug) => slug ?? []).slice(0, COMPARED_MAX),
    unknown: distinct.length - known.length,
  };
}

function readSlugs(payload: string): readonly string[] | undefined {
  const [, slugs] = /^cmp_([a-z0-9-]+(?:_[a-z0-9-]+)*)$/.exec(payload) ?? [];
  return slugs?.split('_');
}

const CODE = new RegExp(`.{${SITE_CODE_LENGTH}}`, 'g');

function readCodes(catalog: Catalog, payload: string): readonly (string | undefined)[] | undefined {
  const [, codes = ''] = /^cmx_([\w-]+)$/.exec(payload) ?? [];
  return codes.match(CODE)?.map((code) => findSiteByCode(catalog, code)?.slug);
}
