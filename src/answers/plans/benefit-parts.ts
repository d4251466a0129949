import type { AnswerPart } from '../answer.ts';
import { sentencesOf } from '../sentences.ts';
import type { Understanding } from '../understanding.ts';
import { actsAsked, isLawAsked } from './laws.ts';
import type { Draft, Situation } from './plan.ts';

const SHOWN_MAX = 3;

/** What is told of a benefit where one asks who gets it, how, or by which law: its conditions, the way or the acts first. */
export function withAskedPart(draft: Draft, question: Understanding, situation: Situation): Draft {
  return { ...draft, parts: draft.parts.map((part) => reordered(part, question, situation)) };
}

function reordered(part: AnswerPart, question: Understanding, situation: Situation): AnswerPart {
  if (part.kind !== 'passage' || part.ref.kind !== 'benefit') return part;
  const benefit = situation.knowledge.catalog.findBenefit(part.ref.slug);
  if (!benefit) return part;
  const { sentences } = part;
  const { text } = question;
  if (isLawAsked(question))
    return { ...part, sentences: [...actsAsked(part.ref, question, situation), ...sentences] };
  if (WAY.test(text)) return { ...part, sentences: benefit.howToGet.slice(0, SHOWN_MAX) };
  if (MOST.test(text)) {
    const [first = ''] = sentences;
    const amounts = sentencesOf(benefit.summary).filter((sentence) => MONEY.test(sentence));
    return amounts.includes(first)
      ? part
      : { ...part, sentences: [...new Set([...amounts.slice(0, 1), ...sentences])] };
  }
  if (!ELIGIBLE.test(text) || sentences.length === 0) return part;
  const told = sentences.filter((sentence) => benefit.conditions.includes(sentence));
  return { ...part, sentences: [...new Set([...told, ...benefit.conditions])].slice(0, SHOWN_MAX) };
}

/** How and where to apply. */
const WAY =
  /(?<!\p{L})(?:как (?:его |её |ее |их |это |мне |нам |\p{L}+у )?(?:получить|подать|вернуть|войти|оформить|взять|заявить|попасть|добиться|возместить)|куда (?:за|по|об|под|нес|идти|писать|отправ)|с чего начать|порядок|пошагово|через что)/iu;
/** How much one gets: what the benefit gives in the main comes before its exceptions. */
const MOST =
  /(?<!\p{L})(?:максимум|максимальн\p{L}*|потолок|предел\p{L}*|лимит\p{L}*|сколько (?:\p{L}+ ){0,2}(?:дают|дадут|вернут|верн[её]т|возместят|компенсиру\p{L}+|получ\p{L}+)|как(?:ая|ой) (?:сумм|размер)\p{L}*|до скольки)(?!\p{L})/iu;
const MONEY = /\d[\d ,\u00a0]*(?:тыс|млн|млрд|руб|%)/iu;
/** Whether one gets it at all. */
const ELIGIBLE =
  /(?<!\p{L})(?:дадут|возьмут|положен\p{L}*|подойд\p{L}+|подходит|подхожу|подходим|кому (?:дают|положен|доступ)|кто (?:может|вправе|имеет)|какие услови\p{L}*|при каких|на каких условиях|требовани\p{L}*)(?!\p{L})/iu;
