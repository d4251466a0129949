import type { Catalog } from '../catalog/catalog.ts';
import type { Canonical } from './canonical.ts';
import type { SearchRef } from './documents.ts';
import type { Language } from './language.ts';
import type { Word } from './words.ts';

/** The sites one of whose residents is named by these words. */
export type FindHosts = (words: readonly Word[]) => readonly SearchRef[];

/** «АО», «НПФ», «компания»: what stands before a company's own name. */
const BEFORE_NAME = /^(?:ао|ооо|пао|нпф|нпп|нц|нии|завод|компани|фирм|групп|им)$/u;
/** A shorter word alone is in every text. */
const SHORTEST_NAME = 3;
/** Less surely read, a word names nobody. */
const SURE = 0.75;

export function createFindHosts(catalog: Catalog, language: Language, canonical: Canonical): FindHosts {
  const residents = catalog.technoparks.flatMap(({ slug, notableResidents }) =>
    notableResidents.map((name) => ({
      ref: { kind: 'technopark' as const, slug },
      stems: canonical.stemsOf(name).filter((stem) => !language.isParticle(stem) && !BEFORE_NAME.test(stem)),
    })),
  );
  const named = residents.filter(({ stems }) => stems.join('').length >= SHORTEST_NAME);

  return (words) => {
    const said = new Set(
      words.flatMap(({ readings }) => [...readings].flatMap(([stem, sure]) => (sure >= SURE ? [stem] : []))),
    );
    const found = named.filter(({ stems }) => stems.every((stem) => said.has(stem)));
    return [...new Set(found.map(({ ref }) => ref))];
  };
}
