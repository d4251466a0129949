import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Mention } from './mentions.ts';
import type { PhraseMatch } from './phrase-book.ts';
import type { Criterion } from './site-choice.ts';
import type { Word } from './words.ts';

/** How the values by which sites are chosen go together. */
export interface Choice {
  readonly wanted: readonly Criterion[];
  /** Of different lists, one of them is enough. */
  readonly either: readonly Criterion[];
  /** Of a list any value of which is enough, all of them are wanted. */
  readonly both: readonly Criterion[];
  readonly except: readonly Criterion[];
}

/** «Кроме Сколкова»: something is named to be left out. */
export const isLeftOut = ({ places }: Mention, words: readonly Word[]): boolean =>
  isExcluded(
    places,
    words.map(({ text }) => text),
  );

/** «Кроме Зеленограда и САО», «не в ЮВАО», «лаборатории или чистые помещения». */
export function choiceOf(matches: readonly PhraseMatch<Criterion>[], words: readonly Word[]): Choice {
  const texts = words.map(({ text }) => text);
  const except: PhraseMatch<Criterion>[] = [];
  for (const match of matches) {
    const goesOn = except.some(
      (other) => other.value.list === match.value.list && isJoined(other, match, texts, AND),
    );
    if (goesOn || isExcluded(match.places, texts)) except.push(match);
  }
  const chosen = matches.filter(
    (match) => !except.includes(match) && !(WANTED.test(texts.join(' ')) && isOwnShop(match, matches, texts)),
  );
  const either = chosen.filter((match) =>
    chosen.some(
      (other) =>
        (isJoined(other, match, texts, OR) || isJoined(match, other, texts, OR)) &&
        (match.value.list !== other.value.list || ALL_OF_THEM.includes(match.value.list)),
    ),
  );
  const fields = chosen.filter((match) => match.value.list === 'specializations' && !either.includes(match));
  const both =
    fields.length > 1 && AT_ONCE.test(texts.join(' '))
      ? fields
      : fields.filter((match) => fields.some((other) => other !== match && isOfSameWords(other, match)));
  const apart = [...either, ...both];
  return {
    wanted: chosen.filter((match) => !apart.includes(match)).map(({ value }) => value),
    both: both.map(({ value }) => value),
    either: either.map(({ value }) => value),
    except: except.map(({ value }) => value),
  };
}

/** «Дроны» are robots that fly. */
const isOfSameWords = (one: PhraseMatch<Criterion>, other: PhraseMatch<Criterion>): boolean =>
  one.places.join() === other.places.join();

/** «Для швейного цеха»: what one brings along need not be there. */
const isOwnShop = (
  { value: { list }, places: [first = 0] }: PhraseMatch<Criterion>,
  matches: readonly PhraseMatch<Criterion>[],
  texts: readonly string[],
): boolean =>
  list === 'facilities' &&
  !WITH.test(texts[first - 2] ?? '') &&
  matches.some(({ value, places }) => value.list === 'specializations' && places.at(-1) === first - 1);

const WITH = /^со?$/u;

const WANTED =
  /(?<!\p{L})(?:хочу|хотим|хотел\p{L}*|для|под|откры(?:ть|ва\p{L}+)|размест\p{L}+|организ\p{L}+|запуст\p{L}+|перевез\p{L}+|постав\p{L}+)(?!\p{L})/u;

/** Of these lists all values are wanted at once unless it is said otherwise. */
const ALL_OF_THEM: readonly string[] = ['facilities', 'owners'];

/** «Одновременно с ИТ и фотоникой», «и фармацевтика, и биотех». */
const AT_ONCE =
  /одновременно|(?<!\p{L})сразу(?!\p{L})|и то и друг|(?<!\p{L})и \p{L}+ и \p{L}+|обоими|обеими/u;

const AND = /^(?:(?:и|или|либо|ни|да)(?: (?:в|во|на|из|у|с))?)?$/u;
const OR = /^(?:или|либо)(?: (?:в|во|на|из|у|с|со|от|по|возле|есть|где|метро|станции|районе|округе)){0,3}$/u;

const isJoined = (
  { places: first }: PhraseMatch<Criterion>,
  { places: second }: PhraseMatch<Criterion>,
  texts: readonly string[],
  by: RegExp,
): boolean => {
  const [from = 0, to = 0] = [first.at(-1), second[0]];
  return from < to && by.test(texts.slice(from + 1, to).join(' '));
};

function isExcluded(places: readonly number[], texts: readonly string[]): boolean {
  const [first = 0] = places;
  const after = texts.slice((places.at(-1) ?? first) + 1).join(' ');
  return EXCLUDING.has(wordBefore(texts, first)) || UNWANTED.test(after);
}

/** «В том числе будущие», «даже строящиеся»: besides all others. */
export const isIncluded = ([first = 0]: readonly number[], words: readonly Word[]): boolean =>
  words.slice(Math.max(0, first - INCLUDED_WITHIN), first).some(({ text }) => INCLUDING.has(text));

const INCLUDED_WITHIN = 3;
const INCLUDING: ReadonlySet<string> = new Set(KEY_WORDS.including);

/** The word before what is left out and the small words that may stand between. */
const wordBefore = (texts: readonly string[], place: number): string =>
  texts.slice(0, place).findLast((text) => !BETWEEN.has(text)) ?? '';

const EXCLUDING: ReadonlySet<string> = new Set(KEY_WORDS.excluding);
const BETWEEN: ReadonlySet<string> = new Set(KEY_WORDS.beforeExcluded);
const UNWANTED =
  /^(?:(?:мне|нам) )?(?:не (?:подход|подой|предлаг|нуж|надо|интерес|рассматр|хо[чт])|исключ|убери)/u;
