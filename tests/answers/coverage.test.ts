import { describe, expect, it } from 'vitest';
import { type AnswerPart, NO_CONTEXT } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { type Told, weightOf, weightTold } from '../../src/answers/coverage.ts';
import { INTENTS } from '../../src/answers/intents.ts';
import { createKnowledge } from '../../src/answers/knowledge.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import type { AskedAt } from '../../src/answers/passage-rating.ts';
import { withBesides } from '../../src/answers/plans/besides.ts';
import type { Situation } from '../../src/answers/plans/plan.ts';
import { answerScreen } from '../../src/bot/views/answer.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { ru } from '../support/locale.ts';
import { labelsOf, plainText } from '../support/screen.ts';

const TODAY = '2026-11-22';
const answerer = createAnswerer(() => bundledCatalog);

describe('how much of a question is told', () => {
  const word = (place: number, weight: number, stems: Record<string, number>): AskedAt => ({
    place,
    weight,
    stems: new Map(Object.entries(stems)),
  });
  const asked = [word(0, 2, { калибр: 1 }), word(2, 4, { лифт: 1, подъемник: 0.5 })];
  const told = (places: readonly number[], ...stems: readonly string[]): Told => ({
    places: new Set(places),
    stems: [new Set(stems)],
  });

  it('weighs the words by their rarity', () => {
    expect(weightOf(asked)).toBe(6);
    expect(weightTold(asked, told([], 'калибр'))).toBe(2);
    expect(weightTold(asked, told([], 'калибр', 'лифт'))).toBe(6);
  });

  it('takes a word that means the same for what it is worth', () => {
    expect(weightTold(asked, told([], 'подъемник'))).toBe(2);
    expect(weightTold(asked, told([], 'подъемник', 'лифт'))).toBe(4);
  });

  it('needs no text where the answer is what was asked', () => {
    expect(weightTold(asked, told([2]))).toBe(4);
  });
});

describe('what an answer leaves out', () => {
  const knowledge = createKnowledge(bundledCatalog, LEXICON, INTENTS);
  const situation: Situation = { knowledge, today: TODAY, context: NO_CONTEXT, linked: [] };
  const besides = (question: string, ...parts: readonly AnswerPart[]): readonly AnswerPart[] =>
    withBesides(knowledge.understand(question), { parts, matched: 'any', score: 1 }, situation).parts;

  const address: AnswerPart = {
    kind: 'fact',
    ref: { kind: 'cluster', slug: 'technopolis-moscow' },
    attribute: 'address',
  };
  const internship = 'где студенту-технарю найти стажировку в особой экономической зоне';

  it('is told below a field that was not asked for', () => {
    expect(besides(internship, address)).toMatchObject([
      address,
      { kind: 'besides', ref: { kind: 'faq', slug: 'rabota-stazhirovka' } },
    ]);
  });

  it('is told below another text', () => {
    const other: AnswerPart = { kind: 'passage', ref: { kind: 'faq', slug: 'istoriya' }, sentences: [] };
    const [, added] = besides('до скольких лет компании пускают в инкубатор Строгино', other);
    expect(added).toMatchObject({ kind: 'besides', ref: { slug: 'inkubator' } });
  });

  it('is nothing where the record that tells most is the answer', () => {
    const [best] = besides(internship, address).slice(-1);
    if (best?.kind !== 'besides') throw new Error('nothing was added');
    expect(besides(internship, { kind: 'passage', ref: best.ref, sentences: best.sentences })).toHaveLength(
      1,
    );
  });

  it('is nothing below what was said to the bot itself or is of another field', () => {
    for (const part of [
      { kind: 'speech', act: 'greeting' },
      { kind: 'refusal', reason: 'off-topic', question: null, refs: [] },
    ] as const) {
      expect(besides(internship, part)).toEqual([part]);
    }
  });

  it('makes no answer of a refusal: what comes nearest is offered as such', () => {
    const unknown: AnswerPart = { kind: 'refusal', reason: 'unknown', question: null, refs: [] };
    expect(besides(internship, unknown)).toMatchObject([{ kind: 'nearest' }]);
    expect(besides('сколько километров до Луны', unknown)).toEqual([unknown]);
  });

  it.each([
    'технопарки в Зеленограде',
    'какой адрес у Калибра',
    'сколько технопарков в Москве',
    'сравни Калибр и Строгино',
    'самый большой технопарк',
    'какие технопарки строятся',
    'погода в Зеленограде',
  ])('is nothing where the answer covers the question: %s', (question) => {
    const kinds = answerer.answer(question, { today: TODAY }).parts.map(({ kind }) => kind);
    expect(kinds).not.toContain('besides');
  });

  it('stands below a list that keeps its buttons', () => {
    const answer = answerer.answer('технопарки в Зеленограде', { today: TODAY });
    const place = { username: 'technoparks_bot', today: TODAY };
    const list = answerScreen(ru, bundledCatalog, answer, place);
    const added: AnswerPart = {
      kind: 'besides',
      ref: { kind: 'benefit', slug: 'internships' },
      sentences: ['Компания предлагает стажировку.'],
    };
    const both = answerScreen(ru, bundledCatalog, { ...answer, parts: [...answer.parts, added] }, place);
    expect(plainText(both.text.value)).toContain(plainText(list.text.value));
    expect(plainText(both.text.value)).toMatch(/Ещё об этом — .+: Компания предлагает стажировку\./u);
    expect(labelsOf(both).flat()).toEqual(expect.arrayContaining(labelsOf(list).flat()));
    expect(labelsOf(both).at(-1)).toEqual(labelsOf(list).at(-1));
  });
});
