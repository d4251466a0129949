import type { NeededArea } from './needs.ts';

/** Nobody looks for more than a thousand hectares of rooms. */
const LARGEST_SQM = 10_000_000;
const LARGEST_HA = 1000;

/** What was understood of an area: «300 м²», «0,5 га», «от 200 до 500», «до 1 тыс. м²», «200–500». */
export function readArea(text: string): NeededArea | undefined {
  const typed = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  // A range has its dash between two numbers; before the first it is a minus.
  if (/^[-−–]/.test(typed)) return undefined;
  const unit = unitOf(typed);
  const numbers = numbersOf(typed);
  const [first, second] = numbers;
  if (unit === undefined || first === undefined || numbers.length > 2) return undefined;
  const bounds = boundsOf(typed, first, second);
  const largest = unit === 'ha' ? LARGEST_HA : LARGEST_SQM;
  const isPossible = [bounds.from, bounds.to].every(
    (bound) => bound === null || (bound > 0 && bound <= largest),
  );
  const isOrdered = bounds.from === null || bounds.to === null || bounds.from <= bounds.to;
  return isPossible && isOrdered ? { unit, ...bounds } : undefined;
}

function boundsOf(typed: string, first: number, second: number | undefined): Pick<NeededArea, 'from' | 'to'> {
  if (second !== undefined) return { from: first, to: second };
  if (/(^|[^а-я])(до|не более|не больше|максимум|меньше|менее)\s*\d/.test(typed))
    return { from: null, to: first };
  return { from: first, to: null };
}

/** A number alone is of square metres; a word that is no unit makes it something else. */
function unitOf(typed: string): NeededArea['unit'] | undefined {
  const words = typed.match(/[a-zа-я]+[²2]?/g) ?? [];
  const isUnit = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (!words.every((word) => KNOWN.test(word))) return undefined;
  return isUnit(HECTARES) ? 'ha' : 'sqm';
}

const HECTARES = /^(га|ha|гектар[а-я]*)$/;
const KNOWN =
  /^(м[²2]?|кв|m[²2]?|sqm|метр[а-я]*|квадрат[а-я]*|площадь[юи]?|тыс|тысяч[а-я]?|млн|га|ha|гектар[а-я]*|от|до|не|более|больше|менее|меньше|минимум|максимум|около|примерно|где|то|и|по|нужно|надо|хватит)$/;

/** «5 000», «1,5», «2 тыс.», «1 млн»: where only the second bound says thousands, the first means them too. */
function numbersOf(typed: string): number[] {
  const found = [...typed.matchAll(/(?<![мm])(\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)(?:\s*(тыс|тысяч|млн))?/g)];
  const values = found.map(([, digits = '', scale]) => ({
    value: Number(digits.replaceAll(' ', '').replace(',', '.')),
    scale: scale === undefined ? 1 : /^м/.test(scale) ? 1_000_000 : 1000,
  }));
  const last = values.at(-1)?.scale ?? 1;
  return values.map(({ value, scale }) => value * (scale === 1 && value < 1000 ? last : scale));
}
