import { describe, expect, it } from 'vitest';
import { createFilterWords } from '../../src/answers/filter-words.ts';
import { createLanguage } from '../../src/answers/language.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { wordsOf } from '../../src/answers/normalise.ts';
import { OKRUGS, SITE_STATUSES, TECHNOPARK_KINDS } from '../../src/catalog/vocabulary.ts';
import { bundledCatalog } from '../support/catalog.ts';

const filterWords = createFilterWords(LEXICON, createLanguage(LEXICON));
const LISTS = ['okrugs', 'specializations', 'kinds', 'statuses'] as const;

describe('the lexicon', () => {
  it('has words for the values of the vocabulary and of the catalogue, and for no others', () => {
    expect(Object.keys(LEXICON.okrugs)).toEqual([...OKRUGS]);
    expect(Object.keys(LEXICON.kinds)).toEqual([...TECHNOPARK_KINDS]);
    expect(Object.keys(LEXICON.statuses)).toEqual([...SITE_STATUSES]);
    expect(Object.keys(LEXICON.specializations)).toEqual(
      bundledCatalog.specializations.map(({ slug }) => slug),
    );
  });

  it('understands each of its own words alone, in capitals, and names of fields as the catalogue has them', () => {
    const said = LISTS.flatMap((list) =>
      Object.entries(LEXICON[list]).flatMap(([value, synonyms]) =>
        synonyms.map((synonym) => ({ list, value, synonym })),
      ),
    );
    const titles = bundledCatalog.specializations.map(({ slug, title }) => ({
      list: 'specializations' as const,
      value: slug,
      synonym: title,
    }));
    for (const { list, value, synonym } of [...said, ...titles]) {
      const { filter, rest } = filterWords.read(synonym.toUpperCase());
      expect(filter?.[list], synonym).toContain(value);
      expect(rest, synonym).toEqual([]);
    }
  });

  it('has no empty, repeated or wordless entry', () => {
    const lists = [
      ...LISTS.flatMap((list) => Object.values(LEXICON[list])),
      LEXICON.genericNames,
      LEXICON.particles,
      LEXICON.fillers,
    ];
    for (const words of lists) {
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(wordsOf(word), word).not.toEqual([]);
    }
  });
});
