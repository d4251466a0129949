import type { Translate } from '../../translate.ts';
import { formatDate } from './format.ts';

/** «2017–2024 годы», «с 2033 года», «до 15 марта 2027 года включительно»; empty where both ends are open. */
export function periodText(
  t: Translate,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string {
  if (from === null) return to === null ? '' : untilText(t, to);
  const isFromNewYear = from.endsWith('-01-01');
  const since = isFromNewYear
    ? t.text('period-since-year', { year: from.slice(0, 4) })
    : t.text('period-since', { date: formatDate(t, from) });
  if (to === null) return since;
  if (!isFromNewYear || !to.endsWith('-12-31')) return `${since} ${untilText(t, to)}`;
  const first = from.slice(0, 4);
  const last = to.slice(0, 4);
  return first === last ? formatDate(t, first) : t.text('period-years', { first, last });
}

/** «до конца 2027 года», «до 15 марта 2027 года включительно». */
export const untilText = (t: Translate, to: string): string =>
  to.endsWith('-12-31')
    ? t.text('period-until-year-end', { year: to.slice(0, 4) })
    : t.text('period-until', { date: formatDate(t, to) });

/** Years of a benefit: «3-й год», «1-й и 2-й годы», «с 5-го по 9-й год». */
export function spanText(t: Translate, { from, to }: { readonly from: number; readonly to: number }): string {
  const length = to === from ? 'one' : to === from + 1 ? 'two' : 'many';
  return t.text(`period-benefit-${length}`, { from: String(from), to: String(to) });
}
