import type { Attribute } from './answer.ts';
import type { DomainNoun } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Mention } from './mentions.ts';
import type { PhraseMatch } from './phrase-book.ts';
import type { Criterion } from './site-choice.ts';
import type { Word } from './words.ts';

/** Whether words that ask for a thing elsewhere ask for it here. */
export const isAsked = (match: PhraseMatch<Attribute>, words: readonly Word[]): boolean =>
  !isSpan(match, words) && !isOfStatusGiven(match, words) && !isOfAsker(match, words);

/** «Сколько поддержки выдали за семь лет» asks for no age, «до скольки процентов вернут» for no hours. */
const isSpan = ({ value, places }: PhraseMatch<Attribute>, words: readonly Word[]): boolean =>
  (value === 'opened' &&
    places.some((place) => SPAN_END.test(words[place]?.text ?? '') && words[place - 2]?.text === 'за')) ||
  (value === 'unrecorded/hours' && AMOUNT.test(words[(places.at(-1) ?? 0) + 1]?.text ?? ''));

const SPAN_END = /^(?:лет|года?)$/u;

const AMOUNT =
  /^(?:процент|рубл|миллион|миллиард|млн|млрд|тысяч|лет$|год|месяц|человек|резидент|га$|гектар|метр(?!о)|кв$)/u;

/** «Кто последним стал якорным резидентом» asks for no list of residents. */
const isOfStatusGiven = ({ value, places }: PhraseMatch<Attribute>, words: readonly Word[]): boolean =>
  value === 'resident-names' &&
  places.some((place) => [place - 1, place].some((at) => ANCHOR.test(words[at]?.text ?? ''))) &&
  words.some(({ text }) => GIVEN.test(text));

const ANCHOR = /^якорн/u;
const GIVEN = /^(?:ста(?:л[аи]?|ть|нет)$|станов|присв|получ|дают?$|дал[аи]?$|удосто|назнач)/u;

/** «В восточном округе какие есть» does not ask for the okrug. */
export const isOfChosenOkrug = (
  { value, places }: PhraseMatch<Attribute>,
  chosen: readonly PhraseMatch<Criterion>[],
): boolean =>
  value === 'okrug' &&
  chosen.some(
    (other) => other.value.list === 'okrugs' && other.places.some((place) => places.includes(place)),
  );

/** «Я оператор», «мы инвесторы»: who asks is not asked for. */
const isOfAsker = ({ places: [place, ...others] }: PhraseMatch<Attribute>, words: readonly Word[]): boolean =>
  place !== undefined && others.length === 0 && ASKER.test(words[place - 1]?.text ?? '');

const ASKER = /^(?:я|мы)$/u;

/** «Инвестор из Китая», «мы из Казани»: where one comes from is not where one asks about. */
export const isOrigin = (
  { value, places: [place = 0] }: PhraseMatch<string>,
  words: readonly Word[],
): boolean =>
  value === 'elsewhere' &&
  words[place - 1]?.text === 'из' &&
  KEY_WORDS.askers.includes(words[place - 2]?.text ?? '');

/** «Рабочие места», «свободные места» are no places to choose among. */
export const isOfAsked = (noun: PhraseMatch<DomainNoun>, asked: readonly PhraseMatch<Attribute>[]): boolean =>
  noun.value === 'sites' &&
  asked.some(
    ({ value, places }) =>
      (value === 'jobs' || value.startsWith('unrecorded/')) &&
      noun.places.every((place) => places.includes(place)),
  );

/** «Оператор площадки Печатники»: the form is that of many as well, but one is named after it. */
export function isOneNamed({
  said,
  asked,
  mentions,
  words,
}: {
  readonly said: readonly PhraseMatch<DomainNoun>[];
  readonly asked: readonly PhraseMatch<Attribute>[];
  readonly mentions: readonly Mention[];
  readonly words: readonly Word[];
}): boolean {
  const [noun, ...others] = said.filter(({ value }) => value === 'site');
  const [place = 0] = noun?.places ?? [];
  return (
    others.length === 0 &&
    OF_ONE.test(words[place]?.text ?? '') &&
    asked.some(({ value }) => value !== 'sites') &&
    mentions.some(
      ({ places: [first], refs }) => first === place + 1 && refs.every(({ kind }) => kind === 'technopark'),
    )
  );
}

const OF_ONE = /^площадки$/u;
