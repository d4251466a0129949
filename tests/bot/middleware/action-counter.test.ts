import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActionCounter } from '../../../src/bot/middleware/action-counter.ts';

const WINDOW_MS = 10_000;
const BOUND = 20;
const at = (ms: number) => new Date(Date.UTC(2026, 10, 23) + ms);
const create = (capacity = 1000) => createActionCounter({ windowMs: WINDOW_MS, capacity });

describe('the action counter', () => {
  it('allows as many as the bound within the window, then says so once', () => {
    const counter = create();
    const verdicts = Array.from({ length: 23 }, (_, index) => counter.note(1, BOUND, at(index)));
    expect(verdicts.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'allowed'));
    expect(verdicts.slice(20)).toEqual(['first-refused', 'refused', 'refused']);
  });

  it('goes on after a pause, and then tells of the next time anew', () => {
    const counter = create();
    for (let n = 0; n < 25; n += 1) counter.note(1, BOUND, at(n));
    expect(counter.note(1, BOUND, at(25 + WINDOW_MS))).toBe('allowed');
    for (let n = 0; n < 19; n += 1) counter.note(1, BOUND, at(30 + WINDOW_MS));
    expect(counter.note(1, BOUND, at(40 + WINDOW_MS))).toBe('first-refused');
  });

  it('does not go on for whoever makes no pause', () => {
    const counter = create();
    const verdicts = Array.from({ length: 300 }, (_, index) => counter.note(1, BOUND, at(index * 300)));
    expect(verdicts.filter((verdict) => verdict === 'allowed')).toHaveLength(20);
    expect(verdicts.filter((verdict) => verdict === 'first-refused')).toHaveLength(1);
  });

  it('never refuses who stays under the bound, at any time', () => {
    const counter = create();
    for (let n = 0; n < 300; n += 1) expect(counter.note(1, BOUND, at(n * 500))).toBe('allowed');
  });

  it('counts everybody apart', () => {
    const counter = create();
    for (let n = 0; n < 30; n += 1) counter.note(1, BOUND, at(n));
    expect(counter.note(2, BOUND, at(30))).toBe('allowed');
  });

  it('forgets who was quiet for the longest, and nobody else', () => {
    const counter = create(100);
    for (let n = 0; n < 20; n += 1) counter.note(0, BOUND, at(n));
    for (let id = 1; id < 100; id += 1) counter.note(id, BOUND, at(20));
    expect(counter.note(0, BOUND, at(21))).toBe('first-refused');
    for (let id = 100; id < 199; id += 1) counter.note(id, BOUND, at(22));
    expect(counter.note(0, BOUND, at(23))).toBe('refused');
    for (let id = 200; id < 300; id += 1) counter.note(id, BOUND, at(24));
    expect(counter.note(0, BOUND, at(25))).toBe('allowed');
  });

  it('is not stopped by a clock that was set back', () => {
    const counter = create();
    for (let n = 0; n < 30; n += 1) counter.note(1, BOUND, at(3_600_000));
    expect(counter.note(1, BOUND, at(0))).toBe('allowed');
  });

  it('never allows more than the bound in any window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (pauses, bound) => {
          const counter = create();
          let now = 0;
          const allowed: number[] = [];
          for (const pause of pauses) {
            now += pause;
            if (counter.note(1, bound, at(now)) === 'allowed') allowed.push(now);
          }
          for (const start of allowed) {
            const within = allowed.filter((time) => time >= start && time < start + WINDOW_MS);
            expect(within.length).toBeLessThanOrEqual(bound);
          }
        },
      ),
    );
  });
});
