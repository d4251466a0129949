import type { Benefit } from '../../catalog/model.ts';
import type { Plan } from './plan.ts';
import { refuse } from './talk.ts';

const OFFERED_MAX = 3;

/** «200 млн», «5 процентов»: an amount alone asks nothing; the benefits that have it may be meant. */
export const planBareAmount: Plan = ({ text }, { knowledge, context }) => {
  const amount = AMOUNT.exec(text);
  const [, number = '', unit = ''] = amount ?? [];
  if (!amount || unit === '' || context.refs.length > 0) return undefined;
  const stands = new RegExp(`(?<![\\d.,])${escaped(number)}(?![\\d]|[.,]\\d)\\s*${signOf(unit)}`, 'iu');
  const refs = knowledge.catalog.benefits
    .filter((benefit) => stands.test(mainTextOf(benefit)))
    .toSorted((a, b) => Number(b.status === 'in-force') - Number(a.status === 'in-force'))
    .slice(0, OFFERED_MAX)
    .map(({ slug }) => ({ kind: 'benefit' as const, slug }));
  const [first] = refs;
  if (!first) return refuse('unknown');
  return { parts: [{ kind: 'choice', refs, attribute: null }], matched: null, score: 0, refs };
};

/** A number and what it is of, and nothing else. */
const AMOUNT =
  /^\s*(?:до |от |около )?(\d+(?:[.,]\d+)?)\s*(%|процент\p{L}*|тыс\p{L}*|млн|миллион\p{L}*|лям\p{L}*|млрд|миллиард\p{L}*|)\.?\s*(?:руб\p{L}*|₽|р)?[.?!\s]*$/iu;

/** How a unit is written, and how it stands in records. */
const SIGNS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:%|процент)/iu, /(?:%|процент)/u],
  [/^тыс/iu, /тыс/u],
  [/^(?:млн|миллион|лям)/iu, /млн/u],
  [/^(?:млрд|миллиард)/iu, /млрд/u],
];

const signOf = (unit: string): string => SIGNS.find(([written]) => written.test(unit))?.[1].source ?? '';

const escaped = (number: string): string => number.replace(/[.,]/, '[.,]');

const mainTextOf = ({ title, summary }: Benefit): string => `${title}. ${summary}`;
