const LOCALE = 'ru-RU';

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'medium' });

const toDate = (unixSeconds: number) => new Date(unixSeconds * 1000);

/** «14:05» by the clock of the reader. */
export const clockTime = (unixSeconds: number): string => clock.format(toDate(unixSeconds));

/** Day, month, year and seconds: what a tooltip over the time says. */
export const fullTime = (unixSeconds: number): string => full.format(toDate(unixSeconds));

/** One value per calendar day of the reader. */
export function dayOf(unixSeconds: number): string {
  const date = toDate(unixSeconds);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** «сегодня», «вчера», «22 ноября», with the year when it is another one. */
export function dayLabel(
  unixSeconds: number,
  now: Date,
  words: { today: string; yesterday: string },
): string {
  const nowSeconds = now.getTime() / 1000;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime() / 1000;
  if (dayOf(unixSeconds) === dayOf(nowSeconds)) return words.today;
  if (dayOf(unixSeconds) === dayOf(yesterday)) return words.yesterday;
  const date = toDate(unixSeconds);
  const day = dayAndMonth.format(date);
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** «0:07», «12:40». */
export function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** «512 Б», «12,4 кБ», in steps of 1024 as Telegram counts. */
export function fileSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), sizeUnits.length - 1);
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: sizeUnits[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1024 ** power);
}
