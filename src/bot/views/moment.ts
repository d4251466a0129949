import type { Translate } from '../../translate.ts';

const DAY = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'Europe/Moscow' });
const TIME = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' });

/** «23 ноября, 10:30», in Moscow. */
export const formatMoment = (t: Translate, at: Date): string =>
  t.text('moment', { day: DAY.format(at), time: TIME.format(at) });
