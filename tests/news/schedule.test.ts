import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, FREQUENCIES, type Schedule } from '../../src/news/schedule.ts';

const MOSCOW = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Moscow',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const moscow = (date: Date): string => MOSCOW.format(date);
const at = (schedule: Schedule, now: string): string => dueOf(schedule, new Date(now)).at.toISOString();

const night: Schedule = { frequency: 'at-once', hour: 9, quiet: { from: 22, to: 8 } };
const daily: Schedule = { frequency: 'daily', hour: 9, quiet: undefined };
const weekly: Schedule = { frequency: 'weekly', hour: 9, quiet: undefined };

describe('a schedule', () => {
  it.each([
    ['by day at once', night, '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['in the evening, in the morning', night, '2026-11-23T19:00:00Z', '2026-11-24T05:00:00.000Z'],
    ['after midnight, the same morning', night, '2026-11-23T01:30:00Z', '2026-11-23T05:00:00.000Z'],
    ['at the end of the quiet hours at once', night, '2026-11-23T05:00:00Z', '2026-11-23T05:00:00.000Z'],
    ['daily, the same day', daily, '2026-11-23T05:59:00Z', '2026-11-23T06:00:00.000Z'],
    ['daily, the next day', daily, '2026-11-23T06:00:01Z', '2026-11-24T06:00:00.000Z'],
    ['weekly, on Monday', weekly, '2026-11-23T06:00:01Z', '2026-11-30T06:00:00.000Z'],
    ['weekly, this Monday', weekly, '2026-11-22T12:00:00Z', '2026-11-23T06:00:00.000Z'],
  ])('is due %s', (_, schedule, now, due) => {
    expect(at(schedule, now)).toBe(due);
  });

  it('is due at its own hour, never before now, and never in quiet hours', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const schedules = fc.record({
      frequency: fc.constantFrom(...FREQUENCIES),
      hour,
      quiet: fc.option(
        fc.record({ from: hour, to: hour }).filter(({ from, to }) => from !== to),
        { nil: undefined },
      ),
    });
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(schedules, dates, (schedule, now) => {
        const { mode, at: due } = dueOf(schedule, now);
        const waitMs = due.getTime() - now.getTime();
        expect(waitMs).toBeGreaterThanOrEqual(0);
        const [day = '', time = ''] = moscow(due).split(/[\s,]+/);
        const dueHour = Number(time.slice(0, 2));
        if (schedule.frequency === 'at-once') {
          expect(mode).toBe('message');
          const { quiet } = schedule;
          if (quiet) {
            const isQuiet =
              quiet.from < quiet.to
                ? dueHour >= quiet.from && dueHour < quiet.to
                : dueHour >= quiet.from || dueHour < quiet.to;
            expect(isQuiet).toBe(false);
            if (waitMs > 0) expect(time).toBe(`${String(quiet.to).padStart(2, '0')}:00`);
          } else expect(waitMs).toBe(0);
        } else {
          expect(mode).toBe('digest');
          expect(time).toBe(`${String(schedule.hour).padStart(2, '0')}:00`);
          if (schedule.frequency === 'weekly') expect(day).toBe('Mon');
          expect(waitMs).toBeLessThanOrEqual((schedule.frequency === 'daily' ? 1 : 7) * 86_400_000);
        }
      }),
    );
  });
});
