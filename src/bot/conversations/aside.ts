import type { Answer } from '../../answers/answer.ts';
import { readMoney } from '../../benefits/read-money.ts';

/**
 * Whether a text that a step does not take is a question that the bot is sure of, asked in passing. A quantity is
 * none, nor a lone word: it is an answer that went astray, and the step says what it expects. A name alone is asked
 * about, though, and a question mark leaves no doubt.
 */
export function isAside(text: string, { zone, parts }: Answer): boolean {
  if (zone !== 'answer') return false;
  const words = text.trim().split(/\s+/);
  if (words.at(-1)?.endsWith('?')) return true;
  if (isQuantity(words)) return false;
  return words.length > 1 || parts.every(({ kind }) => kind === 'card');
}

/** «120 млн руб.», «0,5 га», «триста квадратов», «-5»; a longer one is said to be of something. */
const QUANTITY_WORDS = 3;

const isQuantity = (words: readonly string[]): boolean => {
  const [first = ''] = words;
  const isNumber = /^[-−–+~≈]?\d/.test(first) || readMoney(first).money !== undefined;
  return (isNumber && words.length <= QUANTITY_WORDS) || readMoney(words.join(' ')).problem !== 'unclear';
};
