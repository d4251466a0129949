import type { AnswerPart, AnswerRef, Attribute } from '../answer.ts';
import { weightOf, weightTold } from '../coverage.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import type { Situation } from './plan.ts';
import { UNITS } from './units.ts';

/** «Сколько корпусов у Отрадного»: what no field holds, where a sentence of the record has nearly all that is asked. */
export function toldInstead(
  attribute: Attribute,
  question: Understanding,
  { knowledge }: Situation,
): AnswerPart | undefined {
  const named = question.mentions.filter(({ coverage }) => coverage >= WELL_NAMED);
  const names = new Set(named.flatMap(({ places }) => places));
  const asked = knowledge.weigh(question).filter(({ place }) => !names.has(place));
  const whole = weightOf(asked);
  if (whole < TELLING) return undefined;
  const counted = question.asks.has('count') ? NUMBER : ANYTHING;
  const wanted = UNITS[attribute] ?? (YEARS.includes(attribute) ? YEAR : counted);
  const isCounted = (sentence: string): boolean => {
    const place = question.words.findIndex(({ text }) => HOW_MANY.test(text));
    const counted = place < 0 ? undefined : question.words[place + 1];
    return counted?.isKnown === true && knowledge.stands(sentence, counted);
  };
  const [best] = named
    .flatMap(({ refs }) => refs)
    .flatMap((ref) => statementsOf(knowledge.catalog, ref).map((sentence) => ({ ref, sentence })))
    .filter(({ sentence }) => wanted.test(sentence) && !UNTOLD.test(sentence))
    .map((each) => ({ ...each, share: weightTold(asked, toldIn(each, knowledge)) / whole }))
    .filter(({ sentence, share }) => share >= (isCounted(sentence) ? TOLD_OF_COUNTED : TOLD))
    .toSorted((a, b) => b.share - a.share);
  return best && { kind: 'passage', ref: best.ref, sentences: [best.sentence] };
}

const toldIn = (
  { sentence }: { readonly ref: AnswerRef; readonly sentence: string },
  { stemsIn }: Situation['knowledge'],
) => ({
  places: NO_PLACES,
  stems: [stemsIn(sentence)],
});

const NO_PLACES: ReadonlySet<number> = new Set();
/** A name of which less was said may be another's. */
const WELL_NAMED = 0.7;
/** In the weight of its words; what weighs less asks for nothing that a sentence could tell. */
const TELLING = 2;
/** A word of the same root alone is less. */
const TOLD = 0.75;
/** … beside what is counted itself. */
const TOLD_OF_COUNTED = 0.5;
const HOW_MANY = /^(?:скольк|скок)/u;
const YEARS: readonly Attribute[] = ['opened', 'status-year'];
const YEAR = /(?:19|20)\d\d/u;
const NUMBER =
  /\d|(?<!\p{L})(?:од(?:ин|на|но)|дв[ае]|тр(?:и|ёх|ех)|четыр\p{L}+|пят\p{L}+|шест\p{L}+|сем[ьи]|вос[ье]м\p{L}*|девят\p{L}+|десят\p{L}+)(?!\p{L})/iu;
const ANYTHING = /./u;
/** That nothing is known is said in words of its own. */
const UNTOLD = /источник\p{L}*[^.]* не |не (?:указан|назван|привед|называ)/iu;
