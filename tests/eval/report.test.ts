import { describe, expect, it } from 'vitest';
import type { Question } from './questions.ts';
import { renderFailure, renderReport } from './report.ts';
import { judge, score } from './score.ts';

const question: Question = {
  id: 'followup-01',
  class: 'followup',
  q: 'а метро',
  context: ['адрес калибра'],
  expect: ['Алексеевск'],
  any: [],
  not: [],
};
const wrong = judge(question, { text: 'Метро:\n\nКалужская', zone: 'answer', candidates: [] });
const right = judge(question, { text: 'Алексеевская', zone: 'answer', candidates: [] });

describe('renderReport', () => {
  it('sets the classes and the whole beside BM25', () => {
    const report = renderReport({
      name: 'set.json',
      ours: score([right, wrong]),
      bm25: score([wrong, wrong]),
      latencies: [1, 2, 3],
    });
    expect(report).toMatchInlineSnapshot(`
      "set.json: 2 questions
      class               asked    right  at once     BM25
      followup                2   50.0 %   50.0 %    0.0 %
      all                     2   50.0 %   50.0 %    0.0 %
      outside the field: false answers 0 of 0 (–), guesses 0; BM25 false answers 0 of 0 (–)
      choices offered: 0, MRR 0.00
      latency: p50 2.00 ms, p95 3.00 ms, p99 3.00 ms"
    `);
  });
});

describe('renderFailure', () => {
  it('says what was asked, what is wrong and what came, on few lines', () => {
    expect(renderFailure(wrong)).toMatchInlineSnapshot(`
      "followup-01  адрес калибра → а метро
          absent: Алексеевск
          answer: Метро: ¶ Калужская"
    `);
  });
});
