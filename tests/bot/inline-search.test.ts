import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/answers/searcher.ts';
import { findInline } from '../../src/bot/inline-search.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const searcher = createSearcher(() => catalog);
const find = (text: string) => findInline(catalog, text, searcher).map(({ kind, slug }) => `${kind}/${slug}`);

describe('what is found in any chat', () => {
  it.each([
    ['калибр', 'technopark/kalibr'],
    ['калиб', 'technopark/kalibr'],
    ['Ка', 'technopark/kalibr'],
    ['к', 'technopark/kalibr'],
    ['на славе', 'technopark/slava'],
    ['зеленоград', 'cluster/zelenograd'],
    ['налог на имущество', 'benefit/tp-property-tax'],
    ['что такое технополис', 'term/technopolis'],
    ['как стать резидентом ОЭЗ', 'faq/'],
    ['микроэлектроника свао', 'technopark/kalibr'],
    ['ntkyjgfhr', 'term/technopark'],
  ])('«%s» finds %s', (text, expected) => {
    expect(find(text).some((ref) => ref.startsWith(expected))).toBe(true);
  });

  it('what is meant beyond doubt comes first', () => {
    expect(find('калибр')[0]).toBe('technopark/kalibr');
    expect(find('строгино')[0]).toBe('technopark/strogino');
  });

  it('several of every kind are found, each once', () => {
    const found = find('технополис');
    expect(new Set(found.map((ref) => ref.split('/')[0])).size).toBeGreaterThan(2);
    expect(new Set(found).size).toBe(found.length);
  });

  it('words that choose find all the sites they choose', () => {
    const inZelenograd = catalog.technoparks.filter(({ okrug }) => okrug === 'ЗелАО');
    const found = find('технопарки зелао');
    for (const { slug } of inZelenograd) expect(found).toContain(`technopark/${slug}`);
  });

  it('nothing asked shows the largest sites, frequent questions, then every site', () => {
    const found = find('  ');
    expect(found[0]).toBe('technopark/skolkovo');
    expect(found.slice(10, 20).every((ref) => ref.startsWith('faq/'))).toBe(true);
    expect(found).toHaveLength(catalog.technoparks.length + 10);
    expect(find('…!')).toEqual(found);
  });

  it('what is not ours finds little or nothing', () => {
    expect(find('qqqq zzzz')).toEqual([]);
    expect(find('погода завтра').length).toBeLessThan(5);
  });

  it('takes any text, and finds only what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 256 }), (text) => {
        const found = find(text);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });
});
