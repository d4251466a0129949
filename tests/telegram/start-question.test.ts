import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/telegram/limits.ts';
import { parseQuestionPayload, questionPayload } from '../../src/telegram/start-question.ts';

const through = (question: string) => parseQuestionPayload(questionPayload(question));

describe('a question in a link', () => {
  it.each([
    'какой налог на прибыль у резидента ОЭЗ',
    'Технопарк «Строгино» — адрес?',
    'ёлки, №5, tehnopark strogino',
    'площадь 75 000 кв. м, 50 % — «да»',
  ])('«%s» comes back as it was', (question) => {
    expect(through(question)).toBe(question);
  });

  it('that is too long is cut after a word', () => {
    const question = 'какие льготы по налогу на имущество получает якорный резидент технопарка';
    const cut = through(question) ?? '';
    expect(cut.length).toBeGreaterThan(38);
    expect(question.startsWith(`${cut} `)).toBe(true);
    expect(through('я'.repeat(200))).toBe('я'.repeat(46));
  });

  it('is always a payload Telegram takes, and read again it says the same or less', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 256 }), (question) => {
        const payload = questionPayload(question);
        expect(payload).toMatch(/^q_[A-Za-z0-9_-]*$/);
        expect(payload.length).toBeLessThanOrEqual(LIMITS.startPayload);
        const read = parseQuestionPayload(payload) ?? '';
        expect(through(read)).toBe(read);
      }),
    );
  });

  it('may be empty', () => {
    expect(questionPayload('  ')).toBe('q_');
    expect(parseQuestionPayload('q_')).toBe('');
    expect(through('🙂')).toBe('');
  });

  it.each(['', 'q', 'Q_abc', 'q_a b', 'q_ы', 'tp_kalibr', 'q_a.b'])('%j is none', (payload) => {
    expect(parseQuestionPayload(payload)).toBeUndefined();
  });

  it('whatever the link holds, is one line without control characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,62}$/), (encoded) => {
        expect(parseQuestionPayload(`q_${encoded}`)).toMatch(/^(?:[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?)?$/u);
      }),
    );
  });
});
