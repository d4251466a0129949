import { describe, expect, it } from 'vitest';
import { nameOfAdjective } from '../../src/answers/adjectives.ts';

const names = new Set(['останкин', 'зил', 'строгин']);
const isSiteName = (stem: string): boolean => names.has(stem);

describe('nameOfAdjective', () => {
  it.each([
    ['останкинском', 'технопарке', 'останкин'],
    ['зиловского', 'технопарка', 'зил'],
    ['строгинский', 'технопарк', 'строгин'],
  ])('reads «%s %s» as a site', (word, next, name) => {
    expect(nameOfAdjective(word, next, isSiteName)).toBe(name);
  });

  it.each([
    ['останкинском', 'районе'],
    ['останкинские', 'технопарки'],
    ['московском', 'технопарке'],
    ['останкино', 'технопарк'],
    ['останкинском', undefined],
  ])('leaves «%s %s» as it is', (word, next) => {
    expect(nameOfAdjective(word, next, isSiteName)).toBeUndefined();
  });
});
