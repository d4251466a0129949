import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { SEARCHED_KINDS } from '../../src/answers/documents.ts';
import { readWordings, WORDINGS } from '../../src/answers/wordings.ts';
import { bundledCatalog } from '../support/catalog.ts';

const { technoparks, clusters, benefits, procedures, organisations, glossary, faq } = bundledCatalog;
const records = {
  technopark: technoparks,
  cluster: clusters,
  benefit: benefits,
  procedure: procedures,
  organisation: organisations,
  term: glossary,
  faq,
};

describe('the bundled wordings', () => {
  it('are of records of the bundled catalogue', () => {
    const known = new Set(
      SEARCHED_KINDS.flatMap((kind) => records[kind].map(({ slug }) => `${kind}/${slug}`)),
    );
    expect([...WORDINGS.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  it('lead to their record, whatever other words of every record they are asked with', () => {
    const answerer = createAnswerer(() => bundledCatalog);
    const { matched } = answerer.answer('подскажите, закладываю патент под кредит, что покроют', {
      today: '2026-11-22',
    });
    expect(matched).toMatch(/ip-(?:secured-)?loan|kredity/);
  });
});

describe('readWordings', () => {
  it('puts files together, each wording once', () => {
    const wordings = readWordings({ 'faq/istoriya': ['когда', 'с чего'] }, { 'faq/istoriya': ['когда'] });
    expect([...wordings]).toEqual([['faq/istoriya', ['когда', 'с чего']]]);
  });

  it.each([
    ['a key of no kind', { 'news/one': ['что'] }],
    ['no wordings', { 'faq/istoriya': [] }],
    ['an empty wording', { 'faq/istoriya': [' '] }],
    ['no list', { 'faq/istoriya': 'что' }],
  ])('refuses %s', (_what, content) => {
    expect(() => readWordings(content)).toThrow();
  });
});
