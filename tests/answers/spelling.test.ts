import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling, mistakesBetween, soundOf } from '../../src/answers/spelling.ts';

const KNOWN = [
  'калибр',
  'строгин',
  'сапфир',
  'отрадн',
  'модул',
  'полюс',
  'слав',
  'микроэлектроник',
  'оборудован',
];
const spelling = createSpelling([...KNOWN, 'зил', '707']);
const firstOf = (word: string) => spelling.correct(word)[0]?.word;

describe('createSpelling', () => {
  it.each([
    ['калебр', 'калибр'],
    ['колибр', 'калибр'],
    ['каллибр', 'калибр'],
    ['калипр', 'калибр'],
    ['стргоин', 'строгин'],
    ['сторгин', 'строгин'],
    ['строгинск', 'строгин'],
    ['сопфир', 'сапфир'],
    ['аттрадн', 'отрадн'],
    ['обарудаван', 'оборудован'],
    ['микроелектроник', 'микроэлектроник'],
    ['микроэлетрник', 'микроэлектроник'],
    ['микроэл', 'микроэлектроник'],
  ])('takes %s for %s', (word, meant) => {
    expect(firstOf(word)).toBe(meant);
  });

  it.each([['зик'], ['слва'], ['708'], ['погод'], ['привет'], ['каравелл'], ['3д']])(
    'does not guess about %s',
    (word) => {
      expect(spelling.correct(word)).toEqual([]);
    },
  );

  it('trusts a guess less the less it is like the word', () => {
    const likelihoodOf = (word: string) => spelling.correct(word)[0]?.likelihood ?? 0;
    expect(likelihoodOf('сопфир')).toBeGreaterThan(likelihoodOf('стргоин'));
    expect(likelihoodOf('стргоин')).toBeGreaterThan(likelihoodOf('модел'));
    expect(likelihoodOf('модел')).toBeLessThan(0.8);
  });

  it('finds a known word by itself and any long one with a letter lost', () => {
    const long = KNOWN.filter((word) => word.length >= 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (word, position) => {
        const at = position % word.length;
        expect(firstOf(word)).toBe(word);
        expect(spelling.correct(word.slice(0, at) + word.slice(at + 1)).map((c) => c.word)).toContain(word);
      }),
      { seed: 1 },
    );
  });
});

describe('mistakesBetween', () => {
  it.each([
    ['', '', 0],
    ['', 'аб', 2],
    ['калибр', 'калибр', 0],
    ['калибр', 'калбр', 1],
    ['калибр', 'каалибр', 1],
    ['калибр', 'кадибр', 1],
    ['калибр', 'клаибр', 1],
    ['калибр', 'клаирб', 2],
    ['слон', 'море', 4],
  ])('%s, %s: %i', (a, b, expected) => {
    expect(mistakesBetween(a, b)).toBe(expected);
    expect(mistakesBetween(b, a)).toBe(expected);
  });
});

it('hears words that are said alike as one', () => {
  expect(soundOf('гранд')).toBe(soundOf('грант'));
  expect(soundOf('этаж')).toBe(soundOf('эташ'));
  expect(soundOf('калибр')).not.toBe(soundOf('кадр'));
});
