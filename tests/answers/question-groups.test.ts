import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/answers/language.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { countOf, createQuestionKey, groupByLikeness } from '../../src/answers/question-groups.ts';

const keyOf = createQuestionKey(createLanguage(LEXICON));
const rows = (...texts: string[]) => texts.map((text) => ({ key: keyOf(text), count: 1 }));

describe('the key of a question', () => {
  it.each([
    ['Где паркуются в «Калибре»?', 'где паркуются калибр'],
    ['парковка у Славы', 'у славы парковки…'],
    ['позвоните [телефон] о парковке', 'позвоните о парковке'],
    ['ещё парковка', 'Еще парковка'],
    ['есть ли парковка на калибре', 'Здравствуйте, подскажите, пожалуйста: парковка в Калибре есть?'],
  ])('is the same for %j and %j', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['адрес калибра', 'сайт калибра'],
    ['парковка калибр', 'парковка слава'],
    ['сколько было в 2016', 'сколько было в 2017'],
  ])('is another for %j and %j', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('is there for a question that only asks', () => {
    expect(keyOf('подскажите пожалуйста')).not.toBe('');
  });

  it('is empty where nothing was said', () => {
    expect(['', '🙂 ?!', '[телефон]'].map(keyOf)).toEqual(['', '', '']);
  });
});

describe('groups of questions', () => {
  it('put together what is nearly the same, the most asked first', () => {
    const often = { key: keyOf('есть ли парковка для грузовиков в печатниках'), count: 5 };
    const slip = { key: keyOf('есть ли порковка для грузовиков в печатниках'), count: 2 };
    const more = { key: keyOf('есть ли крытая парковка для грузовиков в печатниках'), count: 1 };
    const other = { key: keyOf('есть ли столовая в печатниках'), count: 7 };
    expect(groupByLikeness([slip, other, more, often])).toEqual([[often, slip, more], [other]]);
  });

  it.each([
    ['налог на прибыль', 'налог на прибыль в оэз'],
    ['адрес строгино', 'адрес калибра'],
    ['какие льготы для экспортёра в москве', 'какие льготы для инвестора в москве'],
  ])('keep %j and %j apart', (...texts) => {
    expect(groupByLikeness(rows(...texts))).toHaveLength(2);
  });

  it('hold every key once, whatever the order, in no time', () => {
    const word = fc.constantFrom(
      'парковка',
      'калибр',
      'налог',
      'льгота',
      'резидент',
      'оэз',
      'аренда',
      'цена',
    );
    const keyed = fc.record({
      key: fc.uniqueArray(word, { minLength: 1 }).map((words) => words.sort().join(' ')),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(keyed, { selector: ({ key }) => key, maxLength: 60 }), (given) => {
        const groups = groupByLikeness(given);
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
        expect(groups.flat().sort(byKey)).toEqual(given.toSorted(byKey));
        expect(groups.map(countOf)).toEqual(groups.map(countOf).toSorted((a, b) => b - a));
        expect(groupByLikeness(given.toReversed())).toEqual(groups);
      }),
    );
  });

  it('are made of thousands of keys in a moment', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      key: `технопарк москв вопрос${index % 500} о${index % 7} слов${index}`,
      count: 1 + (index % 9),
    }));
    const startedAt = performance.now();
    groupByLikeness(many);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
