import { readFileSync } from 'node:fs';
import { type Catalog, type CatalogRecords, createCatalog } from '../../src/catalog/catalog.ts';
import { type Kind, MODELS, type RecordOf, type Records } from '../../src/catalog/model.ts';

/** The records of one kind as the project ships them, checked by their model. */
export function bundledRecords<K extends Kind>(kind: K): readonly RecordOf<K>[] {
  const file = new URL(`../../src/catalog/data/${kind}.json`, import.meta.url);
  const records: unknown[] = JSON.parse(readFileSync(file, 'utf8'));
  return records.map((record) => MODELS[kind].parse(record) as RecordOf<K>);
}

/** The catalogue as the project ships it. */
export const bundledCatalog: Catalog = createCatalog('bundled', {
  specializations: bundledRecords('specializations'),
  clusters: bundledRecords('clusters'),
  technoparks: bundledRecords('technoparks'),
  benefits: bundledRecords('benefits'),
  procedures: bundledRecords('procedures'),
  organisations: bundledRecords('organisations'),
  glossary: bundledRecords('glossary'),
  faq: bundledRecords('faq'),
  timeline: bundledRecords('timeline'),
});

export const NO_RECORDS: Records = {
  specializations: [],
  clusters: [],
  technoparks: [],
  benefits: [],
  procedures: [],
  organisations: [],
  glossary: [],
  faq: [],
  timeline: [],
  news: [],
};

/** A catalogue of nothing but these. */
export const catalogOf = (records: Partial<CatalogRecords>): Catalog =>
  createCatalog('test', { ...NO_RECORDS, ...records });
