import type { SiteCriteria } from '../site-choice.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, keyOf, type Situation, withCards } from './plan.ts';
import { findPassages } from './texts.ts';

const TOLD_SCORE = 0.92;
const NEAREST = 4;

/** «Сколько открыли в 2025 году»: a record may tell in so many words how many came. */
export function toldOfYear(
  { years: [year, ...others] }: SiteCriteria,
  question: Understanding,
  situation: Situation,
): Draft | undefined {
  if (year === undefined || others.length > 0) return undefined;
  const told = findPassages(question, situation)
    .slice(0, NEAREST)
    .filter(({ ref: { kind } }) => kind === 'faq' || kind === 'event')
    .find(({ statements }) => statements.some((each) => each.includes(year) && CAME.test(each)));
  return (
    told && {
      parts: [{ kind: 'passage', ref: told.ref, sentences: told.statements }],
      matched: keyOf(told.ref),
      score: TOLD_SCORE,
      refs: withCards([told.ref]),
    }
  );
}

const CAME = /(?:ввели|введено|открыли|открыто|построили) (?:\p{L}+|\d+) (?:технопарк|площад)/iu;
