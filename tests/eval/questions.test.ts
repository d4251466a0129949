import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUESTION_CLASSES, readOwnQuestions, readQuestionSet } from './questions.ts';

describe('the project’s own questions', () => {
  const { questions } = readOwnQuestions();

  it('are many, of every class, and more than enough outside the field', () => {
    expect(questions.length).toBeGreaterThanOrEqual(250);
    for (const name of QUESTION_CLASSES) {
      const ofClass = questions.filter((question) => question.class === name);
      expect(ofClass.length, name).toBeGreaterThanOrEqual(name === 'offtopic' ? 40 : 10);
    }
  });

  it('have ids of their own, each naming the class', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, class: name } of questions) expect(id).toMatch(new RegExp(`^${name}-\\d{2,3}$`));
  });

  it('ask everything once', () => {
    const asked = questions.map(({ context, q }) => JSON.stringify([context, q.toLowerCase()]));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('have something said before a follow-up, and before nothing else', () => {
    for (const { id, class: name, context } of questions) {
      expect(context !== null, id).toBe(name === 'followup');
    }
  });
});

describe('readQuestionSet', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'questions-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const question = {
    id: 'q1',
    class: 'list',
    q: 'технопарки цао',
    context: null,
    expect: ['Темп'],
    any: [],
    not: [],
  };
  const read = (content: unknown) => {
    const file = join(folder, 'set.json');
    writeFileSync(file, JSON.stringify(content));
    return readQuestionSet(file);
  };

  it('reads a file under its name', () => {
    expect(read([question])).toEqual({ name: 'set.json', questions: [question] });
  });

  it.each([
    ['an unknown class', { ...question, class: 'weather' }],
    ['a pattern that does not compile', { ...question, not: ['('] }],
    ['a question that expects nothing', { ...question, expect: [] }],
    ['a field unknown', { ...question, answer: 'Темп' }],
    ['no words', { ...question, q: ' ' }],
  ])('refuses %s', (_what, wrong) => {
    expect(() => read([wrong])).toThrow();
  });
});
