/** Swedish dates are written as ISO's. */
const DAY = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Moscow' });
const MINUTE_MS = 60_000;

let last = { minute: Number.NaN, day: '' };

/** The day in Moscow, `YYYY-MM-DD`: laws begin and end by it. Within a minute it is not looked up anew. */
export function moscowDay(at: Date): string {
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  if (minute !== last.minute) last = { minute, day: DAY.format(at) };
  return last.day;
}
