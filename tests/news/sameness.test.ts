import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/answers/language.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { isSameTitle, linkKeyOf, titleKeyOf } from '../../src/news/sameness.ts';

const language = createLanguage(LEXICON);
const isSame = (one: string, other: string) =>
  isSameTitle(titleKeyOf(one, language), titleKeyOf(other, language));

describe('the same page', () => {
  it.each([
    ['http://www.mos.ru/news/1/', 'https://mos.ru/news/1'],
    ['https://mos.ru/news/1?utm_source=rss&utm_medium=x', 'https://mos.ru/news/1#top'],
    ['https://mos.ru/news?b=2&a=1', 'https://MOS.ru/news?a=1&b=2'],
  ])('%s is %s', (one, other) => expect(linkKeyOf(one)).toBe(linkKeyOf(other)));

  it.each([
    ['https://mos.ru/news/1', 'https://mos.ru/news/2'],
    ['https://mos.ru/news?id=1', 'https://mos.ru/news?id=2'],
    ['https://mos.ru/1', 'https://vm.ru/1'],
  ])('%s is not %s', (one, other) => expect(linkKeyOf(one)).not.toBe(linkKeyOf(other)));
});

describe('the same news', () => {
  it.each([
    ['В технопарке «Калибр» открыли новую лабораторию', 'В технопарке Калибр открыта новая лаборатория'],
    ['Новую лабораторию открыли в технопарке «Калибр»', 'В технопарке «Калибр» открыли новую лабораторию'],
    ['Итоги', 'Итоги'],
  ])('«%s» is «%s»', (one, other) => expect(isSame(one, other)).toBe(true));

  it.each([
    ['В технопарке «Калибр» открыли лабораторию', 'В технопарке «Слава» открыли цех'],
    ['Итоги года', 'Итоги месяца'],
    ['', ''],
  ])('«%s» is not «%s»', (one, other) => expect(isSame(one, other)).toBe(false));
});
