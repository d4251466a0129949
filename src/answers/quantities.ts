import type { FigureMetric } from '../catalog/vocabulary.ts';

/** An amount that a text names. */
export interface Quantity {
  /** In units: «1,4 млн» is 1,400,000. */
  readonly value: number;
  /** What may be counted so, the likeliest first; null where no unit is named. */
  readonly metrics: readonly FigureMetric[] | null;
}

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const SCALE = /тысяч\p{L}*|тыс\.?|млн\.?|миллион\p{L}*|млрд\.?|миллиард\p{L}*/u.source;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,«-])(?:(${NUMBER})(?![\p{L}\d-])(?:[ \u00a0]*(${SCALE})(?!\p{L}))?|(${SCALE})(?!\p{L}))[ \u00a0]*`,
  'giu',
);
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^тыс/iu, 1e3],
  [/^м(?:лн|иллион)/iu, 1e6],
  [/^м(?:лрд|иллиард)/iu, 1e9],
];

const UNITS: readonly { readonly said: RegExp; readonly metrics: readonly FigureMetric[] }[] = [
  { said: /^(?:квадратн\p{L}+ |кв\.? ?)?(?:м²|м2|м(?!\p{L})|метр|квадрат)/iu, metrics: ['areaSqm'] },
  { said: /^(?:га(?!\p{L})|гектар)/iu, metrics: ['siteAreaHa'] },
  { said: /^(?:рабоч\p{L}+ мест|человек|сотрудник|работник|людей|специалист)/iu, metrics: ['jobs'] },
  { said: /^(?:резидент|арендатор)/iu, metrics: ['residents'] },
  { said: /^(?:компани|фирм|предприяти|участник|организац)/iu, metrics: ['companies', 'residents'] },
  { said: /^(?:руб|₽)/iu, metrics: ['investmentRub'] },
];

/** A year is an amount of nothing. */
const isYear = (number: string, scale: string | undefined): boolean =>
  scale === undefined && /^(?:19|20)\d\d$/.test(number);

/** The amounts of a text in their order. */
export const quantitiesIn = (text: string): Quantity[] =>
  [...text.matchAll(AMOUNT)].flatMap((match): Quantity[] => {
    const [said, number = '1', scale, scaleAlone] = match;
    const rest = text.slice(match.index + said.length);
    const metrics = UNITS.find((unit) => unit.said.test(rest))?.metrics ?? null;
    if (metrics === null && isYear(number, scale)) return [];
    const scaled = scale ?? scaleAlone ?? '';
    const times = SCALES.find(([pattern]) => pattern.test(scaled))?.[1] ?? 1;
    return [{ value: Number(number.replace(/[ \u00a0]/g, '').replace(',', '.')) * times, metrics }];
  });
