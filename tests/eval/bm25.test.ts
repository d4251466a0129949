import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../support/catalog.ts';
import { createBm25, recordTexts } from './bm25.ts';

const find = createBm25([
  'Технопарк «Калибр» у метро Алексеевская',
  'Технопарк «Слава» у метро Калужская, технопарк в Черёмушках',
  'Льготы технопарка по налогу на имущество: технопарк, технопарк, технопарк',
]);

describe('createBm25', () => {
  it('finds by words in any form', () => {
    expect(find('метро рядом с калибром')).toContain('Калибр');
    expect(find('в черемушках')).toContain('Слава');
  });

  it('weighs a rare word more than a common one often repeated', () => {
    expect(find('технопарк калужская')).toContain('Слава');
  });

  it('finds nothing where no word is known', () => {
    expect(find('рецепт борща')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });
});

describe('recordTexts', () => {
  it('holds the words of every record, without addresses of sources', () => {
    const texts = recordTexts(bundledCatalog);
    const { technoparks, clusters, benefits, procedures, organisations, glossary, faq, timeline } =
      bundledCatalog;
    const records = [technoparks, clusters, benefits, procedures, organisations, glossary, faq, timeline];
    expect(texts).toHaveLength(records.flat().length);
    const kalibr = texts.find((text) => text.startsWith('Технопарк «Калибр»\n'));
    expect(kalibr).toContain('Годовикова, 9');
    expect(kalibr).toContain('75000');
    expect(kalibr).not.toContain('https:');
  });
});
