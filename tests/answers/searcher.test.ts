import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { createSearcher } from '../../src/answers/searcher.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import { bundledCatalog, catalogOf } from '../support/catalog.ts';

/** The bundled catalogue with its first site called otherwise. */
function renamed(version: string, name: string): Catalog {
  const technoparks = bundledCatalog.technoparks.map((site, index) =>
    index === 0 ? { ...site, name: `Технопарк «${name}»`, shortName: name } : site,
  );
  return createCatalog(version, { ...bundledCatalog, technoparks });
}

const slug = bundledCatalog.technoparks[0]?.slug ?? '';

describe('createSearcher', () => {
  it('looks in the snapshot in force as soon as its indexes are there', async () => {
    let catalog = bundledCatalog;
    const searcher = createSearcher(() => catalog);
    expect(searcher.search('Краснобукинск').outcome).toBe('none');
    catalog = renamed('2', 'Краснобукинск');
    expect(searcher.search('Краснобукинск').outcome).toBe('none');
    await searcher.ready();
    expect(searcher.search('в Краснобукинске')).toEqual({
      outcome: 'hit',
      ref: { kind: 'technopark', slug },
    });
    expect(searcher.findTechnoparks('краснобукинск')).toEqual({ technopark: slug });
  });

  it('understands the words an operator has added', () => {
    const lexicon = {
      ...LEXICON,
      okrugs: { ...LEXICON.okrugs, СВАО: [...LEXICON.okrugs.СВАО, 'за Яузой'] },
    };
    expect(createSearcher(() => bundledCatalog).findTechnoparks('за Яузой').filter).toBeUndefined();
    expect(createSearcher(() => bundledCatalog, lexicon).findTechnoparks('за яузой').filter?.okrugs).toEqual([
      'СВАО',
    ]);
  });

  it('finds nothing in an empty catalogue', () => {
    const empty = catalogOf({});
    const searcher = createSearcher(() => empty);
    expect(searcher.search('Калибр')).toEqual({ outcome: 'none', suggestions: [] });
    expect(searcher.findTechnoparks('калибр')).toEqual({});
    expect(searcher.findTechnoparks('сзао').filter?.okrugs).toEqual(['СЗАО']);
  });
});
