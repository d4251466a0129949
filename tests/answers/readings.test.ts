import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/answers/normalise.ts';
import { alternativeReadings } from '../../src/answers/readings.ts';

describe('alternativeReadings', () => {
  it.each([
    ['nt[yjgfhr', 'технопарк'],
    ['NT[YJGFHRB D .PFJ', 'технопарки в юзао'],
    ['cfqn nt[yjcgfhrf', 'сайт техноспарка'],
    ['kmujns jэз', 'льготы jэз'],
    ['tehnopark strogino kogda otkryli', 'технопарк строгино когда открыли'],
    ['technopark', 'технопарк'],
    ['shchyolkovskaya', 'щелковская'],
    ['semenovsky', 'семеновский'],
    ['zhukovskiy', 'жуковский'],
    ['CAO', 'сао'],
  ])('%s may be meant as «%s»', (text, meant) => {
    expect(alternativeReadings(text)).toContain(meant);
  });

  it('leaves a text alone that has no Latin letters', () => {
    expect(alternativeReadings('технопарк, строгино; 707')).toEqual([]);
  });

  it('gives normalised texts, each different, never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const readings = alternativeReadings(text);
        expect(readings.map((reading) => normalise(reading))).toEqual(readings);
        expect(new Set([normalise(text), ...readings]).size).toBe(readings.length + 1);
      }),
      { seed: 1 },
    );
  });
});
