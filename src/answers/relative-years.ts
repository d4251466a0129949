import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Understanding } from './understanding.ts';

/** «В позапрошлом году», «пять лет назад»: the year that is counted from the day of the question. */
export function withRelativeYears(question: Understanding, today: string): Understanding {
  if (question.years.length > 0) return question;
  const ago = agoIn(question.text);
  if (ago === undefined) return question;
  return {
    ...question,
    years: [Number(today.slice(0, 4)) - ago],
    unexplained: question.unexplained.filter(({ text }) => !WORDS.test(text)),
  };
}

const SAID: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})позапрошл\p{L}+ год|(?<!\p{L})(?:два|2) года назад/iu, 2],
  [/(?<!\p{L})прошл\p{L}+ год|(?<!\p{L})год назад/iu, 1],
];
const YEARS_AGO =
  /(?<![\p{L}\d])(\d{1,2}|три|четыре|пять|шесть|семь|восемь|девять|десять) (?:лет|года) назад/iu;
const COUNTS: readonly string[] = KEY_WORDS.fromThree;
const FIRST_COUNT = 3;
const WORDS =
  /^(?:поза|про)?(?:прошл|назад|лет$|год|\d{1,2}$)|^(?:три|четыре|пять|шесть|семь|восемь|девять|десять)$/u;

function agoIn(text: string): number | undefined {
  const said = SAID.find(([pattern]) => pattern.test(text))?.[1];
  if (said !== undefined) return said;
  const number = YEARS_AGO.exec(text)?.[1]?.toLowerCase();
  if (number === undefined) return undefined;
  return COUNTS.includes(number) ? COUNTS.indexOf(number) + FIRST_COUNT : Number(number) || undefined;
}
