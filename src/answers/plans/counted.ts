import type { AnswerRef } from '../answer.ts';
import { statementsOf } from '../sources.ts';
import { isPlace, keyOf, type Plan } from './plan.ts';
import { WELL_NAMED } from './subjects.ts';

const COUNTED_SCORE = 0.85;

/** «За сколько месяцев построили Физтехпарк»: the sentence of a site or an office that counts just that. */
export const planCounted: Plan = (question, { knowledge }) => {
  const { mentions, attributes, asks, text, words } = question;
  if (!asks.has('count') || asks.has('benefit') || asks.has('procedure')) return undefined;
  const [only, ...others] = mentions.filter(({ coverage }) => coverage >= WELL_NAMED);
  const ref = only?.refs.find(({ kind }) => COUNTING.includes(kind));
  const unit = COUNTED.exec(text)?.[1]?.toLowerCase();
  const counted = words.find((word) => word.text === unit);
  if (!ref || others.length > 0 || !counted) return undefined;
  // What is counted of a place is first of all a field of it.
  if (only?.refs.some(isPlace) && attributes.length > 0) return undefined;
  const isCounted = (sentence: string): boolean =>
    [...sentence.matchAll(AMOUNT)].some(([, noun = '']) => knowledge.stands(noun, counted));
  const sentence = statementsOf(knowledge.catalog, ref).find(isCounted);
  return sentence === undefined
    ? undefined
    : {
        parts: [{ kind: 'passage', ref, sentences: [sentence] }],
        matched: keyOf(ref),
        score: COUNTED_SCORE,
        refs: [ref],
      };
};

const COUNTING: readonly AnswerRef['kind'][] = ['technopark', 'organisation'];
const COUNTED = /(?<!\p{L})(?:сколько|скольк\p{L}+) (\p{L}{4,})/iu;
const AMOUNT = /\d[\d \u00a0,]*\s(\p{L}{4,})/gu;
