import { describe, expect, it } from 'vitest';
import { dayLabel, duration, fileSize } from '../../src/playground/page/time.ts';

const words = { today: 'сегодня', yesterday: 'вчера' };
const now = new Date(2026, 10, 22, 12, 30);
const at = (...parts: [number, number, number, number?]) => new Date(...parts).getTime() / 1000;

describe('days and sizes', () => {
  it.each([
    [at(2026, 10, 22), 'сегодня'],
    [at(2026, 10, 21, 23), 'вчера'],
    [at(2026, 10, 20), '20 ноября'],
    [at(2025, 10, 22), '22 ноября 2025'],
  ])('%d is %s', (date, label) => {
    expect(dayLabel(date, now, words)).toBe(label);
  });

  it('says how long and how large', () => {
    expect([duration(7), duration(760)]).toEqual(['0:07', '12:40']);
    const sizes = [0, 512, 12_700, 3 * 1024 ** 2].map((size) => fileSize(size).replace(/\s/gu, ' '));
    expect(sizes).toEqual(['0 Б', '512 Б', '12,4 кБ', '3 МБ']);
  });
});
