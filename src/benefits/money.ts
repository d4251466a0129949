import { Decimal } from 'decimal.js';
import { z } from 'zod';

/**
 * Exact decimal arithmetic. A sum of money is rounded once, to whole kopecks and half a kopeck up, when it is a sum
 * that somebody pays: each tax on its own. A declaration rounds it on to whole roubles (НК РФ, ст. 52, п. 6); an
 * estimate keeps the kopecks, so that its lines can be checked with a pencil.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** Roubles as they are kept: digits with two decimals, «1500000.00». */
export const money = z.string().regex(/^\d{1,16}\.\d{2}$/, 'money');
export type Money = z.infer<typeof money>;

/** More is no company's figure but a slip of the finger. */
export const LARGEST_MONEY = new Exact('1e15');

export const toMoney = (amount: Decimal): Money => amount.toFixed(2, Decimal.ROUND_HALF_UP);

/** The amount as it is paid: whole kopecks. */
export const inKopecks = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

export const sumOf = (amounts: readonly Money[]): Money =>
  toMoney(amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)));
