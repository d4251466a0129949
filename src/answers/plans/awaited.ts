import type { AnswerPart } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { statementsOf } from '../sources.ts';
import { isChosenBy } from './chosen-by.ts';
import { criteriaOf } from './criteria.ts';
import { isPlace, type Plan } from './plan.ts';

const AWAITED_SCORE = 0.9;
const SHOWN_MAX = 4;

/** «Какие технопарки откроют в 2027 году»: those of which their records tell so. */
export const planAwaited: Plan = (question, situation) => {
  const { nouns, years, mentions, text, asks } = question;
  const [year, ...others] = years;
  const isOfSites =
    nouns.has('sites') &&
    !mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  if (!isOfSites || year === undefined || others.length > 0 || !OPENING.test(text)) return undefined;
  if (String(year) <= situation.today.slice(0, 4) || asks.has('procedure') || asks.has('benefit'))
    return undefined;
  const { catalog, sites } = situation.knowledge;
  const found = sites
    .select({ ...criteriaOf(question, situation), years: [], statusYears: [], statuses: [] })
    .filter(({ status }) => status !== 'operating')
    .flatMap(({ slug }) => {
      const ref: SearchRef = { kind: 'technopark', slug };
      const sentence = statementsOf(catalog, ref).find(
        (each) => OPENING.test(each) && each.includes(String(year)),
      );
      return sentence === undefined ? [] : [{ ref, sentence }];
    })
    .slice(0, SHOWN_MAX);
  const refs = found.map(({ ref }) => ref);
  if (refs.length === 0) return undefined;
  return {
    parts: found.map(({ ref, sentence }): AnswerPart => ({ kind: 'passage', ref, sentences: [sentence] })),
    matched: 'list#awaited',
    score: AWAITED_SCORE,
    refs,
  };
};

const OPENING = /откр[оы]|сда(?:ду|д|ст|ть|ч)|вв[оеё]д|достро|построят|заверш|заработа|запуст|появ/iu;
