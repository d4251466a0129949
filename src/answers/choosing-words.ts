import type { DomainNoun } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Mention } from './mentions.ts';
import type { PhraseMatch } from './phrase-book.ts';
import type { Criterion } from './site-choice.ts';
import type { Word } from './words.ts';

/** «Технопарки», «площадок»: any of the words where it stands for several. */
const PLURAL = /(?:[иы]|ов|ок|ам|ах|ами|ях|ям)$/u;

const isManyOf = (places: readonly number[], words: readonly Word[]): boolean =>
  places.some((place) => PLURAL.test(words[place]?.text ?? ''));

/** Whether a noun stands for several sites. */
export const isOfSeveral = ({ value, places }: PhraseMatch<DomainNoun>, words: readonly Word[]): boolean =>
  value === 'sites' || (value === 'site' && isManyOf(places, words));

/** «Что есть в Троицке»: all that is there. */
export const asksWhatIsThere = (words: readonly Word[]): boolean =>
  WHAT_IS_THERE.test(words.map(({ text }) => text).join(' '));

const WHAT_IS_THERE =
  /(?<!\p{L})(?:что|чего) (?:\p{L}+ ){0,2}(?:есть|наход|располож|имеется|имеются|построе|работает|действует)\p{L}* (?:\p{L}+ )?(?:во?|на) [^ ]+(?: [^ ]+)?$/u;

const METRO_CUE = /^(?:метро|станци|мцд|мцк|ветк)/u;

/** Whether a word that may choose among sites does: a station beside its cue, or where nothing is named so. */
export function isChosen(
  { value: { list, value }, places }: PhraseMatch<Criterion>,
  { words, named, isPlural }: { words: readonly Word[]; named: ReadonlySet<number>; isPlural: boolean },
): boolean {
  if (list === 'specializations' && places.every((place) => isOnlyStem(words[place]))) return false;
  if (list === 'okrugs') return !places.every((place) => isPartOfName(words, place));
  if (list !== 'stations' && list !== 'districts') return true;
  const isCue = (place: number): boolean => METRO_CUE.test(words[place]?.text ?? '');
  const [first = 0] = places;
  const isGeneric = (word: Word | undefined): boolean => word?.readings.has(GENERIC) ?? false;
  if (isGeneric(words[first])) {
    return list === 'stations' && words.some((word, place) => isGeneric(word) && isCue(place - 1));
  }
  const last = places.at(-1) ?? first;
  if (list === 'stations' && places.length === 1 && OTHER_ENDING.test(words[first]?.text ?? '')) return false;
  const isBesideCue =
    isCue(first - 1) || isCue(first - 2) || isCue(last + 1) || isStationOfAdjective(first, words);
  const isPluralOfIt = !isBesideCue && MANY.test(words[first]?.text ?? '') && !MANY_IN_NAME.test(value);
  if (list === 'stations' && isPluralOfIt) return false;
  const isNamed = places.every((place) => named.has(place));
  return (list === 'stations' && isBesideCue) || isPlural || !isNamed;
}

/** «Итого» has the stem of «ИТ»: a stem so short has to be the word itself. */
const isOnlyStem = (word: Word | undefined): boolean => {
  const [stem = ''] = word?.readings.keys() ?? [];
  return stem.length <= SHORT_STEM && (word?.text.length ?? 0) > stem.length + 1;
};

const SHORT_STEM = 2;

/** The station that something is looked for near: «что есть возле станции …» asks for no site of that name. */
export function stationNear(
  criteria: readonly PhraseMatch<Criterion>[],
  words: readonly Word[],
): readonly number[] {
  const isNear = words.some(({ text }) => NEAR.test(text));
  const found = criteria.find(
    ({ value: { list }, places: [first = 0] }) =>
      list === 'stations' &&
      (METRO_CUE.test(words[first - 1]?.text ?? '') || isStationOfAdjective(first, words)),
  );
  return isNear ? (found?.places ?? []) : [];
}

/** «Выхожу на Семёновской, что поблизости»: a station is feminine, a technopark is not. */
const isStationOfAdjective = (place: number, words: readonly Word[]): boolean =>
  FEMININE.test(words[place]?.text ?? '') &&
  AT.test(words[place - 1]?.text ?? '') &&
  words.some(({ text }) => NEAR.test(text));

const FEMININE = /ск(?:ой|ую|ая)$/u;
const AT = /^(?:на|у|от|возле|около|близ|с)$/u;

const NEAR = /^(?:рядом|возле|около|близ|недалеко|неподалеку|поблизости|вблизи|ближе|ближайш|у$)/u;

/** «Южное Бутово», «южнее»: no word for the station «Южная». */
const OTHER_ENDING = /(?:ее|ое|ый|ий|ом|ого)$/u;

/** «Университеты» are no station, «Печатники» are one. */
const MANY = /(?:ам|ами|ах|ов|ты)$/u;
const MANY_IN_NAME = /[иы]$/u;

/** There is a station of this name. */
const GENERIC = KEY_WORDS.technopark;

/** «Беспилотный центр» is no centre of the city, «Южное Бутово» is not the whole south. */
function isPartOfName(words: readonly Word[], place: number): boolean {
  const text = words[place]?.text ?? '';
  if (CENTRE.test(text)) return ADJECTIVE.test(words[place - 1]?.text ?? '');
  const next = words[place + 1]?.text;
  return next !== undefined && NEUTER.test(text) && !SIDE.test(next);
}

const NEUTER = /(?:ое|ого|ому|ом)$/u;
const SIDE = /^(?:округ|административ|направлен|част|сторон|технопарк|площад)/u;

const CENTRE = /^центр(?!аль)/u;
const ADJECTIVE = /.{3}(?:ый|ий|ой|ого|его|ому|ему|ом|ем|ым|им)$/u;

export const IN_THE_CITY: readonly string[] = ['districts', 'stations'];

/** «Западный округ» of «юго-западный округ»; beside an okrug the station of its name is none. */
export const isNoPartOfOkrug = (
  match: PhraseMatch<Criterion>,
  _index: number,
  all: readonly PhraseMatch<Criterion>[],
): boolean =>
  !all.some(
    (other) =>
      other !== match &&
      other.value.list === 'okrugs' &&
      other.places.some((place) => match.places.includes(place)) &&
      (match.value.list === 'okrugs'
        ? (other.places[0] ?? 0) < (match.places[0] ?? 0)
        : IN_THE_CITY.includes(match.value.list) && all.some(({ value }) => value.list === 'okrugs')),
  );

/** Words that stand one after another. */
export const isTogether = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);

/** «Какой-то», «где-нибудь» ask nothing. */
export const isIndefinite = (places: readonly number[], words: readonly Word[]): boolean =>
  places.length === 1 && KEY_WORDS.indefinite.includes(words[(places[0] ?? 0) + 1]?.text ?? '');

export const isYear = ({ text }: Word): boolean => /^(?:19|20)\d\d$/u.test(text);

/** «Управляющая компания Сколково» names an office and no station. */
export const isOfOfficeName = (
  { value: { list }, places }: PhraseMatch<Criterion>,
  mentions: readonly Mention[],
): boolean =>
  IN_THE_CITY.includes(list) &&
  mentions.some(
    (mention) =>
      mention.places.length > places.length &&
      mention.refs.every(({ kind }) => kind === 'organisation') &&
      places.every((place) => mention.places.includes(place)),
  );
