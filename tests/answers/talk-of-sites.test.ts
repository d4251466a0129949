import { describe, expect, it } from 'vitest';
import type { DialogueContext } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);

function last(...messages: readonly string[]) {
  let context: DialogueContext | undefined;
  return messages
    .map((message) => {
      const answer = answerer.answer(message, { today: '2026-11-22', context });
      context = answer.context;
      return answer;
    })
    .at(-1);
}

const verdictOf = (...messages: readonly string[]) => {
  const [part] = last(...messages)?.parts ?? [];
  return part?.kind === 'fact' ? [part.ref.slug, part.attribute, part.verdict] : part?.kind;
};

describe('whether it is so of the site that was spoken of', () => {
  it.each([
    ['он в свао?', ['kalibr', 'okrug', 'so']],
    ['это в цао?', ['kalibr', 'okrug', 'not-so']],
    ['она в отрадном?', ['kalibr', 'district', 'not-so']],
    ['он на мцк?', ['kalibr', 'metro', 'not-so']],
    ['это ростех?', ['kalibr', 'operator', 'not-so']],
    ['а лаборатории там есть?', ['kalibr', 'facilities', 'so']],
    ['коворкинг есть?', ['kalibr', 'facilities', 'untold']],
    ['там микросхемы делают?', ['kalibr', 'specializations', 'so']],
  ])('%s', (question, told) => {
    expect(verdictOf('технопарк калибр', question)).toEqual(told);
  });

  it('is told of each of those that were compared', () => {
    const parts = last('сравни зил и нтв', 'есть ли там музей')?.parts ?? [];
    expect(parts.map((part) => part.kind === 'fact' && [part.ref.slug, part.verdict])).toEqual([
      ['zil', 'so'],
      ['ntv', 'untold'],
    ]);
  });

  it.each([
    'а в цао?',
    'есть технопарки с коворкингом?',
    'какие ещё есть с коворкингом',
    'есть свободные офисы?',
  ])('is not asked by «%s»', (question) => {
    expect(last('технопарк калибр', question)?.parts[0]?.kind).toBe('sites');
  });
});

describe('a list that was spoken of', () => {
  it.each([
    ['какие работают', 'list#technoparks'],
    ['из них какие про микроэлектронику', 'list#technoparks'],
    ['какой из них самый большой', 'ranking#areaSqm'],
    ['где больше резидентов?', 'ranking#residents'],
    ['кто раньше всех получил статус', 'ranking#status-year'],
    ['а сколько там резидентов', 'total#residents'],
    ['а сколько всего в москве', 'total#technoparks'],
  ])('%s', (question, matched) => {
    expect(last('технопарки вао', question)?.matched).toBe(matched);
  });
});

describe('a ranking that was shown', () => {
  it.each([
    ['а самый маленький?', 'ranking#areaSqm', 'kalibr-tekhno'],
    ['а второй?', 'ranking#areaSqm', 'rudnevo'],
    ['а по числу сотрудников?', 'ranking#jobs', 'elma'],
    ['а в вао?', 'ranking#areaSqm', 'rudnevo'],
    ['а самый старый?', 'ranking#opened', 'strogino'],
  ])('%s', (question, matched, first) => {
    const answer = last('самый большой технопарк', question);
    const [part] = answer?.parts ?? [];
    expect(answer?.matched).toBe(matched);
    expect(part?.kind === 'ranking' && part.refs[part.place - 1]?.slug).toBe(first);
  });

  it.each([
    ['сколько там резидентов', 'technopark/skolkovo#residents'],
    ['где он находится', 'technopark/skolkovo#address'],
  ])('is not gone on with by «%s»', (question, matched) => {
    expect(last('самый большой технопарк', question)?.matched).toBe(matched);
  });
});

describe('what is added to a list', () => {
  const shown = (...messages: readonly string[]) => {
    const [part] = last(...messages)?.parts ?? [];
    return part?.kind === 'sites' ? part.criteria : undefined;
  };

  it('widens it', () => {
    expect(shown('технопарки вао', 'добавь свао')?.okrugs).toEqual(['ВАО', 'СВАО']);
    expect(shown('технопарки вао', 'а в свао тоже есть?')?.okrugs).toEqual(['СВАО']);
  });

  it('narrows it where it is asked among them', () => {
    expect(shown('технопарки с коворкингом', 'в каком из них есть ещё и музей')?.facilities).toEqual([
      'коворкинг',
      'музей',
    ]);
  });
});

describe('the district of the site that was spoken of', () => {
  it.each([
    ['другие в этом районе', 'districts', 'Останкинский'],
    ['сколько технопарков в том же округе', 'okrugs', 'СВАО'],
  ] as const)('%s', (question, list, value) => {
    const [part] = last('технопарк калибр', question)?.parts ?? [];
    expect(part?.kind === 'sites' && part.criteria[list]).toEqual([value]);
  });
});

describe('the site that was spoken of beside another', () => {
  it.each(['сравни с полюсом', 'какой больше, он или полюс'])('%s', (question) => {
    const [part] = last('технопарк калибр', question)?.parts ?? [];
    expect(part?.kind === 'comparison' && part.refs.map(({ slug }) => slug)).toEqual(['kalibr', 'polyus']);
  });
});
