import { describe, expect, it } from 'vitest';
import { readCalendarYear, readShare, readYears } from '../../src/benefits/read-figures.ts';

describe('a share', () => {
  it.each([
    ['70 %', 70],
    ['70%', 70],
    ['70', 70],
    ['0,7', 70],
    ['0.7', 70],
    ['70,5 процентов', 70.5],
    ['0,7 %', 0.7],
    ['около 80 %', 80],
    ['100', 100],
    ['0', 0],
    ['1', 1],
  ])('«%s»', (text, share) => expect(readShare(text)).toBe(share));

  it.each(['101', '-5 %', 'половина', '1 000', '7 из 10', '', '70 % и больше'])('«%s» is none', (text) =>
    expect(readShare(text)).toBeUndefined(),
  );
});

describe('a number of years', () => {
  it.each([
    ['3', 3],
    ['3 года', 3],
    ['на 5 лет', 5],
    ['10 лет', 10],
    ['1 год', 1],
  ])('«%s»', (text, years) => expect(readYears(text, 15)).toBe(years));

  it.each(['0', '16', '-1', '2024', 'три с половиной', ''])('«%s» is none', (text) =>
    expect(readYears(text, 15)).toBeUndefined(),
  );
});

describe('a calendar year', () => {
  it.each([
    ['с 2024 года', 2024],
    ['2024', 2024],
    ['2024 г.', 2024],
    ['в 2024-м', 2024],
    ['с 2024-го года', 2024],
  ])('«%s»', (text, year) => expect(readCalendarYear(text)).toBe(year));

  it.each(['24', '3 года', '1999', '20245', 'с прошлого года'])('«%s» is none', (text) =>
    expect(readCalendarYear(text)).toBeUndefined(),
  );
});
