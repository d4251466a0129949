import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import overviews from '../../src/answers/benefit-overviews.json' with { type: 'json' };
import { nameOf } from '../../src/answers/names.ts';
import procedures from '../../src/answers/procedures.json' with { type: 'json' };
import { readRecordKey } from '../../src/answers/record-key.ts';
import { bundledCatalog } from '../support/catalog.ts';

const TODAY = { today: '2026-11-22' };

const isHeld = (key: string): boolean => {
  const ref = readRecordKey(key);
  return ref !== undefined && nameOf(bundledCatalog, ref) !== undefined;
};

describe('the records that the lexicons name', () => {
  it.each(procedures.goals.flatMap(({ records }) => records))('a goal leads to %s', (key) => {
    expect(isHeld(key)).toBe(true);
  });

  it.each(Object.entries(overviews))('what a %s gets is told by %s', (_holder, key) => {
    expect(isHeld(key)).toBe(true);
  });

  it('has each goal said in words of its own', () => {
    const phrases = procedures.goals.flatMap((goal) => goal.phrases);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
});

describe('a question that an operator has bound to a record', () => {
  const bound = (text: string, target: string) =>
    createAnswerer(() => bundledCatalog, { variants: () => [{ text, target }] });

  it('gets it though it would be refused', () => {
    const text = 'какая погода на площадке калибр';
    expect(createAnswerer(() => bundledCatalog).answer(text, TODAY).zone).toBe('refuse');
    expect(bound(text, 'technopark/kalibr').answer(text, TODAY).matched).toBe('technopark/kalibr');
  });

  it('gets it though another record fits better', () => {
    const text = 'как стать резидентом оэз';
    expect(bound(text, 'faq/oez-rezident').answer(text, TODAY).matched).toBe('faq/oez-rezident');
  });
});
