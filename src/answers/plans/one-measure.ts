import type { SearchRef } from '../documents.ts';
import type { Understanding } from '../understanding.ts';
import { withAskedPart } from './benefit-parts.ts';
import { type Draft, isSameRef, keyOf, type Plan, type Situation } from './plan.ts';
import { isOfSomethingElse, PROCEDURE_SCORE } from './procedures.ts';
import { findPassages } from './texts.ts';
import { quoted } from './whole.ts';

/** «Грант на оборудование» is one measure, whatever else there is for it. */
export const planMeasure: Plan = (question, situation) => {
  const { asks, taxes } = question;
  if (!asks.has('benefit') || taxes.size > 0 || isOfSomethingElse(question)) return undefined;
  const [goal] = situation.knowledge.procedures.find(question.words);
  const ref = goal?.records.find(({ kind }) => kind === 'benefit');
  if (!goal || !ref || goal.places.length < 2 || isForOthers(ref, question, situation)) return undefined;
  const unnamed = question.unexplained.filter(
    (word) => !goal.places.includes(question.words.indexOf(word)) && !OF_SUM.test(word.text),
  );
  if (unnamed.length > 1) return undefined;
  const passage = findPassages(question, situation).find((each) => isSameRef(each.ref, ref));
  const draft: Draft = {
    parts: [{ kind: 'passage', ref, sentences: passage ? quoted(passage, question, situation) : [] }],
    matched: keyOf(ref),
    score: PROCEDURE_SCORE,
    refs: [ref],
  };
  return withAskedPart(draft, question, situation);
};

const OF_SUM = /^(?:\d|тысяч|миллион|млн|рубл|процент)/u;

/** What the one who is named does not get. */
function isForOthers({ slug }: SearchRef, { holders }: Understanding, { knowledge }: Situation): boolean {
  const given = knowledge.catalog.findBenefit(slug)?.beneficiaries ?? [];
  return holders.size > 0 && !given.some((person) => holders.has(person));
}
