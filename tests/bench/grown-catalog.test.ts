import { describe, expect, it } from 'vitest';
import { MODELS } from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { documentsOf, growCatalog } from './grown-catalog.ts';

describe('growCatalog', () => {
  const grown = growCatalog(bundledCatalog, 2_000);

  it('holds the real records and about as many as wanted', () => {
    expect(documentsOf(grown)).toBeGreaterThan(1_990);
    expect(documentsOf(grown)).toBeLessThan(2_010);
    expect(grown.technoparks.slice(0, bundledCatalog.technoparks.length)).toEqual(bundledCatalog.technoparks);
  });

  it('gives every site a slug and a name of its own, fit for the model', () => {
    const { technoparks } = grown;
    expect(new Set(technoparks.map(({ slug }) => slug)).size).toBe(technoparks.length);
    expect(new Set(technoparks.map(({ name }) => name)).size).toBe(technoparks.length);
    for (const site of technoparks) expect(MODELS.technoparks.safeParse(site).error).toBeUndefined();
  });

  it('is the same each time', () => {
    expect(growCatalog(bundledCatalog, 2_000).technoparks).toEqual(grown.technoparks);
  });
});
