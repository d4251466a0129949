import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/answers/language.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { interestsOf, phraseInterest } from '../../src/news/interests.ts';

const language = createLanguage(LEXICON);
const isMet = (phrase: string, text: string): boolean => {
  const interest = phraseInterest(phrase, language);
  return (
    interest !== undefined && interestsOf({ topics: [], records: [], text }, language).includes(interest)
  );
};

describe('interests', () => {
  it('are all news, the themes and the records of a post', () => {
    const interests = interestsOf(
      { topics: ['benefits'], records: [{ kind: 'technopark', slug: 'kalibr' }], text: '' },
      language,
    );
    expect(interests).toEqual(['all', 'topic/benefits', 'technopark/kalibr']);
  });

  it.each([
    ['индустриальный парк', 'Открыты два индустриальных парка'],
    ['налог на прибыль', 'Ставку налога на прибыль снизили'],
    ['Технополис «Москва»', 'Резиденты технополиса Москва'],
    ['лазер', 'Выпуск ЛАЗЕРОВ начат'],
    ['учёный', 'Премии молодым ученым'],
  ])('a phrase is met in any of its forms: %s', (phrase, text) => {
    expect(isMet(phrase, text)).toBe(true);
  });

  it.each([
    ['индустриальный парк', 'Парк стал индустриальным'],
    ['налог на прибыль', 'Налог снижен, прибыль растёт'],
    ['лазер', 'Открыт технопарк'],
  ])('a phrase is not met where its words stand apart: %s', (phrase, text) => {
    expect(isMet(phrase, text)).toBe(false);
  });

  it('a phrase has one to five words', () => {
    expect(phraseInterest('  …  ', language)).toBeUndefined();
    expect(phraseInterest('раз два три четыре пять шесть', language)).toBeUndefined();
  });
});
