import * as ru from 'chrono-node/ru';
import { moscowDay } from '../moscow-day.ts';

export type SendTime =
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'past' | 'too-far' | 'without-hour' | 'unclear' };

const MOSCOW_MINUTES = 180;
const DAY_MS = 86_400_000;
const FURTHEST_DAYS = 366;
/** A day without a year that has passed longer ago is meant for the next year. */
const PASSED_DAYS = 180;
/** While one reads the confirmation, the minute that was named may come. */
const SOONEST_MS = 30_000;

/** A moment as people write it, in Moscow: «завтра 10:00», «24.12 09:30», «в пятницу в 15:00», «через два часа». */
export function readSendTime(text: string, now: Date): SendTime {
  const written = withYear(text.trim().replace(/\s+/g, ' '), now);
  const [found, another] = ru.parse(
    written,
    { instant: now, timezone: MOSCOW_MINUTES },
    { forwardDate: true },
  );
  // Half understood is misunderstood: «32.13 10:00» is not ten o'clock.
  if (!found || another || found.end || found.text.length !== written.length) return { kind: 'unclear' };
  if (!found.start.isCertain('hour')) return { kind: 'without-hour' };
  const at = found.start.date();
  const aheadMs = at.getTime() - now.getTime();
  if (aheadMs < SOONEST_MS) return { kind: 'past' };
  return aheadMs > FURTHEST_DAYS * DAY_MS ? { kind: 'too-far' } : { kind: 'at', at };
}

/** Without a year, a day and a month in figures would be taken for something else. */
function withYear(text: string, now: Date): string {
  return text.replace(/^(\d{1,2})\.(\d{1,2})(?=\s|$|,)/, (_whole, day: string, month: string) => {
    const year = Number(moscowDay(now).slice(0, 4));
    const passedMs = now.getTime() - Date.UTC(year, Number(month) - 1, Number(day));
    return `${day}.${month}.${passedMs > PASSED_DAYS * DAY_MS ? year + 1 : year}`;
  });
}
