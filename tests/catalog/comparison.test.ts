import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARED_ATTRIBUTES, compareSites, similarSites } from '../../src/catalog/comparison.ts';
import type { Technopark } from '../../src/catalog/model.ts';
import { findSiteByCode, siteCode } from '../../src/catalog/site-code.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

function siteOf(slug: string): Technopark {
  const site = catalog.findTechnopark(slug);
  if (!site) throw new Error(`no site ${slug}`);
  return site;
}

const kalibr = siteOf('kalibr');
const anySites = fc.uniqueArray(fc.constantFrom(...catalog.technoparks), { minLength: 2, maxLength: 4 });
const attributesOf = (rows: ReturnType<typeof compareSites>['differences']) =>
  rows.map(({ attribute }) => attribute);

describe('a comparison', () => {
  it('of a site with itself finds no difference', () => {
    const { differences, likenesses } = compareSites(catalog, [kalibr, kalibr]);
    expect(differences).toEqual([]);
    expect(attributesOf(likenesses)).toContain('areaSqm');
  });

  it('parts what differs from what is alike', () => {
    const { differences, likenesses } = compareSites(catalog, [kalibr, siteOf('strogino')]);
    expect(attributesOf(likenesses)).toEqual(['status', 'kind', 'clusters']);
    expect(differences.find(({ attribute }) => attribute === 'place')?.values).toEqual([
      { type: 'words', words: ['СВАО', 'Останкинский'] },
      { type: 'words', words: ['СЗАО', 'Строгино'] },
    ]);
  });

  it('takes what is known of one site only for a difference', () => {
    const { differences } = compareSites(catalog, [kalibr, { ...kalibr, operator: null }]);
    expect(differences).toEqual([
      { attribute: 'operator', values: [{ type: 'words', words: ['ОАО «Калибр»'] }, undefined] },
    ]);
  });

  it('shows the figure in force, and the plan only where there is none', () => {
    const { differences } = compareSites(catalog, [kalibr, siteOf('strogino')]);
    const figureIn = (attribute: string) => differences.find((row) => row.attribute === attribute)?.values[0];
    expect(figureIn('areaSqm')).toMatchObject({ figure: { value: 75_000, asOf: '2015-01-15' } });
    expect(figureIn('investmentRub')).toMatchObject({ figure: { value: 3e8, qualifier: 'planned' } });
  });

  it('tells figures of different dates apart', () => {
    const later = {
      ...kalibr,
      figures: kalibr.figures.map((figure) => ({ ...figure, asOf: '2020' })),
    };
    expect(attributesOf(compareSites(catalog, [kalibr, later]).differences)).toContain('residents');
  });

  it('has each attribute that is known of any site once, in the order of the table', () => {
    fc.assert(
      fc.property(anySites, (sites) => {
        const { differences, likenesses } = compareSites(catalog, sites);
        for (const rows of [differences, likenesses]) {
          const places = attributesOf(rows).map((attribute) => COMPARED_ATTRIBUTES.indexOf(attribute));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
        for (const { values } of [...differences, ...likenesses]) {
          expect(values).toHaveLength(sites.length);
          expect(values.some((value) => value !== undefined)).toBe(true);
        }
        expect(likenesses.every(({ values }) => !values.includes(undefined))).toBe(true);
        expect(new Set(attributesOf([...differences, ...likenesses])).size).toBe(
          differences.length + likenesses.length,
        );
      }),
    );
  });

  it('does not depend on the order of the sites', () => {
    fc.assert(
      fc.property(anySites, (sites) => {
        const forwards = compareSites(catalog, sites);
        const backwards = compareSites(catalog, sites.toReversed());
        expect(attributesOf(backwards.differences)).toEqual(attributesOf(forwards.differences));
      }),
    );
  });
});

describe('similar sites', () => {
  it('share a field of work, the working ones first for a working site', () => {
    for (const site of catalog.technoparks) {
      const similar = similarSites(catalog, site, 3);
      expect(similar).not.toContain(site);
      for (const other of similar) {
        expect(other.specializations.some((slug) => site.specializations.includes(slug))).toBe(true);
      }
    }
    expect(similarSites(catalog, kalibr, 3).every(({ status }) => status === 'operating')).toBe(true);
    expect(similarSites(catalog, { ...kalibr, specializations: [] }, 3)).toEqual([]);
  });
});

describe('the code of a site', () => {
  it('finds it again, and no two sites have the same', () => {
    for (const site of catalog.technoparks) expect(findSiteByCode(catalog, siteCode(site.slug))).toBe(site);
    expect(findSiteByCode(catalog, 'zzzzz')).toBeUndefined();
  });

  it('stays as it is: it stands in messages that are sent', () => {
    expect(['kalibr', 'strogino', 'technopolis-alabushevo'].map((slug) => siteCode(slug))).toEqual([
      'TK18B',
      'Ptbb0',
      'Qelih',
    ]);
  });
});
