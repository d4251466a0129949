import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, READ_LIMIT, readAsCyrillic, wordsOf } from '../../src/answers/normalise.ts';

describe('normalise', () => {
  it.each([
    ['Технопарк «Строгино»', 'технопарк строгино'],
    ['  ЁЛКА\u00a0ещё\t\nЁж ', 'елка еще еж'],
    ['северо-запад — юго‑восток–юг', 'северо запад юго восток юг'],
    ['Кали\u0301бр', 'калибр'],
    ['тех\u00adно\u200bпарк', 'технопарк'],
    ['Чертёж\u0438\u0306', 'чертежй'],
    ['№ 707', '707'],
    ['75 000 м²', '75 000 м2'],
    ['ﬁ Ｔｅｃｈ ㎡', 'fi tech m2'],
    ['i.moscow', 'i moscow'],
    ['3D-печать', '3d печать'],
    ['🏭 ЗИЛ 🏭', 'зил'],
    ['…!?«»—', ''],
    ['', ''],
    // Latin letters in Cyrillic words: the capitals of KAЛИБP, CHИИП and OKPУГ.
    ['KAЛИБP KAKOЙ OKPУГ', 'калибр какой округ'],
    ['CHИИП мeтpo pядoм', 'сниип метро рядом'],
    // Cyrillic letters in Latin words: с, о, а.
    ['Sсolkovо Teсhnopаrk', 'scolkovo technopark'],
    // Could be either: Cyrillic is likelier.
    ['МOCKВA', 'москва'],
    ['itтехнопарк', 'itтехнопарк'],
  ])('%j → %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('reads no more than the limit', () => {
    expect(normalise('я'.repeat(4_096))).toHaveLength(READ_LIMIT);
    // One sign that stands for eighteen letters.
    expect(normalise('\ufdfa'.repeat(4_096)).length).toBeLessThanOrEqual(READ_LIMIT);
    expect(normalise('слово '.repeat(10), { limit: 11 })).toBe('слово слово');
  });

  it('changes nothing the second time and never throws, whatever the text', () => {
    const mixed = fc.string({
      unit: fc.constantFrom(
        ...'аеорсухвклмнтя',
        ...'aeopcyxbkmhtdz',
        ...'Ёё №-«»09',
        '\u0301',
        '\ud800',
        '\ufdfa',
      ),
      maxLength: 700,
    });
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 700 })), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once).toMatch(/^([a-zа-я0-9]+( [a-zа-я0-9]+)*)?$/);
      }),
      { seed: 1 },
    );
  });

  it('makes case, ё and marks indifferent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ёлка', 'технопарк', 'Слава', '707'), { minLength: 1 }),
        (words) => {
          const plain = normalise(words.join(' '));
          expect(normalise(words.join(' — ').toUpperCase())).toBe(plain);
          expect(normalise(`«${words.join('», «')}»!`)).toBe(plain);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('wordsOf', () => {
  it('gives the words in order, none for a text without any', () => {
    expect(wordsOf('Что такое ОЭЗ?')).toEqual(['что', 'такое', 'оэз']);
    expect(wordsOf('?!')).toEqual([]);
  });
});

describe('readAsCyrillic', () => {
  it.each([
    ['cao', 'сао'],
    ['mockba', 'москва'],
    ['kalibr', undefined],
    ['707', undefined],
    ['сао', undefined],
  ])('%s → %s', (word, expected) => {
    expect(readAsCyrillic(word)).toBe(expected);
  });
});
