import type { AnswerPart } from '../answer.ts';
import { sentencesOf } from '../sentences.ts';
import { statementsOf } from '../sources.ts';
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
  const { knowledge } = situation;
  const benefit = knowledge.catalog.findBenefit(part.ref.slug);
  if (!benefit) return part;
  const { sentences } = part;
  const { text } = question;
  if (isLawAsked(question))
    return { ...part, sentences: [...actsAsked(part.ref, question, situation), ...sentences] };
  if (WAY.test(text)) return { ...part, sentences: benefit.howToGet.slice(0, SHOWN_MAX) };
  const [first = ''] = sentences;
  if (MOST.test(text) && !isCounted(text, first)) {
    const told = sentencesOf(benefit.summary).filter((sentence) => MONEY.test(sentence));
    const amounts = told.length > 0 ? told : benefit.details.filter((detail) => MONEY.test(detail));
    return amounts.includes(first)
      ? part
      : { ...part, sentences: [...new Set([...amounts.slice(0, 1), ...sentences])] };
  }
  const wanted = SAID_BY.find(({ asked }) => asked.test(text))?.has;
  if (wanted)
    return { ...part, sentences: firstOf(wanted, sentences, statementsOf(knowledge.catalog, part.ref)) };
  if (!ELIGIBLE.test(text) || sentences.length === 0) return part;
  const told = sentences.filter((sentence) => benefit.conditions.includes(sentence));
  return { ...part, sentences: [...new Set([...told, ...benefit.conditions])].slice(0, SHOWN_MAX) };
}

/** «Сколько предприятий получили …»: they are counted, and not what they got. */
function isCounted(text: string, sentence: string): boolean {
  const noun = /(?<!\p{L})сколько (\p{L}{5,})/iu.exec(text)?.[1]?.toLowerCase();
  return noun !== undefined && new RegExp(`\\d ${noun.slice(0, NOUN_ROOT)}`, 'iu').test(sentence);
}

const NOUN_ROOT = 5;

/** What answers first, be it quoted already or not. */
function firstOf(wanted: RegExp, quoted: readonly string[], all: readonly string[]): readonly string[] {
  const first = quoted.find((each) => wanted.test(each)) ?? all.find((each) => wanted.test(each));
  return first === undefined ? quoted : [...new Set([first, ...quoted])].slice(0, SHOWN_MAX);
}

/** At what rate, since when or until when there is such a thing; how old one has to be. */
const SAID_BY: readonly { readonly asked: RegExp; readonly has: RegExp }[] = [
  {
    asked:
      /(?:какой|какая|какие|под) (?:\p{L}+ )?(?:процент|ставк)|(?:ставк[аи]|проценты?)\s*[?.!]*$|под сколько/iu,
    has: /\d\s*%/u,
  },
  { asked: /возраст|со скольки лет/iu, has: /(?<!\p{L})с \d+ лет/iu },
  {
    asked:
      /(?<!\p{L})с как(?:ого|их) (?:год|числ|момент|врем|пор|месяц)|когда (?:\p{L}+ )?(?:начал|запуст|ввели|введ|заработал|появил)|давно ли/iu,
    has: /(?<!\p{L})[сСвВ]о? (?:\p{L}+ )?(?:19|20)\d\d/u,
  },
  {
    asked: /(?<!\p{L})до как(?:ого|их) (?:год|числ|момент|пор)/iu,
    has: /(?<!\p{L})(?:до|по|[–—-]) ?(?:\d+ )?(?:\p{L}+ )?(?:19|20)\d\d/u,
  },
];

/** How and where to apply. */
const WAY =
  /(?<!\p{L})(?:как (?:его |её |ее |их |это |мне |нам |\p{L}+у )?(?:получить|подать|вернуть|войти|оформить|взять|заявить|попасть|добиться|возместить)|куда (?:за|по|об|под|нес|идти|писать|отправ)|с чего начать|порядок|пошагово|через что)/iu;
/** How much one gets: what the benefit gives in the main comes before its exceptions. */
const MOST =
  /(?<!\p{L})(?:максимум|максимальн\p{L}*|потолок|предел\p{L}*|лимит\p{L}*|сколько (?:\p{L}+ ){0,2}(?:дают|дадут|вернут|верн[её]т|возместят|компенсиру\p{L}+|получ\p{L}+)|как(?:ая|ой|ую) (?:сумм|размер)\p{L}*|до скольки)(?!\p{L})/iu;
const MONEY = /\d[\d ,\u00a0]*(?:тыс|млн|млрд|руб|%)/iu;
/** Whether one gets it at all. */
const ELIGIBLE =
  /(?<!\p{L})(?:дадут|возьмут|положен\p{L}*|подойд\p{L}+|подходит|подхожу|подходим|кому (?:дают|положен|доступ)|кто (?:может|вправе|имеет)|какие услови\p{L}*|при каких|на каких условиях|требовани\p{L}*)(?!\p{L})/iu;
