import { Exact, type Money } from '../../benefits/money.ts';
import type { Translate } from '../../translate.ts';

const NO_BREAK_SPACE = '\u00A0';

/** «1 358 023,70»; whole roubles without kopecks. */
export function exactAmount(money: Money): string {
  const [roubles = '', kopecks = '00'] = money.split('.');
  return kopecks === '00' ? grouped(roubles) : `${grouped(roubles)},${kopecks}`;
}

/** «100 000», «1 250,5»: the whole part in threes. */
const grouped = (number: string): string =>
  number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE));

type Scale = readonly [name: string, factor: string];
const ONE: Scale = ['one', '1'];
const SCALES: readonly Scale[] = [['billion', '1e9'], ['million', '1e6'], ONE];
const CELL_SCALES: readonly Scale[] = [['billion', '1e9'], ['million', '1e6'], ['thousand', '1e3'], ONE];

/** «27,6 млн ₽»: two decimals at most. */
export const roughAmount = (t: Translate, money: Money): string => scaled(t, 'roubles', money, SCALES);

/** «27,6 млн ₽», «от 6,25 до 12,25 млн ₽». */
export const roughRange = (t: Translate, least: Money, most: Money): string =>
  range(t, 'roubles', 'estimate-range', SCALES, least, most);

/** The same as narrow as a table needs it: «27,6 млн», «0–6 млн», «768 тыс». */
export const cellRange = (t: Translate, least: Money, most: Money): string =>
  range(t, 'estimate-cell', 'estimate-cell-range', CELL_SCALES, least, most);

type Unit = 'roubles' | 'estimate-cell';

function range(
  t: Translate,
  unit: Unit,
  key: 'estimate-range' | 'estimate-cell-range',
  scales: readonly Scale[],
  least: Money,
  most: Money,
): string {
  const upper = scaled(t, unit, most, scales);
  if (least === most) return upper;
  const isUnitShared = new Exact(least).isZero() || scaleOf(least, scales) === scaleOf(most, scales);
  const lower = isUnitShared
    ? grouped(decimal(countOf(least, scaleOf(least, scales))))
    : scaled(t, unit, least, scales);
  return t.text(key, { least: lower, most: upper });
}

const scaled = (t: Translate, unit: Unit, money: Money, scales: readonly Scale[]): string => {
  const scale = scaleOf(money, scales);
  return t.text(`${unit}-${scale[0]}`, { count: countOf(money, scale) });
};

const scaleOf = (money: Money, scales: readonly Scale[]): Scale =>
  scales.find(([, factor]) => new Exact(money).greaterThanOrEqualTo(factor)) ?? ONE;

const countOf = (money: Money, [name, factor]: Scale): number =>
  new Exact(money)
    .dividedBy(factor)
    .toDecimalPlaces(name === 'one' ? 0 : 2)
    .toNumber();

/** «2,2», «0,0105»: all its decimals, unlike a number in a translation. */
export const decimal = (value: number | string): string => String(value).replace('.', ',');

/** «2,2 %». */
export const pct = (t: Translate, value: number | string): string =>
  t.text('percent', { value: decimal(value) });
