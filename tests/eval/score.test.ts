import { describe, expect, it } from 'vitest';
import type { Question } from './questions.ts';
import { FIRST_GLANCE, faultsOf, judge, percentile, type Reply, score } from './score.ts';

const asked = (expected: Partial<Question> = {}): Question => ({
  id: 'q1',
  class: 'attribute',
  q: 'площадь калибра',
  context: null,
  expect: [],
  any: [],
  not: [],
  ...expected,
});

const said = (text: string, more: Partial<Reply> = {}): Reply => ({
  text,
  zone: 'answer',
  candidates: [],
  ...more,
});

describe('faultsOf', () => {
  it.each([
    ['all of what is expected', asked({ expect: ['75', 'Калибр'] }), '«Калибр»: 75 м²', true],
    ['a part of what is expected', asked({ expect: ['75', 'Полюс'] }), '«Калибр»: 75 м²', false],
    ['one of any', asked({ any: ['47', '75'] }), '75 м²', true],
    ['none of any', asked({ any: ['47', '48'] }), '75 м²', false],
    ['what must not be said', asked({ expect: ['75'], not: ['Строгин'] }), '75 м², Строгино', false],
    ['other letters’ case', asked({ expect: ['калибр'] }), 'КАЛИБР', true],
    ['ё where е is expected', asked({ expect: ['Семеновск'] }), 'Семёновская', true],
    ['ё where ё is expected', asked({ expect: ['Семёновск'] }), 'Семёновская', true],
    ['a no-break space where a plain one is expected', asked({ expect: ['75 000'] }), '75\u00a0000', true],
    ['a long dash where a short one is expected', asked({ expect: ['2013-2015'] }), '2013–2015', true],
  ])('judges a reply with %s', (_what, question, text, isRight) => {
    expect(faultsOf(question, text).length === 0).toBe(isRight);
  });

  it('names what is absent, what is none of several and what is present', () => {
    const question = asked({ expect: ['75'], any: ['47', '48'], not: ['Строгин'] });
    expect(faultsOf(question, 'Строгино')).toEqual(['absent: 75', 'none of: 47  or  48', 'present: Строгин']);
  });
});

describe('judge', () => {
  it('tells what stands at once from what stands below', () => {
    const question = asked({ expect: ['75'] });
    expect(judge(question, said(`75 ${'·'.repeat(FIRST_GLANCE)}`))).toMatchObject({
      isRight: true,
      isRightAtOnce: true,
    });
    expect(judge(question, said(`${'·'.repeat(FIRST_GLANCE)} 75`))).toMatchObject({
      isRight: true,
      isRightAtOnce: false,
    });
  });

  it('counts an answer to what is not ours as false, whatever it says', () => {
    const weather = asked({ class: 'offtopic', any: ['не знаю'] });
    expect(judge(weather, said('не знаю')).isFalseAnswer).toBe(true);
    expect(judge(weather, said('не знаю', { zone: 'refuse' })).isFalseAnswer).toBe(false);
    expect(judge(weather, said('не знаю', { zone: 'suggest' })).isFalseAnswer).toBe(false);
    expect(judge(asked({ expect: ['75'] }), said('75')).isFalseAnswer).toBe(false);
  });

  it('ranks the candidates', () => {
    const question = asked({ expect: ['75'] });
    const rankOf = (...candidates: string[]) => judge(question, said('', { candidates })).reciprocalRank;
    expect(rankOf()).toBeNull();
    expect(rankOf('Калибр 75', 'Полюс')).toBe(1);
    expect(rankOf('Слава', 'Калибр 75', 'Полюс')).toBe(1 / 2);
    expect(rankOf('Слава', 'Полюс')).toBe(0);
  });
});

describe('score', () => {
  it('counts over all and by class', () => {
    const found = score([
      judge(asked({ expect: ['75'] }), said('75')),
      judge(asked({ expect: ['75'] }), said('47', { candidates: ['Калибр 75'] })),
      judge(asked({ expect: ['75'] }), said('47', { candidates: ['Полюс'] })),
      judge(asked({ class: 'offtopic', expect: ['не знаю'] }), said('не знаю', { zone: 'refuse' })),
      judge(asked({ class: 'offtopic', expect: ['не знаю'] }), said('75')),
      judge(asked({ class: 'offtopic', expect: ['не знаю'] }), said('Калибр?', { zone: 'suggest' })),
    ]);
    expect(found).toEqual({
      all: { total: 6, right: 2, rightAtOnce: 2 },
      byClass: new Map([
        ['attribute', { total: 3, right: 1, rightAtOnce: 1 }],
        ['offtopic', { total: 3, right: 1, rightAtOnce: 1 }],
      ]),
      outside: { total: 3, falseAnswers: 1, guesses: 1 },
      choices: { total: 2, meanReciprocalRank: 0.5 },
    });
  });

  it('counts nothing of nothing', () => {
    expect(score([])).toEqual({
      all: { total: 0, right: 0, rightAtOnce: 0 },
      byClass: new Map(),
      outside: { total: 0, falseAnswers: 0, guesses: 0 },
      choices: { total: 0, meanReciprocalRank: 0 },
    });
  });
});

describe('percentile', () => {
  it('takes the nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect(percentile(values, 0.5)).toBe(3);
    expect(percentile(values, 0.99)).toBe(5);
    expect(percentile(values, 0)).toBe(1);
    expect(percentile([], 0.5)).toBeNaN();
  });
});
