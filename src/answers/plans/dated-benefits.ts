import { isWithin } from '../../catalog/rates.ts';
import type { AnswerPart } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import type { Word } from '../words.ts';
import { keyOf, type Plan } from './plan.ts';

const DATED_SCORE = 0.88;
const SHOWN_MAX = 3;

const isLasting = ({ text }: Word): boolean => /^(?:остан|остав|сохран|буд|действ|продл|отмен)/u.test(text);

/** «Будет ли льгота в 2030»: the benefits of which the law says what they are in that year. */
export const planDatedBenefits: Plan = (question, { knowledge, today }) => {
  const { asks, taxes, holders, mentions, unexplained, years, nouns } = question;
  const [year, ...others] = years;
  const isOfBenefits = asks.has('benefit') && !asks.has('procedure') && !asks.has('law');
  const isOfOne = holders.size + mentions.length + nouns.size > 0 || !unexplained.every(isLasting);
  if (!isOfBenefits || isOfOne || year === undefined || others.length > 0) return undefined;
  const day = `${year}-12-31`;
  if (day <= today) return undefined;
  const refs = knowledge.catalog.benefits
    .filter(
      ({ rule, status }) =>
        status === 'in-force' &&
        rule !== null &&
        (taxes.size === 0 || taxes.has(rule.tax)) &&
        rule.preferential.some(
          ({ from, to }) => isWithin({ from, to }, day) && (to !== null || (from !== null && from > today)),
        ),
    )
    .slice(0, SHOWN_MAX)
    .map(({ slug }): SearchRef => ({ kind: 'benefit', slug }));
  if (refs.length === 0) return undefined;
  return {
    parts: refs.map((ref): AnswerPart => ({ kind: 'passage', ref, sentences: [] })),
    matched: refs.map((ref) => keyOf(ref)).join(' '),
    score: DATED_SCORE,
    refs,
  };
};
