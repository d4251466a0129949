import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/answers/segments.ts';
import { understand } from '../support/understand.ts';

/** Words that were analysed to split a message. */
function workOf(text: string): {
  readonly readings: number;
  readonly words: number;
  readonly questions: number;
} {
  let readings = 0;
  let words = 0;
  const questions = splitQuestions(text, (part) => {
    const understood = understand(part);
    readings += 1;
    words += understood.words.length;
    return understood;
  });
  return { readings, words, questions: questions.length };
}

const filled = (unit: string): string => unit.repeat(Math.ceil(4096 / unit.length)).slice(0, 4096);

describe('splitting a message into questions', () => {
  it('finds each of a few questions', () => {
    const { questions } = workOf(
      'Где находится Калибр? Какой там налог на прибыль и сколько там резидентов?',
    );
    expect(questions).toBe(3);
  });

  it('reads a long message as one', () => {
    expect(workOf(filled('Где находится Калибр? ')).questions).toBe(1);
  });

  it.each([
    'где? ',
    'где и как ',
    'налог и как, и где, а также сколько ',
    'где\n',
    ' и',
    '? ',
    'а. ',
    ', и где',
  ])('does not work more for a whole message of «%s»', (unit) => {
    const { readings, words } = workOf(filled(unit));
    expect(readings).toBeLessThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(2000);
  });

  it('has a bound for any message', () => {
    const unit = fc.constantFrom(
      'где',
      'и',
      'как',
      'сколько',
      '?',
      '.',
      ',',
      '\n',
      ' ',
      'калибр',
      'налог',
      'ъ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 2000 }), (units) => {
        expect(workOf(units.join(' ')).readings).toBeLessThanOrEqual(60);
      }),
      { numRuns: 20 },
    );
  });
});
