import type { SiteCriteria } from '../site-choice.ts';
import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import { isPlace } from './plan.ts';

/** «Открыли», «появились»: of the year it tells what came then, not how many there were. */
const OPENED =
  /откры|появи|ввели|введен|сдали|сдан|запуст|запущ|постро(?:и|е)|основа(?:н|ли)|(?:старше|моложе|новее) (?:19|20)|заработа|стартова/iu;
const STATUS_GIVEN =
  /(?:получ(?:ил|ат|ивш|ают)|дали|дан(?!\p{L})|присво|удосто|обр[её]л|призна)\p{L}* (?:\p{L}+ ){0,3}(?:статус|технопарк)|статус\p{L}* (?:\p{L}+ ){0,2}(?:получ(?:ил|ивш)|дали|дан(?!\p{L})|присво|обр[её]л)|статус\p{L}* (?:\p{L}+ )?(?:с |от |за |в )?(?:19|20)\d\d|(?:стал[аио]?|сделал\p{L}*|назва\p{L}*) (?:\p{L}+ ){0,2}технопарк(?:ом|ами)/iu;

/** «Какие площадки присоединили к ОЭЗ в 2024 году». */
const INCLUDED = /присоедин|(?<!\p{L})вошл[аио]|включил|включен|прибав|добав/iu;

/** «Кто получил статус в 2026»: the sites of a year, though they are not named. */
export const isOfYear = (question: Understanding): boolean => yearsMeant(question) !== undefined;

/** Whether the sites are asked for by the year of their status or that of their opening. */
export function yearsMeant(question: Understanding): 'statusYears' | 'years' | undefined {
  const { nouns, asks, years, text, mentions } = question;
  const isNamed = mentions.some(({ refs, places }) => refs.some(isPlace) && !isChosenBy(question, places));
  if (years.length === 0 || isNamed) return undefined;
  const isOfStatus =
    STATUS_GIVEN.test(text) ||
    (nouns.has('sites') &&
      OF_STATUS.test(text) &&
      question.attributes.some(({ value }) => value === 'status-year'));
  if (isOfStatus && !asks.has('definition')) return 'statusYears';
  const isOfZone = asks.has('list') && question.criteria.some(({ value }) => value.value === 'technopolis');
  if ((nouns.has('sites') || isOfZone) && INCLUDED.test(text)) return 'statusYears';
  const isCounted = asks.has('count') && !CAME_IN.test(text) && !SINCE.test(text) && !FROM_TO.test(text);
  return !isCounted && nouns.has('sites') && OPENED.test(text) ? 'years' : undefined;
}

/** «Сколько построили в 2024 году»: those of the year alone. */
const CAME_IN =
  /(?:откры(?:л|т)|появи|вв[её]л|введен|сда(?:л|н)|запусти|запущен|построи|построен)\p{L}* (?:\p{L}+ ){0,2}(?:в|за) (?:19|20)\d\d|(?:в|за) (?:19|20)\d\d(?: \p{L}+){0,3} (?:откры(?:л|т)|появи|вв[её]л|введен|сда(?:л|н)|запусти|запущен|построи|построен)/iu;
const OF_STATUS = /(?<!\p{L})статус/iu;
const SINCE =
  /(?:получ|дали|присво|откры|появи|запу|заработа|ввели|введен|постро)\p{L}* (?:\p{L}+ ){0,2}с (?:19|20)\d\d|(?<!\p{L})с (?:19|20)\d\d(?: года?)? (?:и|или) (?:позже|позднее|далее|дальше|после)|(?<!\p{L})(?:после|начиная с|позже|позднее|моложе|новее) (?:\p{L}+ )?(?:19|20)\d\d/iu;
const AFTER = /(?<!\p{L})(?:после|позже|позднее|моложе|новее) (?:\p{L}+ )?(?:19|20)\d\d/iu;
const UNTIL = /(?<!\p{L})(?:до|раньше|ранее|старше) (?:19|20)\d\d/iu;
const FROM_TO = /(?<!\p{L})(?:с|между|от) (?:19|20)\d\d\p{L}* (?:\p{L}+ )?(?:по|до|и) (?:19|20)\d\d/iu;
const FIRST_YEAR = 2005;

/** «С 2015 по 2018», «после 2020 года»: every year of it. */
export function yearsOf({ years, text }: Understanding, today: string): readonly string[] {
  const [first = 0, last = first] = years.toSorted((a, b) => a - b);
  const [from, to] = FROM_TO.test(text)
    ? [first, last]
    : SINCE.test(text)
      ? [first + (AFTER.test(text) ? 1 : 0), Number(today.slice(0, 4))]
      : UNTIL.test(text)
        ? [FIRST_YEAR, first - 1]
        : [1, 0];
  return from > to
    ? years.map(String)
    : Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** «А в 2022?» after those of another year. */
export const yearsBefore = (
  { years }: Understanding,
  before: SiteCriteria | null,
): 'statusYears' | 'years' | undefined =>
  years.length === 0
    ? undefined
    : (['statusYears', 'years'] as const).find((list) => (before?.[list] ?? []).length > 0);
